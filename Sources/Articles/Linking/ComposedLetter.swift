// The standard library has the normal forms of Unicode, and offers them under a name of its own.
@_spi(_Unicode) import Swift

/// Makes one character of a letter and an accent, or of parts of a Korean syllable, as the normal
/// form C of Unicode has it.
///
/// - Parameters:
///   - letter: A character in UTF-8.
///   - accent: The character after it.
/// - Returns: The character in UTF-8; nothing where there is none, or it would take more bytes.
func composed(_ letter: ArraySlice<UInt8>, _ accent: ArraySlice<UInt8>) -> [UInt8]? {
  let apart = letter + accent
  var scalars = String(decoding: apart, as: UTF8.self)._nfc.makeIterator()
  guard let composed = scalars.next(), scalars.next() == nil else { return nil }
  let bytes = Array(String(composed).utf8)
  return bytes.count <= apart.count ? bytes : nil
}
