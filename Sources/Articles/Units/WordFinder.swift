/// Finds words in a stretch of text, after the rules of UAX #29.
///
/// Where that standard leaves a script without words to dictionaries, an ideograph is a word, a run
/// of hiragana or of katakana is one, and so is what stands between two spaces in Thai.
struct WordFinder {
  private let walk: ScalarWalk

  init(text: [UInt8], bounds: Range<ByteOffset>) {
    walk = ScalarWalk(text: text, bounds: bounds)
  }

  /// The word that a byte belongs to, if it is one of a word.
  func word(at offset: ByteOffset) -> Range<ByteOffset>? {
    guard let base = base(at: offset) else { return nil }
    let start = start(from: base.start, base.kind)
    let end = end(from: base.start, base.kind)
    return start..<end
  }

  /// What a character is to the words around it.
  private enum Kind {
    case letter
    case ideograph
    case hiragana
    case katakana
    /// What belongs to the character before it.
    case mark
    /// What belongs to a word when it stands between two letters or digits: an apostrophe, a point;
    /// between two digits a comma.
    case middle
    case other
  }

  /// The character of a word that a byte belongs to, without the marks on it.
  private func base(at offset: ByteOffset) -> (start: ByteOffset, kind: Kind)? {
    var start = offset
    while let scalar = walk.scalar(at: start) {
      switch kind(of: scalar.value) {
      case .mark:
        guard let before = walk.scalar(before: start),
          offset - before.start <= Article.longestCharacter
        else { return nil }
        start = before.start
      case .middle:
        return letter(joinedBy: scalar.value, start..<scalar.end)
          .map { (start: $0, kind: Kind.letter) }
      case .other: return nil
      case let kind: return (start, kind)
      }
    }
    return nil
  }

  private func end(from start: ByteOffset, _ kind: Kind) -> ByteOffset {
    var end = start
    while let scalar = walk.scalar(at: end) {
      switch self.kind(of: scalar.value) {
      case .mark: break
      case .middle:
        guard kind == .letter, letter(joinedBy: scalar.value, end..<scalar.end) != nil
        else { return end }
      case kind: if kind == .ideograph, end > start { return end }
      default: return end
      }
      end = scalar.end
    }
    return end
  }

  private func start(from base: ByteOffset, _ kind: Kind) -> ByteOffset {
    var start = base
    var next = base
    while kind != .ideograph, let scalar = walk.scalar(before: next) {
      switch self.kind(of: scalar.value) {
      case .mark: break
      case .middle:
        guard kind == .letter, letter(joinedBy: scalar.value, scalar.start..<next) != nil
        else { return start }
      case kind: start = scalar.start
      default: return start
      }
      next = scalar.start
    }
    return start
  }

  /// The start of the letter before an apostrophe, a point or a comma, if that joins it with what
  /// comes after it.
  private func letter(
    joinedBy middle: Unicode.Scalar, _ bytes: Range<ByteOffset>
  ) -> ByteOffset? {
    guard let before = letter(before: bytes.lowerBound),
      let after = walk.scalar(at: bytes.upperBound)?.value, kind(of: after) == .letter
    else { return nil }
    let isJoined = middle != "," || before.value.isDigit && after.isDigit
    return isJoined ? before.start : nil
  }

  /// The letter that stands right before an offset, over the marks on it, and where it begins.
  private func letter(before offset: ByteOffset) -> (value: Unicode.Scalar, start: ByteOffset)? {
    var end = offset
    while let scalar = walk.scalar(before: end) {
      switch kind(of: scalar.value) {
      case .mark: end = scalar.start
      case .letter: return scalar
      default: return nil
      }
    }
    return nil
  }

  private func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": return .letter
    case "'", "’", ".", ",", "·", "․", "‧": return .middle
    case "\u{200C}", "\u{200D}": return .mark
    case "\u{3041}"..."\u{309F}": return .hiragana
    case _ where scalar.isKatakana: return .katakana
    default: break
    }
    guard !scalar.isASCII else { return .other }
    if scalar.isMark { return .mark }
    // A footnote's mark is no part of the word that it stands at.
    guard scalar.properties.isAlphabetic || scalar.isDigit else { return .other }
    return scalar.isWrittenWithoutSpaces ? .ideograph : .letter
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType == .decimal }
}
