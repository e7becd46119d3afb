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
    guard let known, let start = text[both].firstIndex(where: isBlank),
      let end = text[both].lastIndex(where: isBlank)
    else { return WordCount(bytes: bytes, words: words(in: bytes)) }
    // What lies between two blanks has the same words in both.
    func wordsAround(_ bytes: Range<ByteOffset>) -> Int {
      words(in: bytes.lowerBound..<start) + words(in: end..<bytes.upperBound)
    }
    return WordCount(
      bytes: bytes, words: known.words + wordsAround(bytes) - wordsAround(known.bytes))
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
