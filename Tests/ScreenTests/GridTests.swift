import ReaderTestSupport
import Screen
import Testing

struct GridTests {
  var grid = Grid(Size(columns: 6, rows: 2))

  @Test mutating func `A wide glyph takes two columns`() {
    grid.set(wide("漢"), row: 0, column: 1)
    grid.set(narrow("a"), row: 0, column: 3)

    ScreenPicture(grid).shows(
      """
      ┌──────┐
      │ 漢a  │
      │      │
      ├──────┤
      │ hh   │
      │      │
      └──────┘
      """)
  }

  @Test(arguments: [
    (1, "│ a 字 │"), (2, "│  a字 │"), (3, "│ 漢a  │"), (4, "│ 漢 a │"),
  ])
  mutating func `Of a wide glyph that is half covered nothing is left`(column: Int, row: String) {
    grid.set(wide("漢"), row: 0, column: 1)
    grid.set(wide("字"), row: 0, column: 3)
    grid.set(narrow("a"), row: 0, column: column)

    ScreenPicture(grid).shows(text: "┌──────┐\n\(row)\n│      │\n└──────┘")
  }

  @Test mutating func `A wide glyph covers a half of both its neighbours`() {
    grid.set(wide("漢"), row: 0, column: 0)
    grid.set(wide("字"), row: 0, column: 2)
    grid.set(wide("本"), row: 0, column: 1)

    ScreenPicture(grid).shows(
      """
      ┌──────┐
      │ 本   │
      │      │
      ├──────┤
      │hhhh  │
      │      │
      └──────┘
      """)
  }

  @Test(arguments: [(0, -1), (0, 5), (0, 6), (-1, 0), (2, 0), (0, .max - 2)])
  mutating func `A glyph that sticks out of the grid is left out`(row: Int, column: Int) {
    grid.set(wide("漢"), row: row, column: column)
    #expect(grid == Grid(Size(columns: 6, rows: 2)))
  }

  @Test mutating func `A glyph at the end of a row leaves the next row alone`() {
    grid.set(wide("漢"), row: 1, column: 0)
    grid.set(narrow("a"), row: 0, column: 5)

    ScreenPicture(grid).shows(
      text: """
        ┌──────┐
        │     a│
        │漢    │
        └──────┘
        """)
  }

  @Test mutating func `Clearing a frame empties the part of it that lies in the grid`() {
    for column in 0..<6 { grid.set(narrow("a"), row: 1, column: column) }
    grid.clear(Frame(column: 3, row: 1, columns: 9, rows: 9), style: Style(.frame))

    ScreenPicture(grid).shows(
      """
      ┌──────┐
      │      │
      │aaa   │
      ├──────┤
      │      │
      │   fff│
      └──────┘
      """)
  }

  @Test(arguments: [(0, 0), (-3, 4), (1, 1)])
  func `A grid may be of any size`(columns: Int, rows: Int) {
    var grid = Grid(Size(columns: columns, rows: rows))
    grid.set(wide("漢"), row: 0, column: 0)
    grid.clear(Frame(column: 0, row: 0, columns: 2, rows: 2))
    #expect(grid == Grid(grid.size))
  }

  private func wide(_ glyph: String) -> Cell { Cell(glyph, columns: 2, style: Style(.heading)) }

  private func narrow(_ glyph: String) -> Cell { Cell(glyph, columns: 1, style: .text) }
}
