import Foundation
import Glibc
import Screen
import Testing

extension RealTerminalTests {
  /// Where an article opens that was read before.
  struct ReadingOnTests {
    static let wide = Size(columns: 120, rows: 36)

    /// A terminal in which one reader runs after the other, each but the first when Enter is
    /// pressed.
    private func reading(with options: String...) throws -> TmuxTerminal {
      let lines = ([""] + options).map { "$lectern \($0)" }
      return try TmuxTerminal.reading(
        lines.joined(separator: "; echo -- ended --; read go; clear; "), size: Self.wide)
    }

    /// Ends a reader as a terminal that is closed does, and starts the next one.
    private func readOn(_ terminal: borrowing TmuxTerminal, size: Size = wide) throws {
      try terminal.signal(SIGTERM)
      try terminal.waitFor("-- ended --")
      try terminal.resize(to: size)
      try terminal.press("<enter>")
    }

    @Test(arguments: [
      ("o", "Contents", "G"), ("T", "Timeline", "G"), ("e", "Editors' notes", "jjjj"),
      ("", "§2", "<tab><tab><enter>"), ("", "§2", "Aabc"), ("", "§2", "/over spreading"),
      ("", "§2", "&opium"), ("", "§2", "vG"), ("", "§2", "?"),
    ])
    func `Whatever is looked at or typed when the reader ends, the true place is kept`(
      pane: String, title: String, keys: String
    ) throws {
      let terminal = try reading(with: "")
      try terminal.press("]]jj" + pane)
      try terminal.wait { try $0.topWords.hasPrefix("United States") && $0.screen.contains(title) }
      let (page, words) = try (terminal.screen, terminal.topWords)
      try terminal.press(keys.replacing(" ", with: "<space>"))
      try terminal.wait { try $0.screen != page }
      try readOn(terminal)

      try terminal.wait { try $0.topWords == words && $0.screen.contains(title) }
    }

    @Test func `Signals that come while the place is kept do not keep it from being kept`() throws {
      let terminal = try reading(with: "")
      try terminal.press("]]jj")
      try terminal.wait { try $0.topWords.hasPrefix("United States") }
      let (words, process) = try (terminal.topWords, terminal.process)
      let lock = try Self.lock(of: terminal.home)
      for signal in [SIGTERM, SIGTERM, SIGHUP, SIGINT, SIGQUIT] {
        kill(process, signal)
        try terminal.wait { _ in try !Self.isPending(signal, of: process) }
      }
      close(lock)
      try terminal.waitFor("-- ended --")
      try terminal.press("<enter>")

      try terminal.wait { try $0.topWords == words }
    }

