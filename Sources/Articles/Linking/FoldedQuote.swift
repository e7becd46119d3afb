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
  /// Of what stands in brackets the end counts: words may have a note, `(a+b)` has a power.
  func isLikeNoteMark(at offset: Int) -> Bool {
    let scalars = String(decoding: bytes[..<offset].suffix(64), as: UTF8.self).unicodeScalars
    let before = scalars.reversed().drop { $0.isClosingBracket }
    if let last = before.first, last.endsPartOfSentence { return true }
    var (letters, digits) = (0, 0)
    for scalar in before {
      if scalar.properties.isAlphabetic {
        letters += 1
      } else if scalar.properties.numericType == .decimal {
        digits += 1
      } else if !scalar.isMark, letters == 0 || !Self.joiners.contains(scalar) {
        break
      }
    }
    return letters >= 3 || digits == 4
  }

  /// The apostrophe and the hyphens, which join what stands before letters to these.
  private static let joiners = "'-\u{2010}\u{2011}".unicodeScalars
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
}
