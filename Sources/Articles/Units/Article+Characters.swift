extension Article {
  /// The character that begins at an offset: a letter with its accents, a whole emoji.
  ///
  /// - Precondition: The offset is one of the text, and no character has it within.
  public func character(at offset: ByteOffset) -> Range<ByteOffset> {
    let end = scalarStart(atOrBefore: min(text.count, offset + Self.longestCharacter))
    let length = string(offset..<max(offset, end)).first?.utf8.count ?? 1
    return offset..<min(text.count, offset + length)
  }

  /// The character that ends at an offset; none before the first.
  public func character(before offset: ByteOffset) -> Range<ByteOffset>? {
    guard offset > 0 else { return nil }
    let start = scalarStart(atOrBefore: max(0, offset - Self.longestCharacter))
    let length = string(start..<offset).last?.utf8.count ?? 1
    return offset - length..<offset
  }

  /// The characters that a range has some of, each of them whole; an empty range is moved to the
  /// start of the character that it lies in.
  ///
  /// - Precondition: The range is one of the text.
  /// - Complexity: O(1) in the bytes of the text.
  public func wholeCharacters(of bytes: Range<ByteOffset>) -> Range<ByteOffset> {
    let whole = text.wholeCharacters(of: bytes, within: text.indices)
    return bytes.isEmpty ? whole.lowerBound..<whole.lowerBound : whole
  }

  /// A character of more bytes is taken for several: ten thousand accents on one letter.
  static let longestCharacter = 256
}
