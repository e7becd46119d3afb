import ArticleTestSupport
import Articles
import ReaderTestSupport
import Screen
import Testing

@testable import Reader

struct WholeScreenTests {
  @Test(arguments: [(80, 24), (120, 36), (200, 60), (40, 10), (20, 6), (9, 4), (1, 1)])
  func `The first page fits every size`(columns: Int, rows: Int) {
    let reader = ReaderDriver(.tides, screen: Size(columns: columns, rows: rows))
    reader.screen.shows(snapshot: "tides-\(columns)x\(rows)")
  }

  @Test(arguments: ["<tab><enter>", "?", "/bulge", "&moon", "imoon", "}Aword", "f", "o", "o?"])
  func `What is open is there again after any resize`(keys: String) throws {
    var reader = ReaderDriver(.tides, screen: Size(columns: 80, rows: 24))
    let before = try reader.press(keys)
    for size in [(40, 10), (1, 1), (120, 36), (5, 2), (80, 24)] {
      reader.resize(to: Size(columns: size.0, rows: size.1))
    }
    #expect(reader.screen == before)
  }

  @Test(arguments: ["?", "o?", "!"])
  func `A page over all others is set anew for each size`(keys: String) throws {
    let tide = Fixture("The tide[^ebb] turns.\n")
    var reader = ReaderDriver(tide, screen: Size(columns: 80, rows: 24))
    var other = ReaderDriver(tide, screen: Size(columns: 40, rows: 10))
    try reader.press(keys)
    reader.resize(to: Size(columns: 40, rows: 10))
    try #expect(reader.screen == other.press(keys))
  }

  @Test(arguments: [Fixture.lists, .tables, .scripts, .controls])
  func `What an author can write is set as it is meant`(fixture: Fixture) {
    let reader = ReaderDriver(fixture, screen: Size(columns: 60, rows: 40))
    reader.screen.shows(snapshot: "written-\(fixture.name.dropLast(3))")
  }

  @Test(arguments: ["Caf*e*\u{301} is open.", "**Cafe**\u{301} is open.", "Cafe*\u{301} is* open."])
  func `A style that begins or ends between a letter and its accent leaves them together`(
    markdown: String
  ) {
    let size = Size(columns: 40, rows: 6)
    let plain = ReaderDriver(Fixture("Cafe\u{301} is open.\n"), screen: size)
    let styled = ReaderDriver(Fixture(markdown + "\n"), screen: size)
    #expect(styled.screen.grid.textRows == plain.screen.grid.textRows)
  }

  @Test func `Marks of direction reach the terminal, behind whatever they stand`() {
    let text = "\u{200F}RAID \u{648}LVM\u{200F} x \u{200F}B 海\u{200B}\u{200F}水"
    let reader = ReaderDriver(Fixture("# A\n\n\(text)"), screen: Size(columns: 40, rows: 10))
    let grid = reader.screen.grid
    let scalars = (0..<grid.size.rows).flatMap { grid.row($0).flatMap(\.scalars) }
    #expect(scalars.filter { $0 == 0x200F }.count == 4)
    #expect(grid.textRows.contains("\u{200F}RAID \u{648}LVM\u{200F} x \u{200F}B 海\u{200F}水"))
    #expect(grid.hasWholeGlyphs)
  }

  @Test func `Writing from right to left ends with its column, for a terminal that orders it`()
    throws
  {
    let text = "وقال بعدها.  ثم\n\n| Name | Year | Place |\n|---|---|---|\n| משה | 1996 | חיפה |\n"
    var reader = ReaderDriver(Fixture(text), screen: Size(columns: 120, rows: 16))
    #expect(reader.screen.grid.textRows.contains("משה  \u{200E}│ 1996 │ חיפה"))
    let rows = try reader.press("o").grid.textRows
    #expect(rows.contains { $0.hasPrefix("وقال بعدها.  ثم\u{200E}   ") })
    #expect(rows.contains { $0.hasPrefix("משה  \u{200E}│ 1996 │ חיפה\u{200E}   ") })
  }

  @Test func `Question mark shows all keys; Esc is the page again`() throws {
    var reader = ReaderDriver(.tides, screen: Size(columns: 80, rows: 24))
    try reader.press("j")
    let page = reader.screen.grid
    try reader.press("?").shows(snapshot: "help")
    try reader.press("G").shows(snapshot: "help-end")
    try reader.press("<esc>")
    #expect(reader.screen.grid == page)
  }

  @Test func `All keys are in sight on a larger screen, however far one has read on a small one`()
    throws
  {
    var reader = ReaderDriver(.tides, screen: Size(columns: 40, rows: 10))
    try reader.press("?G")
    let grown = reader.resize(to: Size(columns: 120, rows: 36))
    #expect(grown.grid.textRows.count > 20)
  }

  @Test func `Plus and minus change the measure, c the theme`() throws {
    var reader = ReaderDriver(.almanac, screen: Size(columns: 120, rows: 24))
    try reader.press("4-").shows(message: "text 64 columns wide")
    try reader.press("+").shows(message: "text 66 columns wide")
    try reader.press("80+").shows(message: "text 80 columns wide")
    try reader.press("999+").shows(
      message: "text 112 columns wide, the widest here")
    try reader.press("-").shows(message: "text 110 columns wide")
    try reader.press("5+").shows(message: "text 20 columns wide, the least")
    try reader.press("110+").shows(message: "text 110 columns wide")
    try reader.press("c").shows(message: "theme: light")
    #expect(reader.takeEffects() == [.use(.light)])
  }

  @Test func `On the widest screen plus says that a text is not wider than 200 columns`() throws {
    var reader = ReaderDriver(.almanac, screen: Size(columns: 230, rows: 24))
    try reader.press("200+").shows(message: "text 200 columns wide")
    try reader.press("+").shows(message: "text 200 columns wide, the widest here")
  }

