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

  /// Loads an article of one text and an apparatus.
  public init(
    _ markdown: String, actors: String? = nil, timeline: String? = nil, notes: String? = nil,
    sources: String? = nil
  ) {
    func file(_ name: String, _ text: String?) -> ArticleFiles.File? {
      text.map { ArticleFiles.File(name: name, bytes: Array($0.utf8)) }
    }
    self = Article.load(
      ArticleFiles(
        article: .init(name: "article.md", bytes: Array(markdown.utf8)),
        actors: file("actors.yaml", actors), timeline: file("timeline.yaml", timeline),
        notes: file("notes.yaml", notes), sources: file("sources.yaml", sources)))
  }
}
