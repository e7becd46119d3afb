extension Article {
  /// Makes an article of its files, as far as they can be read.
  public static func load(_ files: ArticleFiles) -> LoadedArticle {
    var loader = ArticleLoader(files.article)
    let article = loader.load()
    return LoadedArticle(article: article, diagnostics: loader.diagnostics)
  }
}
