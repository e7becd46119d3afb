import ArticleTestSupport
import Articles
import Reader
import ReaderTestSupport
import Screen
import Testing

/// What holds of every list and every card, however one looks around in it.
struct PeekingTests {
  /// The keys that open each list and each kind of card, from the text.
  static let panes = [
    "o", "a", "axx", "T", "Ts", "Tv", "]<tab>t", "e", "r", "M", "<c-t>",
    "/taliban<enter>L", "/taliban<enter>Ls", "/taliban<enter>Lx", "/rahmon<enter>L",
    "&@russia<enter>t", "a<enter>", "TK", "eK", "a<enter>G<enter>", "a<enter>/ppp<esc>G<enter>",
    "axx<enter><tab><enter>",
  ]

  private static let looks = [
    "j", "k", "3j", "2k", "G", "g", "d", "u", "<space>", "b", "<tab>", "<s-tab>", "]", "{",
  ]

  @Test(arguments: panes, [(100, 24), (40, 10)])
  func `Fifty peeks and Esc leave the place and the whole history as they were`(
    keys: String, screen: (columns: Int, rows: Int)
  ) throws {
    let size = Size(columns: screen.columns, rows: screen.rows)
    var reader = ReaderDriver(.bundled, screen: size)
    var dice = SplitMix(seed: 5)
    try reader.press("]]jma]<backspace>\(keys)", allowingNothing: true)
    var untouched = reader
    let place = reader.place
    for _ in 1...50 {
      try reader.press(Self.looks.randomElement(using: &dice) ?? "", allowingNothing: true)
      #expect(reader.place == place)
    }
    // One for the peek, one for the pane, one for the filter.
    try reader.press("<esc><esc><esc>", allowingNothing: true)
    try untouched.press("<esc><esc><esc>", allowingNothing: true)
    #expect(reader.place == place)
    let (places, expected) = try (reader.history, untouched.history)
    #expect(places == expected && places.count > 2)
  }

  @Test(
    arguments: ["axx", "e", "r", "/taliban<enter>L", "a<enter>", "TgK"], ["j", "<space>", "d"])
  func `Every line of a pane can be read on a small screen`(keys: String, step: String) throws {
    var whole = ReaderDriver(.bundled, screen: Size(columns: 40, rows: 900))
    try whole.press("ma\(keys)z", allowingNothing: true)
    var reader = ReaderDriver(.bundled, screen: Size(columns: 40, rows: 10))
    try reader.press("ma\(keys)zg", allowingNothing: true)
    var seen = Set(reader.screen.grid.textRows)
    var isAtEnd = false
    for _ in 1...1_000 where !isAtEnd {
      let before = reader.screen
      try reader.press(step, allowingNothing: true)
      isAtEnd = reader.screen == before
      seen.formUnion(reader.screen.grid.textRows)
    }
    #expect(isAtEnd)
    #expect(whole.screen.grid.textRows.first { !seen.contains($0) } == nil)
  }
}
