/// Finds sentences in a stretch of text, after the rules of UAX #29.
///
/// A full stop after the abbreviations that come before names and numbers ends no sentence, nor
/// does one that a small letter follows. Quotes, brackets and footnote marks after an end belong to
/// the sentence; the white space behind them belongs to none.
struct SentenceFinder {
  private let walk: ScalarWalk

  init(text: [UInt8], bounds: Range<ByteOffset>) {
    walk = ScalarWalk(text: text, bounds: bounds)
  }

  /// The sentence that a byte belongs to, if it is one of a sentence.
  ///
  /// - Complexity: O(*n*) in the bytes of the sentence.
  func sentence(at offset: ByteOffset) -> Range<ByteOffset>? {
    guard walk.bounds.contains(offset) else { return nil }
    var first = offset
    while first > walk.bounds.lowerBound, UTF8.isContinuation(walk.text[first]) { first -= 1 }
    let start = skipSpaces(from: lastEnd(before: first))
    return start <= first ? start..<end(of: start) : nil
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

  /// Where the last sentence ends that does so at a character or before it; else the start of the
  /// text.
  private func lastEnd(before offset: ByteOffset) -> ByteOffset {
    var position = isCloser(at: offset) ? startOfClosers(before: offset) : offset
    while let scalar = walk.scalar(before: position) {
      guard isCloser(at: scalar.start) else {
        position = scalar.start
        continue
      }
      let start = startOfClosers(before: position)
      if endsSentence(inClosers: start..<position) { return position }
      position = start
    }
    return position
  }

  /// Whether a sentence ends with a run of marks and closers: the first mark in it decides.
  private func endsSentence(inClosers run: Range<ByteOffset>) -> Bool {
    var offset = run.lowerBound
    while offset < run.upperBound, let scalar = walk.scalar(at: offset) {
      offset = scalar.end
      guard let needsSpace = Self.ending(scalar.value) else { continue }
      return !needsSpace || endsSentence(at: offset, run.upperBound, scalar.value)
    }
    return false
  }

  /// Whether what stands at an offset is a mark or a closer, or the comma between two footnotes'
  /// marks.
  private func isCloser(at offset: ByteOffset) -> Bool {
    guard let scalar = walk.scalar(at: offset) else { return false }
    guard scalar.value == "," else { return Self.isCloser(scalar.value) }
    let sides = [walk.scalar(before: offset)?.value, walk.scalar(at: scalar.end)?.value]
    return sides.allSatisfy { $0?.isRaisedDigit == true }
  }

  private func startOfClosers(before offset: ByteOffset) -> ByteOffset {
    var start = offset
    while let scalar = walk.scalar(before: start), isCloser(at: scalar.start) {
      start = scalar.start
    }
    return start
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
    while let scalar = walk.scalar(at: end), isCloser(at: end) { end = scalar.end }
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
    // The mark of a footnote.
    default: return scalar.isRaisedDigit
    }
  }

  private static let abbreviations = shortTitles.union([
    "vs", "cf", "nos", "vol", "eds", "pp", "fig", "ca", "approx", "jan", "feb", "aug", "sept",
    "oct", "nov", "dec",
  ])
}

/// Short titles that a name follows, in lower case and without their full stop.
public let shortTitles: Set = [
  "mr", "mrs", "ms", "dr", "prof", "gen", "col", "maj", "capt", "lt", "sgt", "st", "hon", "rev",
  "sen", "gov", "pres",
]
