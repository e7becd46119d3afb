/// Words that are looked for in an article, folded, with what surrounds them.
public struct FoldedQuote: Sendable {
  /// What the raised digits of the words may be.
  public enum Kind: Sendable {
    /// The name of an actor: they are a part of it.
    case name
    /// The quote of an apparatus: they are words, or the marks of notes.
    case quote
    /// The words of an annotation, which may have been taken down with marks of notes that the text
    /// no longer has; the raised digits of their surroundings do not count.
    case locator
  }

  let kind: Kind
  let text: FoldedText

  /// The part of the bytes that is meant.
  public let exact: Range<Int>

  /// Which raised digits are those of the words that are meant: indices into `text.digits`.
  let digits: Range<Int>

  public init(_ kind: Kind, _ exact: String, prefix: String = "", suffix: String = "") {
    self.kind = kind
    var text = FoldedText()
    text.append(Array(prefix.utf8)[...])
    let (start, firstDigit) = (text.bytes.count, text.digits.count)
    text.append(Array(exact.utf8)[...])
    let end = text.bytes.count
    digits = firstDigit..<text.digits.count
    text.append(Array(suffix.utf8)[...])
    self.text = text
    self.exact = Self.wholeScalars(start, end, in: text.bytes)
  }

  init(_ quote: Quote) {
    self.init(.quote, quote.exact, prefix: quote.prefix, suffix: quote.suffix)
  }

  /// The range between two offsets; where an accent has made another scalar of the one before it,
  /// with that.
  private static func wholeScalars(_ start: Int, _ end: Int, in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (min(start, bytes.count), min(end, bytes.count))
    while start > 0, start < bytes.count, UTF8.isContinuation(bytes[start]) { start -= 1 }
    while end < bytes.count, UTF8.isContinuation(bytes[end]) { end += 1 }
    return min(start, end)..<end
  }

  public var bytes: [UInt8] { text.bytes }
  public var prefix: ArraySlice<UInt8> { bytes[..<exact.lowerBound] }
  public var words: ArraySlice<UInt8> { bytes[exact] }
  public var suffix: ArraySlice<UInt8> { bytes[exact.upperBound...] }

  /// The raised digits that the words begin with, and those that they end with.
  var leading: Int { text.digits[digits].count { $0.offset == exact.lowerBound } }
  var trailing: Int { text.digits[digits].count { $0.offset == exact.upperBound } }

  /// Whether raised digits at one of the offsets stand where notes have their marks, and powers
  /// hardly ever: behind a word of three letters, a year, or what ends a sentence or a part of one.
  ///
  /// Behind a bracket all that it holds counts: `(see p. 12)` may have a note, `(a+b)` has a power.
  func isLikeNoteMark(at offset: Int) -> Bool {
    let scalars = String(decoding: bytes[..<offset].suffix(64), as: UTF8.self).unicodeScalars
    let before = scalars.reversed().drop { $0.isClosingBracket }
    if let last = before.first, last.endsPartOfSentence { return true }
    let isBracketed = scalars.last?.isClosingBracket ?? false
    let marked = before.prefix { isBracketed ? !$0.isOpeningBracket : $0.isOfWord }
    return marked.split { !$0.isOfWord }.contains(where: Self.mayHaveNote)
  }

  /// Whether a word, read from its end, has three letters, or is a year, a span of years or a
  /// decade: `1990s`, not `1200m`; in scripts without capitals hardly any unit stands so.
  private static func mayHaveNote(_ word: some Collection<Unicode.Scalar>) -> Bool {
    let letters = word.filter(\.properties.isAlphabetic)
    let hasUnit = (word.first?.properties.isCased ?? false) && letters != ["s"]
    let numbers = word.split { $0.properties.numericType != .decimal }
    return letters.count >= 3 || !hasUnit && numbers.contains { $0.count == 4 }
  }
}

extension Unicode.Scalar {
  /// Whether a sentence, a part of one, a quotation or a percentage ends with it.
  fileprivate var endsPartOfSentence: Bool {
    properties.isTerminalPunctuation || properties.isQuotationMark || self == "…" || self == "%"
  }

  /// Quotation marks that Unicode counts among the brackets are none.
  fileprivate var isClosingBracket: Bool {
    properties.generalCategory == .closePunctuation && !properties.isQuotationMark
  }

  fileprivate var isOpeningBracket: Bool { properties.generalCategory == .openPunctuation }

  /// Whether it is a letter, a mark or a digit, or joins these: the apostrophe, the hyphens and the
  /// dash between years.
  fileprivate var isOfWord: Bool {
    properties.isAlphabetic || properties.numericType == .decimal || isMark
      || "'-\u{2010}\u{2011}–".unicodeScalars.contains(self)
  }
}
