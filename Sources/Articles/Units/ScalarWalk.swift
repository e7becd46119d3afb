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
