import CNcurses
import Testing
import TextLayout

@testable import CursesTerminal

struct WidthAgreementTests {
  @Test(
    arguments: [
      ("Latin", 0x20...0x7E), ("Latin with marks", 0xC0...0x17F), ("Greek", 0x391...0x3C9),
      ("Cyrillic", 0x400...0x482), ("Armenian", 0x531...0x556), ("Hebrew", 0x5D0...0x5EA),
      ("Arabic letters", 0x620...0x64A), ("Arabic marks", 0x64B...0x65F),
      ("Persian letters", 0x671...0x6D3), ("Combining marks", 0x300...0x34E),
      ("Devanagari letters", 0x904...0x939), ("Thai", 0xE01...0xE3A), ("Georgian", 0x10D0...0x10FA),
      ("Dashes and quotes", 0x2010...0x2027), ("Superscripts", 0x2074...0x208E),
      ("Arrows", 0x2190...0x21FF), ("Lines and blocks", 0x2500...0x259F),
      ("Kana", 0x3041...0x3096), ("Han", 0x4E00...0x9FFF), ("Hangul", 0xAC00...0xD7A3),
      ("Wide forms", 0xFF01...0xFF60), ("Faces", 0x1F600...0x1F64F),
    ] as [(String, ClosedRange<UInt32>)])
  func `The typesetter counts columns as curses does`(
    script: String, scalars: ClosedRange<UInt32>
  ) throws {
    try #require(Writing(locale: "C.UTF-8").isUnicode)
    // After a letter, since a mark that stands alone is given a place of its own.
    let disagreeing = scalars.compactMap(Unicode.Scalar.init).filter { scalar in
      let text = Array("a\(scalar)".utf8)
      let ours = columns(of: text, in: 0..<text.count)
      let theirs = Int(wcwidth(wchar_t(scalar.value)))
      return theirs >= 0 && ours != 1 + theirs
    }

    #expect(disagreeing.map { String($0.value, radix: 16) } == [], "\(script)")
  }
}
