import Glibc
import Testing
import TextLayout

struct WidthTests {
  /// Where the tables of Unicode 16 and those of glibc differ, so that ncurses draws fewer columns
  /// than are kept free, or none of what is never sent.
  private static let differences: [ClosedRange<UInt32>] = [
    // The soft hyphen, which is drawn only as a hyphen at the end of a row.
    0xAD...0xAD,
    // Hexagrams and counting rods, wide since Unicode 16.
    0x2630...0x2637, 0x268A...0x268F, 0x4DC0...0x4DFF, 0x1D300...0x1D376,
    // A vowel sign that Unicode 14 had as a mark without a column of its own.
    0x1171E...0x1171E,
  ]

  init() throws {
    // `wcwidth` knows nothing but ASCII in the locale that a process starts with.
    let isSet = unsafe setlocale(LC_CTYPE, "C.UTF-8") != nil
    try #require(isSet)
  }

  @Test(arguments: [0...0x1FFFF, 0x20000...0x200FF, 0xE0000...0xE0FFF, 0xF0000...0xF00FF])
  func `Every scalar is as wide as ncurses draws it`(scalars: ClosedRange<UInt32>) {
    for scalar in scalars.compactMap(Unicode.Scalar.init) {
      let expected = wcwidth(wchar_t(scalar.value))
      let text = Array("x".utf8) + Array(String(scalar).utf8)
      let glyphs = Array(Glyphs(text: text, in: text.indices))
      let isKnown = expected >= 0 && scalar != "\0"
      let isDifferent = Self.differences.contains { $0.contains(scalar.value) }
      if isKnown, !isDifferent, glyphs.last?.kind != .control {
        #expect(columns(of: text, in: text.indices) == 1 + Int(expected), "\(scalar.value)")
      }
    }
  }

  @Test(arguments: [0...0xFFFF, 0x1F000...0x1FFFF, 0xE0000...0xE0FFF])
  func `What is shown takes the columns that are counted`(scalars: ClosedRange<UInt32>) {
    for scalar in scalars.compactMap(Unicode.Scalar.init) {
      let text = Array("\(scalar)\u{301}\(scalar)\u{FE0F}\u{200D}👩🏽".utf8)
      for glyph in Glyphs(text: text, in: text.indices) {
        let widths = glyph.shown(in: text).unicodeScalars.map { wcwidth(wchar_t($0.value)) }
        let isKnown = widths.allSatisfy { $0 >= 0 }
        let isDifferent = Self.differences.contains { $0.contains(scalar.value) }
        if isKnown, !isDifferent {
          #expect(widths.reduce(0, +) == glyph.columns, "\(scalar.value)")
          #expect(glyph.kind == .control || widths.dropFirst().allSatisfy { $0 == 0 })
        }
      }
    }
  }

  @Test func `Widths differ from those of four libraries only for a reason`() throws {
    let lines = try fixture("widths.tsv").split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.count == 316)
    for line in lines {
      let fields = line.split(separator: "\t")
      let scalars = fields[1].split(separator: " ").compactMap { UInt32($0, radix: 16) }
      let text = Array(
        String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init))).utf8)
      #expect(columns(of: text, in: text.indices) == Int(fields[3]), "\(line)")
      #expect((fields[2] == fields[3]) == (fields.count == 4), "\(line)")
    }
  }
}

/// The columns of a scalar, -1 if the C library does not know it.
///
/// The header hides it from Swift behind `_XOPEN_SOURCE`.
@_silgen_name("wcwidth")
private func wcwidth(_ scalar: wchar_t) -> Int32
