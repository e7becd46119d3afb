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

/// Walks over the scalars of a stretch of UTF-8.
struct ScalarWalk {
  let text: [UInt8]
  let bounds: Range<ByteOffset>

  /// The scalar that begins at an offset, and the offset after it.
  func scalar(at offset: ByteOffset) -> (value: Unicode.Scalar, end: ByteOffset)? {
    guard bounds.contains(offset),
      let scalar = firstScalar(of: text[offset..<bounds.upperBound])
    else { return nil }
    return (scalar, min(bounds.upperBound, offset + UTF8.width(scalar)))
  }

  /// The scalar that ends at an offset, and the offset that it begins at.
  func scalar(before offset: ByteOffset) -> (value: Unicode.Scalar, start: ByteOffset)? {
    guard offset > bounds.lowerBound, offset <= bounds.upperBound else { return nil }
    var start = offset - 1
    while start > bounds.lowerBound, UTF8.isContinuation(text[start]) { start -= 1 }
    return scalar(at: start).map { ($0.value, start) }
  }
}

/// The scalar that a text in UTF-8 begins with.
func firstScalar(of text: ArraySlice<UInt8>) -> Unicode.Scalar? {
  guard let first = text.first else { return nil }
  if first < 0x80 { return Unicode.Scalar(first) }
  let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  var value = UInt32(first & (0x7F >> UInt8(count)))
  let start = text.startIndex
  for index in start + 1..<min(text.endIndex, start + count) {
    value = value << 6 | UInt32(text[index] & 0x3F)
  }
  return Unicode.Scalar(value) ?? "\u{FFFD}"
}
