import Articles

extension Article {
  /// Writes down by what a place is to be found again: by the words that stand there, and around
  /// them.
  ///
  /// Whether they stand elsewhere too is not asked, for that takes a look at the whole text: the
  /// surroundings are wide enough to tell most passages apart, and the position tells the others.
  ///
  /// - Returns: Nothing in an article without words.
  /// - Complexity: O(1) in the bytes of the text.
  func locator(of place: Place) -> Locator? {
    words(at: place).map { locator(of: $0) }
  }

  /// The words that stand at a place, as many whole ones as a line has: those of its block, else
  /// those after it, else the first of the last block before it that has any.
  func words(at place: Place) -> Range<ByteOffset>? {
    let start = blocks[place.block].bytes.lowerBound + place.offset
    let end = blocks[place.block].bytes.upperBound
    let rest = trimmed(start..<end) ?? trimmed(start..<text.count) ?? lastWords(before: start)
    return rest.flatMap { rest in
      let end = offset(codePoints: 48, after: rest.lowerBound, before: rest.upperBound)
      return trimmed(rest.lowerBound..<endOfWords(in: rest, before: end))
    }
  }

  /// The words of the last block that has any before an offset, as far as they stand before it.
  private func lastWords(before end: ByteOffset) -> Range<ByteOffset>? {
    trimmed(0..<end).flatMap { words in
      let start = blocks[block(containing: words.upperBound - 1)].bytes.lowerBound
      return trimmed(start..<words.upperBound)
    }
  }

  /// Where the last word ends that stands before an offset as a whole; the offset itself where it
  /// cuts none, or one that takes half of what stands before it.
  private func endOfWords(in words: Range<ByteOffset>, before end: ByteOffset) -> ByteOffset {
    guard end < words.upperBound, text[end] > 0x20 else { return end }
    let middle = words.lowerBound + (end - words.lowerBound) / 2
    return text[middle..<end].lastIndex { $0 <= 0x20 } ?? end
  }

  /// Writes down by what words without white space at their ends are to be found again, as for the
  /// place where they begin.
  func locator(of words: Range<ByteOffset>) -> Locator {
    let around = Surroundings(self, words, reach: 128).far
    let position = codePoints(in: 0..<words.lowerBound)
    return Locator(
      exact: string(words), prefix: string(around.lowerBound..<words.lowerBound),
      suffix: string(words.upperBound..<around.upperBound),
      position: position..<position + codePoints(in: words))
  }

  /// The words of a locator if they stand where they stood, between the same words.
  ///
  /// - Complexity: O(log *n*) in the bytes of the text.
  func unmoved(_ locator: Locator) -> Range<ByteOffset>? {
    guard let position = locator.position, !locator.exact.isEmpty,
      let start = codePointIndex.offset(of: position.lowerBound)
    else { return nil }
    let from = start - locator.prefix.utf8.count
    let whole = Array((locator.prefix + locator.exact + locator.suffix).utf8)
    guard from >= 0, from + whole.count <= text.count,
      text[from..<from + whole.count].elementsEqual(whole)
    else { return nil }
    return start..<start + locator.exact.utf8.count
  }

  /// A range without the white space at its ends; nothing if it is nothing else.
  func trimmed(_ bytes: Range<ByteOffset>) -> Range<ByteOffset>? {
    let isSpace = { (offset: ByteOffset) in text[offset] <= 0x20 }
    guard let first = bytes.first(where: { !isSpace($0) }),
      let last = bytes.last(where: { !isSpace($0) })
    else { return nil }
    return first..<last + 1
  }

  /// The offset so many code points after an offset, or an end that comes before it.
  func offset(
    codePoints count: Int, after start: ByteOffset, before end: ByteOffset
  ) -> ByteOffset {
    var (offset, left) = (start, count)
    while offset < end {
      if !UTF8.isContinuation(text[offset]) {
        guard left > 0 else { return offset }
        left -= 1
      }
      offset += 1
    }
    return offset
  }
}
