extension Article {
  /// Makes an article of its files, as far as they can be read.
  public static func load(_ files: ArticleFiles) -> LoadedArticle {
    loadText(files).withApparatus(of: files)
  }

  /// Makes an article of its text alone, to be shown before the rest has been read.
  public static func loadText(_ files: ArticleFiles) -> LoadedArticle {
    var loader = ArticleLoader(files.article)
    let article = loader.load()
    var loaded = LoadedArticle(article: article, diagnostics: loader.diagnostics)
    loaded.declaredActors = loader.actors
    return loaded
  }
}

extension LoadedArticle {
  /// The same article with its apparatus, which leaves text, blocks and sections as they are.
  public func withApparatus(of files: ArticleFiles) -> LoadedArticle {
    var loader = ApparatusLoader(article)
    var article = article
    article.apparatus = loader.load(files, declared: declaredActors)
    return LoadedArticle(
      article: article, diagnostics: merged(diagnostics, loader.diagnostics))
  }
}

/// What is wrong with the text and with the apparatus, by file and line; the front matter has both.
private func merged(_ text: [Diagnostic], _ apparatus: [Diagnostic]) -> [Diagnostic] {
  guard let file = text.first?.file else { return apparatus }
  let own = (text + apparatus.filter { $0.file == file }).byPlace
  return own + apparatus.filter { $0.file != file }
}
