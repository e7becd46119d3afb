import Annotations
import ArticleTestSupport
import Articles
import JSONText
import Testing

/// What of a file are annotations, and what it says of those that are not in it.
struct ForeignAnnotationsTests {
  @Test func `The pages of a collection are all read, and what a file has not is known`() throws {
    let words = ["the harbour", "the bulge"]
    let items = words.map { exact in
      """
      [{"id": "urn:\(exact)", "target": {"selector":
        {"type": "TextQuoteSelector", "exact": "\(exact)"}}}]
      """
    }
    let next = "\"next\": {\"items\": \(items[1])"
    let collection = "\"type\": \"AnnotationCollection\", \"total\": 3"
    for (text, quotes, rest) in [
      ("{\"first\": {\"items\": \(items[0]), \(next)}}}", words, nil),
      (
        "{\"first\": {\"items\": \(items[0]), \(next), \"next\": \"urn:p3\"}}}",
        words, .page("urn:p3")
      ),
      (
        "{\"items\": \(items[0]), \"next\": {\"id\": \"urn:p2\"}}", ["the harbour"],
        .page("urn:p2")
      ),
      ("{\(collection), \"first\": \"urn:p1\"}", [], .page("urn:p1")),
      ("{\(collection), \"first\": {\"id\": \"urn:p1\"}}", [], .page("urn:p1")),
      ("{\"rows\": \(items[0]), \"total\": 500}", ["the harbour"], .total(500)),
      ("{\"rows\": \(items[0]), \"total\": 1}", ["the harbour"], nil),
    ] as [(String, [String], ForeignAnnotations.Rest?)] {
      var notebook = Notebook(of: ReceivingTests.tides)
      let foreign = try #require(ForeignAnnotations(try JSON(reading: Array(text.utf8))))
      _ = notebook.receive(foreign)
      #expect(notebook.annotations.map(\.quote) == quotes, "\(text)")
      #expect(foreign.rest == rest, "\(text)")
    }
  }

  @Test(arguments: [
    ("\"text\": \"mine\", \"tags\": []", "mine", []), ("\"text\": \"mine\"", "mine", []),
    ("\"tags\": [\"tide\"]", "", ["tide"]), ("\"bodyValue\": \"mine\"", "mine", []),
    ("\"uri\": \"urn:b\", \"text\": \"mine\"", "mine", []),
  ])
  func `What has no type is an annotation all the same, by its members one of Hypothesis`(
    members: String, words: String, tags: [String]
  ) throws {
    let text = """
      [{"id": "urn:1", \(members), "target": [{"source": "urn:a", "selector": [
        {"type": "TextQuoteSelector", "exact": "the bulge"}]}]}]
      """
    var notebook = Notebook(of: ReceivingTests.tides)
    let foreign = try #require(ForeignAnnotations(try JSON(reading: Array(text.utf8))))
    _ = notebook.receive(foreign)
    let note = try #require(notebook.annotations.first)
    #expect(note.text == words && note.tags == tags && note.quote == "the bulge")
    #expect(note.json["type"] == "Annotation")
    #expect(note.json["target"]?.elements.first?["source"] == "urn:a")
  }

  @Test(arguments: [
    "{}", "3", "{\"rows\": 3}", "\"text\"", "{\"first\": \"Ada\"}",
    "{\"type\": \"AnnotationCollection\", \"total\": 0}",
  ])
  func `What holds no annotations is none`(text: String) throws {
    #expect(ForeignAnnotations(try JSON(reading: Array(text.utf8))) == nil)
  }
}
