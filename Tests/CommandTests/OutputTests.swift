import Foundation
import Testing

struct OutputTests {
  /// Every command that prints, as it is typed.
  static let commands = [
    "", "print", "contents", "contents --json", "actors", "actors --json", "actor taliban",
    "actor taliban --json", "mentions taliban", "timeline", "timeline --json",
    "timeline --format csv", "timeline --format timelinejs", "timeline --format svg", "notes",
    "readings", "sources", "sources --json", "search kabul", "cite p4", "cite p4 --style chicago",
    "cite p4 --style bibtex",
    "cite p4 --style markdown", "check --json", "date 1996~", "keys", "config", "man",
    "completions bash", "help", "help print", "--help", "--version", "--plain",
  ]

  // MARK: Where it goes

  @Test(arguments: commands)
  func `What cannot be written to its end is said in one sentence`(command: String) throws {
    for stream in [">/dev/full", ">&-"] {
      let run = try Lectern.shell("$lectern \(command) \(stream)")
      #expect(run.status == 74)
      #expect(run.errors.hasPrefix("lectern: standard output cannot be written: "))
      #expect(run.errors.split(separator: "\n").count == 1)
    }
  }

  @Test(
    arguments: commands.map { ("", $0) }
      + ["print", "sources --json"].map { ("trap '' PIPE; ", $0) })
  func `A reader that goes away is no news`(before: String, command: String) throws {
    // The other end of the pipe is closed before anything is written.
    let run = try Lectern.shell(
      "exec 3> >(exec true); wait $!; \(before)$lectern \(command) >&3; echo $? >&2")
    #expect(run.errors == "141\n")
  }

  @Test(arguments: ["2>&-", "2>/dev/full", "2>&- <&-"])
  func `Messages that nobody can read change nothing else`(streams: String) throws {
    let run = try Lectern.shell("$lectern actor nobody \(streams)")
    #expect(run == Lectern.Run(output: "", errors: "", status: 1))
    #expect(try Lectern.shell("$lectern contents \(streams)").status == 0)
  }

  @Test func `A message that nobody can read lands in no file that is open`() throws {
    let scratch = try Scratch()
    let words = "{\"type\": \"TextQuoteSelector\", \"exact\": \"increasingly vulnerable\"}"
    _ = try scratch.file(
      "notes.json", "[{}, {\"target\": {\"source\": \"urn:a\", \"selector\": \(words)}}]")
    let run = try Lectern.shell(
      """
      export HOME=$PWD; $lectern import notes.json 2>&-
      grep -rl 'number 1' .local; find .local -name .lock -size +0
      """, in: scratch.folder)
    #expect(run.output == "1 of 2 taken in: 1 found by its words, 1 refused\n")
    #expect(run.errors == "")
  }

  @Test func `A closed standard input is said to be none`() throws {
    for line in ["$lectern - <&-", "$lectern --plain <&-"] {
      let run = try Lectern.shell("\(line) >/dev/null")
      #expect(run.status == 74)
      #expect(run.errors == "lectern: “standard input” cannot be read: bad file descriptor\n")
    }
  }

  @Test(arguments: commands)
  func `On a screen of one column everything is told all the same`(command: String) throws {
    let run = try Lectern.run(
      command.split(separator: " ").map(String.init), environment: ["COLUMNS": "1"])
    #expect(run.status == 0)
    #expect(!run.output.isEmpty)
  }

