import Foundation
import Glibc
import Testing

extension RealTerminalTests {
  /// What becomes of the reader's own marks and notes while it reads, or is ended.
  struct KeepingTests {
    /// What comes before the program so that it can keep nothing, and what is said then.
    static let obstacles = [
      ("env -u HOME", "nothing is kept: HOME names no folder"),
      ("env HOME=relative", "nothing is kept: HOME names no folder"),
      ("env HOME=/proc/1/nothing", "not kept: “/proc/1/nothing” cannot be made"),
      ("env HOME=/sys", "not kept: “/sys/.local” cannot be made"),
      (
        "env XDG_CONFIG_HOME=/dev/null XDG_DATA_HOME=/dev/null XDG_STATE_HOME=/dev/null",
        "not kept: “/dev/null/lectern/notes” cannot be made: not a directory"
      ),
      ("ulimit -f 0;", "” cannot be written: file too large"),
    ]

    /// A line of shell that runs the rest of it where no file at all can be written to.
    private static let readOnly =
      "unshare -rm sh -c 'mount -o remount,ro,bind / && exec \"$@\"' sh"

    /// Whether the system lets a program have file systems of its own.
    private static let hasReadOnly =
      (try? TmuxTerminal.run(["sh", "-c", "\(readOnly) sh -c 'test -w /usr || echo yes'"]))
      == "yes\n"

    @Test(arguments: obstacles)
    func `Where nothing can be kept that is said at once, and what is lost at the end`(
      environment: String, sentence: String
    ) throws {
      try expectLoss(environment, sentence)
    }

    @Test func `What is lost when a signal ends the reader is said, too`() throws {
      let terminal = try TmuxTerminal.reading("env -u HOME $lectern")
      try terminal.press("Aprecious")
      try terminal.waitFor("precious")
      try terminal.press("<c-s>")
      try terminal.waitFor("nothing is kept: HOME names no folder")
      try terminal.signal(SIGTERM)

      #expect(try terminal.status() == 128 + Int(SIGTERM))
      let screen = try terminal.screen.filter { !$0.isWhitespace }
      #expect(screen.contains("lost:note“precious”on“"))
    }

    @Test func `A place that cannot be kept at the end is told below the last page`() throws {
      let terminal = try TmuxTerminal.reading("XDG_STATE_HOME=/dev/null $lectern")
      try terminal.pressAtOnce(" Q")
      #expect(try terminal.status() == 0)
      let screen = try terminal.screen.filter { !$0.isWhitespace }
      #expect(screen.contains("lectern:notkept:“/dev/null/lectern"), "\(screen)")
    }

    @Test func `What was told of the place at rest is told again below the last page`() throws {
      let terminal = try TmuxTerminal.reading("XDG_STATE_HOME=/dev/null $lectern")
      try terminal.press(" ")
      try terminal.waitFor("not kept: “/dev/null")
      try terminal.pressAtOnce(" Q")
      #expect(try terminal.status() == 0)
      let screen = try terminal.screen.filter { !$0.isWhitespace }
      #expect(screen.contains("lectern:notkept:“/dev/null/lectern"), "\(screen)")
    }

    @Test(.enabled(if: hasReadOnly))
    func `On a disk that is read-only that is said at once, and what is lost at the end`() throws {
      try expectLoss(
        "\(Self.readOnly) env HOME=/usr", "“/usr/.local” cannot be made: read-only file system")
    }

    /// Marks a place where that cannot be kept, reads on, and quits.
    private func expectLoss(_ environment: String, _ sentence: String) throws {
      let terminal = try TmuxTerminal.reading("\(environment) $lectern")
      try terminal.press("ma")
      try terminal.waitFor(sentence)
      try terminal.press("M")
      try terminal.waitFor("Your own")
      try terminal.press("<esc><esc>]")
      try terminal.waitFor("§1 of 4")
      try terminal.press("'a")
      try terminal.waitFor("Introduction")
      try terminal.press("Q")

      let status = try terminal.status()
      #expect([73, 74, 77].contains(status))
      let screen = try terminal.screen.filter { !$0.isWhitespace }
      #expect(screen.contains("lost:markaat“"))
    }

    @Test func `What a second reader marks shows in the open list, and on the page`() throws {
      let terminal = try TmuxTerminal.reading()
      try terminal.press("maM")
      try terminal.waitFor("●a")
      let marking = "printf 'mb\\nq\\n' | '\(TmuxTerminal.program)' --plain"
      _ = try TmuxTerminal.run(["sh", "-c", marking], environment: ["HOME": terminal.home.path])
      try terminal.waitFor("●b")
      try terminal.press("D")
      try terminal.wait { try !$0.screen.contains("●a") }
      #expect(try terminal.screen.contains("●b"))
    }

