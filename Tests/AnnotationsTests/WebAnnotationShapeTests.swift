import Annotations
import ArticleTestSupport
import Articles
import JSONText
import Testing

/// What the Web Annotation Data Model (W3C Recommendation of 23 February 2017) demands of what is
/// written; the numbers are those of its sections.
struct WebAnnotationShapeTests {
  let article: Article
  let page: JSON
  let items: [JSON]

  init() throws {
    article = .loaded("The sea rises.\n\nÉbb — and flow 🌊, \"twice\" a day.\n")
    var notebook = Notebook(of: article)
    let end = article.text.count - 1
    notebook.apply(.mark("a", Place(block: 1)), .number(1))
    notebook.apply(.add(.highlight, 4..<7, text: ""), .number(2))
    notebook.apply(.add(.note, 8..<end, text: "so\nit \u{1B} is"), .number(3))
    page = notebook.page.written(for: ArticleNames(article), title: "Tides").json
    items = try #require(try JSON(reading: Array(page.text.utf8))["items"]?.array)
  }

  @Test func `5.2: A page has a context, one address, its type, and is part of a collection`() {
    #expect(page["@context"]?.string == "http://www.w3.org/ns/anno.jsonld")
    #expect(isIRI(page["id"]))
    #expect(page["type"]?.string == "AnnotationPage")
    #expect(page["startIndex"]?.number == 0)
    #expect(isIRI(page["partOf"]?["id"]))
    #expect(page["partOf"]?["type"]?.string == "AnnotationCollection")
    #expect(page["partOf"]?["total"]?.number == items.count)
    #expect(items.count == 3)
  }

  @Test func `3.1: An annotation has a context, one address, its type, and a target`() {
    #expect(items.allSatisfy { $0["@context"]?.string == "http://www.w3.org/ns/anno.jsonld" })
    #expect(items.allSatisfy { isIRI($0["id"]) && $0["type"]?.string == "Annotation" })
    #expect(Set(items.compactMap { $0["id"]?.string }).count == items.count)
    #expect(items.allSatisfy { $0["target"]?.isObject == true })
  }

  @Test func `3.3.1 and 3.3.5: Times are in UTC, motivations those of the model`() {
    let time = #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/#
    for name in ["created", "modified"] {
      #expect(items.allSatisfy { $0[name]?.string?.wholeMatch(of: time) != nil })
    }
    #expect(
      items.map { $0["motivation"]?.string } == ["bookmarking", "highlighting", "commenting"])
  }

  @Test func `3.2.4: A textual body has one value, a format and a purpose`() throws {
    let note = try #require(items[2]["body"])
    #expect(note["type"]?.string == "TextualBody")
    #expect(note["value"]?.string == "so\nit \u{1B} is")
    #expect(note["format"]?.string == "text/plain")
    #expect(note["purpose"]?.string == "commenting")
    #expect(items[0]["body"]?["purpose"]?.string == "tagging")
    #expect(items[1]["body"] == nil)
  }

  @Test func `4.2.4 and 4.2.5: A target has one source, and selectors that select the same words`()
    throws
  {
    let text = Array(String(decoding: article.text, as: UTF8.self).unicodeScalars)
    for item in items {
      let target = try #require(item["target"])
      #expect(isIRI(target["source"]))
      let selectors = try #require(target["selector"]?.array)
      #expect(
        selectors.map { $0["type"]?.string } == ["TextPositionSelector", "TextQuoteSelector"])
      let start = try #require(selectors[0]["start"]?.number)
      let end = try #require(selectors[0]["end"]?.number)
      let exact = try #require(selectors[1]["exact"]?.string)
      #expect(Array(exact.unicodeScalars) == Array(text[start..<end]))
      let prefix = selectors[1]["prefix"]?.string ?? ""
      let suffix = selectors[1]["suffix"]?.string ?? ""
      #expect(text[..<start].reversed().starts(with: prefix.unicodeScalars.reversed()))
      #expect(text[end...].starts(with: suffix.unicodeScalars))
    }
  }

  @Test func `A file of annotations has no control character in it`() {
    #expect(page.text.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
  }

  /// Whether a value is one absolute IRI, without what an IRI cannot have (RFC 3987).
  private func isIRI(_ value: JSON?) -> Bool {
    value?.string?.wholeMatch(of: #/[A-Za-z][A-Za-z0-9+.\-]*:[^\s<>"{}|\\^`]+/#) != nil
  }
}
