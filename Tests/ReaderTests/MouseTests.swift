import ArticleTestSupport
import Articles
import Reader
import ReaderTestSupport
import Screen
import Testing

struct MouseTests {
  var reader = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 36))

  /// The column of the line beside the pane at the right.
  private var border: Int? { Array(reader.screen.grid.row(10)).firstIndex { $0.glyph == "│" } }

  /// The row of the timeline's heading.
  private var heading: Int? {
    (0..<36).first { reader.screen.grid.text(ofRow: $0).hasPrefix("Timeline") }
  }

  /// The rows of text above the timeline.
  private var textAboveTimeline: [String] {
    Array(reader.screen.grid.textRows.prefix { !$0.hasPrefix("Timeline") })
  }

  @discardableResult
  private mutating func drag(from: Point, to: Point...) -> ScreenPicture {
    reader.send(.mouse(Mouse(.press, from)))
    for point in to { reader.send(.mouse(Mouse(.drag, point))) }
    reader.send(.mouse(Mouse(.release, to.last ?? from)))
    return reader.screen
  }

  @Test(arguments: [(60, 60), (100, 100), (2, 39), (119, 103)])
  mutating func `The border of the side pane goes where it is dragged, as far as there is room`(
    column: Int, expected: Int
  ) throws {
    try reader.press("a")
    let start = try #require(border)
    drag(from: Point(column: start, row: 10), to: Point(column: column, row: 12))
    #expect(border == expected)
  }

  @Test(arguments: [(20, 20), (10, 10), (1, 7), (35, 31)])
  mutating func `The timeline is as high as it is dragged, as far as there is room`(
    row: Int, expected: Int
  ) throws {
    try reader.press("t")
    let start = try #require(heading)
    drag(from: Point(column: 90, row: start), to: Point(column: 90, row: row))
    #expect(heading == expected)
  }

  @Test mutating func `A border that was let go stays, and text is not selected with it`() throws {
    try reader.press("a")
    let start = try #require(border)
    drag(from: Point(column: start, row: 10), to: Point(column: 70, row: 10))
    reader.send(.mouse(Mouse(.drag, Point(column: 20, row: 10))))
    #expect(border == 70)
    #expect(!reader.screen.grid.hasStyle(.selected))
  }

  @Test mutating func `A border that was let go out of sight stays, and the text is selected`()
    throws
  {
    try reader.press("]a")
    let start = try #require(border)
    reader.send(.mouse(Mouse(.press, Point(column: start, row: 10))))
    drag(from: Point(column: 20, row: 12), to: Point(column: 40, row: 12))
    #expect(border == start)
    #expect(reader.screen.grid.hasStyle(.selected))
  }

  @Test mutating func `The end of a selection stays in sight when a border is dragged`() throws {
    reader = ReaderDriver(.bundled, screen: Size(columns: 100, rows: 30))
    try reader.press("t<esc>vjjjjjjjjj")
    let (page, caret) = (textAboveTimeline, reader.screen.grid.cursor)
    let low = Point(column: 90, row: try #require(heading))
    let high = Point(column: 90, row: low.row - 8)
    drag(from: low, to: high)
    #expect(reader.screen.grid.cursor != nil)
    #expect(textAboveTimeline != page)
    drag(from: high, to: low)
    #expect(reader.screen.grid.cursor == caret)
    #expect(textAboveTimeline == page)
  }

  @Test mutating func `The sizes of panes are kept, for screens of any size`() throws {
    try reader.press("a")
    drag(from: Point(column: try #require(border), row: 10), to: Point(column: 70, row: 10))
    try reader.press("t")
    drag(from: Point(column: 90, row: try #require(heading)), to: Point(column: 90, row: 15))
    let bookmark = reader.bookmark
    reader = ReaderDriver(
      .bundled, screen: Size(columns: 120, rows: 36), readOnFrom: bookmark)
    #expect(border == 70)
    #expect(heading == 15)
    reader.resize(to: Size(columns: 40, rows: 10))
    reader.resize(to: Size(columns: 1, rows: 1))
    reader.resize(to: Size(columns: 120, rows: 36))
    #expect(border == 70)
    #expect(heading == 15)
  }

  @Test mutating func `A drag that begins on a name selects, and a click on the name follows it`()
    throws
  {
    let row = try #require(
      (0..<36).first { reader.screen.grid.text(ofRow: $0).contains("After the Taliban") })
    let cells = reader.screen.grid.row(row).map(\.glyph)
    let start = try #require(cells.indices.first { cells[$0...].joined().hasPrefix("Taliban") })
    let name = Point(column: start, row: row)
    drag(from: name, to: Point(column: 60, row: row + 2))
    #expect(reader.screen.grid.hasStyle(.selected))
    #expect(border == nil)
    try reader.press("<esc>")
    reader.click(row: name.row, column: name.column)
    #expect(border != nil)
  }

  @Test(arguments: [120, 80])
  mutating func `A click follows a name under its letter as well`(columns: Int) throws {
    reader = ReaderDriver(.bundled, screen: Size(columns: columns, rows: 36))
    try reader.press("oj")
    try reader.press("f")
    let grid = reader.screen.grid
    let row = try #require((2..<36).first { grid.row($0).contains { $0.style.role == .actor } })
    let column = try #require(Array(grid.row(row)).firstIndex { $0.style.role == .actor })
    reader.click(row: row, column: column)
    #expect(reader.row(containing: "Contents") == "")
    #expect(reader.row(containing: "Actor") != "")
  }

  @Test func `Wheel and click around a pane that covers the text do nothing to the text`() throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 80, rows: 24))
    let list = try reader.press("]o").grid
    let place = reader.place
    for row in [0, 23] {
      reader.click(row: row, column: 10)
      #expect(reader.screen.grid.textRows == list.textRows)
      reader.wheel(.wheelDown, row: row, column: 10)
      #expect(reader.place == place)
      reader.wheel(.wheelUp, row: row, column: 10)
    }
    try reader.press("<esc>")
    #expect(reader.place == place)
  }

  @Test mutating func `A click or the wheel drops what was half typed`() throws {
    try reader.press("]5")
    reader.click(row: 20, column: 2)
    #expect(!reader.foot.hasSuffix("5"))
    try reader.press("jm")
    reader.wheel(.wheelDown, row: 20, column: 2)
    try reader.press("j")
    #expect(reader.takeEffects() == [])
  }

  @Test mutating func `A click is over when the button is up`() throws {
    reader = ReaderDriver(.tides, screen: Size(columns: 80, rows: 20))
    let row = try #require((0..<20).first { reader.screen.grid.text(ofRow: $0).contains("sea") })
    reader.click(row: row, column: 8)
    reader.send(.mouse(Mouse(.drag, Point(column: 16, row: row))))
    #expect(!reader.screen.grid.hasStyle(.selected))
    drag(from: Point(column: 8, row: row), to: Point(column: 16, row: row))
    #expect(reader.screen.grid.hasStyle(.selected))
  }

  @Test(arguments: [Mouse.Act.press, .wheelDown])
  mutating func `While words are selected, a pane takes neither click nor wheel`(act: Mouse.Act)
    throws
  {
    let before = try reader.press("o<esc>vww").grid
    reader.send(.mouse(Mouse(act, Point(column: 100, row: 6))))
    reader.screen.shows(message: "words are selected; Esc unselects them")
    #expect(reader.screen.grid.textRows == before.textRows)
  }

  @Test mutating func `A click takes an entry of what can be gone to`() throws {
    try reader.press("i")
    let row = try #require(
      (0..<36).first { reader.screen.grid.text(ofRow: $0).contains("│ After the fall") })
    reader.click(row: row, column: 90)
    #expect(reader.screen.grid.cursor == nil)
    #expect(reader.head.contains("§2 of 4"))
  }

  @Test mutating func `The wheel goes through a list while words narrow it`() throws {
    try reader.press("ma]mb]mcM/<space>")
    let before = reader.screen.grid
    reader.wheel(.wheelUp, row: 10, column: 100)
    #expect(reader.screen.grid.textRows != before.textRows)
    reader.wheel(.wheelDown, row: 10, column: 100)
    #expect(reader.screen.grid.textRows == before.textRows)
  }

  @Test(arguments: ["o", "a", "e", "r", "t", "<c-t>", "i"])
  mutating func `The wheel goes through every pane, and Esc is where one was`(pane: String) throws {
    try reader.press("]\(pane)", allowingNothing: true)
    let (before, place) = (reader.screen.grid, reader.place)
    var untouched = reader
    let (row, column) = pane == "t" ? (30, 60) : (10, 100)
    reader.wheel(.wheelDown, row: row, column: column)
    reader.wheel(.wheelDown, row: row, column: column)
    #expect(pane == "<c-t>" || reader.screen.grid != before)
    reader.wheel(.wheelUp, row: row, column: column)
    reader.wheel(.wheelUp, row: row, column: column)
    // The list stays where it was scrolled to; z shows the text without it.
    try reader.press("<esc><esc>z", allowingNothing: true)
    try untouched.press("<esc><esc>z", allowingNothing: true)
    #expect(reader.place == place)
    #expect(reader.screen.grid.textRows == untouched.screen.grid.textRows)
  }
}
