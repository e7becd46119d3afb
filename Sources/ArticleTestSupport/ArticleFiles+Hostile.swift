public import Articles

extension ArticleFiles {
  /// What would take a terminal over: sets a title, clears the screen (C1), turns the direction of
  /// writing, deletes, colours.
  public static let commands = "\u{1B}]0;x\u{7}\u{9B}2J\u{202E}\u{2067}\u{7F}\u{1B}[31m"

  /// An article with these commands in all that has words.
  public static let hostile = ArticleFiles(
    article: hostileFile("article.md", hostileText),
    actors: hostileFile("actors.yaml", hostileActors),
    timeline: hostileFile("timeline.yaml", hostileTimeline),
    notes: hostileFile("notes.yaml", hostileNotes),
    sources: hostileFile("sources.yaml", hostileSources))

  /// A file with the commands in place of each `@`, as YAML writes them, and of each `%`, as they
  /// are.
  private static func hostileFile(_ name: String, _ text: String) -> File {
    let text = text.replacing("@", with: #"\e]0;x\a\x9b2J\u202e\u2067\x7f\e[31m"#)
    return File(name: name, bytes: Array(text.replacing("%", with: commands).utf8))
  }
}

private let hostileText = """
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
  """

private let hostileActors = """
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
  """

private let hostileTimeline = """
  - id: "e@"
    date: 1843
    told: "18@"
    title: "et@"
    summary: "es@"
    quote: kept it in 1843
    actors: [{id: "m@", role: "er@"}]
    disagreement: "ed@"
  - {id: "f@", date: "18@", title: "ft@"}
  """

private let hostileNotes = """
  notes:
  - {id: "n@", kind: context, quote: kept, text: "nt@", sources: ["s@"]}
  readings:
  - {quote: Marsh, read: "ma@", kind: spelling, note: "re@"}
  """

private let hostileSources = """
  - {id: "s@", title: "st@", URL: "https://example.org/@", publisher: "sp@", grade: "P@"}
  """
