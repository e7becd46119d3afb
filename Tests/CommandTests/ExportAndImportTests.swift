import Foundation
import Testing

struct ExportAndImportTests {
  private let scratch: Scratch
  private var environment: [String: String] { ["HOME": scratch.folder.path] }
  private var notebook: String {
    scratch.folder.path + "/.local/share/lectern/notes/id-taliban-and-moscow.json"
  }

  init() throws {
    scratch = try Scratch()
  }

  @Test func `What is taken in is counted, and what is not is named with the reason`() throws {
    let file = try scratch.file(
      "notes.json",
      """
      [\(annotation(1, on: "increasingly vulnerable")),
       \(annotation(2, on: "increasingly vulnerable against the Taleban movement")),
       {"id": "urn:test:3", "target": "https://csrskabul.com/en/?p=525"}]
      """)
    let run = try Lectern.run(["import", file], environment: environment)
    #expect(
      run.output == "2 of 3 taken in: 1 found by its words, 1 to be confirmed, 1 refused\n")
    #expect(
      run.errors == """
        number 3: its target is no words, but the whole; add a TextQuoteSelector with the exact words

        """)
    #expect(run.status == 1)
    let again = try Lectern.run(["import", file], environment: environment)
    #expect(again.output == "0 of 3 taken in: 2 here already, 1 refused\n")
  }

  @Test(arguments: [
    ("\"total\": 500", "the file has 1 of 500; the others are not in it\n"),
    ("\"next\": \"https://e.org/p2\"", "more are on “https://e.org/p2”; import that page too\n"),
  ])
  func `That a file has but the first of many is said, with the status 1`(
    member: String, message: String
  ) throws {
    let file = try scratch.file(
      "page.json", "{\"items\": [\(annotation(1, on: "increasingly vulnerable"))], \(member)}")
    let run = try Lectern.run(["import", file], environment: environment)
    #expect(run.output == "1 of 1 taken in: 1 found by its words\n")
    #expect(run.errors == message)
    #expect(run.status == 1)
  }

  @Test func `Where the annotations of a collection are is said, if none are in the file`() throws {
    let file = try scratch.file(
      "collection.json", "{\"type\": \"AnnotationCollection\", \"first\": \"https://e.org/p1\"}")
    let run = try Lectern.run(["import", file], environment: environment)
    #expect(run.output == "0 of 0 taken in\n")
    #expect(run.errors == "the annotations are on “https://e.org/p1”; import that page\n")
    #expect(run.status == 1)
  }

  @Test func `What is exported is imported elsewhere, with nothing lost`() throws {
    let file = try scratch.file("notes.json", annotation(1, on: "increasingly vulnerable"))
    #expect(try Lectern.run(["import", file], environment: environment).status == 0)
    let page = try Lectern.run(["export"], environment: environment)
    let copy = try scratch.file("copy.json", page.output)
    let home = ["HOME": scratch.folder.path + "/elsewhere"]
    let run = try Lectern.run(["import", copy], environment: home)
    #expect(run.output == "1 of 1 taken in: 1 found by its words\n")
    #expect(try Lectern.run(["export"], environment: home).output == page.output)
  }

  @Test func `Notes as Markdown have the words, the place, the status and what is said`() throws {
    let file = try scratch.file(
      "notes.json",
      """
      [\(annotation(1, on: "increasingly vulnerable")),
       \(annotation(2, on: "increasingly vulnerable against the Taleban movement"))]
      """)
    _ = try Lectern.run(["import", file], environment: environment)
    let run = try Lectern.run(["export", "--format", "markdown"], environment: environment)
    #expect(
      run.output == """
        # Notes on The Afghan Taliban and its Relations with Moscow

        [*The Afghan Taliban and its Relations with Moscow*](<https://csrskabul.com/en/?p=525>), Center \
        for Strategic and Regional Studies (CSRS), Kabul, 28 October – 23 December 2015 (inferred)

        ## The Afghan-Russia relations during the Taliban Regime

        > increasingly vulnerable
        >
        > — §1 “The Afghan-Russia relations during the Taliban Regime”, paragraph 4 \
        `taliban-and-moscow#p4:59-82`, note, 2026-01-01, exact

        note 1

        ## Without a certain place

        > increasingly vulnerable against the Taleban movement
        >
        > — perhaps §1 “The Afghan-Russia relations during the Taliban Regime”, paragraph 4 \
        `taliban-and-moscow#p4:59-111`, note, 2026-01-01, fuzzy 98%

        note 2

        """)
  }

  @Test func `Notes as Markdown have their tags, and the words at their place if they have none`()
    throws
  {
    let file = try scratch.file(
      "notes.json",
      """
      [{"id": "urn:test:1", "body": {"value": "later", "purpose": "tagging"}, "target": {"source": "urn:a",
        "selector": {"type": "TextQuoteSelector", "exact": "increasingly vulnerable"}}},
       {"id": "urn:test:2", "target": {"source": "urn:a",
        "selector": {"type": "TextPositionSelector", "start": 0, "end": 10}}}]
      """)
    _ = try Lectern.run(["import", file], environment: environment)
    let run = try Lectern.run(["export", "--format", "markdown"], environment: environment)
    #expect(run.output.contains(", highlight, exact\n\nTags: later\n"))
    #expect(run.output.contains("\n> The Afghan\n>\n> — perhaps "))
  }

  @Test func `The tags of another program are told line by line as well`() throws {
    let file = try scratch.file(
      "notes.json",
      """
      [{"id": "urn:test:1", "body": {"value": "later", "purpose": "tagging"}, "target": {"source": "urn:a",
        "selector": {"type": "TextQuoteSelector", "exact": "increasingly vulnerable"}}}]
      """)
    _ = try Lectern.run(["import", file], environment: environment)
    let run = try Lectern.run(["--plain"], input: "M\n", environment: environment)
    #expect(run.output.contains("1. highlight of “increasingly vulnerable”, tagged “later”, p"))
  }

  @Test func `A note that is Markdown is exported as it is, any other with its marks as words`()
    throws
  {
    let file = try scratch.file(
      "notes.json",
      """
      {"rows": [{"id": "1", "uri": "urn:a", "text": "- *a*\\n\\t- b", "target": [{"selector":
        {"type": "TextQuoteSelector", "exact": "increasingly vulnerable"}}]},
       \(annotation(2, on: "increasingly vulnerable", says: "a *b*\\n# c"))]}
      """)
    _ = try Lectern.run(["import", file], environment: environment)
    let run = try Lectern.run(["export", "--format", "markdown"], environment: environment)
    #expect(run.output.contains(", exact\n\n- *a*\n\t- b\n"), "\(run.output)")
    #expect(run.output.contains(", exact\n\na \\*b\\*\\\n\\# c\n"), "\(run.output)")
  }

  @Test(arguments: ["web-annotation", "markdown"])
  func `Without a mark or note the status is 1, and it is said`(format: String) throws {
    let run = try Lectern.run(["export", "--format", format], environment: environment)
    #expect(run.errors == "lectern: there is no mark or note of yours in it\n")
    #expect(run.status == 1)
  }

  @Test(arguments: [
    ("{\"items\": [", "line 1, column 12: it ends too soon"),
    ("{}", "there is neither an annotation nor a list of them in it"),
  ])
  func `What holds no annotations is told with the reason, and nothing is changed`(
    text: String, reason: String
  ) throws {
    let file = try scratch.file("notes.json", text)
    let run = try Lectern.run(["import", file], environment: environment)
    #expect(
      run.errors.hasPrefix("lectern: “\(file)” holds no annotations: \(reason)\n"), "\(run.errors)")
    #expect(run.status == 65)
    #expect(!FileManager.default.fileExists(atPath: notebook))
  }

  @Test func `A folder holds no annotations, and is said to be one`() throws {
    let run = try Lectern.shell("mkdir notes; \"$lectern\" import notes", in: scratch.folder)
    #expect(run.errors == "lectern: “notes” is a folder, not a file\n")
    #expect(run.status == 65)
  }

  @Test func `Notes and article cannot both be standard input`() throws {
    #expect(try Lectern.run(["import", "-", "-"], environment: environment).status == 64)
    let run = try Lectern.run(
      ["import", "-"], input: annotation(1, on: "increasingly vulnerable"),
      environment: environment)
    #expect(run.output == "1 of 1 taken in: 1 found by its words\n")
  }

  @Test func `Programs that take in notes at the same moment keep those of all`() throws {
    let files = try (1...8).map {
      try scratch.file("\($0).json", annotation($0, on: "increasingly vulnerable"))
    }
    let imports = files.map { "\"$lectern\" import '\($0)' &" }.joined(separator: " ")
    let run = try Lectern.shell("export HOME='\(scratch.folder.path)'; \(imports) wait")
    #expect(run.errors == "")
    #expect(try ids() == Set((1...8).map { "urn:test:\($0)" }))
  }

  @Test func `Killed at 80 moments, the program has kept all that it said it has`() throws {
    for number in 1...84 {
      _ = try scratch.file("\(number).json", annotation(number, on: "increasingly vulnerable"))
    }
    // The moments lie between half of what it takes to the end and a fifth more, by a fixed seed:
    // before that it reads the article. What it takes changes with the load of the machine: after a
    // run to the end it is what that took, after one that was killed a twentieth more.
    let run = try Lectern.shell(
      """
      export HOME='\(scratch.folder.path)'; cd "$HOME"; RANDOM=7
      take_in() {
        start=${EPOCHREALTIME/./}
        if "${@:2}" "$lectern" import $1.json > /dev/null; then
          echo $1; took=$((${EPOCHREALTIME/./} - start))
        else
          took=$((took + took / 20))
        fi
      }
      for number in 1 2 3; do take_in $number; done
      for number in $(seq 4 83); do
        moment=$((took * (5000 + 7 * (RANDOM % 1000)) / 10000))
        printf -v seconds '%d.%06d' $((moment / 1000000)) $((moment % 1000000))
        take_in $number timeout -s KILL $seconds
      done
      take_in 84
      """)
    let kept = try ids()
    let said = Set(run.output.split(separator: "\n").map { "urn:test:\($0)" })
    #expect(said.isSuperset(of: [1, 2, 3, 84].map { "urn:test:\($0)" }))
    #expect(said.count < 84, "none was killed")
    #expect(kept.isSuperset(of: said))
    #expect(!run.errors.contains("broken"))
    let folder = (notebook as NSString).deletingLastPathComponent
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(!files.contains { $0.contains("broken") })
  }

  /// Whether a program can be watched here that asks the system for something.
  private static let canWatch = (try? Lectern.shell("strace -o /dev/null true").status) == 0

  @Test(.enabled(if: canWatch))
  func `The disk has a notebook before it takes the place of the old one, and its name after that`()
    throws
  {
    let first = try scratch.file("first.json", annotation(1, on: "increasingly vulnerable"))
    let second = try scratch.file("second.json", annotation(2, on: "increasingly vulnerable"))
    let run = try Lectern.shell(
      """
      export HOME=$PWD
      "$lectern" import '\(first)' >&2
      strace -o calls -e trace=fsync,rename,renameat,renameat2 "$lectern" import '\(second)' >&2
      sed -n 's/^\\(fsync\\|rename\\).*/\\1/p' calls
      """, in: scratch.folder)
    #expect(run.output.split(separator: "\n") == ["fsync", "rename", "fsync"])
  }

  /// The ids of the annotations in the file.
  private func ids() throws -> Set<String> {
    struct Page: Decodable {
      struct Item: Decodable { let id: String }
      let items: [Item]
    }
    let page = try JSONDecoder().decode(
      Page.self, from: Data(contentsOf: URL(filePath: notebook)))
    #expect(Set(page.items.map(\.id)).count == page.items.count)
    return Set(page.items.map(\.id))
  }

  /// A note on words of the bundled article, which says its number or something else.
  private func annotation(_ number: Int, on words: String, says text: String? = nil) -> String {
    """
    {"id": "urn:test:\(number)", "type": "Annotation", "created": "2026-01-01T00:00:00Z",
     "bodyValue": "\(text ?? "note \(number)")",
     "target": {"source": "https://csrskabul.com/en/?p=525", "selector":
     {"type": "TextQuoteSelector", "exact": "\(words)", "prefix": "that was ",
     "suffix": " "}}}
    """
  }
}
