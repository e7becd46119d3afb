import Articles

/// A scalar of a text, and where it lies.
struct DecodedScalar {
  let value: UInt32
  let bytes: Range<ByteOffset>

  var entry: ScalarEntry {
    ScalarTable.entry(of: value)
  }
}

/// The scalar that begins at an offset, within a limit.
///
/// A byte that begins no scalar is a replacement character of its own, U+FFFD.
func scalar(of text: [UInt8], at offset: ByteOffset, before limit: ByteOffset) -> DecodedScalar {
  let lead = text[offset]
  if lead < 0x80 {
    return DecodedScalar(value: UInt32(lead), bytes: offset..<offset + 1)
  }
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  let replacement = DecodedScalar(value: 0xFFFD, bytes: offset..<offset + 1)
  guard (0xC2...0xF4).contains(lead), offset + length <= limit else { return replacement }
  var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
  for byte in text[offset + 1..<offset + length] {
    guard UTF8.isContinuation(byte) else { return replacement }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  guard Unicode.Scalar(value) != nil, value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000)
  else {
    return replacement
  }
  return DecodedScalar(value: value, bytes: offset..<offset + length)
}

/// Tells whether a byte is a printable character of ASCII.
func isPlain(_ byte: UInt8) -> Bool {
  byte &- 0x20 < 0x5F
}

/// Tells whether a byte is a letter of ASCII.
func isLetter(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- UInt8(ascii: "a") < 26
}

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let space: UInt8 = 0x20
}
