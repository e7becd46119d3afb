import Annotations
import ArticleTestSupport
import Articles
import JSONText
import Testing

/// What the selectors of other programs select.
struct SelectorTests {
  static let sailors = Article.loaded(
    """
    The moon pulls the sea. The sea answers.

    Sailors feared the moon. The sailors’ wives feared the sea more.

    A third paragraph about tides and the moon pulls.
    """)

  @Test(arguments: ["\"prefix\": null", "\"prefix\": \"The sailors’ \", \"suffix\": null"])
  func `Null is what is not given`(members: String) throws {
    let quote = "{\"type\": \"TextQuoteSelector\", \"exact\": \"wives feared\", \(members)}"
    #expect(try found(by: quote) == "exact: wives feared")
  }

  /// Takes in an annotation of an article, and tells how sure its place is, and where it may be.
  private func found(by selector: String) throws -> String {
    let text = """
      {"id": "urn:1", "type": "Annotation", "target": {"source": "urn:a", "selector": \(selector)}}
      """
    var notebook = Notebook(of: Self.sailors)
    let foreign = try #require(ForeignAnnotations(try JSON(reading: Array(text.utf8))))
    guard case .added(let anchoring) = notebook.receive(foreign)[0].outcome else {
      return "refused"
    }
    let words = anchoring.candidates.map { Self.sailors.string($0) }
    return "\(anchoring.label): \(words.joined(separator: ", "))"
  }
}
