import ArticleTestSupport
import Articles
import ReaderTestSupport
import Screen
import Testing

@testable import Reader

struct ReferenceTests {
  var reader = ReaderDriver(.tides, screen: Size(columns: 44, rows: 16))

  @Test mutating func `Tab chooses the references one after the other, S-Tab goes back`() throws {
    try reader.press("<tab>").shows(snapshot: "first-reference-chosen")
    let first = reader.screen.grid
    try reader.press("<tab><s-tab>")
    #expect(reader.screen.grid == first)
  }

  @Test func `The foot tells what leads on from a name that is chosen, once that has been told`()
    throws
  {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 36))
    try reader.press("<tab><tab><tab>zz")
    #expect(reader.foot.contains("unchoose   t timeline   * next mention   K card   ? keys"))
  }

  @Test mutating func `Tab scrolls on to references beyond the page, to the last`() throws {
    for _ in 1...5 {
      try reader.press("<tab>")
      #expect(reader.screen.grid.hasStyle(.chosen))
    }
    let last = reader.chosenText
    try reader.press("<tab>").shows(message: "no reference further on")
    try reader.press("99<s-tab>")
    #expect(reader.chosenText != last)
    try reader.press("99<tab>")
    #expect(reader.chosenText == last)
  }

  @Test mutating func `Enter on a note shows its text in place; Esc puts it away`() throws {
    try reader.press("<tab>")
    let page = reader.screen.grid
    try reader.press("<enter>").shows(snapshot: "note-over-page")
    try reader.press("<esc>")
    #expect(reader.screen.grid == page)
  }

  @Test mutating func `Enter in the note goes to where it stands, and Backspace comes back`() throws
  {
    try reader.press("<tab>")
    let place = reader.place
    try reader.press("<enter><enter>")
    #expect(reader.place > place)
    #expect(reader.screen.grid.textRows.first?.contains("Not everywhere.") == true)
    try reader.press("<backspace>")
    #expect(reader.place == place)
    #expect(reader.screen.grid.hasStyle(.chosen))
  }

  @Test func `A note of no kind is told as a note`() throws {
    let notes = "notes: [{id: n1, quote: rises twice, text: Not everywhere.}]"
    let loaded = LoadedArticle("The sea rises twice a day.", notes: notes)
    var reader = ReaderDriver(loaded, screen: Size(columns: 44, rows: 8))
    try reader.press("<tab>").shows(message: "note")
  }

  @Test mutating func `A link within the article goes to its section`() throws {
    try reader.press("<tab><tab><tab><enter>")
    #expect(reader.screen.grid.textRows.first == "Spring and neap")
  }

  @Test mutating func `Enter follows nothing that is out of sight`() throws {
    try reader.press("<tab><space><enter>").shows(message: "what is chosen is not on this page")
    try reader.press("b<enter>")
    #expect(reader.screen.grid.words.contains("everywhere."))
  }

  @Test func `A link to a section that there is not says so`() throws {
    var reader = ReaderDriver(Fixture("[here](#nowhere)\n"), screen: Size(columns: 60, rows: 8))
    try reader.press("<tab><enter>").shows(message: "this article has no section #nowhere")
  }

  @Test mutating func `A link out is shown first, and opens at the next Enter`() throws {
    try reader.press("<tab><tab><enter>")
      .shows(message: "https://example.org/earth  Enter opens it")
    #expect(reader.takeEffects().isEmpty)
    try reader.press("<enter>")
    #expect(reader.takeEffects() == [.open("https://example.org/earth")])
  }

  @Test(arguments: [(80, 10), (60, 3)])
  func `A link out is shown first where the text has the screen for itself, too`(
    columns: Int, rows: Int
  )
    throws
  {
    let text = Fixture("One [safe words](https://evil.example/path) here.\n")
    var reader = ReaderDriver(text, screen: Size(columns: columns, rows: rows))
    try reader.press("z<tab><enter>", allowingNothing: true)
      .shows(message: "https://evil.example/path  Enter opens it")
    try reader.press("<enter>")
    #expect(reader.takeEffects() == [.open("https://evil.example/path")])
  }

  @Test(arguments: [
    ("http://e.x/&#10;x", "http://e.x/%0Ax"), ("http://e.x/&#9;x", "http://e.x/%09x"),
    ("http://e.x/&#27;[31m", "http://e.x/%1B[31m"), ("<http://e.x/a b>", "http://e.x/a%20b"),
    ("http://e.x/&#x202E;x", "http://e.x/%E2%80%AEx"), ("http://e.x/é", "http://e.x/é"),
    ("http://e.x/&#xE000;x", "http://e.x/%EE%80%80x"),
  ])
  func `What is shown of an address is what is opened`(written: String, address: String) throws {
    var reader = ReaderDriver(
      Fixture("A [link](\(written)).\n"), screen: Size(columns: 60, rows: 10))
    try reader.press("<tab><enter>").shows(message: "\(address)  Enter opens it")
    try reader.press("<enter>")
    #expect(reader.takeEffects() == [.open(address)])
  }

  @Test(arguments: [60, 400], [10, 4])
  func `Of an address that is longer than the last line all is shown first`(
    length: Int, rows: Int
  ) throws {
    let name = "https://www.bank.example:login-" + String(repeating: "a", count: length)
    let address = name + "@evil.example/path"
    var reader = ReaderDriver(
      Fixture("A [link](\(address)).\n"), screen: Size(columns: 40, rows: rows))
    try reader.press("<tab><enter>")
    var pages: [[String]] = []
    for _ in 1...20 where reader.effects.isEmpty {
      pages.append(Array(reader.screen.grid.textRows.dropFirst()))
      // A row of the address may look like the one before.
      try reader.press("<enter>", allowingNothing: true)
    }
    #expect(reader.takeEffects() == [.open(address)])
    #expect(pages.last?.last?.hasSuffix("path") == true)
    #expect(length == 60 ? pages.joined().joined() == address : pages.count > 1)
  }

  @Test(arguments: [(40, 1), (1, 1)])
  func `What cannot be shown whole is not opened`(columns: Int, rows: Int) throws {
    let address = "https://example.org/" + String(repeating: "a", count: 100)
    var reader = ReaderDriver(
      Fixture("A [link](\(address)).\n"), screen: Size(columns: columns, rows: rows))
    try reader.press("<tab><enter><enter><enter>", allowingNothing: true)
    #expect(reader.takeEffects().isEmpty)
  }

  @Test mutating func `A click on a link out shows it, a second one opens it`() throws {
    try reader.press("<tab><tab>")
    let row = try #require(
      (0..<16).first { reader.screen.grid.row($0).contains { $0.style.role == .chosen } })
    let column = try #require(
      Array(reader.screen.grid.row(row)).firstIndex { $0.style.role == .chosen })
    reader.click(row: row, column: column)
      .shows(message: "https://example.org/earth  Enter opens it")
    #expect(reader.takeEffects().isEmpty)
    reader.click(row: row, column: column)
    #expect(reader.takeEffects() == [.open("https://example.org/earth")])
  }

  @Test mutating func `The wheel forgets the link that was shown`() throws {
    try reader.press("<tab><tab><enter>")
    reader.wheel(.wheelDown, row: 3, column: 3)
    reader.wheel(.wheelUp, row: 3, column: 3)
    try reader.press("<enter>")
    #expect(reader.takeEffects().isEmpty)
  }

  @Test(arguments: ["<space>", "d"])
  mutating func `All of a long note can be read in its box`(key: String) throws {
    let words = (1...200).map { "w\($0)" }
    let text = "One[^n].\n\n[^n]: " + words.joined(separator: " ") + "\n"
    reader = ReaderDriver(Fixture(text), screen: Size(columns: 60, rows: 16))
    var seen = Set(try reader.press("<tab><enter>").grid.words)
    for _ in 1...30 { seen.formUnion(try reader.press(key, allowingNothing: true).grid.words) }
    #expect(words.filter { !seen.contains($0) } == [])
  }

  @Test mutating func `Any other key between forgets the link that was shown`() throws {
    try reader.press("<tab><tab><enter>=<enter>")
    #expect(reader.takeEffects().isEmpty)
  }

  @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "other.md", "data:text/html,x"])
  func `Only addresses of the web and of mail are opened`(destination: String) throws {
    var reader = ReaderDriver(
      Fixture("[here](\(destination))\n"), screen: Size(columns: 80, rows: 8))
    try reader.press("<tab><enter><enter>", allowingNothing: true)
      .shows(message: "\(destination): only http, https and mailto are opened")
    #expect(reader.takeEffects().isEmpty)
  }

  @Test mutating func `f puts letters on the references in sight, and a letter follows one`() throws
  {
    try reader.press("f").shows(snapshot: "hints")
    try reader.press("f")
    #expect(reader.screen.grid.words.contains("everywhere."))
  }

  @Test mutating func `f leads from a pane that covers the text to its references`() throws {
    let letters = try reader.press("f").grid
    try reader.press("<esc>of")
    #expect(reader.screen.grid == letters)
  }

  @Test(arguments: [(1, 1), (2, 1), (26, 1), (52, 1), (53, 2), (676, 2), (677, 3), (3_000, 3)])
  func `Hints are all of one length, as short as can be`(count: Int, letters: Int) {
    let hints = Model.hintLetters(for: count)
    #expect(hints.count == count)
    #expect(Set(hints).count == count)
    #expect(hints.allSatisfy { $0.count == letters })
  }

  @Test(arguments: [("f", 1), ("]f", 2)])
  func `The letters of two references stand apart, however near these begin`(
    keys: String, letters: Int
  ) throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 80, rows: 24))
    let grid = try reader.press(keys).grid
    let runs = (0..<24).flatMap { row in
      grid.row(row).map { $0.style.role == .hint ? $0.glyph : " " }.joined().split(separator: " ")
    }
    #expect(runs.count > 20 && runs.allSatisfy { $0.count == letters })
  }

  @Test mutating func `Esc, or a letter that no reference has, puts the hints away`() throws {
    let page = reader.screen.grid.textRows
    try reader.press("f<esc>")
    #expect(reader.screen.grid.textRows == page)
    for key in ["q", "1", "<tab>"] {
      try reader.press("f\(key)").shows(message: "nothing here has that letter")
      #expect(reader.screen.grid.textRows == page)
    }
    #expect(reader.takeEffects().isEmpty)
  }

  @Test(arguments: ["<esc>", "<c-c>", "<c-g>"])
  mutating func `What ends everything else ends the hints as well, in silence`(key: String) throws {
    let page = reader.screen.grid
    try reader.press("f\(key)")
    #expect(reader.screen.grid.textRows == page.textRows)
    #expect(!reader.foot.contains("letter"))
  }

  @Test(arguments: ["?", "<f1>"])
  mutating func `Help lies over the hints, which are there again after it`(key: String) throws {
    let letters = try reader.press("f").grid
    try reader.press(key)
    #expect(reader.row(containing: "Keys") != "")
    try reader.press("<esc>")
    #expect(reader.screen.grid == letters)
  }

  @Test(arguments: [("<c-l>", Effect.redraw), ("<c-z>", Effect.suspend)])
  mutating func `The screen is painted anew and the reader suspended under the hints`(
    key: String, effect: Effect
  ) throws {
    let letters = try reader.press("f").grid
    try reader.press(key)
    #expect(reader.takeEffects() == [effect])
    #expect(reader.screen.grid == letters)
  }

  @Test func `Backspace takes back the first of two letters`() throws {
    let links = (1...60).map { "[l\($0)](#a)" }.joined(separator: " ")
    var reader = ReaderDriver(Fixture(links + "\n"), screen: Size(columns: 80, rows: 20))
    let letters = try reader.press("f").grid
    #expect(try reader.press("j").grid != letters)
    try reader.press("<backspace>")
    #expect(reader.screen.grid == letters)
  }

  @Test func `A page without references says so`() throws {
    var reader = ReaderDriver(.sentence, screen: Size(columns: 50, rows: 8))
    try reader.press("f").shows(message: "in this text nothing can be followed")
    try reader.press("j<tab>", allowingNothing: true).shows(
      message: "in this text nothing can be followed")
  }

  @Test mutating func `A click follows the reference under the mouse`() throws {
    try reader.press("j")
    let row = try #require((0..<16).first { reader.screen.grid.text(ofRow: $0).contains("how") })
    let cells = reader.screen.grid.row(row)
    let column = try #require(cells.firstIndex { $0.style.role == .link }) - cells.startIndex
    reader.click(row: row, column: column)
    #expect(reader.screen.grid.textRows.first == "Spring and neap")
  }

  @Test mutating func `The wheel scrolls the text`() {
    let place = reader.place
    reader.wheel(.wheelDown, row: 5, column: 5)
    #expect(reader.place > place)
    reader.wheel(.wheelUp, row: 5, column: 5)
    #expect(reader.place == place)
  }
}
