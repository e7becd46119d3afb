import Annotations
import ArticleTestSupport
import Articles
import JSONText
import Reader
import ReaderTestSupport
import Screen
import Testing

struct GoToTests {
  var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 120, rows: 36))

  @Test(arguments: [(120, 36), (80, 24), (40, 10)])
  func `Anything can be gone to by a part of its name`(columns: Int, rows: Int) throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: columns, rows: rows))
    try reader.press("]irahm").shows(snapshot: "go-to-\(columns)x\(rows)")
  }

  @Test(arguments: [
    ("Раҳмон", "1 of 1 · 5 mentions"), ("tajik general agree", "1 of 2 · 27 Jun 1997"),
    ("recent years", "1 of 1 · 3 paragraphs"), ("zzz", "nothing has such a name"),
    ("s2", "1 of 1 · 3 paragraphs"), ("title", "1 of 1 · title"), ("p14", "1 of 1 · p14"),
    ("[taliban-and-moscow#p14:3-27]", "1 of 1 · p14:3-27"),
    ("p99", "there is no paragraph 99: there are 21 paragraphs"),
    ("tides#p1", "the place is in the article “tides”, and this one is “taliban-and-moscow”"),
  ])
  mutating func `What the first of the list is stands beside the line`(typed: String, says: String)
    throws
  {
    try reader.press("i" + typed)
    #expect(reader.foot.contains(says))
  }

  @Test mutating func `Enter on an actor opens the card, one Backspace is where i was pressed`()
    throws
  {
    try reader.press("]")
    let (page, place) = (reader.screen.grid, reader.place)
    try reader.press("irahmon<enter>")
    #expect(reader.screen.grid.words.contains("Rahmon"))
    try reader.press("<backspace>")
    #expect(reader.screen.grid.textRows == page.textRows)
    #expect(reader.place == place)
  }

  @Test
  mutating func `Enter on an event is its passage, on a section its heading, on a mark its place`()
    throws
  {
    try reader.press("]]jjma")
    let marked = reader.place
    try reader.press("itajik general agreement<enter>")
    #expect(reader.chosenText.hasPrefix("the Tajiks Peace Treaty was signed"))
    try reader.press("imark a<enter>")
    #expect(reader.place == marked)
    try reader.press("irecent years<enter>")
    #expect(reader.screen.grid.textRows.first?.contains("Recent Years") == true)
  }

  @Test mutating func `Enter on a place is that paragraph; words of one are set off there`() throws
  {
    var other = reader
    try other.press("14g")
    try reader.press("ip14<enter>")
    #expect(reader.place == other.place)
    try reader.press("gi[taliban-and-moscow#p14:3-27]<enter>")
    #expect(reader.place == other.place)
    #expect(reader.screen.grid.letters(of: .peek) == "2013,theTalibanseized")
  }

  @Test func `A mark without a letter is known by its words`() throws {
    var reader = ReaderDriver(.tides, screen: Size(columns: 80, rows: 24))
    let mark = JSON.annotation(on: "Boats lie", text: nil)
    reader.take(try Notebook(of: Fixture.tides.loaded.article, importing: [mark]))
    try reader.press("iboats")
    #expect(reader.chosenText.hasPrefix("Boats lie on the mud"))
  }

  @Test func `Enter on a note of one's own chooses the words that it is on`() throws {
    var reader = ReaderDriver(.tides, screen: Size(columns: 80, rows: 24))
    let note = JSON.annotation(on: "Boats lie", text: "stuck fast")
    reader.take(try Notebook(of: Fixture.tides.loaded.article, importing: [note]))
    try reader.press("istuck<enter>")
    #expect(reader.chosenText == "Boats lie")
  }

  @Test mutating func `The arrows choose and show; Esc restores all`() throws {
    try reader.press("]]jt<esc>")
    let (page, place) = (reader.screen.grid, reader.place)
    try reader.press("itreaty<down><c-n><down><up><c-p><pagedown><pageup>", allowingNothing: true)
    #expect(reader.place == place)
    try reader.press("<esc>")
    #expect(reader.screen.grid == page)
    #expect(reader.place == place)
  }

  @Test mutating func `Enter goes nowhere where nothing is typed or chosen`() throws {
    let place = try reader.press("]]i<enter>").grid.textRows
    #expect(reader.screen.grid.cursor == nil)
    var untouched = reader
    try untouched.press("i<esc>")
    #expect(untouched.screen.grid.textRows == place)
    #expect(reader.place.block > 0)
  }

  @Test(arguments: [
    ("izzzz", false, false), ("ip14", true, false), ("irahm", true, true), ("i", false, true),
    ("i<down>", true, true), ("maM/zzz", false, false),
  ])
  func `The foot offers Enter and the arrows where they lead somewhere`(
    keys: String, hasEnter: Bool, hasArrows: Bool
  ) throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 36))
    try reader.press(keys)
    #expect(reader.foot.contains("Enter") == hasEnter)
    #expect(reader.foot.contains("Enter go there") == hasEnter)
    #expect(reader.foot.contains("↑↓ choose") == hasArrows)
    #expect(reader.foot.contains("Esc back"))
  }

  @Test mutating func `Fifty random keys in the line and Esc change nothing`() throws {
    let keys = [
      "a", "r", "mark", " ", "1995", "é", "<left>", "<c-a>", "<c-w>", "<c-u>", "<c-k>", "<c-y>",
      "<up>", "<down>", "<c-n>", "<pagedown>", "<pageup>", "<delete>", "<tab>", "<c-r>",
    ]
    try reader.press("]]at<esc>/peace<enter><tab>")
    try reader.expectNoTrace(of: keys, openedBy: "i", seed: 41)
  }

  @Test func `In an article without names there is little to go to, and nothing breaks`() throws {
    var reader = ReaderDriver(.empty, screen: Size(columns: 60, rows: 10))
    try reader.press("ix")
    #expect(reader.foot.hasSuffix("nothing has such a name"))
    try reader.press("<enter><esc>", allowingNothing: true)
    #expect(reader.screen.grid.cursor == nil)
    try reader.press("ip1")
    #expect(reader.foot.hasSuffix("1 of 1 · p1"))
  }
}
