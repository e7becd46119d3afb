import ArgumentParser
import Articles

/// The article that a command is about.
struct ArticleArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A folder with an article.md, a Markdown file, or - for standard input.",
      discussion: "None: that of $LECTERN_ARTICLE, else the bundled article."),
    completion: .file())
  var article: String?

  /// Loads the article.
  func load() throws(Failure) -> LoadedArticle {
    Article.load(try ArticleSource(argument: article).files())
  }

  /// Loads the text of the article, without what lies beside it; what is wrong with it is said on
  /// standard error.
  func loadText() throws(Failure) -> Article {
    let loaded = Article.loadText(try ArticleSource(argument: article).files())
    Self.report(loaded.diagnostics, of: article)
    return loaded.article
  }

  /// Says on standard error what is wrong with an article, as it was named, that can be read all
  /// the same: of more problems than a few how many there are, and what lists them.
  static func report(_ diagnostics: [Diagnostic], of article: String?) {
    guard diagnostics.count > fewProblems else { return report(diagnostics) }
    let command = shellCommand("check", article)
    StandardError.tell("\(diagnostics.count) problems; \(command) lists them")
  }

  /// Says on standard error all that is wrong.
  static func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { StandardError.write(diagnostic.written + "\n") }
  }

  /// So many problems leave room for the answer to what was asked.
  private static let fewProblems = 3
}
