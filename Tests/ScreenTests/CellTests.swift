import Screen
import Testing

struct CellTests {
  @Test(arguments: ["\u{1B}[2J", "\u{0}", "\r\n", "\u{7F}", "\u{9B}31m", "e\u{8}"])
  func `No control character gets into a cell`(glyph: String) {
    #expect(Cell(glyph, columns: 1, style: .text).glyph == "?")
  }

  @Test(arguments: ["e\u{301}", "\u{A0}", "漢", "👩‍🚀", "ب\u{200C}"])
  func `Every other glyph stays as it is`(glyph: String) {
    #expect(Cell(glyph, columns: 1, style: .text).glyph == glyph)
  }
}
