import Articles
import Foundation
import Testing

/// The examples of the specifications: whatever a browser shows of them, the article shows too.
struct SpecificationTests {
  struct Example: Decodable {
    let markdown: String
    let html: String
  }

  /// The beginnings of the examples of which the words differ, with the reason.
  static let exceptions = [
    "<textarea>": "cmark-gfm is of version 0.29 of the specification, where this is no HTML block",
    "<a foo=\"bar\" bam = 'baz <em>": "this test takes the tag in the attribute for a tag",
    "This is <xmp>": "the filter of unsafe tags is not used: tags are never shown",
    "-   foo|foo": "a list in cmark-gfm, a table in markdown-it",
    "# | 1 | 2": "a heading in cmark-gfm, a table in markdown-it",
    "| abc | def |\n| --- |": "markdown-it turns hyphens into a dash",
  ]

  @Test(arguments: [
    "commonmark-spec", "gfm-spec", "gfm-extensions", "gfm-regression", "markdown-it-tables",
  ])
  func `no word of an example is lost`(suite: String) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/commonmark/\(suite).json")
    let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: url))
    #expect(examples.count > 5)
    for example in examples where !isException(example) {
      let article = Article(example.markdown)
      let lost = missing(
        words(ofHTML: example.html), from: words(String(decoding: article.text, as: UTF8.self)))
      #expect(lost == [], "\(example.markdown)")
    }
  }

  private func isException(_ example: Example) -> Bool {
    Self.exceptions.keys.contains { example.markdown.hasPrefix($0) }
  }

  /// The wanted words that are not among the words there are, in order.
  private func missing(_ wanted: [String], from words: [String]) -> [String] {
    var rest = words[...]
    return wanted.filter { word in
      guard let found = rest.firstIndex(of: word) else { return true }
      rest = rest[(found + 1)...]
      return false
    }
  }

  /// The words that a browser shows of HTML, but for the arrows back from footnotes.
  private func words(ofHTML html: String) -> [String] {
    let shown =
      html
      .replacing(/<(script|style)\b.*?<\/\1>/.dotMatchesNewlines().ignoresCase(), with: " ")
      .replacing(
        /<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<![A-Z].*?>/.dotMatchesNewlines(), with: ""
      )
      .replacing(/<a [^>]*footnote-backref.*?<\/a>/.dotMatchesNewlines(), with: "")
      .replacing("</sup><sup", with: "</sup>,<sup")
      .replacing(/<\/?(em|strong|code|a|del|sup|span|b|i)\b[^>]*>/.ignoresCase(), with: "")
      .replacing(/<\/?[A-Za-z]([^"'>]|"[^"]*"|'[^']*')*>/, with: " ")
    return words(
      shown.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&amp;", with: "&"))
  }

  /// The words of a text, with the marks of notes in ordinary digits.
  private func words(_ text: String) -> [String] {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let plain = text.map { digits.firstIndex(of: $0).map { Character(String($0)) } ?? $0 }
    return plain.split(whereSeparator: \.isWhitespace).map { String($0) }
  }
}
