/// Finds sentences in a stretch of text, after the rules of UAX #29.
///
/// A full stop after the abbreviations that come before names and numbers ends no sentence, nor does
/// one that a small letter follows. Quotes, brackets and footnote marks after an end belong to the
/// sentence; the white space behind them belongs to none.
struct SentenceFinder {
  private let walk: ScalarWalk

  init(text: [UInt8], bounds: Range<ByteOffset>) {
    walk = ScalarWalk(text: text, bounds: bounds)
  }

  /// The sentence that a byte belongs to, if it is one of a sentence.
  func sentence(at offset: ByteOffset) -> Range<ByteOffset>? {
    var start = skipSpaces(from: max(walk.bounds.lowerBound, startOfSearch(before: offset)))
    while start <= offset {
      let end = end(of: start)
      if offset < end { return start..<end }
      start = skipSpaces(from: end)
      if end == walk.bounds.upperBound { return nil }
    }
    return nil
  }

  /// All sentences, in order.
  var all: [Range<ByteOffset>] {
    var sentences: [Range<ByteOffset>] = []
    var start = skipSpaces(from: walk.bounds.lowerBound)
    while start < walk.bounds.upperBound {
      let end = end(of: start)
      sentences.append(start..<end)
      start = skipSpaces(from: end)
    }
    return sentences
  }

  /// Where to look from: no sentence has more bytes.
  private func startOfSearch(before offset: ByteOffset) -> ByteOffset {
    let start = offset - Self.longestSentence
    return start > walk.bounds.lowerBound ? walk.scalar(before: start)?.start ?? start : start
  }

  private func end(of start: ByteOffset) -> ByteOffset {
    var offset = start
    while let scalar = walk.scalar(at: offset) {
      offset = scalar.end
      switch Self.ending(scalar.value) {
      case .none: continue
      case .some(let needsSpace):
        let end = skipClosers(from: offset)
        if !needsSpace || endsSentence(at: offset, end, scalar.value) { return end }
        offset = end
      }
    }
    return walk.bounds.upperBound
  }

  /// Whether a mark that ends at an offset ends a sentence, the closers after it included.
  private func endsSentence(
    at offset: ByteOffset, _ end: ByteOffset, _ mark: Unicode.Scalar
  ) -> Bool {
    guard let space = walk.scalar(at: end) else { return true }
    guard space.value.properties.isWhitespace else { return false }
    guard let next = walk.scalar(at: skipSpaces(from: end)) else { return true }
    if next.value.properties.isLowercase { return false }
    return mark != "." || !isAbbreviation(before: offset - 1)
  }

  /// Whether an initial or an abbreviation of those that names follow ends at an offset.
  private func isAbbreviation(before offset: ByteOffset) -> Bool {
    var start = offset
    while let scalar = walk.scalar(before: start), scalar.value.properties.isAlphabetic,
      offset - start <= 8
    {
      start = scalar.start
    }
    let word = String(decoding: walk.text[start..<offset], as: UTF8.self)
    return word.count == 1 && word.first?.isUppercase == true
      || Self.abbreviations.contains(word.lowercased())
  }

  private func skipClosers(from offset: ByteOffset) -> ByteOffset {
    var end = offset
    while let scalar = walk.scalar(at: end), Self.isCloser(scalar.value) { end = scalar.end }
    return end
  }

  private func skipSpaces(from offset: ByteOffset) -> ByteOffset {
    var end = offset
    while let scalar = walk.scalar(at: end), scalar.value.properties.isWhitespace {
      end = scalar.end
    }
    return end
  }

  /// Whether a mark ends sentences only where a space follows; nothing for any other character.
  private static func ending(_ scalar: Unicode.Scalar) -> Bool? {
    switch scalar {
    case ".", "!", "?", "…", "؟", "۔", "।", "॥", "։", "។", "៕", "။", "።", "፧": true
    case "。", "！", "？", "｡": false
    default: nil
    }
  }

  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    if ending(scalar) != nil { return true }
    switch scalar {
    case "\"", "'", "’", "”", "»", "›", ")", "]", "}", "」", "』", "）", "】", "》": return true
    default: return scalar.properties.numericType == .digit  // superscripts: the mark of a footnote
    }
  }

  private static let abbreviations = shortTitles.union([
    "vs", "cf", "nos", "vol", "eds", "pp", "fig", "ca", "approx", "jan", "feb", "aug", "sept",
    "oct", "nov", "dec",
  ])

  private static let longestSentence = 16 * 1024
}

/// Short titles that a name follows, in lower case and without their full stop.
public let shortTitles: Set = [
  "mr", "mrs", "ms", "dr", "prof", "gen", "col", "maj", "capt", "lt", "sgt", "st", "hon", "rev",
  "sen", "gov", "pres",
]
