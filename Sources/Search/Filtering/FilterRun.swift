public import Articles

/// A filter that is applied in slices, so that keys can be answered between them.
///
/// What takes long is to find its words in the text; all else is done at the end.
public struct FilterRun: Sendable {
  private let filter: Filter

  /// For each term of the filter that is of words the search for them in the text.
  private var searches: [SearchRun?]

  public init(_ filter: Filter) {
    self.filter = filter
    searches = filter.terms.map { term in
      if case .words(let words) = term { try? SearchRun(Query(words)) } else { nil }
    }
  }

  /// Whether all words have been looked for.
  public var isFinished: Bool { searches.allSatisfy { $0?.isFinished != false } }

  /// Looks for words, to the end by default.
  ///
  /// - Parameters:
  ///   - text: The text of the article, always the same, folded whole.
  ///   - bytes: How much of it to look at, as a search has it.
  public mutating func advance(in text: SearchText, bytes: Int = .max) {
    for index in searches.indices where searches[index]?.isFinished == false {
      searches[index]?.advance(in: text, bytes: bytes)
      if bytes < .max { return }
    }
  }

  /// Selects what every term is true of, once all words have been looked for.
  ///
  /// - Complexity: O(*n*) in the blocks, the events and the notes for each term.
  public func selection(in article: Article, _ texts: SearchTexts) -> Remainder {
    let selector = Selector(article: article, texts: texts)
    var kept = selector.all
    for (term, search) in zip(filter.terms, searches) {
      kept.formIntersection(selector.choose(term, hits: search?.hits ?? Hits()))
    }
    return Remainder(kept, of: article)
  }
}
