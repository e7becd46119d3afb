import Articles
import Testing

/// What becomes of an article when a part of its apparatus is missing, empty or something else.
struct MissingApparatusTests {
  private static let parts = ["actors", "timeline", "notes", "sources"]

  /// The article without a fault, a part of it replaced: by nothing, or by other YAML.
  private func article(_ part: String, _ yaml: String?) -> LoadedArticle {
    func text(_ name: String, _ whole: String) -> String? { name == part ? yaml : whole }
    return Article.loaded(
      SeededFault.text, actors: text("actors", SeededFault.actors),
      timeline: text("timeline", SeededFault.timeline), notes: text("notes", SeededFault.notes),
      sources: text("sources", SeededFault.sources))
  }

  @Test(arguments: parts, [nil, "", "\n", "# later\n", "---\n", "~", "7", "[]", "{}", "- []\n"])
  func `whatever stands in place of a part, the rest of the article is read`(
    part: String, yaml: String?
  ) {
    let loaded = article(part, yaml)
    #expect(loaded.article.text == SeededFault.article().article.text)
    #expect((loaded.article.apparatus.actors.isEmpty) == (part == "actors"))
    #expect((loaded.article.apparatus.events.isEmpty) == (part == "timeline"))
    #expect((loaded.article.apparatus.notes.isEmpty) == (part == "notes"))
    #expect((loaded.article.apparatus.sources.isEmpty) == (part == "sources"))
  }

  @Test(arguments: parts, ["", "\n", "---\n"])
  func `an empty part is told as such`(part: String, yaml: String) {
    let own = article(part, yaml).diagnostics.filter { $0.file == "\(part).yaml" }
    #expect(own.map(\.code) == ["empty-file"])
  }

  @Test(arguments: parts, ["7", "{moon: 1}", "- []\n", "- moon\n", "[[a]]"])
  func `a part of another shape is told as such`(part: String, yaml: String) {
    let own = article(part, yaml).diagnostics.filter { $0.file == "\(part).yaml" }
    #expect(!own.isEmpty)
    #expect(own.allSatisfy { ["wrong-shape", "unknown-field"].contains($0.code) })
  }

  @Test(arguments: parts, ["", "---\n"])
  func `of a part that is empty nothing else is told, whatever refers to it`(
    part: String, yaml: String
  ) {
    #expect(article(part, yaml).diagnostics.map(\.code) == ["empty-file"])
  }

  @Test(arguments: [
    (
      "actors", "actors:\n\(SeededFault.actors)",
      "leave “actors” out, and write its list alone"
    ),
    (
      "timeline", "events:\n\(SeededFault.timeline)",
      "leave “events” out, and write its list alone"
    ),
    (
      "sources", SeededFault.sources.replacing("references", with: "sources"),
      "the nearest is “references”"
    ),
    (
      "sources", SeededFault.sources.replacing("references", with: "reference"),
      "the nearest is “references”"
    ),
    ("notes", SeededFault.notes.replacing("notes", with: "note"), "the nearest is “notes”"),
  ])
  func `a part under another field than it is to have is told once, with what is right`(
    part: String, yaml: String, help: String
  ) {
    #expect(article(part, yaml).diagnostics.map(\.help) == [help])
  }

  @Test(arguments: ["references: none yet", "references: *list"])
  func `of sources that are no list what refers to them is not told`(sources: String) {
    #expect(article("sources", sources).diagnostics.map(\.file) == ["sources.yaml"])
  }

  @Test func `a source that has sources is not told to call them as their whole list is called`() {
    let sources = SeededFault.sources.replacing("grade: P", with: "sources: [chart]")
    #expect(article("sources", sources).diagnostics.map(\.help) == ["the nearest is “source”"])
  }

  @Test(arguments: [
    ("{\"events\": [\n{\"id\": \"a\"}\n]}", true), ("events: []", true), ("events:", true),
    ("notes: []", false), ("moon: [Moon, Luna]", false),
  ])
  func `a field is to be left out where the list of the part may be meant`(
    yaml: String, isMeant: Bool
  ) {
    let help = isMeant ? "leave “events” out, and write its list alone" : nil
    #expect(article("timeline", yaml).diagnostics.map(\.help) == [help])
  }

  @Test func `actors of the front matter that are no list are told once`() {
    let loaded = Article.loaded(
      "---\nactors: {moon: Moon}\n---\n\nTides.",
      timeline: "- {id: e, date: 1990, title: E, quote: Tides, actors: [moon]}")
    #expect(loaded.diagnostics.map(\.message) == ["here belongs a list of actors"])
  }

  @Test func `an article without notes and timeline has all that is left`() {
    let loaded = Article.loaded(
      "The Moon.", actors: "- {id: moon, name: Moon, kind: place, names: [Moon]}")
    #expect(loaded.diagnostics == [])
    #expect(loaded.article.mentionSummary == ["moon: Moon"])
  }

  @Test func `a field that has to be there and is empty is told`() {
    let loaded = Article.loaded(
      "The Moon.", actors: "- {id: moon, name: Moon, kind: , names: [Moon]}",
      notes: """
        notes: [{id: n, kind: "", quote: , text: t}]
        readings: [{quote: , read: moon}]
        """)
    #expect(
      loaded.diagnostics.map(\.message) == [
        "the field “kind” is empty", "the field “kind” is empty", "the field “quote” is empty",
        "the field “quote” is empty",
      ])
  }

  @Test func `a reading that has a text in place of what is meant is told what it needs`() {
    let loaded = Article.loaded(
      "Tides.", notes: "readings: [{id: r, quote: Tides, text: Tide, kind: spelling}]")
    #expect(
      loaded.diagnostics.map(\.message) == [
        "a reading needs the field “read”", "a reading has no field “text”",
      ])
  }

  @Test(arguments: ["ca.", "maybe"])
  func `a date whose “circa” says something else is kept, as one that is approximate`(
    word: String
  ) {
    let loaded = SeededFault.article(
      with: "1843-05", instead: "{date-parts: [[1843, 5]], circa: \(word)}")
    #expect(loaded.diagnostics.map(\.message) == ["“\(word)” is no “circa”"])
    #expect(loaded.article.apparatus.sources.map { $0.issued?.written } == ["1843-05~", nil])
  }

  @Test func `fields that are to be merged are told to be written out`() {
    let loaded = Article.loaded(
      "Tides.",
      actors: """
        - &base {id: a, name: A, kind: place, unmentioned: true}
        - {<<: *base, id: b, name: B, kind: place, unmentioned: true}
        """)
    #expect(loaded.diagnostics.map(\.message) == ["an actor has no field “<<”"])
    #expect(loaded.diagnostics[0].help?.hasPrefix("write the fields out") == true)
  }
}
