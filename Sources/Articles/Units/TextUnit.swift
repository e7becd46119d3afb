/// A stretch of the text that people point at, from the smallest to the largest.
public enum TextUnit: CaseIterable, Hashable, Sendable {
  /// Letters and digits that belong together; in scripts without spaces between words one
  /// character, or a run of kana.
  case word
  /// What ends in a full stop and the like; a cell of a table, a line of code.
  case sentence
  /// What stands between the line breaks that the author set.
  case line
  /// A block: a paragraph, a heading, a table.
  case paragraph
  /// A heading and what follows it, up to the next heading.
  case section
}

extension Article {
  /// The unit that a byte of the text belongs to.
  ///
  /// - Returns: At least a byte; nothing where the byte is between units, such as a space between
  ///   sentences.
  /// - Complexity: O(*n*) in the bytes of the unit.
  public func range(of unit: TextUnit, at offset: ByteOffset) -> Range<ByteOffset>? {
    guard text.indices.contains(offset) else { return nil }
    let block = block(containing: offset)
    let bytes = blocks[block].bytes
    guard bytes.contains(offset) else { return nil }
    switch unit {
    case .word: return WordFinder(text: text, bounds: bytes).word(at: offset)
    case .sentence:
      let bounds = boundsOfSentences(at: offset, inBlock: block)
      return SentenceFinder(text: text, bounds: bounds).sentence(at: offset)
    case .line: return boundsOfLine(at: offset, in: bytes, endingAt: [.lineFeed])
    case .paragraph: return bytes
    case .section: return bytesOfOwnPart(ofSection: blocks[block].section)
    }
  }

  /// The sentences of a block, in order; nothing where its text is no prose.
  ///
  /// - Complexity: O(*n*) in the bytes of the block.
  public func sentences(inBlock index: Int) -> [Range<ByteOffset>] {
    switch blocks[index].kind {
    case .paragraph: SentenceFinder(text: text, bounds: blocks[index].bytes).all
    case .title, .heading, .code, .table, .thematicBreak: []
    }
  }

  /// The first unit that begins at an offset or after it, and before another offset.
  ///
  /// - Complexity: O(*n*) in the bytes from the start of the unit at the offset to the end of the
  ///   one that is found.
  public func range(
    of unit: TextUnit, after start: ByteOffset, before end: ByteOffset = .max
  ) -> Range<ByteOffset>? {
    var offset = start
    while offset < min(end, text.count) {
      let next = character(at: offset).upperBound
      let range = unit.mayBegin(with: text, at: offset) ? range(of: unit, at: offset) : nil
      if let range, range.lowerBound >= start { return range }
      offset = max(next, range?.upperBound ?? next)
    }
    return nil
  }

  /// The last unit that ends at an offset or before it.
  ///
  /// - Complexity: O(*n*) in the bytes from the start of the one that is found to the end of the
  ///   unit at the offset.
  public func range(of unit: TextUnit, before end: ByteOffset) -> Range<ByteOffset>? {
    var offset = end
    while let last = character(before: offset)?.lowerBound {
      let range = unit.mayBegin(with: text, at: last) ? range(of: unit, at: last) : nil
      if let range, range.upperBound <= end { return range }
      offset = min(last, range?.lowerBound ?? last)
    }
    return nil
  }

  /// Within what a sentence has to stay: its block; in a table its cell, in code its line.
  private func boundsOfSentences(at offset: ByteOffset, inBlock block: Int) -> Range<ByteOffset> {
    let bytes = blocks[block].bytes
    switch blocks[block].kind {
    case .title, .heading, .paragraph, .thematicBreak: return bytes
    case .code: return boundsOfLine(at: offset, in: bytes, endingAt: [.lineFeed])
    case .table: return boundsOfLine(at: offset, in: bytes, endingAt: [.lineFeed, .tab])
    }
  }

  private func boundsOfLine(
    at offset: ByteOffset, in bytes: Range<ByteOffset>, endingAt ends: Set<UInt8>
  ) -> Range<ByteOffset> {
    let start = text[bytes.lowerBound..<offset].lastIndex(where: ends.contains).map { $0 + 1 }
    let end = text[offset..<bytes.upperBound].firstIndex(where: ends.contains)
    return (start ?? bytes.lowerBound)..<(end ?? bytes.upperBound)
  }

  /// The blocks of a section up to the first of its subsections.
  private func bytesOfOwnPart(ofSection section: Int) -> Range<ByteOffset> {
    let all = sections[section].blocks
    let end = partitioningIndex(all) { blocks[$0].section != section }
    let last = max(all.lowerBound, end - 1)
    return blocks[all.lowerBound].bytes.lowerBound..<blocks[last].bytes.upperBound
  }
}

extension TextUnit {
  /// Whether a unit may begin with the character at an offset: words and sentences do not with
  /// white space.
  fileprivate func mayBegin(with text: [UInt8], at offset: ByteOffset) -> Bool {
    guard self == .word || self == .sentence else { return true }
    let scalar = ScalarWalk(text: text, bounds: text.indices).scalar(at: offset)
    return scalar?.value.properties.isWhitespace != true
  }
}

extension UInt8 {
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let tab = UInt8(ascii: "\t")
}
