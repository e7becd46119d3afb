import Annotations
import ArticleTestSupport
import Articles
import Foundation
import JSONText
import Testing

struct ReceivingTests {
  static let tides = Article.loaded(
    """
    ---
    id: tides
    url: https://example.org/tides
    ---

    The sea rises twice a day and the harbour follows it.

    The moon pulls the water towards itself, and the bulge travels round the world.
    """)

  var notebook = Notebook(of: tides)

  @Test mutating func `What Hypothesis answers is taken in where its words are, the rest refused`()
    throws
  {
    let received = try receive("hypothesis-api")
    #expect(
      received == [
        "exact", "exact", "its target is no words, but the whole",
        "it answers another annotation, and is on no words itself",
        "nothing in this text is like its words and what stands around them; its source is "
          + "“https://example.org/rivers”",
      ])
    #expect(notebook.annotations.map(\.kind) == [.highlight, .note])
    #expect(
      notebook.annotations.map(\.quote) == [
        "the harbour follows it", "The moon pulls the water towards itself",
      ])
    let note = notebook.annotations[1]
    #expect(note.text == "Which *moon*?")
    #expect(note.id == "https://hypothes.is/a/nZ0aXLg3EeqQ1m9JXkQ9Xw")
    #expect(note.json["creator"]?.string == "acct:ada@hypothes.is")
    let permissions: JSON = ["read": .array(["group:__world__"])]
    #expect(note.json["hypothesis"]?["permissions"] == permissions)
    #expect(note.json["hypothesis"]?["text"] == nil)
    #expect(note.bytes.map(Self.tides.string) == "The moon pulls the water towards itself")
  }

  @Test mutating func `What is taken in twice is there once`() throws {
    _ = try receive("hypothesis-api")
    let first = notebook
    #expect(try receive("hypothesis-api").prefix(2) == ["known", "known"])
    #expect(notebook == first)
  }

  @Test mutating func `A later wording takes the place of an older one, and not the reverse`()
    throws
  {
    _ = try receive("hypothesis-api")
    #expect(try receive("hypothesis-client") == ["renewed, exact"])
    #expect(notebook.annotations.map(\.text) == ["", "Which moon, and whose?"])
    #expect(try receive("hypothesis-api").first == "known")
    #expect(notebook.annotations.map(\.text) == ["", "Which moon, and whose?"])
  }

  @Test mutating func `Of a collection of the W3C's model what is on words is taken in`() throws {
    #expect(
      try receive("web-annotations") == [
        "exact", "exact", "by position alone", "its target is no words, but the whole",
        "its target is told by XPathSelector, not by its words",
        "it has 2 targets; one can be shown", "it has no target", "its id is not one text",
        "its type is “Squirrel”, not “Annotation”",
        "the words of its target are not one text",
        "the position of its target is no range of characters", "it is no object",
      ])
    #expect(notebook.annotations.map(\.text) == ["quoted", "", "by position alone"])
  }

  @Test(arguments: ["-5, \"end\": 2", "9, \"end\": 4", "\"a\", \"end\": null", "1e30, \"end\": 2"])
  func `Words are found also where their position is none`(start: String) throws {
    var notebook = notebook
    let json = """
      {"id": "urn:1", "type": "Annotation", "target": {"source": "urn:a", "selector": [
        {"type": "TextQuoteSelector", "exact": "the bulge travels"},
        {"type": "TextPositionSelector", "start": \(start)}]}}
      """
    let foreign = try #require(ForeignAnnotations(try JSON(reading: Array(json.utf8))))
    #expect(notebook.receive(foreign).map(\.outcome.label) == ["exact"])
  }

  @Test(arguments: [
    "{\"target\": {\"source\": \"urn:a\", \"selector\": {\"type\": \"TextQuoteSelector\", "
      + "\"exact\": \"the bulge\"}}, \"type\": \"Annotation\"}",
    "[{\"target\": {\"source\": \"urn:a\", \"selector\": [{\"type\": \"TextQuoteSelector\", "
      + "\"exact\": \"the bulge\"}]}}]",
    "{\"@graph\": [{\"id\": \"urn:1\", \"target\": {\"selector\": {\"type\": \"TextQuoteSelector\", "
      + "\"exact\": \"the bulge\"}}}]}",
  ])
  func `One annotation, an array and a graph are read, and known again without an id`(
    text: String
  ) throws {
    var notebook = notebook
    let foreign = try #require(ForeignAnnotations(try JSON(reading: Array(text.utf8))))
    #expect(notebook.receive(foreign).map(\.outcome.label) == ["exact"])
    #expect(notebook.receive(foreign).map(\.outcome.label) == ["known"])
    #expect(notebook.annotations.map(\.quote) == ["the bulge"])
  }

  @Test mutating func `Of two wordings without a date the one that is there stays, which is said`()
    throws
  {
    for (words, outcome) in [("one", "exact"), ("two", "known otherwise"), ("one", "known")] {
      let text = """
        {"id": "urn:1", "bodyValue": "\(words)", "target": {"source": "urn:a",
         "selector": {"type": "TextQuoteSelector", "exact": "the bulge"}}}
        """
      let foreign = try #require(ForeignAnnotations(try JSON(reading: Array(text.utf8))))
      #expect(notebook.receive(foreign).map(\.outcome.label) == [outcome])
    }
    #expect(notebook.annotations.map(\.text) == ["one"])
  }

  @Test(arguments: [
    ("\"bodyValue\": \"plain\"", "plain"), ("\"bodyValue\": 23", ""),
    ("\"bodyValue\": [\"a\", \"b\"]", "a\n\nb"),
    ("\"bodyValue\": \"a\\r\\nb\\rc\\n\\r\\nd\"", "a\nb\nc\n\nd"),
    ("\"body\": \"http://example.org/post\"", "http://example.org/post"),
    ("\"body\": {\"type\": \"TextualBody\", \"value\": [\"a\", \"b\"]}", ""),
    ("\"body\": {\"type\": \"Choice\", \"items\": [{\"id\": \"http://example.org/note\"}]}", ""),
    (bodies("Choice", "hidden", "a"), "hidden"),
    ("\"body\": {\"type\": \"Choice\", \"items\": [{}, {\"value\": \"a\"}]}", "a"),
    (bodies("Composite", "a", "b"), "a\n\nb"), (bodies("List", "a", "b"), "a\n\nb"),
    ("\"bodyValue\": \"n\", \"created\": \"yesterday\", \"creator\": 6, \"rights\": 7", "n"),
    ("\"bodyValue\": \"n\", \"@context\": \"fish\"", "n"),
  ])
  func `What is odd beside the words is kept as it is, and the words are taken in`(
    members: String, note: String
  ) throws {
    let text = """
      {"type": "Annotation", "id": "urn:1", \(members), "target": {"source": "urn:a",
       "selector": {"type": "TextQuoteSelector", "exact": "the bulge"}}}
      """
    let json = try JSON(reading: Array(text.utf8))
    var notebook = notebook
    let received = notebook.receive(try #require(ForeignAnnotations(json)))
    #expect(received.map(\.outcome.label) == ["exact"])
    #expect(notebook.annotations.map(\.text) == [note])
    for member in ["body", "bodyValue", "created", "creator", "rights", "@context"] {
      #expect(notebook.annotations.first?.json[member] == json[member], "\(member)")
    }
  }

  @Test(arguments: [
    (4, 7, "by position alone"), (4, 4, "orphan"), (0, Int.max, "orphan"),
    (Int.max, Int.max, "orphan"), (7, 4, "the position of its target is no range of characters"),
    (-1, 3, "the position of its target is no range of characters"),
  ])
  func `A position alone is never certain, and one beyond the text takes nothing from the words`(
    start: Int, end: Int, outcome: String
  ) throws {
    let position = "{\"type\": \"TextPositionSelector\", \"start\": \(start), \"end\": \(end)}"
    let quote = "{\"type\": \"TextQuoteSelector\", \"exact\": \"the bulge\"}"
    for (selectors, outcome) in [(position, outcome), ("\(position), \(quote)", "exact")] {
      var notebook = notebook
      let text = """
        [{"id": "urn:1", "target": {"source": "https://example.org/tides",
          "selector": [\(selectors)]}}]
        """
      let foreign = try #require(ForeignAnnotations(try JSON(reading: Array(text.utf8))))
      #expect(notebook.receive(foreign).map(\.outcome.label) == [outcome])
    }
  }

  @Test mutating func `Words of this article that are gone stay listed`() throws {
    let text = """
      [{"id": "urn:1", "target": {"source": "https://example.org/tides", "selector": {
        "type": "TextQuoteSelector", "exact": "Nobody has ever seen such a thing as this here"}}}]
      """
    let foreign = try #require(ForeignAnnotations(try JSON(reading: Array(text.utf8))))
    #expect(notebook.receive(foreign).map(\.outcome.label) == ["orphan"])
    #expect(notebook.unplaced.count == 1)
  }

  @Test mutating func `Notes without a place stay in their order when one of them is changed`()
    throws
  {
    let items = ["A thing that nobody has ever seen", "Another that no one knows of"].enumerated()
      .map { number, words in
        """
        {"id": "urn:\(number)", "target": {"source": "https://example.org/tides", "selector": {
          "type": "TextQuoteSelector", "exact": "\(words)"}}}
        """
      }
    let text = "[\(items.joined(separator: ","))]"
    let foreign = try #require(ForeignAnnotations(try JSON(reading: Array(text.utf8))))
    #expect(notebook.receive(foreign).map(\.outcome.label) == ["orphan", "orphan"])
    notebook.apply(.edit(id: "urn:0", text: "I wonder"), .number(1))
    #expect(notebook.annotations.map(\.id) == ["urn:0", "urn:1"])
    let again = Notebook(of: Self.tides).merged(with: notebook.page, base: NotebookPage())
    #expect(again.annotations == notebook.annotations)
  }

  @Test(arguments: [
    ("", "known otherwise", "first"),
    (", \"created\": \"2026-01-01T00:00:00Z\"", "renewed, exact", "second"),
  ])
  func `Of two wordings in a file each is told apart, and the later one is kept`(
    date: String, outcome: String, kept: String
  ) throws {
    let target = """
      "target": {"source": "urn:a", "selector": {"type": "TextQuoteSelector", "exact": "the bulge"}}
      """
    let text = """
      [{"id": "urn:1", "bodyValue": "first", \(target)},
       {"id": "urn:1", "bodyValue": "second", \(target)\(date)}]
      """
    var notebook = notebook
    let foreign = try #require(ForeignAnnotations(try JSON(reading: Array(text.utf8))))
    #expect(notebook.receive(foreign).map(\.outcome.label) == ["exact", outcome])
    #expect(notebook.annotations.map(\.text) == [kept])
  }

  @Test(arguments: ["the bulge", "Nobody has ever seen such a thing as this here"])
  func `An entry that is not understood is not lost to one that is taken in with its id`(
    words: String
  ) throws {
    let entry: JSON = ["id": "urn:1", "body": "keep me", "target": .array(["urn:a", "urn:b"])]
    let page = try NotebookPage(reading: .array([entry]))
    var notebook = notebook.merged(with: page, base: NotebookPage())
    let quote: JSON = ["type": "TextQuoteSelector", "exact": .string(words)]
    let other: JSON = ["id": "urn:1", "target": ["source": "urn:a", "selector": quote]]
    let received = notebook.receive(try #require(ForeignAnnotations(.array([other]))))
    #expect(received.map(\.outcome) == [.refused(.addressOfUnread)])
    #expect(
      received.map(\.outcome.label) == [
        "an entry of its id is here already, which is not understood"
      ])
    #expect(AnnotationFault.addressOfUnread.help == "give it another id")
    #expect(notebook.page == page)
  }

  @Test func `No id is none, and a position may be written with a fraction of nought`() throws {
    let text = """
      {"id": null, "target": {"source": "https://example.org/tides", "selector":
       {"type": "TextPositionSelector", "start": 4.0, "end": 7.0}}}
      """
    var notebook = notebook
    let foreign = try #require(ForeignAnnotations(try JSON(reading: Array(text.utf8))))
    #expect(notebook.receive(foreign).map(\.outcome.label) == ["by position alone"])
  }

  @Test mutating func `What was taken in goes out again with all that others wrote`() throws {
    _ = try receive("hypothesis-api")
    let page = notebook.page.written(for: ArticleNames(Self.tides), title: "Tides")
    var copy = Notebook(of: Self.tides)
    let foreign = try #require(ForeignAnnotations(page.json))
    _ = copy.receive(foreign)
    #expect(copy.annotations == notebook.annotations)
  }

  /// The member for a body of several texts.
  private static func bodies(_ type: String, _ texts: String...) -> String {
    let items = texts.map { "{\"type\": \"TextualBody\", \"value\": \"\($0)\"}" }
    return "\"body\": {\"type\": \"\(type)\", \"items\": [\(items.joined(separator: ", "))]}"
  }

  /// Takes in the annotations of a file, and tells what has become of each.
  private mutating func receive(_ name: String) throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(name).json")
    let json = try JSON(reading: Array(try Data(contentsOf: file)))
    let foreign = try #require(ForeignAnnotations(json))
    return notebook.receive(foreign).map(\.outcome.label)
  }
}

extension Received.Outcome {
  /// The outcome in words.
  fileprivate var label: String {
    switch self {
    case .added(let anchoring): anchoring.label
    case .renewed(let anchoring, let isApart):
      "renewed, \(anchoring.label)\(isApart ? ", the reader's words apart" : "")"
    case .known: "known"
    case .knownOtherwise: "known otherwise"
    case .refused(let fault): fault.prose
    }
  }
}