    /// Keeps all readers from writing down where they are left, until the descriptor is closed.
    private static func lock(of home: URL) throws -> CInt {
      let folder = home.appendingPathComponent(".local/state/lectern/places")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let lock = unsafe open(folder.path + "/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      try #require(flock(lock, LOCK_EX) == 0)
      return lock
    }

    /// Whether a process has not yet taken a signal.
    private static func isPending(_ signal: CInt, of process: pid_t) throws -> Bool {
      let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
      let lines = status.split(separator: "\n").filter { $0.contains("Pnd:") }
      let sets = lines.compactMap { UInt64($0.suffix(16), radix: 16) }
      return sets.contains { $0 >> (UInt64(signal) - 1) & 1 == 1 }
    }

    /// A terminal in which a second reader runs when Enter is pressed, whatever ended the first,
    /// which a line of shell has started.
    func readingTwice(_ first: String = "$lectern") throws -> TmuxTerminal {
      try TmuxTerminal.reading(
        "\(first); stty sane; printf '\\033c-- ended --'; read go; clear; $lectern",
        size: Self.wide)
    }

    @Test func `A reader that is killed begins where it was left in peace`() throws {
      let terminal = try readingTwice()
      try terminal.press("]]jj")
      try terminal.wait { try $0.topWords.hasPrefix("United States") }
      try terminal.wait { (try? $0.file(Self.places).isEmpty) == false }
      try terminal.signal(SIGKILL)
      try terminal.waitFor("-- ended --")
      try terminal.press("<enter>")

      try terminal.wait { try $0.topWords.hasPrefix("United States") }
    }

    @Test func `A note that is being written when the reader is killed is there to write on`()
      throws
    {
      let terminal = try readingTwice()
      try terminal.press("Aunfinished")
      try terminal.wait { (try? $0.file(Self.places))?.contains("unfinished") == true }
      try terminal.signal(SIGKILL)
      try terminal.waitFor("-- ended --")
      try terminal.press("<enter>")

      try terminal.waitFor("your unfinished note; Esc leaves it")
      #expect(try terminal.screen.contains("│ unfinished "))
      try terminal.press("<space>no<space>more<c-s>")
      try terminal.waitFor("the note is kept")
      try terminal.wait { try !$0.file(Self.places).contains("unfinished") }
      let kept = try TmuxTerminal.run(
        [TmuxTerminal.program, "export"], environment: ["HOME": terminal.home.path])
      #expect(kept.contains("\"value\": \"unfinished no more\""))
    }

    @Test(arguments: ["$lectern", "cp $lectern ~/former; ~/former"])
    func `A note that one reader is writing is left to it by others, and stays kept`(
      first: String
    ) throws {
      let terminal = try readingTwice(first)
      try terminal.press("Aunfinished")
      try terminal.wait { (try? $0.file(Self.places))?.contains("unfinished") == true }
      // A program that is replaced while it runs is gone from where it lay.
      try? FileManager.default.removeItem(at: terminal.home.appendingPathComponent("former"))
      let other = try TmuxTerminal.reading("HOME='\(terminal.home.path)' $lectern")
      try other.press("]")
      try other.waitFor("§1 of 4")
      #expect(try !other.screen.contains("unfinished"))
      try other.press("Q")
      #expect(try other.status() == 0)
      let reading = "printf 'p14\\nq\\n' | '\(TmuxTerminal.program)' --plain"
      _ = try TmuxTerminal.run(["sh", "-c", reading], environment: ["HOME": terminal.home.path])
      try terminal.signal(SIGKILL)
      try terminal.waitFor("-- ended --")
      try terminal.press("<enter>")

      try terminal.waitFor("your unfinished note; Esc leaves it")
      #expect(try terminal.screen.contains("│ unfinished "))
    }

    static let places = ".local/state/lectern/places/id-taliban-and-moscow.json"

    @Test func `A place that is asked for comes before the one that was kept`() throws {
      let terminal = try reading(with: "--at p14", "")
      try terminal.press("G")
      try terminal.waitFor("100%")
      try readOn(terminal)
      try terminal.waitFor("§3 of 4")
      let words = try terminal.topWords
      try terminal.waitFor("†")
      try readOn(terminal)

      try terminal.wait { try $0.topWords == words }
    }

    @Test func `The text is as wide as it was left`() throws {
      let terminal = try reading(with: "")
      try terminal.press("40+")
      try terminal.waitFor("text 40 columns wide")
      let page = try terminal.screen.dropLastRow
      try readOn(terminal)

      try terminal.wait { try $0.screen.dropLastRow == page }
    }

    @Test func `A place that is asked for changes neither the width nor the panes, also later`()
      throws
    {
      let terminal = try reading(with: "--at p14", "")
      try terminal.press("40+")
      try terminal.waitFor("text 40 columns wide")
      try terminal.press("T")
      try terminal.waitFor("Timeline")
      try readOn(terminal)
      try terminal.wait { try $0.screen.contains("§3 of 4") && $0.screen.contains("Timeline") }
      let words = try terminal.topWords
      #expect(words.count <= 40)
      try terminal.press("j")
      try terminal.wait { try $0.topWords != words }
      let next = try terminal.topWords
      try readOn(terminal)

      try terminal.wait { try $0.topWords == next && $0.screen.contains("Timeline") }
      #expect(next.count <= 40)
    }

    @Test func `A long text that was left at its end opens there`() throws {
      let terminal = try TmuxTerminal(
        """
        cd; for n in $(seq 2000); do printf "Paragraph $n of many.\n\n"; done > a.md
        $lectern a.md; echo -- ended --; read go; clear; $lectern a.md
        """)
      try terminal.waitFor("Paragraph 1 of many.")
      try terminal.press("G")
      try terminal.waitFor("Paragraph 2000 of many.")
      try terminal.press("Q")
      try terminal.waitFor("-- ended --")
      try terminal.press("<enter>")

      try terminal.wait {
        let screen = try $0.screen
        return screen.contains("Paragraph 2000 of many.") && screen.contains("100%")
      }
    }

    @Test func `Left at 120 columns, the same words are on top at 60`() throws {
      let terminal = try reading(with: "")
      try terminal.press("]]jjjj")
      try terminal.wait { try $0.topWords.hasPrefix("take a deep breath") }
      try readOn(terminal, size: Size(columns: 60, rows: 20))

      try terminal.wait { try $0.screen.contains("§2 of 4") && $0.topWords.contains("take") }
    }
  }
}

extension TmuxTerminal {
  /// The words of the first row of the text, beside panes and without the signs before them.
  fileprivate var topWords: String {
    get throws {
      let rows = try screen.split(separator: "\n").dropFirst().map { row in
        row.prefix { $0 != "│" }.split(separator: " ").filter { $0.contains(where: \.isLetter) }
      }
      return rows.first { !$0.isEmpty }?.joined(separator: " ") ?? ""
    }
  }
}
