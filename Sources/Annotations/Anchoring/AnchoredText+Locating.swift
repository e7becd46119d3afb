public import Articles

extension AnchoredText {
  /// Writes down by what a range of the article's text is to be found again.
  ///
  /// - Parameter bytes: Within one block or over several; white space at its ends is left out.
  /// - Returns: Nothing when there is no word in the range.
  public func locator(of bytes: Range<ByteOffset>) -> Locator? {
    guard let bytes = trimmed(bytes.clamped(to: article.text.indices)) else { return nil }
    if isUnique(bytes) { return locator(bytes, Surroundings(article, bytes, reach: 32), .words) }
    var last: Surroundings?
    for reach in [32, 128, 512] {
      let surroundings = Surroundings(article, bytes, reach: reach)
      last = surroundings
      if isUnique(surroundings.near) { return locator(bytes, surroundings, .block) }
      if isUnique(surroundings.far) { return locator(bytes, surroundings, .text) }
    }
    return last.map { locator(bytes, $0, .repeated) }
  }

  /// Writes down by what a place is to be found again: by the words that stand there.
  ///
  /// - Returns: Nothing in an article without words.
  public func locator(of place: Place) -> Locator? {
    let start = article.blocks[place.block].bytes.lowerBound + place.offset
    let line = article.blocks[place.block].bytes.upperBound
    if let words = locator(of: start..<characters(48, after: start, before: line)) { return words }
    let rest = trimmed(start..<article.text.count) ?? trimmed(0..<start)
    return rest.flatMap { rest in
      locator(of: rest.lowerBound..<characters(48, after: rest.lowerBound, before: rest.upperBound))
    }
  }

  private func locator(
    _ bytes: Range<ByteOffset>, _ surroundings: Surroundings, _ uniqueness: Locator.Uniqueness
  ) -> Locator {
    let start = codePoint(at: bytes.lowerBound)
    return Locator(
      exact: article.string(bytes),
      prefix: article.string(surroundings.far.lowerBound..<bytes.lowerBound),
      suffix: article.string(bytes.upperBound..<surroundings.far.upperBound),
      position: start..<start + article.codePoints(in: bytes), text: digest,
      uniqueness: uniqueness)
  }

  /// Whether the words of a range stand nowhere else in the text.
  private func isUnique(_ bytes: Range<ByteOffset>) -> Bool {
    let words = Array(folded[foldedOffset(bytes.lowerBound)..<foldedOffset(bytes.upperBound)])
    guard !words.isEmpty else { return false }
    var (phrases, count) = (PhraseSet(), 0)
    _ = phrases.insert(words)
    phrases.find(in: folded, range: folded.indices) { _, _ in
      count += 1
      return count < 2 ? .go : .stop
    }
    return count == 1
  }

  /// A range without the white space at its ends; nothing if it is nothing else.
  private func trimmed(_ bytes: Range<ByteOffset>) -> Range<ByteOffset>? {
    let isSpace = { (offset: ByteOffset) in article.text[offset] <= 0x20 }
    guard let first = bytes.first(where: { !isSpace($0) }),
      let last = bytes.last(where: { !isSpace($0) })
    else { return nil }
    return first..<last + 1
  }

  private func characters(_ count: Int, after start: Int, before end: Int) -> ByteOffset {
    article.offset(codePoints: count, after: start, before: end)
  }
}

/// The ranges of an article's text around some words, these included.
private struct Surroundings {
  /// As far as is reached.
  let far: Range<ByteOffset>

  /// As far as the next line feeds: the ends of the block, or of a line within it.
  let near: Range<ByteOffset>

  /// Reaches so many code points to either side.
  init(_ article: Article, _ bytes: Range<ByteOffset>, reach: Int) {
    let text = article.text
    var start = bytes.lowerBound
    for _ in 0..<reach where start > 0 { start = article.characterStart(atOrBefore: start - 1) }
    // The line feed after the last block belongs to no text.
    let last = max(bytes.upperBound, text.last == 0x0A ? text.count - 1 : text.count)
    let end = article.offset(codePoints: reach, after: bytes.upperBound, before: last)
    far = start..<end
    let before = text[start..<bytes.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 }
    let after = text[bytes.upperBound..<end].firstIndex(of: 0x0A)
    near = (before ?? start)..<(after ?? end)
  }
}

extension Article {
  /// The offset so many code points after an offset, or an end that comes before it.
  fileprivate func offset(
    codePoints count: Int, after start: ByteOffset, before end: ByteOffset
  ) -> ByteOffset {
    var (offset, left) = (start, count)
    while offset < end {
      if text[offset] & 0xC0 != 0x80 {
        guard left > 0 else { return offset }
        left -= 1
      }
      offset += 1
    }
    return offset
  }
}
