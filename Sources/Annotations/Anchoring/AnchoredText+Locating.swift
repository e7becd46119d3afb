public import Articles

extension AnchoredText {
  /// Writes down by what a range of the article's text is to be found again.
  ///
  /// - Parameter bytes: Within one block or over several; white space at its ends is left out.
  /// - Returns: Nothing when there is no word in the range.
  public func locator(of bytes: Range<ByteOffset>) -> Locator? {
    guard let bytes = article.trimmed(bytes.clamped(to: article.text.indices)) else { return nil }
    if isUnique(bytes) { return locator(bytes, Surroundings(article, bytes, reach: 32), .words) }
    let around = [32, 128, 512].map { Surroundings(article, bytes, reach: $0) }
    // The block is asked as far as it reaches before its neighbours are: of two like passages these
    // stay where they are when the other one comes or goes.
    if let block = around.first(where: { isUnique($0.near) }) {
      return locator(bytes, block, .block)
    }
    if let text = around.first(where: { isUnique($0.far) }) { return locator(bytes, text, .text) }
    return around.last.map { locator(bytes, $0, .repeated) }
  }

  /// Writes down by what a place is to be found again: by the words that stand there.
  ///
  /// - Returns: Nothing in an article without words.
  public func locator(of place: Place) -> Locator? {
    article.words(at: place).flatMap(locator(of:))
  }

  private func locator(
    _ bytes: Range<ByteOffset>, _ surroundings: Surroundings, _ uniqueness: Locator.Uniqueness
  ) -> Locator {
    let start = article.codePoints(in: 0..<bytes.lowerBound)
    return Locator(
      exact: article.string(bytes),
      prefix: article.string(surroundings.far.lowerBound..<bytes.lowerBound),
      suffix: article.string(bytes.upperBound..<surroundings.far.upperBound),
      position: start..<start + article.codePoints(in: bytes), text: digest,
      uniqueness: uniqueness)
  }

  /// Whether the words of a range stand nowhere else in the text.
  private func isUnique(_ bytes: Range<ByteOffset>) -> Bool {
    let words = Array(folded[foldedText.folded(bytes)])
    guard !words.isEmpty else { return false }
    var (phrases, count) = (PhraseSet(), 0)
    _ = phrases.insert(words)
    phrases.find(in: folded, range: folded.indices) { _, _ in
      count += 1
      return count < 2 ? .go : .stop
    }
    return count == 1
  }
}

/// The ranges of an article's text around some words, these included.
struct Surroundings {
  /// As far as is reached.
  let far: Range<ByteOffset>

  /// As far as the next line feeds: the ends of the block, or of a line within it.
  let near: Range<ByteOffset>

  /// Reaches so many code points to either side.
  init(_ article: Article, _ bytes: Range<ByteOffset>, reach: Int) {
    let text = article.text
    var start = bytes.lowerBound
    for _ in 0..<reach where start > 0 { start = article.scalarStart(atOrBefore: start - 1) }
    // The line feed after the last block belongs to no text.
    let last = max(bytes.upperBound, text.last == 0x0A ? text.count - 1 : text.count)
    let end = article.offset(codePoints: reach, after: bytes.upperBound, before: last)
    far = start..<end
    let before = text[start..<bytes.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 }
    let after = text[bytes.upperBound..<end].firstIndex(of: 0x0A)
    near = (before ?? start)..<(after ?? end)
  }
}
