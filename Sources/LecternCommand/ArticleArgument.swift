import ArgumentParser
import Articles
import TextLayout

/// The article that a command is about.
struct ArticleArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A folder with an article.md, a Markdown file, or - for standard input.",
      discussion: "None: that of $LECTERN_ARTICLE, else the bundled article."))
  var article: String?

  /// Loads the article; says on standard error why it cannot be read, and ends with that status.
  func load() throws(ExitCode) -> LoadedArticle {
    do {
      return Article.load(try ArticleSource(argument: article).files())
    } catch {
      throw error.report()
    }
  }

  /// Loads the text of the article, without what lies beside it.
  func loadText() throws(ExitCode) -> LoadedArticle {
    do {
      return Article.loadText(try ArticleSource(argument: article).files())
    } catch {
      throw error.report()
    }
  }

  /// Says on standard error what is wrong with an article that can be read all the same.
  static func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { StandardError.write(diagnostic.shown + "\n") }
  }
}
