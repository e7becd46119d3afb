public import Articles

extension Article {
  /// Loads an article of a text alone.
  public static func loaded(_ markdown: String) -> Article {
    loadText(ArticleFiles(article: .init(name: "article.md", bytes: Array(markdown.utf8)))).article
  }

  /// The article that is part of the program, with its apparatus.
  public static var bundled: Article { LoadedArticle.bundled.article }
}

extension LoadedArticle {
  /// The article that is part of the program, with what is wrong with it.
  public static let bundled = Article.load(.bundled)
}
