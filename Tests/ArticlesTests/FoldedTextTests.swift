import Articles
// The standard library has the normal forms of Unicode, and offers them under a name of its own.
@_spi(_Unicode) import Swift
import Testing

struct FoldedTextTests {
  @Test func `any white space is one space`() {
    let scalars = (0...0x3000).compactMap { Unicode.Scalar(UInt32($0)) }
    for space in scalars where space.properties.isWhitespace {
      let folded = FoldedText(Array("a\(space) \(space)b".utf8)).bytes
      #expect(folded == Array("a b".utf8), "U+\(String(space.value, radix: 16))")
    }
  }

  @Test func `a letter is folded alike in all forms that are the same to Unicode`() {
    // Between these there are but Chinese characters and Korean syllables.
    for value in [0x300..<0x3400, 0xA000..<0xAC10, 0xF900..<0x20000, 0x2F800..<0x2FA20].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let rank = scalar.properties.canonicalCombiningClass
      guard rank != .notReordered || !String(scalar)._nfd.elementsEqual([scalar]) else { continue }
      let letter = "a\(scalar)\u{323}\u{301}\u{93C}"
      let folded = FoldedText(Array(letter.utf8)).bytes
      for form in [Array(letter._nfd), Array(letter._nfc)] {
        let same = FoldedText(form.flatMap { Array(String($0).utf8) }).bytes
        #expect(same == folded, "U+\(String(value, radix: 16))")
      }
    }
  }
}
