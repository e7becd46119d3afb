import ArticleTestSupport
import Articles
import Reader
import ReaderTestSupport
import Screen
import Testing

/// What a search finds while a filter is on, and what becomes of a search before it.
struct FilteredSearchTests {
  var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 120, rows: 36))

  @Test
  mutating func `Under a filter a search finds what that leaves, and says how many more there are`()
    throws
  {
    reader = ReaderDriver(.bundled, screen: Size(columns: 80, rows: 24))
    try reader.press("/taliban<enter>")
    let all = try reader.countOfHits
    try reader.press("<esc>&@rabbani<enter>/taliban<enter>")
    let left = try reader.countOfHits
    #expect(left < all)
    reader.screen.shows(message: "the filter leaves out \(all - left) more")
    for _ in 1...left {
      try reader.press("n", allowingNothing: true)
      let grid = reader.screen.grid
      let rows = (0..<24).filter { grid.row($0).contains(where: \.isCurrentHit) }
      #expect(!rows.isEmpty)
      for row in rows { #expect(grid.text(ofRow: row).hasPrefix("│")) }
    }
    try reader.press("<esc><esc>").shows(message: "the filter is off")
    try reader.press("n")
    #expect(try reader.countOfHits == all)
  }

  @Test mutating func `Under a filter a search begins with the passage where the reader is`() throws
  {
    let text = "The tide comes, and the tide goes.\n\nIt is a spring tide.\n"
    reader = ReaderDriver(Fixture(text), screen: Size(columns: 80, rows: 24))
    try reader.press("&tide<enter>/tide<enter>")
    #expect(reader.head.contains("& 1 of 3 · "))
    try reader.press("/tide")
    #expect(reader.foot.contains("2 of 3"))
  }

  @Test(arguments: [("/tide", "3 of 3"), ("\\tide", "2 of 3")])
  mutating func `Under a filter a search goes on or back from the passage where the reader is`(
    search: String, count: String
  ) throws {
    let text = "A neap tide.\n\nA spring tide.\n\nA red tide.\n"
    reader = ReaderDriver(Fixture(text), screen: Size(columns: 80, rows: 24))
    try reader.press("&tide<enter>nn")
    #expect(reader.head.contains("& 3 of 3"))
    try reader.press(search)
    #expect(reader.foot.contains(count))
  }

  @Test mutating func `What a search finds only beyond the filter is said to be there`() throws {
    try reader.press("&@rabbani<enter>/opium")
    #expect(reader.foot.hasSuffix("not in what is left"))
    try reader.press("<enter>")
      .shows(message: "“opium” is not in what the filter leaves, only elsewhere: 1")
  }

  @Test mutating func `The list of hits says what was searched for, also while a filter is typed`()
    throws
  {
    try reader.press("/taliban<enter>L<esc><esc>&@rabb")
    #expect(reader.row(containing: "“taliban” · 6 · told order") != "")
  }

  @Test mutating func `While a filter is typed no strip tells where the hits are`() throws {
    try reader.press("/taliban<enter>L")
    #expect(try !reader.stripOfHits.isEmpty)
    try reader.press("<esc><esc>&@rabb")
    #expect(try reader.stripOfHits.isEmpty)
    try reader.press("<esc>")
    #expect(try !reader.stripOfHits.isEmpty)
  }

  @Test mutating func `A filter takes the list of hits away, for n goes through what it leaves`()
    throws
  {
    try reader.press("/taliban<enter>L&@rabbani<enter>")
    #expect(reader.row(containing: "“taliban”") == "")
    try reader.press("L").shows(message: "no search in what is left; / searches")
  }

  @Test mutating func `Backspace brings back no list of hits that are none any more`() throws {
    try reader.press("/taliban<enter>Ljjj<enter>&@rabbani<enter><backspace>")
    #expect(reader.row(containing: "“”") == "")
    #expect(reader.row(containing: "filtered") == "")
  }

  @Test(arguments: ["&@rabbani<enter>n", "&@rabbani<enter>&@russia<enter>", "&@china<enter>R"])
  mutating func `What was searched for before the filter is gone through again after it`(
    filter: String
  ) throws {
    try reader.press("/taliban<enter>nn")
    let all = try reader.countOfHits
    try reader.press("<esc>\(filter)")
    if filter.hasSuffix("R") { reader.reload(.bundled) }
    try reader.press("<esc>").shows(message: "the filter is off")
    #expect(!reader.screen.grid.hasStyle(.hit))
    try reader.press("n")
    #expect(try reader.countOfHits == all)
    try reader.press("L")
    #expect(reader.row(containing: "“taliban” · \(all)") != "")
  }

  @Test mutating func `Other names that a filter left out are listed once it is off`() throws {
    try reader.press("&Kunduz<enter>/Rahman<enter>L")
    #expect(reader.row(containing: "by other names") == "")
    try reader.press("L<esc><esc><esc>L", allowingNothing: true)
    #expect(reader.row(containing: "Emomali Rahmon, by other names") != "")
  }
}

extension Cell {
  fileprivate var isCurrentHit: Bool { style.role == .currentHit }
}

extension ReaderDriver {
  /// The bars below the heading of the list of hits.
  fileprivate var stripOfHits: String {
    get throws {
      let rows = screen.grid.textRows
      let heading = try #require(rows.firstIndex { $0.contains("“taliban” · ") })
      return rows[heading + 1].filter { "▁▂▃▄▅▆▇█".contains($0) }
    }
  }

  /// The number of hits that the first line tells.
  fileprivate var countOfHits: Int {
    get throws { try #require(head.firstMatch(of: #/of (\d+) ·/#).flatMap { Int($0.1) }) }
  }
}
