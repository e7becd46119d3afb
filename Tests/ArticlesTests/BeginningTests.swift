import Articles
import Testing

struct BeginningTests {
  /// So many paragraphs of about 80 bytes, with whatever parts them.
  private func text(paragraphs: Int, parted by: String = "\n\n") -> String {
    (1...paragraphs).map { number in
      "The \(number)th time the sea rises, the harbour follows it, and the quay is under water."
    }.joined(separator: by)
  }

  private func beginning(_ text: String) -> LoadedArticle? {
    Article.loadBeginning(ArticleFiles(article: .init(name: "a.md", bytes: Array(text.utf8))))
  }

  @Test(arguments: ["\n\n", "\r\n\r\n", "\n\n\n"])
  func `The beginning of a long text is that of the whole`(parted by: String) throws {
    let text = text(paragraphs: 2_000, parted: by)
    let beginning = try #require(self.beginning(text))
    #expect(beginning.isBeginning)
    let count = beginning.article.blocks.count
    #expect((300...400).contains(count))
    let whole = Article(text)
    #expect(beginning.article.blocks == Array(whole.blocks[..<count]))
    #expect(beginning.article.text == Array(whole.text[..<beginning.article.text.count]))
  }

  @Test func `A text that is read in a moment is read as a whole`() {
    #expect(beginning(text(paragraphs: 900)) == nil)
    #expect(beginning("") == nil)
  }

  @Test func `Front matter is never shown as the beginning of the text`() {
    let fields = Array(repeating: "field: the harbour follows the sea", count: 2_000)
    let text = "---\n\(fields.joined(separator: "\n\n"))\n---\n\n" + text(paragraphs: 2_000)
    #expect(beginning(text) == nil)
  }

  @Test(arguments: ["\n", " "])
  func `Of a long paragraph the beginning is shown`(parted by: String) throws {
    let text = text(paragraphs: 2_000, parted: by)
    let beginning = try #require(self.beginning(text)).article
    #expect(beginning.blocks.count == 1)
    #expect((30_000...33_000).contains(beginning.text.count))
    #expect(Article(text).text.starts(with: beginning.text.dropLast()))
  }

  @Test func `No character is shown in part`() throws {
    let beginning = try #require(self.beginning(String(repeating: "海", count: 40_000)))
    #expect(beginning.article.text.count > 30_000)
    #expect(String(validating: beginning.article.text, as: UTF8.self) != nil)
  }
}