    @Test func `A note that another reader removes while it is written to is kept`() throws {
      let terminal = try TmuxTerminal.reading()
      let environment = ["HOME": terminal.home.path]
      let folder = ".local/share/lectern"
      let data = terminal.home.appendingPathComponent(folder)
      let aside = terminal.home.appendingPathComponent("aside")
      try terminal.press("Aone<c-s>")
      try terminal.waitFor("the note is kept")
      try FileManager.default.moveItem(at: data, to: aside)
      try Data().write(to: data)
      try terminal.press("]mb")
      try terminal.waitFor("not kept: ")
      try terminal.press("MgA<space>more")
      try terminal.waitFor("one more")

      try FileManager.default.removeItem(at: data)
      try FileManager.default.moveItem(at: aside, to: data)
      let removing = "printf 'M\\nD 1\\nq\\n' | '\(TmuxTerminal.program)' --plain"
      _ = try TmuxTerminal.run(["sh", "-c", removing], environment: environment)
      try terminal.press("!")
      try terminal.wait {
        try $0.file("\(folder)/notes/id-taliban-and-moscow.json").contains("\"value\": \"b\"")
      }
      try terminal.press("<c-s>")
      try terminal.waitFor("the note is kept")
      let kept = try TmuxTerminal.run([TmuxTerminal.program, "export"], environment: environment)
      #expect(kept.contains("\"value\": \"one more!\""))
    }

    @Test func `What could not be kept is kept once it can be, without a key, and that is said`()
      throws
    {
      let terminal = try TmuxTerminal.reading()
      let data = try terminal.blockNotes()
      try terminal.press("ma")
      try terminal.waitFor("not kept: ")
      let places = terminal.home.appendingPathComponent(".local/state/lectern/places")
      try terminal.wait { _ in FileManager.default.fileExists(atPath: places.path) }
      try FileManager.default.removeItem(at: data)
      try terminal.waitFor("what was not kept is kept now")
      let kept = try terminal.file(".local/share/lectern/notes/id-taliban-and-moscow.json")
      #expect(kept.contains("\"value\": \"a\""))
    }

    @Test func `A note that is kept later than it was written is written on as one note`() throws {
      let terminal = try TmuxTerminal.reading()
      let data = try terminal.blockNotes()
      try terminal.press("Aone<c-s>")
      try terminal.waitFor("not kept: ")
      try terminal.press("MgA<space>more")
      try terminal.waitFor("one more")
      try FileManager.default.removeItem(at: data)
      let file = ".local/share/lectern/notes/id-taliban-and-moscow.json"
      try terminal.wait { (try? $0.file(file))?.contains("\"value\": \"one\"") == true }
      try terminal.press("<c-s>")
      try terminal.waitFor("the note is kept")
      let kept = try terminal.file(file)
      #expect(kept.contains("\"value\": \"one more\""))
      #expect(!kept.contains("\"value\": \"one\""))
    }

    @Test func `What a second reader has written is not taken back, however soon`() throws {
      let terminal = try TmuxTerminal.reading()
      let environment = ["HOME": terminal.home.path]
      try terminal.press("Aone<c-s>")
      try terminal.waitFor("the note is kept")
      let writing = "printf 'M\\nE 1 one and two\\nq\\n' | '\(TmuxTerminal.program)' --plain"
      _ = try TmuxTerminal.run(["sh", "-c", writing], environment: environment)
      try terminal.press("U")
      try terminal.waitFor("not taken back: the note “one” was changed elsewhere")
      let kept = try TmuxTerminal.run([TmuxTerminal.program, "export"], environment: environment)
      #expect(kept.contains("one and two"))
    }

    @Test(arguments: ["EDITOR", "VISUAL=; EDITOR", "EDITOR=false; VISUAL"])
    func `A note is written in $VISUAL, else in $EDITOR`(variable: String) throws {
      let terminal = try TmuxTerminal.reading(
        "export \(variable.replacing("; ", with: "; export "))='echo by hand >'; $lectern")
      try terminal.press("E")
      try terminal.waitFor("the note is kept")
      try terminal.press("M")
      try terminal.waitFor("by hand")
    }

    @Test func `Where $TMPDIR is set to nothing, the editor's file lies in /tmp`() throws {
      let terminal = try TmuxTerminal.reading("export TMPDIR= EDITOR='echo it is $1 >'; $lectern")
      try terminal.press("E")
      try terminal.waitFor("the note is kept")
      try terminal.press("M")
      try terminal.waitFor("it is /tmp/lectern-")
    }

