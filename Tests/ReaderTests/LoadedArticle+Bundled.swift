import Articles
import Foundation

extension LoadedArticle {
  /// The bundled article with its apparatus, read from its folder.
  static let bundled: LoadedArticle = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Content/taliban-and-moscow")
    func file(_ name: String) -> ArticleFiles.File {
      let bytes = (try? Data(contentsOf: folder.appendingPathComponent(name))).map(Array.init)
      return .init(name: name, bytes: bytes ?? [])
    }
    return Article.load(
      ArticleFiles(
        article: file("article.md"), actors: file("actors.yaml"), timeline: file("timeline.yaml"),
        notes: file("notes.yaml"), sources: file("sources.yaml")))
  }()
}
