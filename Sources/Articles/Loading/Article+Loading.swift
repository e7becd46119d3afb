extension Article {
  /// Makes an article of its files, as far as they can be read.
  public static func load(_ files: ArticleFiles) -> LoadedArticle {
    let empty = Article(
      metadata: Metadata(title: files.article.name), text: [], blocks: [],
      sections: [Section(kind: .introduction, number: [0], parent: nil, blocks: 0..<0)])
    return LoadedArticle(article: empty, diagnostics: [])
  }
}
