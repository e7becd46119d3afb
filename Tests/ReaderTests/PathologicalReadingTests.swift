import ArticleTestSupport
import Reader
import ReaderTestSupport
import Screen
import Testing

/// Texts that have made a key wait for what is far beyond the screen.
struct PathologicalReadingTests {
  @Test(arguments: [
    ("", "*a* ", 30_000), ("", "a", 30_000), ("", "the sea rose and ", 10_000),
    ("", "ทะเล", 10_000), ("", "海", 30_000), ("", "\u{301}", 50_000), ("", "Tide. ", 20_000),
    ("", "?! ) ", 20_000), ("", "[a](#b) ", 5_000), ("", "`a` ", 20_000),
    ("```\n", "tide,1.5;", 10_000), ("```\n", " ", 50_000), ("```\n", "\u{3000}", 20_000),
  ])
  func `the longer a word, a sentence or a line is, a key takes longer in proportion at most`(
    start: String, unit: String, count: Int
  ) throws {
    try expectProportion(from: count / 16) { count in
      let text = Fixture(start + String(repeating: unit, count: count) + "a")
      var reader = ReaderDriver(text, screen: Size(columns: 80, rows: 24))
      try reader.press(
        "<space>vf<esc>vvw99l(99)b{<esc><esc>BAx<c-s><tab>/a<enter>nL<esc>Q", allowingNothing: true)
      #expect(reader.effects.contains(.quit))
    }
  }
}
