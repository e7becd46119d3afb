extension [UInt8] {
  /// The smallest range that holds a range of a part of a text, and cuts no character as readers
  /// know it: a letter and its accents, a whole emoji.
  ///
  /// - Precondition: The text is UTF-8; the part cuts no scalar.
  public func wholeCharacters(
    of range: Range<ByteOffset>, within part: Range<ByteOffset>
  ) -> Range<ByteOffset> {
    var (start, end) = (range.lowerBound, range.upperBound)
    let isPlain = { (offset: ByteOffset) in
      offset == part.lowerBound || offset == part.upperBound
        || self[offset] < 0x80 && self[offset - 1] < 0x80
    }
    if !isPlain(start) { start = characterBorders(around: start, in: part).lowerBound }
    if !isPlain(end) { end = characterBorders(around: end, in: part).upperBound }
    return start..<end
  }

  /// The last border of a character that is not after an offset, and the first that is not before.
  private func characterBorders(
    around offset: ByteOffset, in part: Range<ByteOffset>
  ) -> Range<ByteOffset> {
    let longest = Article.longestCharacter
    var start = Swift.max(part.lowerBound, offset - 1)
    while start > part.lowerBound, self[start] >= 0x80, offset - start < longest { start -= 1 }
    while start > part.lowerBound, UTF8.isContinuation(self[start]) { start -= 1 }
    var end = Swift.min(part.upperBound, offset + longest)
    while end < part.upperBound, UTF8.isContinuation(self[end]) { end += 1 }
    var border = start
    for character in String(decoding: self[start..<end], as: UTF8.self) {
      guard border < offset else { break }
      let next = border + character.utf8.count
      if next > offset { return border..<next }
      border = next
    }
    return border..<border
  }
}
