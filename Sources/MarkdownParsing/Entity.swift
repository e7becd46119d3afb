import CMarkdown

/// Gives the text of an entity such as `&eacute;` or `&#233;`, if there is one of that name.
///
/// The entity is given from `&` to `;`.
public func decodedEntity(_ entity: some Collection<UInt8>) -> [UInt8]? {
  let bytes = Array(entity)
  if bytes.starts(with: "&#".utf8), bytes.last == UInt8(ascii: ";") {
    return decodedNumber(bytes[2..<bytes.count - 1])
  }
  let source = bytes.map { CChar(bitPattern: $0) }
  guard let document = unsafe cmark_parse_document(source, source.count, CMARK_OPT_DEFAULT) else {
    return nil
  }
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
  let isHexadecimal = text.first == UInt8(ascii: "x") || text.first == UInt8(ascii: "X")
  let digits = String(decoding: isHexadecimal ? text.dropFirst() : text, as: UTF8.self)
  guard 1...(isHexadecimal ? 6 : 7) ~= digits.utf8.count, digits.allSatisfy(\.isHexDigit),
    let number = UInt32(digits, radix: isHexadecimal ? 16 : 10)
  else { return nil }
  let scalar = number == 0 ? nil : Unicode.Scalar(number)
  return Array(String(scalar ?? "\u{FFFD}").utf8)
}
