public import Articles
import BundledArticle

extension ArticleFiles {
  /// The files of the article that is part of the program.
  public static var bundled: ArticleFiles {
    unsafe ArticleFiles(
      article: file("article.md", bundled_article()),
      actors: file("actors.yaml", bundled_actors()),
      timeline: file("timeline.yaml", bundled_timeline()),
      notes: file("notes.yaml", bundled_notes()),
      sources: file("sources.yaml", bundled_sources()))
  }

  private static func file(_ name: String, _ file: bundled_file) -> File {
    unsafe File(name: name, bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }
}