    @Test(arguments: [
      ("VISUAL=/nowhere/ed", "there is no “/nowhere/ed”; $VISUAL or $EDITOR names your editor"),
      ("VISUAL=false", "the editor did not end well; your words are here as they were"),
      ("VISUAL=': >$1; false'", "the editor did not end well; your words are here as they were"),
      (
        "TMPDIR=/proc/1/nothing",
        "no file can be made in “/proc/1/nothing”; $TMPDIR names another folder"
      ),
      ("TMPDIR=; ulimit -f 0", "no file can be made in “/tmp”; $TMPDIR names another folder"),
    ])
    func `What keeps an editor from its work is said, and the words are there to write on`(
      environment: String, sentence: String
    ) throws {
      let terminal = try TmuxTerminal.reading("export \(environment); $lectern")
      try terminal.press("Aword<c-x>")
      try terminal.waitFor(sentence)
      try terminal.waitFor("word")
      try terminal.press("s<c-s>M")
      try terminal.waitFor("words – “")
    }

    @Test func `What an editor saves before it ends badly is there to write on`() throws {
      let terminal = try TmuxTerminal.reading("export EDITOR='echo by hand >$1; false'; $lectern")
      try terminal.press("Aword<c-x>")
      try terminal.waitFor("the editor did not end well; the words that it saved last are here")
      try terminal.waitFor("by hand")
      try terminal.press("ful<c-s>M")
      try terminal.waitFor("by handful – “")
    }

    @Test func `^C in the editor is no key for the reader`() throws {
      let terminal = try TmuxTerminal.reading(
        "trap : INT; export EDITOR='echo at work; cat >>'; $lectern")
      try terminal.press("Aword<c-x>")
      try terminal.waitFor("at work")
      try terminal.press("<c-c>")
      try terminal.waitFor("your words are here as they were")
      try terminal.press("s<c-s>M")
      try terminal.waitFor("words – “")
    }

    @Test func `What ends the reader while an editor has the terminal leaves that as it is`() throws
    {
      let terminal = try TmuxTerminal.reading(
        "export TMPDIR=$HOME EDITOR='stty -echo; echo at work; cat >>'; $lectern")
      try terminal.press("Aword<c-x>")
      try terminal.waitFor("at work")
      try terminal.signal(SIGUSR1)
      #expect(try terminal.status() == 128 + Int(SIGUSR1))
      #expect(try terminal.modes.contains(" -echo "))
    }

    @Test func `Of what was written in the editor no file is left`() throws {
      let terminal = try TmuxTerminal.reading(
        "mkdir ~/tmp; export TMPDIR=$HOME/tmp EDITOR='echo by hand >'; $lectern")
      try terminal.press("E")
      try terminal.waitFor("the note is kept")
      let folder = terminal.home.appendingPathComponent("tmp")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test(arguments: ["false", "true"])
    func `What an editor has saved is kept when the terminal is closed, however it ends`(
      end: String
    ) throws {
      let terminal = try TmuxTerminal.reading(
        "export EDITOR='echo by hand >$1; kill -HUP $PPID; \(end)'; $lectern")
      try terminal.press("Aword<c-x>")
      #expect(try terminal.status() == 128 + Int(SIGHUP))
      let kept = try terminal.file(".local/share/lectern/notes/id-taliban-and-moscow.json")
      #expect(kept.contains("\"value\": \"by hand\""))
    }

    @Test func `Killed while it saves, the reader has kept every mark that it said it has`() throws
    {
      let terminal = try TmuxTerminal.reading("while :; do $lectern; printf '\\033[2J'; done")
      var said: [Character] = []
      for letters in ["abc", "defg", "h", "ijklm", "no", "pqrstu", "vw", "xyz"] {
        try terminal.press("m\(letters.prefix(1))")
        try terminal.waitFor("marked as \(letters.prefix(1))")
        for letter in letters.dropFirst() { try terminal.pressAtOnce("m\(letter)") }
        let process = try terminal.process
        let screen = try terminal.screen
        kill(process, SIGKILL)
        said += letters.prefix(1) + letters.filter { screen.contains("marked as \($0)") }
        #expect(try TmuxTerminal.hasEnded(process))
        try terminal.wait {
          let next = try $0.process
          return try next != process && "\(next)" != $0.state("pane_pid")
            && $0.screen.contains("Introduction")
        }
      }
      let kept = try TmuxTerminal.run(
        [TmuxTerminal.program, "export"], environment: ["HOME": terminal.home.path])
      for letter in said { #expect(kept.contains("\"value\": \"\(letter)\"")) }
      let folder = terminal.home.appendingPathComponent(".local/share/lectern/notes")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(!files.contains { $0.contains("broken") })
    }
  }
}
