import Articles
import Reader
import ReaderTestSupport
import Screen
import Testing

/// Rows of tables that are higher than the screen.
struct TallTableTests {
  static let sizes = [(120, 36), (80, 24), (40, 12)]

  private let fixture: Fixture

  init() {
    func cell(_ name: String) -> String { (1...120).map { "\(name)\($0)" }.joined(separator: " ") }
    fixture = Fixture(
      """
      # Words

      Before the table.

      | Left | Right |
      |---|---|
      | \(cell("left")) | \(cell("right")) [needle](https://needle.example/) |

      After the table.
      """)
  }

  @Test(
    arguments: sizes,
    [
      "/needle<enter>", "G\\needle<enter>", "/right60<enter>", "/left119<enter>", "<tab>",
      "G<s-tab>",
    ])
  func `A word far down in it is shown when it is found or chosen`(
    size: (Int, Int), keys: String
  ) throws {
    var reader = ReaderDriver(fixture, screen: Size(columns: size.0, rows: size.1))
    let grid = try reader.press(keys, allowingNothing: true).grid
    #expect(grid.hasStyle(.currentHit) || grid.hasStyle(.chosen))
  }

  @Test func `Letters stand only on what shows`() throws {
    var reader = ReaderDriver(fixture, screen: Size(columns: 80, rows: 24))
    try reader.press("f").shows(message: "nothing on this page can be followed")
  }

  @Test(arguments: sizes)
  func `A place in the middle of it can be opened`(columns: Int, rows: Int) throws {
    let loaded = fixture.loaded
    let text = String(decoding: loaded.article.text, as: UTF8.self)
    let start = try #require(text.firstRange(of: "right111")).lowerBound
    let place = try #require(
      loaded.article.place(at: text.utf8.distance(from: text.startIndex, to: start)))
    let reader = ArticleReader(loaded, size: Size(columns: columns, rows: rows), at: place)
    #expect(reader.view().words.contains { $0.hasPrefix("right111") })
    #expect(reader.place == place)
  }

  @Test func `A note opens under the line of its mark`() throws {
    let words = (1...120).map { "w\($0)" }.joined(separator: " ")
    let text = "| A | B |\n|---|---|\n| \(words) | mark[^n] |\n\n[^n]: Here.\n"
    var reader = ReaderDriver(Fixture(text), screen: Size(columns: 80, rows: 24))
    let mark = reader.screen.grid.row(of: "mark")
    try reader.press("<tab><enter>")
    #expect(mark != nil && reader.screen.grid.row(of: "┌") == mark.map { $0 + 1 })
  }

  @Test func `A hit over the end of a page is shown to its own end`() throws {
    let words = (1...120).map { "w\($0)" }
    for (word, next) in zip(words, words.dropFirst()) {
      var reader = ReaderDriver(
        Fixture(words.joined(separator: " ") + "\n"), screen: Size(columns: 40, rows: 10))
      try reader.press("/\(word) \(next)<enter>", allowingNothing: true)
      let shown = reader.screen.grid.words
      #expect(shown.contains(word) && shown.contains(next))
    }
  }
}

extension Grid {
  /// The first row that holds some words.
  fileprivate func row(of words: String) -> Int? {
    (0..<size.rows).first { text(ofRow: $0).contains(words) }
  }
}
