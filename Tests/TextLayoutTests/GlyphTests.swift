import Articles
import Testing
import TextLayout

struct GlyphTests {
  /// What a text looks like, with a bar between its glyphs.
  private func picture(_ string: String) -> String {
    let text = Array(string.utf8)
    return Glyphs(text: text, in: text.indices).map { $0.shown(in: text) }.joined(separator: "|")
  }

  private func widths(_ string: String) -> [Int] {
    let text = Array(string.utf8)
    return Glyphs(text: text, in: text.indices).map(\.columns)
  }

  @Test(arguments: [
    ("abc", "a|b|c", [1, 1, 1]),
    ("", "", []),
    ("漢字", "漢|字", [2, 2]),
    ("e\u{301}a", "e\u{301}|a", [1, 1]),
    ("می\u{200C}خواهم", "م|ی\u{200C}|خ|و|ا|ه|م", [1, 1, 1, 1, 1, 1, 1]),
    ("a\u{A0}b", "a| |b", [1, 1, 1]),
  ])
  func `A glyph is a character with its marks`(text: String, shown: String, columns: [Int]) {
    #expect(picture(text) == shown)
    #expect(widths(text) == columns)
  }

  @Test(arguments: [
    ("\u{1B}[0m", "^[|[|0|m", [2, 1, 1, 1]),
    ("\u{7F}\u{0}", "^?|^@", [2, 2]),
    ("\u{9B}6n", "<U+009B>|6|n", [8, 1, 1]),
    ("\u{202E}a\u{301}\u{2069}", "<U+202E>|a\u{301}|<U+2069>", [8, 1, 8]),
    ("\u{E0041}\u{FFF9}", "<U+E0041>|<U+FFF9>", [9, 8]),
    ("\u{2028}\u{2029}", "<U+2028>|<U+2029>", [8, 8]), ("\u{85}a", "<U+0085>|a", [8, 1]),
    ("a\u{200F}b", "a\u{200F}|b", [1, 1]),
  ])
  func `A control is written out`(text: String, shown: String, columns: [Int]) {
    #expect(picture(text) == shown)
    #expect(widths(text) == columns)
  }

  @Test(arguments: [
    ("👩‍🚀!", "👩|🚀|!", [2, 2, 1]),
    ("👩🏽‍🚀", "👩|🚀", [2, 2]),
    ("🇦🇫", "🇦|🇫", [1, 1]),
    ("❤\u{FE0F}", "❤", [1]),
    ("#\u{FE0F}\u{20E3}", "#\u{20E3}", [1]),
    ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏴", [2]),
    ("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}", [2]),
    ("नि", "न|ि", [1, 1]),
  ])
  func `A character of several cells is drawn cell by cell`(
    text: String, shown: String, columns: [Int]
  ) {
    #expect(picture(text) == shown)
    #expect(widths(text) == columns)
  }

  @Test(arguments: ["\u{301}", " \u{301}", "\n\u{301}", "\u{1B}\u{301}"])
  func `Marks that have nothing to stand on stand on a space`(text: String) {
    #expect(picture(text).hasSuffix("\u{A0}\u{301}"))
    #expect(widths(text).last == 1)
  }

  @Test(arguments: ["\u{FE0F}", "\u{200B}", "\u{AD}", "\u{FEFF}"])
  func `What cannot be seen takes no column`(text: String) {
    #expect(picture(text) == "")
    #expect(widths(text) == [0])
  }

  @Test(arguments: [
    ("\u{200F}a", "\u{200F}|a", [0, 1]), (" \u{200E}\u{61C}", " |\u{200E}\u{61C}", [1, 0]),
    ("\u{2060}\u{200F}\u{FE0F}", "\u{200F}", [0]),
  ])
  func `A mark of direction takes no column, and is sent`(
    text: String, shown: String, columns: [Int]
  ) {
    #expect(picture(text) == shown)
    #expect(widths(text) == columns)
  }

  @Test func `Of ten thousand marks on a letter the first four are drawn`() {
    let text = Array(("a" + String(repeating: "\u{301}", count: 10_000) + "b").utf8)
    let glyphs = Array(Glyphs(text: text, in: text.indices))
    #expect(glyphs.map(\.columns) == [1, 1])
    #expect(glyphs[0].bytes == 0..<20_001)
    #expect(glyphs[0].shown(in: text).unicodeScalars.count == 5)
  }

  @Test(arguments: [
    [0x61, 0xFF, 0x62], [0xC3], [0xE6, 0xBC], [0xC0, 0xAF], [0xED, 0xA0, 0x80],
    [0xF4, 0x90, 0x80, 0x80], [0xCC, 0x81, 0x80], [0xF0, 0x9F, 0x98],
  ])
  func `Bytes that are no text are replaced, and none is lost`(bytes: [UInt8]) {
    let glyphs = Array(Glyphs(text: bytes, in: bytes.indices))
    #expect(glyphs.map(\.bytes.lowerBound) == [0] + glyphs.dropLast().map(\.bytes.upperBound))
    #expect(glyphs.last?.bytes.upperBound == bytes.count)
    #expect(glyphs.contains { $0.shown(in: bytes) == "\u{FFFD}" })
  }

  @Test(arguments: [
    ("tides.md", "tides.md"),
    ("\u{1B}]0;PWNED\u{7}", "^[]0;PWNED^G"),
    ("two\nlines\tand a tab", "two^Jlines^Iand a tab"),
    ("txt\u{202E}exe", "txt<U+202E>exe"),
    ("کتاب\u{200C}ها 漢字", "کتاب\u{200C}ها 漢字"),
    ("🏴󠁧󠁢󠁳󠁣󠁴󠁿.md", "🏴󠁧󠁢󠁳󠁣󠁴󠁿.md"), ("🏴\u{E0067}.md", "🏴<U+E0067>.md"),
    ("👩🏽‍🚀 co\u{AD}op e\u{301}", "👩🏽‍🚀 co\u{AD}op e\u{301}"),
  ])
  func `A name is made safe to print`(name: String, safe: String) {
    #expect(visible(name) == safe)
  }
}
