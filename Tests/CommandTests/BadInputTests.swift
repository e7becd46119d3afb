import ArticleTestSupport
import Foundation
import Testing

struct BadInputTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test func `A file that is not there is named, and the status is 66`() throws {
    let run = try Lectern.run(["print", "nowhere.md"])
    #expect(run.errors == "lectern: there is no file or folder “nowhere.md”\n")
    #expect(run.status == 66)
  }

  @Test(arguments: ["1901-12-24", "2400-01-01"])
  func `A file from any year is read`(date: String) throws {
    let run = try Lectern.shell(
      "echo Text. > a.md; touch -d \(date) a.md; echo q | $lectern --plain a.md",
      in: scratch.folder)
    #expect(run.output.contains("Text."))
    #expect(run.status == 0)
  }

  @Test(arguments: [["serch", "search"], ["timelin", "timeline"], ["hlep", "help"]])
  func `A word that is nearly a command, and no file, is answered with the command`(
    words: [String]
  ) throws {
    for more in [[], ["rahmon"], ["--json"]] {
      let run = try Lectern.run([words[0]] + more)
      #expect(
        run.errors == "lectern: there is no file or folder “\(words[0])”; "
          + "the nearest command is “\(words[1])”\n")
      #expect(run.output == "")
      #expect(run.status == 66)
    }
    let file = try Lectern.shell("echo text > \(words[0]); $lectern *", in: scratch.folder)
    #expect(file.output.hasPrefix("text\n"))
  }

  @Test(arguments: [
    ("serch", "the nearest is “search”"), ("zeppelin", "lectern help lists them"),
    ("-", "lectern help lists them"),
  ])
  func `Help for a command that there is not is a mistake of usage`(
    name: String, help: String
  ) throws {
    let run = try Lectern.run(["help", name])
    #expect(run.errors == "lectern: there is no command “\(name)”; \(help)\n")
    #expect(run.output == "")
    #expect(run.status == 64)
    for command in ["search", "help"] {
      #expect(try Lectern.run(["help", command]).status == 0)
    }
  }

  @Test func `A file name cannot command the terminal`() throws {
    let run = try Lectern.run(["print", "\u{1B}]0;owned\u{7}.md"])
    #expect(run.errors == "lectern: there is no file or folder “^[]0;owned^G.md”\n")
  }

  @Test(arguments: [
    ["actors", "--kind", "\u{1B}[2J"], ["date", "\u{9B}2J\u{7F}"],
    ["date", "--json", "\u{9B}2J\u{202E}"],
    ["search", "\u{1B}]0;owned\u{7}"], ["cite", "p\u{1B}[31m"], ["actor", "\u{202E}nam"],
  ])
  func `Nothing that is typed commands the terminal`(arguments: [String]) throws {
    let run = try Lectern.run(arguments)
    #expect((run.output + run.errors).unicodeScalars.commands.isEmpty)
    #expect(!(run.output + run.errors).isEmpty)
  }

  @Test func `Nothing in an article commands the terminal through JSON`() throws {
    let file = try scratch.file(
      "a.md", "# A\n\n## Ti\u{9B}2Jdes \u{202E}\u{7F}\n\n[a](#b\u{9B}2J)\n")
    for command in ["contents", "check"] {
      let run = try Lectern.run([command, file, "--json"])
      #expect(!run.output.unicodeScalars.contains { (0x7F...0x9F).contains($0.value) })
      #expect(!run.output.contains("\u{202E}"))
      #expect(run.output.contains(#"\u009b2J"#))
    }
  }

  @Test(arguments: ["HOME", "XDG_DATA_HOME"])
  func `Where the folder of notes is no UTF-8 none is kept, and nothing is made in its place`(
    variable: String
  ) throws {
    let run = try Lectern.shell(
      #"""
      export HOME="$PWD"; export \#(variable)="$PWD"/$'caf\xe9'
      printf 'p2\nma\nq\n' | "$lectern" --plain; find . -name notes -o -name 'caf*'
      """#,
      in: scratch.folder)
    #expect(
      run.output.hasSuffix("\nnothing is kept in \(variable): its value is not UTF-8\n"))
  }

  @Test func `A folder without an article says so`() throws {
    let run = try Lectern.run(["print", scratch.folder.path])
    #expect(run.errors == "lectern: the folder “\(scratch.folder.path)” has no article.md\n")
    #expect(run.status == 66)
  }

  @Test func `A link to nothing is named, in place of an article and of a part of its apparatus`()
    throws
  {
    let folder = scratch.folder.path
    let text = try Lectern.shell("ln -s gone article.md; $lectern print .", in: scratch.folder)
    #expect(text.errors == "lectern: there is no file or folder “./article.md”\n")
    #expect(text.status == 66)
    let part = try Lectern.shell(
      "rm article.md; echo Text. > article.md; ln -s gone notes.yaml; $lectern check '\(folder)'",
      in: scratch.folder)
    #expect(part.output.contains("error: there is no file or folder “\(folder)/notes.yaml”\n"))
    #expect(part.status == 1)
  }

  @Test(arguments: ["print", "check", "cite p1", "--plain"])
  func `An article without a name is no article, not the bundled one`(command: String) throws {
    let run = try Lectern.run(command.split(separator: " ").map(String.init) + [""])
    #expect(run.errors == "lectern: there is no file or folder “”\n")
    #expect(run.output == "")
    #expect(run.status == 66)
  }

  @Test func `A folder with an article is opened`() throws {
    _ = try scratch.file("article.md", "# Tides\n\nUp and down.\n")
    let run = try Lectern.run(["print", scratch.folder.path])
    #expect(run.output.words == ["Tides", "Up", "and", "down.", "❦"])
    #expect(run.status == 0)
  }

  @Test func `A pipe or a device is refused at once`() throws {
    let pipe = scratch.folder.appendingPathComponent("pipe").path
    let run = try Lectern.shell("mkfifo '\(pipe)'; \"$lectern\" print '\(pipe)'")
    #expect(run.errors.hasPrefix("lectern: “\(pipe)” is a pipe, not a file"))
    #expect(run.status == 65)
    #expect(try Lectern.run(["print", "/dev/zero"]).errors.contains("is a device, not a file"))
  }

  @Test(arguments: [
    (#"$'caf\xe9.md'"#, "caf�.md"), (#"$'a\nb\e]0;x\a.md'"#, "a^Jb^[]0;x^G.md"),
    ("\(String(repeating: "n", count: 252)).md", "n.md"), (#"$'caf\xe9'/$'\xff.md'"#, "�.md"),
  ])
  func `A file of any name is opened, whatever its bytes`(name: String, shown: String) throws {
    let run = try Lectern.shell(
      """
      mkdir -p $'caf\\xe9'; printf '[a](#b)\n' > \(name); $lectern print \(name)
      LECTERN_ARTICLE=\(name) $lectern; $lectern new copy --from=\(name) >&2; cat copy/article.md
      """, in: scratch.folder)
    #expect(run.output.split(separator: "\n").filter { $0.contains("a") }.count == 3)
    #expect(run.errors.contains(shown))
    #expect(!run.errors.contains("no file"))
  }

  @Test(arguments: [
    ("truncate -s 1T a.md", "is larger than 512 MB", 65),
    ("ln -s a.md a.md", "too many levels", 74),
    ("ln -s nowhere a.md", "there is no file or folder", 66),
    ("ln -s /proc/self/mem a.md", "cannot be read: input/output error", 74),
    ("ln -s /dev/null a.md", "is a device, not a file", 65),
  ])
  func `What has no end, or cannot be read, is named at once`(
    making: String, sentence: String, status: Int32
  ) throws {
    let run = try Lectern.shell("\(making); $lectern print a.md", in: scratch.folder)
    #expect(run.errors.hasPrefix("lectern: ") && run.errors.contains(sentence))
    #expect(run.errors.contains("“a.md”") && run.errors.count(where: \.isNewline) == 1)
    #expect(run.status == status)
  }

  @Test func `Standard input without end is refused once it is too much`() throws {
    let run = try Lectern.shell("ulimit -v 4000000; yes | $lectern -")
    #expect(run.errors == "lectern: “standard input” is larger than 512 MB\n")
    #expect(run.status == 65)
  }

  @Test(arguments: [
    ("chmod 0 a/article.md", "a/article.md", "lectern: “a/article.md” may not be read", 77),
    ("chmod 0 a", "a", "lectern: “a/article.md” may not be read", 77),
    ("chmod 0 a/actors.yaml", "a", "a/actors.yaml: error: this may not be read", 0),
  ])
  func `What may not be read is named at once`(
    forbidding: String, article: String, sentence: String, status: Int32
  ) throws {
    let run = try Lectern.shell(
      """
      mkdir a; echo Text. > a/article.md; echo '[]' > a/actors.yaml; \(forbidding)
      case $(id -u) in
        0) setpriv --bounding-set=-dac_override,-dac_read_search $lectern print \(article);;
        *) $lectern print \(article);;
      esac
      status=$?; chmod u+rwx a; exit $status
      """, in: scratch.folder)
    #expect(run.errors == "\(sentence): permission denied\n")
    #expect(run.output.contains("Text.") == (status == 0))
    #expect(run.status == status)
  }

  @Test func `A file that the system makes as it is read is read to its end`() throws {
    let run = try Lectern.run(["print", "/proc/self/status"])
    #expect(run.output.contains("VmPeak"))
    #expect(run.status == 0)
  }

  @Test(arguments: [
    ("", "❦"), ("\n \n\t\n", "❦"), ("---\ntitle: Only this\n---\n", "Only this ❦"), ("x", "x ❦"),
    ("\u{FEFF}marked", "marked ❦"), ("one\r\ntwo\rthree", "one two three ❦"),
  ])
  func `However little there is, it is shown`(text: String, words: String) throws {
    let file = try scratch.file("a.md", text)
    let run = try Lectern.run(["print", file])
    #expect(run.output.words.joined(separator: " ") == words)
    #expect(run.status == 0)
  }

  @Test func `Bytes that are no UTF-8 are replaced, and the rest is readable`() throws {
    let file = try scratch.file("a.md", Array("caf".utf8) + [0xE9] + Array(" noir".utf8))
    let run = try Lectern.run(["print", file])
    #expect(run.output.contains("caf� noir"))
    #expect(run.errors.contains("a.md:1:4: "))
    #expect(run.status == 0)
  }

  @Test func `A zero byte is replaced and told`() throws {
    let file = try scratch.file("a.md", [0x61, 0, 0x62])
    let run = try Lectern.run(["print", file])
    #expect(run.output.contains("a�b"))
    #expect(
      run.errors.hasPrefix(
        "\(file):1:2: error: the file has a NUL byte, which is shown as “�”\n"))
  }

  @Test func `Front matter that is broken is told with its line; the text is read`() throws {
    let file = try scratch.file("a.md", "---\ntitle: [open\n---\n\nThe text.\n")
    let run = try Lectern.run(["print", file])
    #expect(run.output.contains("The text."))
    #expect(run.errors.contains("a.md:2:8: error: this “[” is never closed\n"))
    #expect(run.status == 0)
  }

  @Test func `One line of 10 MB is printed whole`() throws {
    let file = try scratch.file("a.md", String(repeating: "ten bytes ", count: 1_000_000))
    let run = try Lectern.shell("\"$lectern\" print '\(file)' | tr ' ' '\\n' | grep -c bytes")
    #expect(run.output == "1000000\n")
  }

  @Test(arguments: ["0", "-3", "wide", "10001", "9223372036854775807"])
  func `A width that no text has room in, or no screen has, is a mistake of usage`(
    width: String
  ) throws {
    let run = try Lectern.run(["print", "--width=\(width)"])
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    ("p99", "there is no paragraph 99: there are 21 paragraphs"),
    ("s9", "there is no section “s9”: the nearest is “s4”"), ("q1", "“q1” is no place: write "),
    ("p1:9999-10000", "“p1:9999-10000” ends beyond its text, which is "),
    ("notes", "the article has no footnotes"),
  ])
  func `A place that is not there is named, with the reason`(place: String, reason: String) throws {
    let run = try Lectern.run(["--at", place])
    #expect(run.errors.hasPrefix("lectern: \(reason)"), "\(run.errors)")
    #expect(run.status == 65)
  }

  @Test(arguments: [[], ["print"], ["--plain"], ["check"]])
  func `Where only LECTERN_ARTICLE names what is not there, it is named`(words: [String]) throws {
    let environment = ["LECTERN_ARTICLE": "/gone"]
    let run = try Lectern.run(words, environment: environment)
    #expect(run.errors == "lectern: $LECTERN_ARTICLE: there is no file or folder “/gone”\n")
    #expect(run.status == 66)
    let named = try Lectern.run(["print", "/gone"], environment: environment)
    #expect(named.errors == "lectern: there is no file or folder “/gone”\n")
  }

  @Test func `The variable LECTERN_ARTICLE names the article when no argument does`() throws {
    let file = try scratch.file("a.md", "Mine.\n")
    let run = try Lectern.run(["print"], environment: ["LECTERN_ARTICLE": file])
    #expect(run.output.contains("Mine."))
  }

  @Test func `The program alone in an empty folder still has its article`() throws {
    let copy = scratch.folder.appendingPathComponent("lectern").path
    try FileManager.default.copyItem(atPath: Lectern.path, toPath: copy)
    let run = try Lectern.shell("cd '\(scratch.folder.path)' && ./lectern")
    #expect(run.output.hasPrefix("The Afghan Taliban and its Relations with Moscow\n"))
  }
}