  @Test func `Through pipes that give and take only now and then nothing is lost`() throws {
    let text = String(repeating: "x x x x\n\n", count: 5_000)
    let run = try Lectern.run(["search", "x", "-", "--json"], input: text, isWaiting: false)
    #expect(run.output.components(separatedBy: "\"match\"").count == 20_001)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  // MARK: Its characters

  @Test(arguments: commands.filter { !isForPrograms($0) })
  func `Where the locale has no UTF-8, text is ASCII`(command: String) throws {
    let run = try Lectern.run(
      command.split(separator: " ").map(String.init), input: "o\nK rahmon\n",
      environment: ["LANG": "C"])
    #expect(!run.output.isEmpty)
    #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
    #expect(run.errors.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: commands.filter(isForPrograms))
  func `What programs read is the same in every locale`(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    #expect(
      try Lectern.run(words, environment: ["LANG": "C"]).output == Lectern.run(words).output)
  }

  @Test(arguments: [
    ["LANG": "C"], ["LANG": "de_DE"], ["LANG": "C.UTF-8", "LC_ALL": "POSIX"],
    ["LANG": "C.UTF-8", "LC_CTYPE": "de_DE.ISO-8859-1"], ["LANG": ""],
  ])
  func `Marks become those of ASCII, and what has none is written out`(
    environment: [String: String]
  ) throws {
    let run = try Lectern.run(
      ["print", "-"], input: "“Café” – l’été… 潮 x·y", environment: environment)
    #expect(run.output.hasPrefix("\"Caf<U+00E9>\" - l'<U+00E9>t<U+00E9>... <U+6F6E> x*y\n"))
  }

  @Test func `Where letters are written out, the rows of a text are no wider than asked for`()
    throws
  {
    let words = String(repeating: " été", count: 40)
    let run = try Lectern.run(
      ["print", "-", "--width", "40"], input: "-\(words)\n", environment: ["LANG": "C"])
    let lines = run.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 40 })
    #expect(run.output.components(separatedBy: "<U+00E9>t<U+00E9>").count == 41)
  }

  @Test func `Where letters are written out, the words beside a hit are cut between them`() throws {
    let words = String(repeating: " été", count: 30)
    let run = try Lectern.run(
      ["search", "Alice", "-"], input: "-\(words) Alice\(words)\n", environment: ["LANG": "C"])
    #expect(run.output.contains("t<U+00E9> Alice <U+00E9>t"))
    let rest = run.output.replacing("<U+00E9>", with: "")
    #expect(!rest.contains("<") && !rest.contains(">") && !rest.contains("U"), "\(run.output)")
  }

  @Test func `A row that goes on in the next, for letters are written out, keeps its styles`()
    throws
  {
    let words = String(repeating: " été", count: 40).dropFirst()
    let run = try Lectern.run(
      ["print", "-", "--width", "40", "--color", "always"], input: "- *\(words)*\n",
      environment: ["LANG": "C"])
    let lines = run.output.split(separator: "\n").filter { $0.contains("U+00E9") }
    #expect(lines.count == 22)
    #expect(lines.allSatisfy { $0.contains("\u{1B}[3m<U+00E9>t") && $0.hasSuffix("\u{1B}[m") })
    #expect(lines.allSatisfy { String($0).withoutStyles.utf8.count <= 40 })
  }

  @Test(arguments: [
    String(repeating: "été ", count: 20) + "*été* x",
    "| Имя | Год |\n|---|---|\n| Иван Петров | 1990 |", "| ж | |\n|-|-|",
  ])
  func `Where letters are written out, the same is printed with styles as without, at any width`(
    text: String
  ) throws {
    for width in 1...40 {
      let runs = try ["always", "never"].map { color in
        try Lectern.run(
          ["print", "-", "--width", "\(width)", "--color", color], input: "\(text)\n",
          environment: ["LANG": "C"])
      }
      #expect(runs.allSatisfy { $0.status == 0 })
      #expect(runs[0].output.withoutStyles.words == runs[1].output.words)
    }
  }

  @Test(arguments: [
    ["LANG": "C.UTF-8"], ["LANG": "xx_XX.utf8"], ["LANG": "C", "LC_ALL": "en_US.UTF-8"],
  ])
  func `A locale that names UTF-8 has it, whether it is installed or not`(
    environment: [String: String]
  ) throws {
    let run = try Lectern.run(["print", "-"], input: "Café", environment: environment)
    #expect(run.output.hasPrefix("Café\n"))
  }

  private static func isForPrograms(_ command: String) -> Bool {
    [
      "json", "csv", "timelinejs", "svg", "bibtex", "markdown", "config", "man", "completions",
    ].contains { command.contains($0) }
  }
}
