// What links lead out to.

/// The schemes of links that the reader can open.
private let openableSchemes: Set = ["http", "https", "mailto"]

/// Whether a link is relative or of a scheme that the reader can open; most are found out by their
/// first bytes.
func isOpenable(_ destination: String) -> Bool {
  ["https:", "http:"].contains(where: destination.hasPrefix)
    || scheme(of: destination).map(openableSchemes.contains) ?? true
}

/// Whether a text is a whole address that the reader can open, and no relative link.
public func isAddress(_ text: String) -> Bool { isOpenable(text) && scheme(of: text) != nil }

/// The bytes of the longest scheme that is looked for, more than any in use has.
private let greatestScheme = 64

/// The scheme of a destination, in lower case (RFC 3986, section 3.1); none of a relative one,
/// which is found out by its first byte that no scheme has.
///
/// - Complexity: O(1), however long the destination is.
private func scheme(of destination: String) -> String? {
  let beginning = destination.utf8.prefix(greatestScheme + 1)
  let scheme = beginning.prefix(while: isSchemeByte)
  guard scheme.first.map(isLetter) == true, scheme.endIndex < beginning.endIndex,
    beginning[scheme.endIndex] == UInt8(ascii: ":")
  else { return nil }
  return String(decoding: scheme, as: UTF8.self).lowercased()
}

private func isSchemeByte(_ byte: UInt8) -> Bool {
  isLetter(byte) || 0x30...0x39 ~= byte || "+-.".utf8.contains(byte)
}

/// A byte as addresses have what they cannot have as it is: `%0A` (RFC 3986, section 2.1).
package func percentEncoded(_ byte: UInt8) -> String { "%" + padded(UInt(byte), 2, radix: 16) }

/// The bytes that a percent-encoded text stands for: `C3 A9` of `%C3%A9`.
func percentDecoded(_ text: String) -> [UInt8] {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    let digits = String(decoding: bytes[index...].dropFirst().prefix(2), as: UTF8.self)
    if bytes[index] == UInt8(ascii: "%"), digits.utf8.count == 2,
      digits.allSatisfy(\.isHexDigit), let byte = UInt8(digits, radix: 16)
    {
      result.append(byte)
      index += 3
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return result
}

extension Unicode.Scalar {
  /// Whether it is seen where it stands in an address: no white space, no control, no mark of
  /// direction, and nothing that only some fonts have.
  package var isSeen: Bool {
    switch properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned,
      .privateUse, .surrogate:
      false
    default: true
    }
  }
}
