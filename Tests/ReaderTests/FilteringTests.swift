import ArticleTestSupport
import Articles
import Reader
import ReaderTestSupport
import Screen
import Testing

struct FilteringTests {
  var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 120, rows: 36))

  @Test(arguments: [(120, 36), (80, 24), (40, 10)])
  func `A filter says how much it leaves while it is typed`(columns: Int, rows: Int) throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: columns, rows: rows))
    try reader.press("&@rabbani 1992..1997 #context").shows(
      snapshot: "filter-typed-\(columns)x\(rows)")
  }

  @Test mutating func `The panes list what is left, and say so`() throws {
    try reader.press("aT<esc>&@rabbani 1995..1997<enter>").shows(snapshot: "filter-panes")
    try reader.press("e").shows(snapshot: "filter-notes")
    try reader.press("<esc><esc>").shows(message: "the filter is off")
    #expect(!reader.screen.grid.words.contains("filtered"))
  }

  @Test(arguments: [
    ("#point", "1960", "1980"), ("1940..1999", "1960", "1990"), ("1900..1905", "1903", "1960"),
  ])
  mutating func `A chart goes on showing the same time, or the whole where nothing left is in that`(
    filter: String, shown: String, hidden: String
  ) throws {
    let events = (1900...1999).map { "- {id: e\($0), date: \($0), title: Ebb, basis: editor}\n" }
    let loaded = LoadedArticle("# A\n\nWords.\n", timeline: events.joined())
    reader = ReaderDriver(loaded, screen: Size(columns: 120, rows: 36))
    try reader.press("Tv2+16l&\(filter)<enter>")
    let rows = reader.screen.grid.textRows
    let heading = try #require(rows.firstIndex { $0.contains("Timeline ·") })
    #expect(rows[heading + 1].contains(shown) && !rows[heading + 1].contains(hidden))
  }

  @Test mutating func `n and N go through what is left, and Backspace is where the filter began`()
    throws
  {
    reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 80, rows: 12))
    try reader.press("]j")
    let place = reader.place
    try reader.press("&#disagreement<enter>n")
    #expect(reader.head.contains("& 2 of "))
    let second = reader.screen.grid.textRows
    try reader.press("nN")
    #expect(reader.screen.grid.textRows == second)
    try reader.press("nnn<backspace>")
    #expect(reader.place == place)
  }

  @Test mutating func `In a long text a filter waits until no key does, but Enter does not`() throws
  {
    let text = String(repeating: "One word after another.\n\n", count: 50_000)
    reader = ReaderDriver(Fixture(text), screen: Size(columns: 80, rows: 24))
    reader.worksBetweenKeys = false
    try reader.press("&word")
    #expect(reader.foot.hasSuffix("…"))
    var patient = reader
    patient.worksBetweenKeys = true
    try patient.press("<left>")
    #expect(patient.foot.contains("50000 passages"))
    try reader.press("<f1><esc><enter>")
    #expect(reader.foot.hasPrefix("left: 50000 passages"))
  }

  @Test mutating func `A grade of verification leaves what the editors say so of`() throws {
    let timeline = ["unverified", "verified"].map {
      "- {id: \($0), date: 1850, title: Told, basis: editor, verification: \($0)}\n"
    }
    let loaded = LoadedArticle("# A\n\nWords.\n", timeline: timeline.joined())
    reader = ReaderDriver(loaded, screen: Size(columns: 80, rows: 24))
    try reader.press("&#unver<tab><enter>").shows(
      message: "left: 0 passages, 1 event, 0 notes")
  }

  @Test func `A mistake in a filter is told without a look through a long text`() throws {
    let text = String(repeating: "One word after another.\n\n", count: 50_000)
    var reader = ArticleReader(Fixture(text).loaded, size: Size(columns: 80, rows: 24))
    while reader.hasWork { _ = reader.work() }
    for key in try KeyNotation.parse("&@nobody word") { _ = reader.handle(.key(key)) }
    _ = reader.work()
    #expect(!reader.hasWork)
    #expect(reader.view().text(ofRow: 23).hasSuffix("no actor is called “nobody”"))
  }

  @Test mutating func `A filter of a long line waits until no key does, but Enter does not`() throws
  {
    reader.worksBetweenKeys = false
    try reader.press("&")
    reader.send(.paste(String(repeating: "the ", count: 300)))
    #expect(reader.foot.hasSuffix("…"))
    var patient = reader
    patient.worksBetweenKeys = true
    try patient.press("<left>")
    #expect(patient.foot.contains("passages"))
    try reader.press("<enter>")
    #expect(reader.foot.hasPrefix("left: "))
  }

  @Test mutating func `Tab completes, and again offers the next`() throws {
    try reader.press("&@rahm<tab>")
    #expect(reader.foot.hasPrefix("& @emomali-rahmon "))
    try reader.press(" #dis<tab>")
    #expect(reader.foot.hasPrefix("& @emomali-rahmon #disagreement "))
    try reader.press("<c-u><tab><tab>")
    #expect(reader.foot.hasPrefix("& # "))
    try reader.press("<c-u>1995<tab>")
    #expect(reader.foot.contains("nothing completes this"))
  }

  @Test mutating func `The foot says what Tab puts there, and nothing where what is typed stays`()
    throws
  {
    try reader.press("&@russi")
    #expect(reader.foot.contains("Tab @russia "))
    try reader.press("a")
    #expect(!reader.foot.contains("Tab @"))
    try reader.press("<tab>")
    #expect(reader.foot.hasPrefix("& @russia ") && reader.foot.contains("Tab @russian-officials"))
    try reader.press("<tab>")
    #expect(reader.foot.hasPrefix("& @russian-officials "))
  }

  @Test(arguments: [
    ("@nobody at all", "no actor is called “nobody”"), ("#nothing", "“nothing” is no kind"),
    ("1995-13", "there is no month “13”"), ("zzzz", "nothing is left"),
  ])
  mutating func `What is wrong with a filter is said on the line, and Enter waits`(
    line: String, fault: String
  ) throws {
    try reader.press("&" + line)
    #expect(reader.foot.contains(fault))
    #expect(!reader.foot.contains("Enter filter"))
    try reader.press("<enter>", allowingNothing: true)
    #expect(reader.screen.grid.cursor != nil)
  }

  @Test(arguments: [
    ("/960", 80, "write “/0960”"),
    ("/960", 120, "interval is written as 1992/.. or 1992/1996: write “/960” as “/0960”"),
    ("1996-06/08", 80, "write “1996-06/1996-08”"),
    ("2004-(06)", 80, "put ?, ~ or % before a part or after it, without parentheses"),
  ])
  mutating func `Where what is wrong with a date does not fit, what would be right is said`(
    line: String, columns: Int, advice: String
  ) throws {
    reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: columns, rows: 24))
    try reader.press("&" + line)
    #expect(reader.foot.hasSuffix(advice))
  }

  @Test(arguments: [
    ("@nobody", false), ("@nobody storm", false), ("peace 1995-13 ", false), ("peace @nob", true),
    ("peace ", true), ("1995..1997<home> <home>@", true), ("1995..1997<home> <home>@rabx", true),
    ("@nobody<home>1995 ", false), ("@nobody @nob", false),
  ])
  mutating func `A filter with a mistake narrows nothing, but for a term that is being typed`(
    keys: String, narrows: Bool
  ) throws {
    try reader.press("&" + keys)
    #expect(reader.screen.grid.textRows.contains { $0.hasPrefix("│") } == narrows)
  }

  @Test(arguments: ["", "<space>", "<space><space>"])
  mutating func `A filter without a term is none, and takes away the one that is on`(line: String)
    throws
  {
    try reader.press("&\(line)<enter>")
    #expect(!reader.screen.grid.textRows.contains { $0.hasPrefix("│") })
    try reader.press("&@rabbani<enter>&\(line)<enter>").shows(message: "the filter is off")
  }

  @Test mutating func `What is pasted or recalled is not what Tab completed before`() throws {
    try reader.press("&@ru<tab>")
    reader.send(.paste(" 1995..1997"))
    try reader.press("<tab>", allowingNothing: true)
    #expect(reader.foot.contains("1995..1997"))
    try reader.press("<esc>&@ru<tab><up><tab>", allowingNothing: true)
    #expect(reader.foot.contains("1995..1997"))
  }

  @Test
  mutating func `A filter that leaves events alone says so, and no search that found nothing`()
    throws
  {
    let event = "- {id: far, date: 1850, title: Far away, basis: editor}\n"
    let loaded = LoadedArticle("# A\n\nWords.\n", timeline: event)
    reader = ReaderDriver(loaded, screen: Size(columns: 80, rows: 24))
    try reader.press("&1850<enter>").shows(message: "left: 0 passages, 1 event, 0 notes")
    #expect(reader.head.contains("& · ") && !reader.head.contains("not found"))
    try reader.press("n", allowingNothing: true).shows(
      message: "left: 0 passages, 1 event, 0 notes")
    try reader.press("zz", allowingNothing: true)
    #expect(reader.foot.hasPrefix("Esc filter off"))
  }

  @Test mutating func `Under a filter the foot tells the key that goes on and that which ends it`()
    throws
  {
    try reader.press("&@rabbani<enter>j")
    #expect(reader.foot.hasPrefix("n next passage   Esc filter off   Space page"))
    try reader.press("Gk")
    #expect(reader.foot.hasPrefix("n next passage   Esc filter off   Backspace back   Space page"))
    try reader.press("<esc>k")
    #expect(reader.foot.hasPrefix("Space page"))
  }

  @Test mutating func `A filter that is typed shows its first passage on a screen of any size`()
    throws
  {
    try reader.press("&@daesh")
    for size in [Size(columns: 40, rows: 10), Size(columns: 80, rows: 12)] {
      reader.resize(to: size)
      var typed = ReaderDriver(LoadedArticle.bundled, screen: size)
      try typed.press("&@daesh")
      #expect(reader.screen.grid == typed.screen.grid)
    }
    reader.resize(to: Size(columns: 40, rows: 10))
    let page = try reader.press("<enter>").grid
    #expect(reader.head.contains("& 1 of 4"))
    #expect(page.textRows.contains { $0.hasPrefix("│") })
  }

  @Test mutating func `Fifty random keys in a filter and Esc change nothing`() throws {
    let keys = [
      "@", "r", "#", "1995", "..", "!", "\"", " ", "<tab>", "<left>", "<c-a>", "<c-w>", "<c-k>",
      "<c-y>", "<up>", "<down>", "a", "n", "<delete>", "é",
    ]
    try reader.press("]]at<esc>/peace<enter>")
    try reader.expectNoTrace(of: keys, openedBy: "&", seed: 31)
  }

  @Test mutating func `After reading anew, n goes on from the same passage`() throws {
    try reader.press("&@rabbani<enter>nn")
    let count = reader.head
    reader.reload(.bundled)
    #expect(reader.head == count)
  }

  @Test mutating func `An event that the filter leaves out shows its card, which says so`() throws {
    try reader.press("&@china<enter><tab><enter>")
      .shows(message: "the filter leaves this event out")
    #expect(reader.row(containing: "│ Event") != "")
    try reader.press("<backspace>")
    #expect(reader.row(containing: "│ Event") == "")
  }

  @Test mutating func `Enter in a list of which the filter leaves nothing says that it is empty`()
    throws
  {
    try reader.press("&@china<enter>T<enter>").shows(message: "there is nothing in this list")
  }

  @Test mutating func `Whose events the filter leaves out has no empty timeline`() throws {
    try reader.press("&@china<enter>irussia<enter>t")
      .shows(message: "the filter leaves out all its events")
    #expect(reader.row(containing: "Timeline") == "")
  }
}