  @Test func `q quits where no pane shows, though one would on a wider screen`() throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 120, rows: 36))
    try reader.press("a<esc>")
    reader.resize(to: Size(columns: 80, rows: 24))
    try reader.press("q")
    #expect(reader.takeEffects() == [.quit])
  }

  @Test func `The equals sign tells where this is`() throws {
    var reader = ReaderDriver(.tides, screen: Size(columns: 80, rows: 12))
    try reader.press("]}=").shows(message: "§1 of 2 The moon · paragraph 2 of 8 · 58 words · 58%")
    try reader.press("]=")
      .shows(message: "§1.1 of 2 Spring and neap · paragraph 4 of 8 · 24 words · 77%")
  }

  @Test func `Before the first heading it names the introduction once`() throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 80, rows: 24))
    try reader.press("=").shows(message: "Introduction · paragraph 1 of 21 · 154 words · 11%")
  }

  @Test func `The equals sign names a section without blanks at the end of its heading`() throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 120, rows: 36))
    try reader.press("]=")
    #expect(reader.foot.contains("during the Taliban Regime · paragraph 3 of 21"))
  }

  @Test func `The foot names the way back where there is one, else the key that quits`() throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 120, rows: 36))
    try reader.press("j")
    #expect(reader.foot.hasSuffix("Tab reference   q quit   ? keys"))
    try reader.press("Gk")
    #expect(reader.foot.hasSuffix("Tab reference   Backspace back   ? keys"))
    try reader.press("<backspace>j")
    #expect(reader.foot.hasSuffix("Tab reference   q quit   ? keys"))
  }

  @Test(arguments: [("The tide turns.", false), ("The tide[^ebb] turns.\n\n[^ebb]: Twice.", true)])
  func `The foot offers references where there are any`(text: String, hasAny: Bool) throws {
    var reader = ReaderDriver(Fixture(text + "\n"), screen: Size(columns: 120, rows: 12))
    try reader.press("zz")
    #expect(reader.foot.hasPrefix("Space page"))
    #expect(reader.foot.contains("Tab reference") == hasAny)
  }

  @Test func `The foot says that q closes a pane where one shows beside the text`() throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 120, rows: 36))
    try reader.press("a<esc>j")
    #expect(reader.foot.hasSuffix("q close pane   ? keys"))
    try reader.press("qj")
    #expect(reader.foot.hasSuffix("q quit   ? keys"))
  }

  @Test func `A count shows while it is typed`() throws {
    var reader = ReaderDriver(.almanac, screen: Size(columns: 60, rows: 8))
    try reader.press("12")
    #expect(reader.screen.grid.words.last == "12")
    try reader.press("<esc>", allowingNothing: true)
    #expect(reader.screen.grid.words.last != "12")
  }

  @Test func `Over a page without a foot stands what is said or asked, until the next key`() throws
  {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 80, rows: 24))
    let page = try reader.press("z").grid
    try reader.press("=")
    #expect(reader.foot.hasPrefix("Introduction · paragraph 1 of 21"))
    #expect((0..<23).allSatisfy { reader.screen.grid.row($0) == page.row($0) })
    try reader.press("12")
    #expect(reader.foot.hasSuffix("12"))
    try reader.press("<esc>")
    #expect(reader.screen.grid == page)
    try reader.press("Aabc<esc>")
    #expect(reader.foot.contains("throws it away"))
    try reader.press("n").shows(message: "the note was not kept")
  }

  @Test func `What is wrong with the article is counted above the text, and one key away`() throws {
    let broken = Fixture("# A\n\nA mark[^nowhere] of no note, and [a link](#nothing).\n")
    var reader = ReaderDriver(broken, screen: Size(columns: 80, rows: 20))
    try reader.press("!").shows(snapshot: "problems")
  }

  @Test(arguments: Fixture.all)
  func `Every key at every size leaves a whole screen`(fixture: Fixture) throws {
    try pressEveryKey(in: fixture.loaded)
  }

  @Test func `Every key leaves a whole screen where all that there can be lies beside the text`()
    throws
  {
    try pressEveryKey(in: .bundled)
  }

  /// Every row of keys there is, with a letter where it takes one, and lines to be typed.
  private static let rows: [String] =
    Keymap.standard.bindings.flatMap { binding in
      binding.keys.map { keys in
        keys.map(KeyNotation.notation(of:)).joined() + (binding.takesLetter ? "a" : "")
      }
    } + [
      "3j", "40%", "7g", "/a<enter>", "//[et]+/<enter>", "\\e<enter>", "&a<enter>", "ia<tab>",
      "Aab<c-s>", "vwwB",
    ]

  private func pressEveryKey(in article: LoadedArticle) throws {
    var dice = SplitMix(seed: 42)
    var size = Size(columns: 80, rows: 24)
    var reader = ReaderDriver(article, screen: size)
    for _ in 1...600 {
      if dice.roll(5) == 1 {
        size = Size(columns: dice.roll(130) - 1, rows: dice.roll(40) - 1)
        reader.resize(to: size)
      }
      // Else most of the keys would be typed into one note.
      if dice.roll(6) == 1 { try reader.press("<esc>n", allowingNothing: true) }
      if dice.roll(9) == 1 { reader.click(row: dice.roll(40) - 1, column: dice.roll(120) - 1) }
      let key = Self.rows[dice.roll(Self.rows.count) - 1]
      try reader.press(key, allowingNothing: true)
      let grid = reader.screen.grid
      #expect(grid.size == size && grid.hasWholeGlyphs, "after \(key) on \(size)")
    }
    reader.resize(to: Size(columns: 80, rows: 24))
    #expect(!reader.screen.grid.words.isEmpty)
  }
}
