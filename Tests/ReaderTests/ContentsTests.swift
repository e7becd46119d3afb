import Reader
import ReaderTestSupport
import Screen
import Testing

struct ContentsTests {
  var reader = ReaderDriver(.tides, screen: Size(columns: 110, rows: 16))

  @Test mutating func `o opens the contents beside the text, with the place and what is read`()
    throws
  {
    try reader.press("]o").shows(snapshot: "contents-beside-text")
  }

  @Test mutating func `o once more closes them, and the text is as before`() throws {
    let page = reader.screen.grid
    try reader.press("oo")
    #expect(reader.screen.grid.textRows == page.textRows)
  }

  @Test mutating func `The cursor peeks: the text shows the section, Esc restores the place`()
    throws
  {
    try reader.press("o")
    let page = reader.screen
    try reader.press("jj").shows(snapshot: "contents-peek")
    try reader.press("<esc>")
    #expect(reader.screen.grid == page.grid)
  }

  @Test mutating func `Enter goes to the section, and Backspace is the exact place before`() throws
  {
    try reader.press("jj")
    let place = reader.place
    try reader.press("ojjj<enter>")
    #expect(reader.place > place)
    try reader.press("<backspace>")
    #expect(reader.place == place)
  }

  @Test mutating func `On a narrow screen the contents take the place of the text`() throws {
    reader.resize(to: Size(columns: 40, rows: 10))
    try reader.press("]o").shows(snapshot: "contents-narrow")
    try reader.press("j<enter>").shows(snapshot: "contents-narrow-followed")
  }

  @Test(arguments: ["j", "jj", "G", "<space>", "3j", "jjk", "]", "}}", "d"])
  mutating func `Any peek and Esc change nothing`(peek: String) throws {
    try reader.press("jo")
    let page = reader.screen.grid
    let place = reader.place
    try reader.press(peek)
    #expect(reader.place == place)
    try reader.press("<esc>")
    #expect(reader.screen.grid == page)
  }

  @Test mutating func `q closes the pane before it quits`() throws {
    try reader.press("oq")
    #expect(reader.takeEffects().isEmpty)
    try reader.press("q")
    #expect(reader.takeEffects() == [.quit])
  }

  @Test mutating func `z shows the pane alone, and the text alone`() throws {
    try reader.press("oz").shows(snapshot: "contents-alone")
    try reader.press("z<esc>z").shows(snapshot: "text-alone")
  }

  @Test(arguments: [
    ("First", "1 First"), ("1. First", "1. First"), ("1 First", "1 First"),
    ("2. First", "1 2. First"), ("1.5 m", "1 1.5 m"), ("1", "1 1"),
  ])
  func `A heading that has its number itself has none before it`(heading: String, row: String)
    throws
  {
    let fixture = Fixture("Before.\n\n## \(heading)\n\nThe tide.\n")
    var reader = ReaderDriver(fixture, screen: Size(columns: 40, rows: 10))
    let rows = try reader.press("o").grid.textRows
    #expect(rows.contains { $0.hasPrefix("\(row)   ") })
  }

  @Test mutating func `A click in the contents goes to the section`() throws {
    try reader.press("o")
    let row = try #require(
      (0..<16).first { reader.screen.grid.text(ofRow: $0).contains("2 In the harbour") })
    reader.click(row: row, column: 90)
    #expect(reader.screen.grid.text(ofRow: 2).hasPrefix("In the harbour"))
  }

  @Test mutating func `The cursor stays in sight however long the contents are`() throws {
    reader = ReaderDriver(.almanac, screen: Size(columns: 40, rows: 9))
    try reader.press("o")
    for _ in 1...36 {
      try reader.press("j")
      #expect(reader.screen.grid.hasStyle(.chosen))
    }
    for _ in 1...36 {
      try reader.press("k")
      #expect(reader.screen.grid.hasStyle(.chosen))
    }
  }
}
