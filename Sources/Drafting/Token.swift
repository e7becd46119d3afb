import Articles

/// What stands between two white spaces of a sentence.
struct Token {
  /// The word, without the marks around it, the mark of a note and a possessive.
  let word: String

  /// Where the word lies in the article's text.
  let bytes: Range<ByteOffset>

  /// Whether a mark stands before it, such as an opening bracket.
  let isOpened: Bool

  /// Whether a mark stands after it that parts it from what follows, or a possessive.
  let isClosed: Bool

  var isCapitalised: Bool { word.first?.isUppercase == true }

  /// The words of a stretch of an article, in order.
  static func tokens(of bytes: Range<ByteOffset>, in article: Article) -> [Token] {
    let text = article.string(bytes)
    var tokens: [Token] = []
    var isBehindMark = false
    for part in text.split(whereSeparator: \.isWhitespace) {
      let offset = text.utf8.distance(from: text.startIndex, to: part.startIndex)
      let token = Token(part, at: bytes.lowerBound + offset, isBehindMark: isBehindMark)
      isBehindMark = token == nil
      if let token { tokens.append(token) }
    }
    return tokens
  }

  /// A word that may stand behind a mark alone, such as a dash, which parts it from what is before.
  private init?(_ part: Substring, at offset: ByteOffset, isBehindMark: Bool) {
    let opened = part.drop { !$0.isLetter && !$0.isNumber }
    var core = opened
    while let last = core.last, !last.isLetter, !last.isNumber || last.isRaisedDigit {
      core.removeLast()
    }
    guard !core.isEmpty else { return nil }
    var closed = opened.dropFirst(core.count)
    let isPossessive = core.hasSuffix("’s") || core.hasSuffix("'s")
    if isPossessive { core.removeLast(2) }
    if closed.hasPrefix("."), Self.isAbbreviation(core) {
      core = opened.prefix(core.count + 1)
      closed = closed.dropFirst()
    }
    word = String(core)
    isOpened = isBehindMark || opened.startIndex > part.startIndex
    isClosed = isPossessive || !closed.isEmpty
    let start = offset + part.utf8.count - opened.utf8.count
    bytes = start..<start + core.utf8.count
  }

  /// Whether a full stop belongs to a word: an initial or several, as in `U.S.`, or a title.
  private static func isAbbreviation(_ word: Substring) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { $0.count == 1 && $0.first?.isUppercase == true }
      || shortTitles.contains(word.lowercased())
  }
}
