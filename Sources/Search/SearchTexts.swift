public import Articles

/// The texts of all scopes.
public struct SearchTexts: Sendable {
  public var text: SearchText
  public let actors: SearchText
  public let timeline: SearchText
  public let notes: SearchText
  public private(set) var own: SearchText

  /// Takes an article; what lies beside the text is folded at once, for it is short.
  ///
  /// - Parameters:
  ///   - article: The article with its apparatus.
  ///   - text: Its text, if it has been folded before.
  ///   - own: What the reader has written.
  public init(_ article: Article, text: SearchText? = nil, own: [OwnNote] = []) {
    self.text = text ?? SearchText(article)
    actors = SearchText(article, .actors).folded
    timeline = SearchText(article, .timeline).folded
    notes = SearchText(article, .notes).folded
    self.own = SearchText(own).folded
  }

  /// Takes what the reader has written by now.
  public mutating func take(_ own: [OwnNote]) {
    self.own = SearchText(own).folded
  }

  public subscript(scope: Scope) -> SearchText {
    switch scope {
    case .text: text
    case .actors: actors
    case .timeline: timeline
    case .notes: notes
    case .own: own
    }
  }
}
