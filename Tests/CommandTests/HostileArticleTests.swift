import Foundation
import Testing

/// An article that would take the terminal over, were any of its words sent as they are.
struct HostileArticleTests {
  /// Sets a title, clears the screen (C1), turns the direction of writing, deletes, colours.
  private static let words = "\u{1B}]0;x\u{7}\u{9B}2J\u{202E}\u{2067}\u{7F}\u{1B}[31m"
  private static let inYAML = #"\e]0;x\a\x9b2J\u202e\u2067\x7f\e[31m"#

  private static let files = [
    "article.md": """
    ---
    title: "ti@"
    author: "au@"
    id: "id@"
    publisher: "pu@"
    url: "https://example.org/@"
    ---

    Ada Marsh kept it in 1843 %.

    ## Head %

    - item % [li%](https://example.org/%)[^n%]

    `co%`

    [^n%]: no%
    """,
    "actors.yaml": """
    - id: "m@"
      name: "Ada Marsh"
      kind: person
      names: [Marsh]
      summary: "su@"
      role: "ro@"
      disambiguation: "di@"
      also: [{name: "na@", lang: "la@"}]
      offices: [{when: 1843, title: "of@"}]
      relations: [{type: "op@", to: "m@", quote: kept it, note: "rn@"}]
      verification: "verified@"
      sources: ["s@"]
    - {id: "q@", name: "na@", kind: "ki@"}
    """,
    "timeline.yaml": """
    - id: "e@"
      date: 1843
      told: "18@"
      title: "et@"
      summary: "es@"
      quote: kept it in 1843
      actors: [{id: "m@", role: "er@"}]
      disagreement: "ed@"
    - {id: "f@", date: "18@", title: "ft@"}
    """,
    "notes.yaml": """
    notes:
    - {id: "n@", kind: context, quote: kept, text: "nt@", sources: ["s@"]}
    readings:
    - {quote: Marsh, read: "ma@", kind: spelling, note: "re@"}
    """,
    "sources.yaml": """
    - {id: "s@", title: "st@", URL: "https://example.org/@", publisher: "sp@", grade: "P@"}
    """,
  ]

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    for (name, text) in Self.files {
      let yaml = text.replacing("@", with: Self.inYAML)
      _ = try scratch.file(name, yaml.replacing("%", with: Self.words))
    }
  }

  @Test(arguments: [
    "print", "print --notes", "contents", "contents --json", "actors", "actors --json", "actor @",
    "actor @ --json", "mentions @", "mentions @ --json", "timeline", "timeline --json",
    "timeline --format csv", "timeline --format timelinejs", "timeline --format svg", "notes",
    "notes --json", "readings", "readings --json", "sources", "sources --json", "search marsh",
    "search --in all t",
    "search --in all t --json", "cite p1", "cite p1 --style markdown", "cite p1 --style chicago",
    "cite p1 --style bibtex", "check", "check --json",
  ])
  func `Whatever prints an article, nothing in it commands the terminal`(command: String) throws {
    let arguments = command.split(separator: " ").map { $0 == "@" ? "m" + Self.words : String($0) }
    try expectHarmless(Lectern.run(arguments + [scratch.folder.path]))
  }

  @Test func `Nor does it line by line`() throws {
    let commands = "o\na\n1\nK m\nt\n1\ne\nr\n!\n<\nf\n1\n=\ni m\nA \(Self.words)\nB kept\nM\n"
    let lines = String(repeating: "\n", count: 9)
    try expectHarmless(Lectern.run(["--plain", scratch.folder.path], input: lines + commands))
  }

  @Test(arguments: ["markdown", "web-annotation"])
  func `Nor do a reader's own notes`(format: String) throws {
    let environment = ["HOME": scratch.folder.path]
    _ = try Lectern.run(
      ["--plain", scratch.folder.path], input: "\nA \(Self.words)\n", environment: environment)
    try expectHarmless(
      Lectern.run(
        ["export", "--format", format, scratch.folder.path], environment: environment))
  }

  /// Expects the words of the article without what makes them commands.
  private func expectHarmless(
    _ run: Lectern.Run, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = run.output.replacing("\r\n", with: "\n") + run.errors
    let commands = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
    #expect(commands.isEmpty, sourceLocation: sourceLocation)
    #expect(run.output.contains("]0;x"), sourceLocation: sourceLocation)
  }
}
