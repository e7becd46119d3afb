/// The beginning of a text that is most like some words, or the part of it that is (Sellers, 1980).
struct Alignment {
  /// The bytes to insert, delete or replace to make it of the words.
  let changes: Int

  /// Where it ends, counted from the start of the text; of equals the first.
  let length: Int

  /// Compares.
  ///
  /// - Parameters:
  ///   - words: What is looked for.
  ///   - text: Where.
  ///   - isPinned: Whether it has to begin at the start of the text.
  /// - Complexity: O(*n* · *m*) in the bytes of words and text.
  init(of words: [UInt8], in text: ArraySlice<UInt8>, isPinned: Bool) {
    var column = Array(0...words.count)
    var best = (changes: words.count, length: 0)
    for (index, byte) in text.enumerated() {
      var diagonal = column[0]
      column[0] = isPinned ? index + 1 : 0
      for row in 0..<words.count {
        let replaced = diagonal + (words[row] == byte ? 0 : 1)
        diagonal = column[row + 1]
        column[row + 1] = min(replaced, diagonal + 1, column[row] + 1)
      }
      if column[words.count] < best.changes { best = (column[words.count], index + 1) }
    }
    changes = best.changes
    length = best.length
  }
}
