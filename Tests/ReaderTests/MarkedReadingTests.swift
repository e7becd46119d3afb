import ArticleTestSupport
import Articles
import ReaderTestSupport
import Screen
import Testing

@testable import Reader

struct MarkedReadingTests {
  var reader = ReaderDriver(.bundled, screen: Size(columns: 80, rows: 24))

  @Test mutating func `S marks odd words, whose text stays as it is, and S takes the marks away`()
    throws
  {
    let page = try reader.press("]").grid
    try reader.press("S").shows(snapshot: "readings-marked")
    let marked = reader.screen.grid
    for row in 0..<page.size.rows - 1 {
      #expect(marked.text(ofRow: row).hasSuffix(page.text(ofRow: row).drop { "†◆ ".contains($0) }))
    }
    try reader.press("S").shows(message: "readings are no longer marked")
    #expect(reader.screen.grid.textRows == page.textRows)
    #expect(!reader.screen.grid.hasStyle(.reading))
  }

  @Test func `S leaves to what the reader has highlighted the look that it has`() throws {
    let came = "readings:\n- {quote: came, read: went, kind: spelling}"
    var reader = ReaderDriver(
      LoadedArticle("It came.", notes: came), screen: Size(columns: 60, rows: 8))
    try reader.press("BS")
    let grid = reader.screen.grid
    #expect(grid.letters(of: .highlight) == "Itcame.")
    let cells = (0..<grid.size.rows).flatMap { Array(grid.row($0)) }
    let odd = cells.filter { $0.style == Style(.highlight, .odd) }
    #expect(odd.map(\.glyph).joined() == "came")
  }

  @Test func `All readings can be followed while they are marked, and none else`() {
    let article = LoadedArticle.bundled.article
    for (isMarked, count) in [(false, 0), (true, article.apparatus.readings.count)] {
      let readings = article.references(with: nil, readings: isMarked).filter {
        if case .reading = $0.target { true } else { false }
      }
      #expect(readings.count == count)
    }
  }

  @Test mutating func `Enter shows how odd words are to be read, beside them`() throws {
    try reader.press("]S")
    try reader.choose(toldAs: "read: Emomali Rahmon")
    let before = reader.place
    try reader.press("<enter>").shows(snapshot: "reading-in-place")
    try reader.press("<esc>K").shows(message: "there is no card of this")
    #expect(reader.place == before)
  }

  @Test mutating func `Letters and the mouse lead to readings too`() throws {
    try reader.press("]S")
    let cells = reader.screen.grid
    let row = try #require((0..<24).first { cells.row($0).contains { $0.style.role == .reading } })
    let column = try #require(cells.row(row).firstIndex { $0.style.role == .reading })
    reader.click(row: row, column: column - cells.row(row).startIndex)
    #expect(reader.screen.grid.words.contains("Reading"))
    try reader.press("<esc><esc>f")
    #expect(reader.screen.grid.row(row).contains { $0.style.role == .hint })
  }

  @Test mutating func `A reading that can no longer be seen is not chosen, nor on the way back`()
    throws
  {
    try reader.press("]S")
    try reader.choose(toldAs: "read: they made contact")
    try reader.press("GS<backspace><enter>", allowingNothing: true)
      .shows(message: "nothing is chosen; Tab chooses")
    try reader.press("S")
    try reader.choose(toldAs: "read: they made contact")
    try reader.press("S<enter>").shows(message: "nothing is chosen; Tab chooses")
  }

  @Test func `The list leads to odd words that are not marked, and not to a name on them`() throws {
    let loaded = LoadedArticle(
      "He came to Paris.", actors: "- {id: paris, name: Paris, kind: person, names: [Paris]}",
      notes: "readings:\n- {quote: Paris, read: Parish, kind: spelling}")
    var reader = ReaderDriver(loaded, screen: Size(columns: 80, rows: 24))
    try reader.press("r<enter>")
    #expect(reader.screen.grid.letters(of: .peek) == "Paris")
    #expect(!reader.screen.grid.hasStyle(.chosen))
    try reader.press("Sr<enter><enter>")
    #expect(reader.screen.grid.words.contains("Reading"))
  }

  @Test mutating func `Readings are marked again when the article is read on`() throws {
    try reader.press("]S")
    let again = ReaderDriver(
      .bundled, screen: Size(columns: 80, rows: 24), readOnFrom: reader.bookmark)
    #expect(again.screen.grid.hasStyle(.reading))
    try reader.press("S")
    let unmarked = ReaderDriver(
      .bundled, screen: Size(columns: 80, rows: 24), readOnFrom: reader.bookmark)
    #expect(!unmarked.screen.grid.hasStyle(.reading))
  }

  @Test func `One reading is told as one`() throws {
    let came = "readings:\n- {quote: came, read: went, kind: spelling}"
    var reader = ReaderDriver(
      LoadedArticle("It came.", notes: came), screen: Size(columns: 60, rows: 8))
    try reader.press("S").shows(message: "one reading is marked; S unmarks it")
  }

  @Test func `An article without readings says so`() throws {
    var reader = ReaderDriver(.sentence, screen: Size(columns: 60, rows: 8))
    try reader.press("S").shows(message: "this article has no readings")
  }
}
