import CMarkdown

/// Whether a text, which is not empty, occurs in a source.
///
/// - Complexity: O(*n*) where its first byte is rare, else O(*n* · *m*) in the bytes of both.
func has(_ text: String, in source: ArraySlice<UInt8>) -> Bool {
  let text = Array(text.utf8)
  var rest = source
  while rest.count >= text.count {
    rest = rest.dropFirst(distance(to: text[0], in: rest))
    if rest.starts(with: text) { return true }
    rest = rest.dropFirst()
  }
  return false
}

/// Whether an odd number of backslashes stands right before an offset: a mark there is text.
package func isEscaped(_ offset: Int, in text: ArraySlice<UInt8>) -> Bool {
  !text[..<offset].reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
}

/// The offsets at which a mark of ASCII, which is not empty, stands without being escaped.
func places(of mark: String, in source: [UInt8]) -> [Int] {
  guard has(mark, in: source[...]) else { return [] }
  let mark = Array(mark.utf8)
  return source.indices.filter {
    source[$0] == mark[0] && source[$0...].starts(with: mark) && !isEscaped($0, in: source[...])
  }
}

/// Whether a byte is an ASCII letter or digit, or part of a character that is not ASCII.
func isWord(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: true
  default: isDigit(byte)
  }
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// Whether a byte is a space or a tab.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

/// How many bytes of a text stand before the first of a kind; all if there is none.
func distance(to byte: UInt8, in text: ArraySlice<UInt8>) -> Int {
  unsafe text.withUnsafeBytes { bytes in
    unsafe cmarkdown_find(bytes.baseAddress, Int32(byte), bytes.count)
  }
}

extension Array {
  /// Finds the first index whose element has a property that all after it have too, by halving.
  func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The bytes of a C string, without its end.
func bytesOf(_ string: UnsafePointer<CChar>) -> UnsafeRawBufferPointer {
  unsafe UnsafeRawBufferPointer(start: string, count: cmarkdown_length(string))
}

/// The text of a C string; nothing of none.
func text(_ string: UnsafePointer<CChar>?) -> String {
  guard let string = unsafe string else { return "" }
  return unsafe String(decoding: bytesOf(string), as: UTF8.self)
}
