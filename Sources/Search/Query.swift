/// What is searched for, and how.
public struct Query: Sendable, Equatable {
  /// The words, or the regular expression without its slashes.
  public let text: String

  /// Whether the text is a regular expression.
  public let isPattern: Bool

  /// Whether a hit must begin and end where words do.
  public let wholeWords: Bool

  public init(_ text: String, isPattern: Bool = false, wholeWords: Bool = false) {
    self.text = text
    self.isPattern = isPattern
    self.wholeWords = wholeWords
  }

  /// Reads what is typed at a prompt: `/…/` is a regular expression, all else is meant as it
  /// stands.
  ///
  /// The last slash may be missing, for it is typed last; a slash alone is a slash.
  ///
  /// - Parameters:
  ///   - typed: What is typed.
  ///   - isPattern: Whether all is a regular expression, with slashes or without.
  ///   - wholeWords: Whether a hit must begin and end where words do.
  public init(typed: String, isPattern: Bool = false, wholeWords: Bool = false) {
    let hasSlash = typed.count > 1 && typed.hasPrefix("/")
    var text = hasSlash ? typed.dropFirst() : typed[...]
    if hasSlash, text.count > 1, text.hasSuffix("/") {
      // A slash is escaped by one backslash, not by two, of which the first escapes the second.
      let backslashes = text.dropLast().reversed().prefix { $0 == "\\" }.count
      if backslashes.isMultiple(of: 2) { text.removeLast() }
    }
    self.init(String(text), isPattern: isPattern || hasSlash, wholeWords: wholeWords)
  }

  public var isEmpty: Bool { text.isEmpty }
}
