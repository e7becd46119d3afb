extension Article {
  /// Finds the block that an offset of the text lies in, the line feed after a block included.
  ///
  /// - Complexity: O(log *n*) in the blocks.
  public func block(containing offset: ByteOffset) -> Int {
    precondition(text.indices.contains(offset), "there is no byte \(offset) of \(text.count)")
    return partitioningIndex(0..<blocks.count) { blocks[$0].bytes.upperBound >= offset }
  }

  /// Finds the section that an offset of the text lies in: an index into `sections`.
  ///
  /// - Complexity: O(log *n*) in the blocks.
  public func section(containing offset: ByteOffset) -> Int {
    blocks[block(containing: offset)].section
  }

  /// Counts the numbered blocks of a section and its subsections.
  public func paragraphs(inSection index: Int) -> Int {
    sections[index].blocks.count { blocks[$0].number != nil }
  }

  /// Counts the words of a section and its subsections, with their headings.
  ///
  /// A word is what stands between white space and has a letter or a digit in it. A letter of an
  /// East Asian script that sets no spaces between words (`isWrittenWithoutSpaces`) is one too.
  ///
  /// - Complexity: O(*n*) in the bytes of the section.
  public func words(inSection index: Int) -> Int {
    bytes(ofSection: index).map { words(in: $0) } ?? 0
  }

  /// The bytes of a section and its subsections; nothing where it has no block.
  public func bytes(ofSection index: Int) -> Range<ByteOffset>? {
    let blocks = blocks[sections[index].blocks]
    guard let first = blocks.first, let last = blocks.last else { return nil }
    return first.bytes.lowerBound..<last.bytes.upperBound
  }

  /// Counts the words of a stretch of the text, as `words(inSection:)` does.
  ///
  /// - Complexity: O(*n*) in the bytes of the stretch.
  public func words(in bytes: Range<ByteOffset>) -> Int {
    countWords(string(bytes))
  }

  /// The inlines that begin in a range of the text, in order.
  ///
  /// - Complexity: O(log *n*) in the inlines.
  public func inlines(startingIn bytes: Range<ByteOffset>) -> Range<Int> {
    let all = 0..<inlines.count
    let start = partitioningIndex(all) { inlines[$0].bytes.lowerBound >= bytes.lowerBound }
    let end = partitioningIndex(start..<inlines.count) {
      inlines[$0].bytes.lowerBound >= bytes.upperBound
    }
    return start..<end
  }

  /// The inlines that have a byte in common with a range of the text, in order.
  ///
  /// - Complexity: O(log *n* + *m*), where *m* counts those that are found and those that are
  ///   nested there.
  public func inlines(overlapping bytes: Range<ByteOffset>) -> [Int] {
    guard !bytes.isEmpty else { return [] }
    let inside = inlines(startingIn: bytes)
    var around: [Int] = []
    var index = inside.lowerBound - 1
    while index >= 0 {
      if inlines[index].bytes.upperBound > bytes.lowerBound { around.append(index) }
      index = Int(enclosingInlines[index])
    }
    return around.reversed() + inside
  }
}
