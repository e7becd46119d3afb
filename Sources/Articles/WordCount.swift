/// The words of a stretch of an article's text, counted.
public struct WordCount: Sendable {
  public let bytes: Range<ByteOffset>
  public let words: Int
}

extension Article {
  /// Counts the words of a stretch of the text, from those of another one if they have been
  /// counted.
  ///
  /// - Complexity: O(*n*) in the bytes of only one of the two, and of the words at their ends.
  public func wordCount(of bytes: Range<ByteOffset>, from known: WordCount?) -> WordCount {
    let both = known.map { bytes.clamped(to: $0.bytes) } ?? 0..<0
    guard let known, let start = both.first(where: endsWord(at:)),
      let end = both.last(where: endsWord(at:))
    else { return WordCount(bytes: bytes, words: words(in: bytes)) }
    // What lies between two ends of words has the same words in both.
    func wordsAround(_ bytes: Range<ByteOffset>) -> Int {
      words(in: bytes.lowerBound..<start) + words(in: end..<bytes.upperBound)
    }
    return WordCount(
      bytes: bytes, words: known.words + wordsAround(bytes) - wordsAround(known.bytes))
  }

  /// Whether no word goes on at an offset: a blank stands there, or a character of a script without
  /// spaces.
  private func endsWord(at offset: ByteOffset) -> Bool {
    // The first byte of such a character is 0xE2 at least.
    guard text[offset] >= 0xE2 else { return text[offset] <= 0x20 }
    let scalar = ScalarWalk(text: text, bounds: text.indices).scalar(at: offset)
    return scalar?.value.isWrittenWithoutSpaces == true
  }
}
