import Articles
import Search

/// What is made of an article for searches and filters, each once it is first needed.
struct SearchedArticle: Sendable {
  let article: Article

  /// All names by which actors are known.
  lazy var names: Names = Names(article)

  /// The text, ready to be searched.
  lazy var text: SearchText = SearchText(article).folded

  /// The text and what lies beside it, ready to be searched.
  lazy var texts: SearchTexts = SearchTexts(article, text: text)

  init(_ article: Article) { self.article = article }
}
