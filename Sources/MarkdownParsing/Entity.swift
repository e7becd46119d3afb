import CMarkdown

/// Gives the text of an entity such as `&eacute;` or `&#233;`, if there is one of that name.
///
/// The entity is given from `&` to `;`.
public func decodedEntity(_ entity: some Collection<UInt8>) -> [UInt8]? {
  let bytes = Array(entity)
  if bytes.starts(with: "&#".utf8), bytes.last == UInt8(ascii: ";") {
    return decodedNumber(bytes[2..<bytes.count - 1])
  }
  let document = unsafe document(of: bytes[...])
  defer { unsafe cmark_node_free(document) }
  guard let paragraph = unsafe cmark_node_first_child(document),
    let text = unsafe cmark_node_first_child(paragraph),
    let literal = unsafe cmark_node_get_literal(text)
  else { return nil }
  let decoded = unsafe Array(bytesOf(literal))
  return decoded == bytes ? nil : decoded
}

/// Gives the character of a number, or U+FFFD where it is that of none (CommonMark 2.5): of seven
/// digits at most, or of six after an x.
private func decodedNumber(_ text: ArraySlice<UInt8>) -> [UInt8]? {
  let (digits, radix, greatestCount) = parts(ofNumber: text)
  guard 1...greatestCount ~= digits.utf8.count, digits.allSatisfy(\.isHexDigit),
    let number = UInt32(digits, radix: radix)
  else { return nil }
  let scalar = number == 0 ? nil : Unicode.Scalar(number)
  return Array(String(scalar ?? "\u{FFFD}").utf8)
}

/// The digits of a number, which is hexadecimal after an x, and how many there may be.
private func parts(
  ofNumber text: ArraySlice<UInt8>
) -> (digits: String, radix: Int, greatestCount: Int) {
  let isHexadecimal = text.first == UInt8(ascii: "x") || text.first == UInt8(ascii: "X")
  let digits = String(decoding: isHexadecimal ? text.dropFirst() : text, as: UTF8.self)
  return isHexadecimal ? (digits, 16, 6) : (digits, 10, 7)
}

/// Finds the `&` of the numbers of characters that have a digit or two too many, which
/// cmark-gfm 0.29.0.gfm.6 decodes all the same.
///
/// - Complexity: O(*n*) in the bytes of the text.
func overlongNumbers(in source: [UInt8]) -> [Range<Int>] {
  places(of: "&#", in: source).compactMap { index -> Range<Int>? in
    let number = source[(index + 2)...].prefix(10).prefix { $0 != UInt8(ascii: ";") }
    let (digits, radix, greatestCount) = parts(ofNumber: number)
    let isOverlong =
      source[number.endIndex...].first == UInt8(ascii: ";")
      && digits.utf8.count > greatestCount && UInt64(digits, radix: radix) != nil
    return isOverlong ? index..<index + 1 : nil
  }
}
