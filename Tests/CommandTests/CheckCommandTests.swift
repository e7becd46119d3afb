import Foundation
import Testing

struct CheckCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    _ = try scratch.file("article.md", "The Moon pulls the sea.\n")
  }

  private func check(_ arguments: String...) throws -> Lectern.Run {
    try Lectern.run(["check"] + arguments)
  }

  @Test func `The bundled article has no problem`() throws {
    #expect(try check() == Lectern.Run(output: "no problem\n", errors: "", status: 0))
    #expect(try check("--json").output.filter { !$0.isWhitespace } == "[]")
  }

  @Test func `Problems are told as compilers do, by file and line, with their number`() throws {
    _ = try scratch.file(
      "actors.yaml",
      """
      - {id: moon, name: Moon, kind: place, names: [Moon],
         dates: {foundation: 1900, dissolution: 1850}}
      - {id: sea, name: Sea, kind: place}
      """)
    _ = try scratch.file(
      "timeline.yaml", "- {id: flood, date: 1995-13, title: Flood, quote: sea}\n")
    let line = "cd '\(scratch.folder.path)' && \"$lectern\" check . | sed 's:\\./::'"
    #expect(
      try Lectern.shell(line).output == """
        actors.yaml:2:43: error: the “dissolution” “1850” comes before the “foundation” “1900”
            2 |    dates: {foundation: 1900, dissolution: 1850}}
              |                                           ^~~~
        actors.yaml:3:8: warning: the text never mentions the actor “sea”
            3 | - {id: sea, name: Sea, kind: place}
              |        ^~~
        help: write its “names” as they stand there, quote “mentions”, or add “unmentioned: true”
        timeline.yaml:1:21: error: there is no month “13”; months are 01 to 12, seasons and other parts of a year 21 to 41
            1 | - {id: flood, date: 1995-13, title: Flood, quote: sea}
              |                     ^~~~~~~
        3 problems

        """)
    #expect(try check(scratch.folder.path).status == 1)
  }

  @Test func `The mark is below the fault also behind marks, skin tones and flags`() throws {
    let run = try Lectern.run(
      ["check", "-"], input: "Cafe\u{301} ที่นี่ 👍🏽 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇦🇫 [^neap].\n")
    let mark = try #require(run.output.split(separator: "\n").dropFirst(2).first)
    #expect(mark == "      |                  ^~~~~~~")
  }

  @Test func `Where letters are written out, the mark is below the fault all the same`() throws {
    let run = try Lectern.run(
      ["check", "-"], input: "Été “naïve”[^neap].\n", environment: ["LANG": "C"])
    let lines = run.output.split(separator: "\n").dropFirst().prefix(2)
    let fault = try #require(lines.first?.firstRange(of: "[^neap]"))
    let mark = try #require(lines.last?.firstRange(of: "^~~~~~~"))
    #expect(
      lines.first?[..<fault.lowerBound].utf8.count == lines.last?[..<mark.lowerBound].utf8.count)
  }

  @Test func `As JSON a problem has all its fields`() throws {
    let path = try scratch.file("notes.yaml", "notes:\n- {id: n, kind: gloss, quote: pull the}\n")
    let run = try check("--json", scratch.folder.path)
    let problems = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(problems.count == 1)
    let fields: Set = ["file", "line", "column", "severity", "code", "message", "help"]
    #expect(problems.allSatisfy { Set($0.keys) == fields })
    #expect(problems.map { $0["file"] as? String } == [path])
    #expect(problems.map { $0["line"] as? Int } == [2])
    #expect(problems.map { $0["column"] as? Int } == [3])
    #expect(problems.map { $0["severity"] as? String } == ["error"])
    #expect(problems.map { $0["code"] as? String } == ["missing-field"])
    #expect(problems.map { $0["message"] as? String } == ["a note needs the field “text”"])
    #expect(problems.first?["help"] is NSNull)
    #expect(run.errors.isEmpty)
    #expect(run.status == 1)
  }

  @Test func `Several articles are checked, and those that are not there have their own status`()
    throws
  {
    let clean = try scratch.file("clean.md", "Up and down.\n")
    let faulty = try scratch.file("faulty.md", "Up[^a] and [down](#moon).\n")
    #expect(try check(clean, clean).output == "no problem\n")
    let run = try check(clean, faulty, "nowhere.md", faulty)
    #expect(run.output.hasSuffix("\n4 problems\n"))
    #expect(run.errors == "lectern: there is no file or folder “nowhere.md”\n")
    #expect(run.status == 66)
    #expect(try check(faulty, clean).status == 1)
    let one = try check(try scratch.file("one.md", "Up[^a].\n"))
    #expect(one.output.hasSuffix("\n1 problem\n"))
  }

  @Test(arguments: [["nowhere"], ["nowhere", "--json"], [".", "nowhere"], ["/dev/null"]])
  func `Where an article is not read, it is not said that nothing is wrong`(
    arguments: [String]
  ) throws {
    let run = try Lectern.shell(
      "$lectern check \(arguments.joined(separator: " "))", in: scratch.folder)
    #expect(run.output == "")
    #expect(run.errors.count(where: \.isNewline) == 1)
    #expect(run.status == (arguments == ["/dev/null"] ? 65 : 66))
  }

  @Test func `Standard input and the variable LECTERN_ARTICLE name what is checked`() throws {
    let run = try Lectern.run(["check", "-"], input: "Up[^a].\n")
    #expect(run.output.hasPrefix("standard input:1:3: error: the note “a” is referred to"))
    let file = try scratch.file("a.md", "Up[^a].\n")
    let other = try Lectern.run(["check"], environment: ["LECTERN_ARTICLE": file])
    #expect(other.output.hasPrefix("\(file):1:3: error"))
  }

  @Test(arguments: [("mkfifo", "a pipe"), ("mkdir", "a folder"), ("ln -s /dev/null", "a device")])
  func `A part of the apparatus that is no file is named once, and the rest is checked`(
    command: String, kind: String
  ) throws {
    let folder = scratch.folder.path
    let run = try Lectern.shell(
      "\(command) '\(folder)/notes.yaml'; \"$lectern\" check '\(folder)'")
    #expect(
      run.output == "\(folder)/notes.yaml: error: this is \(kind), not a file\n1 problem\n")
    #expect(run.status == 1)
  }

  @Test(arguments: [(999, "999 problems\n"), (2_000, "1000 problems or more\n")])
  func `Of very many problems in a file it is said that there are more`(
    count: Int, end: String
  ) throws {
    _ = try scratch.file("actors.yaml", String(repeating: "- x\n", count: count))
    #expect(try check(scratch.folder.path).output.hasSuffix("\n" + end))
  }

  @Test func `What is wrong cannot command the terminal`() throws {
    _ = try scratch.file("actors.yaml", "- {id: \"\\e[2J\", name: A, kind: place}\n")
    let run = try check(scratch.folder.path)
    #expect(!run.output.unicodeScalars.contains("\u{1B}"))
    #expect(run.output.contains("the text never mentions the actor “^[[2J”"))
  }
}
