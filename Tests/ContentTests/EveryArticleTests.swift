import Articles
import Foundation
import Testing
import TextLayout

/// What holds of every article in `Content`, the next one included.
struct EveryArticleTests {
  static let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Content")

  /// The folders of the articles.
  static let articles: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: content.path)) ?? []
    return names.filter { FileManager.default.fileExists(atPath: text(of: $0).path) }.sorted()
  }()

  @Test func `there are articles`() {
    #expect(!Self.articles.isEmpty)
  }

  @Test(arguments: articles)
  func `an article has no fault`(name: String) throws {
    #expect(try load(name).diagnostics == [])
  }

  @Test(arguments: articles, [40, 80, 120])
  func `no row of an article is wider than the screen`(name: String, columns: Int) throws {
    let article = try load(name).article
    let typesetter = Typesetter(article: article, measure: columns)
    for block in article.blocks.indices {
      var next = Optional(typesetter.stretch(at: Place(block: block)))
      while let stretch = next, stretch.block == block {
        for row in stretch.rows {
          let end = row.columns(of: row.bytes, in: article.text).map(\.upperBound).max() ?? 0
          #expect(end <= columns, "\(article.string(row.bytes))")
        }
        next = typesetter.stretch(after: stretch)
      }
    }
  }

  private static func text(of name: String) -> URL {
    content.appendingPathComponent("\(name)/article.md")
  }

  private func load(_ name: String) throws -> LoadedArticle {
    func file(_ part: String) throws -> ArticleFiles.File? {
      let url = Self.content.appendingPathComponent("\(name)/\(part)")
      guard FileManager.default.fileExists(atPath: url.path) else { return nil }
      return .init(name: "\(name)/\(part)", bytes: Array(try Data(contentsOf: url)))
    }
    return Article.load(
      ArticleFiles(
        article: try #require(try file("article.md")), actors: try file("actors.yaml"),
        timeline: try file("timeline.yaml"), notes: try file("notes.yaml"),
        sources: try file("sources.yaml")))
  }
}
