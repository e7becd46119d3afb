import ArticleTestSupport
import Articles
import Reader
import ReaderTestSupport
import Screen
import Testing

struct ReloadingTests {
  var reader = ReaderDriver(.almanac, screen: Size(columns: 80, rows: 24))

  /// The almanac with a paragraph before all others, and other words in one of March.
  private var changed: LoadedArticle {
    let text = Fixture.almanac.markdown
      .replacing("This almanac tells", with: "A new beginning.\n\nThis almanac tells")
      .replacing(
        "fourth step.\n- At half moon of March", with: "fifth step.\n- At half moon of March")
    return Fixture(named: "almanac.md", text).loaded
  }

  private func isRow(_ row: Int, of before: ScreenPicture, in after: ScreenPicture) -> Bool {
    before.grid.text(ofRow: row) == after.grid.text(ofRow: row)
  }

  /// The words that are set in a style.
  private func words(_ role: Style.Role) -> String {
    let grid = reader.screen.grid
    return (0..<grid.size.rows).map { row in
      grid.row(row).filter { $0.style.role == role }.map(\.glyph).joined()
    }.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  @Test(arguments: ["R", "vR"])
  mutating func `R asks for the files, also while words are selected`(keys: String) throws {
    try reader.press(keys)
    #expect(reader.takeEffects() == [.reload])
  }

  @Test mutating func `The page keeps its words when the text before it grows`() throws {
    let before = try reader.press("]]]]jjj")
    let after = reader.reload(changed)
    #expect((1..<23).allSatisfy { isRow($0, of: before, in: after) })
    after.shows(message: "read anew")
  }

  @Test mutating func `History leads to the same words as before`() throws {
    let first = try reader.press("jj")
    let second = try reader.press("]]]]]")
    try reader.press("G")
    reader.reload(changed)
    let back = try reader.press("<backspace>")
    #expect((1..<23).allSatisfy { isRow($0, of: second, in: back) })
    let firstAgain = try reader.press("<backspace><backspace><backspace><backspace><backspace>")
    #expect(isRow(2, of: first, in: firstAgain))
  }

  @Test func `Back, right after reading anew, lists the events of the timeline again`() throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 36))
    reader.worksBetweenKeys = false
    try reader.press("tjj<enter>tt")
    reader.reload(.bundled)
    let rows = try reader.press("<backspace>").grid.textRows
    #expect(rows.contains { $0.contains("Timeline · 53 of 53") })
    #expect(rows.contains { $0.contains("Taliban take Darqad District") })
  }

  @Test mutating func `What is selected stays selected, and what is chosen chosen`() throws {
    try reader.press("]]]v))")
    let before = words(.selected)
    #expect(!before.isEmpty)
    reader.reload(changed)
    #expect(words(.selected) == before)
  }

  @Test mutating func `A pane that selecting has put away is there again once that ends`() throws {
    try reader.press("/half moon<enter>Ljjv")
    reader.reload(changed)
    #expect(!words(.selected).isEmpty)
    try reader.press("<esc>")
    #expect(words(.chosen).contains("half moon"))
  }

  @Test mutating func `A pane keeps its cursor on what it was on`() throws {
    try reader.press("ojjjjjjj")
    let before = words(.chosen)
    let text = Fixture.almanac.markdown
      .replacing("## January", with: "## A new month\n\nIt is short.\n\n## January")
    reader.reload(Fixture(named: "almanac.md", text).loaded)
    #expect(words(.chosen).contains("March"))
    #expect(before.contains("March"))
  }

  @Test mutating func `Own notes are found again by their words`() throws {
    try reader.press("]]]BAfifth?<c-s>", allowingNothing: true)
    reader.reload(changed)
    try reader.press("M")
    #expect(reader.screen.grid.words.contains("fifth?"))
    try reader.press("<enter><esc>")
    #expect(reader.screen.grid.hasStyle(.ownNote))
  }

  /// An article with one actor.
  private func loaded(_ text: String, actor: String = "Ann") -> LoadedArticle {
    LoadedArticle(
      text, actors: "- {id: \(actor.lowercased()), name: \(actor), names: [\(actor)]}")
  }

  @Test mutating func `Where a card alone on the screen is gone, text and foot are there again`()
    throws
  {
    reader = ReaderDriver(loaded("Ann met Bob.\n"), screen: Size(columns: 120, rows: 36))
    try reader.press("a<enter>z")
    reader.reload(loaded("Ann met Bob.\n", actor: "Bob"))
    #expect(reader.foot.hasPrefix("read anew"))
    #expect(reader.screen.grid.words.contains("met"))
  }

  @Test mutating func `A filter by an actor that is gone is off`() throws {
    reader = ReaderDriver(
      loaded("Ann met Bob.\n\nIt rained.\n"), screen: Size(columns: 80, rows: 24))
    try reader.press("&@ann met<enter>")
    #expect(reader.head.contains("& "))
    reader.reload(loaded("Ann met Bob.\n\nIt rained.\n", actor: "Bob"))
    #expect(!reader.head.contains("& "))
  }

  @Test mutating func `The cursor of a card stays on the same mention`() throws {
    let text = "Ann came by.\n\nThen Ann left.\n\nSoon Ann was back.\n"
    reader = ReaderDriver(loaded(text), screen: Size(columns: 80, rows: 24))
    try reader.press("a<enter>G")
    while !words(.chosen).contains("Then") { try reader.press("k") }
    reader.reload(loaded("Ann was there.\n\n" + text))
    #expect(words(.chosen).contains("Then"))
  }

  @Test mutating func `The list of one's own stays open and narrowed, its cursor where it was`()
    throws
  {
    try reader.press("]]ma]mb]BMgj", allowingNothing: true)
    #expect(words(.chosen).contains("●b"))
    reader.reload(changed)
    #expect(words(.chosen).contains("●b"))
    let narrowed = try reader.press("/done<enter>").grid.textRows
    #expect(!narrowed.joined().contains("●a"))
    reader.reload(changed)
    #expect(reader.screen.grid.textRows == narrowed)
  }

  @Test mutating func `A note of one's own stays chosen`() throws {
    try reader.press("]]]Afifth?<c-s>", allowingNothing: true)
    try reader.press("<tab>")
    reader.reload(changed)
    try reader.press("<enter>")
    #expect(reader.screen.grid.words.contains("fifth?"))
  }

  @Test mutating func `A search goes on in the new text`() throws {
    try reader.press("/beginning<enter>", allowingNothing: true)
    reader.reload(changed)
    try reader.press("n")
    #expect(reader.head.contains("1 of 1"))
  }

  @Test(arguments: ["'/", "n<backspace>"])
  mutating func `A search is at the same hit in the new text, and began where it did`(
    keys: String
  ) throws {
    try reader.press("]")
    let place = reader.place
    try reader.press("/lantern<enter>nnnn")
    try #require(reader.place != place)
    let head = reader.head
    reader.reload(Fixture.almanac.loaded)
    #expect(reader.head == head)
    try reader.press(keys)
    #expect(reader.place == place)
  }

  @Test mutating func `n goes on through what a filter leaves`() throws {
    try reader.press("&lantern<enter>n", allowingNothing: true)
    reader.reload(changed)
    try reader.press("n")
    #expect(reader.screen.grid.text(ofRow: 0).contains("& 3 of 12"))
  }

  @Test(arguments: ["8j", "g"])
  mutating func `The list of hits stays open, its cursor on what it was on`(keys: String) throws {
    try reader.press("/lantern<enter>L\(keys)", allowingNothing: true)
    let before = (list: reader.screen.grid.textRows, chosen: words(.chosen))
    reader.reload(changed)
    #expect(reader.screen.grid.textRows == before.list)
    #expect(words(.chosen) == before.chosen)
    #expect(!before.chosen.isEmpty)
  }

  @Test func `The list of hits among the actors stays open when the files are read anew`() throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 80, rows: 24))
    let list = try reader.press("/rabbani<enter>Lxj").grid.textRows
    #expect(list.joined().contains("Burhanuddin"))
    #expect(reader.reload(.bundled).grid.textRows == list)
  }

  @Test mutating func `A change is offered at the foot, and not over what is typed there`() throws {
    try reader.press("/tide")
    let isSaid = reader.tell(.changed)
    #expect(!isSaid)
    try reader.press("<esc>", allowingNothing: true)
    try reader.press("k", allowingNothing: true).shows(message: "this is the beginning")
    let isSaidThen = reader.tell(.changed)
    #expect(isSaidThen)
    reader.screen.shows(message: "the article changed on disk: R reads it anew")
    let isToldGone = reader.tell(.gone)
    #expect(isToldGone)
    reader.screen.shows(message: "gone from disk; the article stays here")
  }

  @Test mutating func `An article that has lost its end shows what is left`() throws {
    try reader.press("G")
    let loaded = Fixture(named: "almanac.md", "One line.").loaded
    let short = reader.reload(loaded)
    #expect(short.grid.words.contains("line."))
    #expect(reader.reload(Fixture.empty.loaded).grid.words.contains("❦"))
    reader.reload(Fixture.almanac.loaded)
    let place = reader.place
    try reader.press("<space>")
    #expect(reader.place > place)
  }

  @Test mutating func `Problems are counted`() throws {
    let loaded = Fixture(named: "almanac.md", "One.[^a]\n\nTwo.[^b]").loaded
    try #require(loaded.diagnostics.count == 2)
    reader.reload(loaded).shows(message: "read anew with 2 problems; ! lists them")
  }

  @Test(arguments: Fixture.all, [true, false])
  func `Whatever an article becomes, every key leaves a whole screen`(
    _ fixture: Fixture, isBefore: Bool
  ) throws {
    let (old, new) = isBefore ? (fixture, Fixture.tides) : (.tides, fixture)
    var reader = ReaderDriver(old, screen: Size(columns: 100, rows: 30))
    try reader.press("omab<tab>v]/e<enter>n", allowingNothing: true)
    #expect(reader.screen.grid.hasWholeGlyphs)
    reader.reload(new.loaded)
    for key in [
      "<space>", "n", "b", "<backspace>", ">", "''", "o", "j", "<enter>", "M", "<esc>", "=",
    ] {
      let grid = try reader.press(key, allowingNothing: true).grid
      #expect(grid.size == Size(columns: 100, rows: 30) && grid.hasWholeGlyphs, "after \(key)")
    }
  }
}
