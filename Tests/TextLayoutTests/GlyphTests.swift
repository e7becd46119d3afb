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
    ("a\u{200F}b", "a\u{200F}|b", [1, 1]),
  ])
  func `A control never reaches the terminal`(text: String, shown: String, columns: [Int]) {
    #expect(picture(text) == shown)
    #expect(widths(text) == columns)
  }
}
