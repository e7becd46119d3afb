import CMarkdown

/// Whether a text, which is not empty, occurs in a source.
///
/// - Complexity: O(*n*), some 10 GB a second where its first byte is rare.
func has(_ text: String, in source: [UInt8]) -> Bool {
  let text = Array(text.utf8)
  var rest = source[...]
  while rest.count >= text.count {
    let offset = unsafe rest.withUnsafeBytes { bytes in
      unsafe cmarkdown_find(bytes.baseAddress, Int32(text[0]), bytes.count)
    }
    rest = rest.dropFirst(offset)
    if rest.starts(with: text) { return true }
    rest = rest.dropFirst()
  }
  return false
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
