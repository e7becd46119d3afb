import Articles

extension Article {
  /// The range of words of the text: of several occurrences the one of a number, from 0.
  func range(of words: String, occurrence: Int = 0) -> Range<ByteOffset>? {
    let wanted = Array(words.utf8)
    var left = occurrence
    for start in text.indices where text[start...].starts(with: wanted) {
      if left == 0 { return start..<start + wanted.count }
      left -= 1
    }
    return nil
  }

  func string(_ range: Range<ByteOffset>?) -> String? { range.map { string($0) } }
}
