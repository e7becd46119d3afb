import Articles
import BundledArticle
import Testing

/// The bundled article is the text that its editors were given, to the character.
struct TalibanAndMoscowTests {
  let loaded: LoadedArticle
  var article: Article { loaded.article }

  init() {
    let file = unsafe bundled_article()
    let bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    loaded = Article.load(ArticleFiles(article: .init(name: "article.md", bytes: bytes)))
  }

  @Test func `it loads without a diagnostic`() {
    #expect(loaded.diagnostics == [])
  }

  @Test func `it has an introduction and four sections of 2, 7, 3, 3 and 6 paragraphs`() {
    let counts = article.sections.map { section in
      section.blocks.count { article.blocks[$0].number != nil }
    }
    #expect(counts == [2, 7, 3, 3, 6])
    #expect(article.sections.map(\.number) == [[0], [1], [2], [3], [4]])
  }

  @Test func `each block has the length that the apparatus counts in, in code points`() {
    let lengths = article.blocks.map { article.string($0.bytes).unicodeScalars.count }
    #expect(
      lengths == [
        48, 487, 419, 55, 269, 439, 444, 267, 512, 333, 703, 29, 432, 350, 387, 44, 401, 406, 428,
        52, 310, 376, 364, 271, 253, 466,
      ])
  }
}
