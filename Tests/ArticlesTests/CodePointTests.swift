import Articles
import Testing

struct CodePointTests {
  /// Code points of one to four bytes, so that some lie across whatever border there is.
  let text = String(repeating: "aé漢🌊\n", count: 200)

  @Test func `code points are those of a plain count, however far from the beginning`() {
    let index = CodePointIndex(Array(text.utf8))
    let scalars = text.unicodeScalars
    var offset = 0
    for (number, scalar) in scalars.enumerated() {
      #expect(index.offset(of: number) == offset)
      #expect(index.count(in: 0..<offset) == number)
      #expect(index.count(in: offset..<text.utf8.count) == scalars.count - number)
      let next = offset + String(scalar).utf8.count
      #expect(index.count(in: offset..<next) == 1)
      offset = next
    }
  }

  @Test func `the code point after the last is the end, and beyond it there is none`() {
    for text in ["", "a", "漢", text] {
      let index = CodePointIndex(Array(text.utf8))
      let count = text.unicodeScalars.count
      #expect(index.offset(of: count) == text.utf8.count)
      #expect(index.count(in: 0..<text.utf8.count) == count)
      for beyond in [count + 1, -1, .max, .min] { #expect(index.offset(of: beyond) == nil) }
    }
  }
}
