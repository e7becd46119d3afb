import Articles

extension Article {
  /// Loads an article of one text.
  static func loaded(_ markdown: String, file: String = "tides.md") -> LoadedArticle {
    load(ArticleFiles(article: .init(name: file, bytes: Array(markdown.utf8))))
  }

  init(_ markdown: String) { self = Article.loaded(markdown).article }
}
