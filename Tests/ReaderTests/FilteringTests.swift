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
    try reader.press("<enter>", allowingNothing: true)
    #expect(reader.screen.grid.cursor != nil)
  }

  @Test(arguments: [
    ("@nobody", false), ("@nobody storm", false), ("peace 1995-13 ", false), ("peace @nob", true),
    ("peace ", true),
  ])
  mutating func `A filter with a mistake narrows nothing, but for a last term not yet whole`(
    line: String, narrows: Bool
  ) throws {
    try reader.press("&" + line)
    #expect(reader.screen.grid.textRows.contains { $0.hasPrefix("│") } == narrows)
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
  }

  @Test mutating func `Under a filter the foot tells the key that goes on and that which ends it`()
    throws
  {
    try reader.press("&@rabbani<enter>j")
    #expect(reader.foot.hasPrefix("n next passage   Esc filter off   Backspace back   Space page"))
    try reader.press("<esc>j")
    #expect(reader.foot.hasPrefix("Space page"))
  }

  @Test mutating func `Fifty random keys in a filter and Esc change nothing`() throws {
    let keys = [
      "@", "r", "#", "1995", "..", "!", "\"", " ", "<tab>", "<left>", "<c-a>", "<c-w>", "<c-k>",
      "<c-y>", "<up>", "<down>", "a", "n", "<delete>", "é",
    ]
    try reader.press("]]at<esc>/peace<enter>")
    try reader.expectNoTrace(of: keys, openedBy: "&", seed: 31)
  }

  @Test
  mutating func `Under a filter a search finds what that leaves, and says how many more there are`()
    throws
  {
    reader = ReaderDriver(.bundled, screen: Size(columns: 80, rows: 24))
    try reader.press("/taliban<enter>")
    let all = try reader.countOfHits
    try reader.press("<esc>&@rabbani<enter>/taliban<enter>")
    let left = try reader.countOfHits
    #expect(left < all)
    reader.screen.shows(message: "the filter leaves out \(all - left) more")
    for _ in 1...left {
      try reader.press("n", allowingNothing: true)
      let grid = reader.screen.grid
      let rows = (0..<24).filter { grid.row($0).contains(where: \.isCurrentHit) }
      #expect(!rows.isEmpty)
      for row in rows { #expect(grid.text(ofRow: row).hasPrefix("│")) }
    }
    try reader.press("<esc><esc>").shows(message: "the filter is off")
    try reader.press("n")
    #expect(try reader.countOfHits == all)
  }

  @Test mutating func `Under a filter a search begins with the passage where the reader is`() throws
  {
    let text = "The tide comes, and the tide goes.\n\nIt is a spring tide.\n"
    reader = ReaderDriver(Fixture(text), screen: Size(columns: 80, rows: 24))
    try reader.press("&tide<enter>/tide<enter>")
    #expect(reader.head.contains("& 1 of 3 · "))
    try reader.press("/tide")
    #expect(reader.foot.contains("2 of 3"))
  }

  @Test mutating func `What a search finds only beyond the filter is said to be there`() throws {
    try reader.press("&@rabbani<enter>/opium")
    #expect(reader.foot.hasSuffix("not in what is left"))
    try reader.press("<enter>")
      .shows(message: "“opium” is not in what the filter leaves, only elsewhere: 1")
  }

  @Test mutating func `The list of hits says what was searched for, also while a filter is typed`()
    throws
  {
    try reader.press("/taliban<enter>L<esc><esc>&@rabb")
    #expect(reader.row(containing: "“taliban” · 6 · told order") != "")
  }

  @Test mutating func `While a filter is typed no strip tells where the hits are`() throws {
    try reader.press("/taliban<enter>L")
    #expect(try !reader.stripOfHits.isEmpty)
    try reader.press("<esc><esc>&@rabb")
    #expect(try reader.stripOfHits.isEmpty)
    try reader.press("<esc>")
    #expect(try !reader.stripOfHits.isEmpty)
  }

  @Test mutating func `A filter takes the list of hits away, for n goes through what it leaves`()
    throws
  {
    try reader.press("/taliban<enter>L&@rabbani<enter>")
    #expect(reader.row(containing: "“taliban”") == "")
    try reader.press("L").shows(message: "no search in what is left; / searches")
  }

  @Test mutating func `Backspace brings back no list of hits that are none any more`() throws {
    try reader.press("/taliban<enter>Ljjj<enter>&@rabbani<enter><backspace>")
    #expect(reader.row(containing: "“”") == "")
    #expect(reader.row(containing: "filtered") == "")
  }

  @Test(arguments: ["&@rabbani<enter>n", "&@rabbani<enter>&@russia<enter>", "&@china<enter>R"])
  mutating func `What was searched for before the filter is gone through again after it`(
    filter: String
  ) throws {
    try reader.press("/taliban<enter>nn")
    let all = try reader.countOfHits
    try reader.press("<esc>\(filter)")
    if filter.hasSuffix("R") { reader.reload(.bundled) }
    try reader.press("<esc>").shows(message: "the filter is off")
    #expect(!reader.screen.grid.hasStyle(.hit))
    try reader.press("n")
    #expect(try reader.countOfHits == all)
    try reader.press("L")
    #expect(reader.row(containing: "“taliban” · \(all)") != "")
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

  @Test mutating func `Other names that a filter left out are listed once it is off`() throws {
    try reader.press("&Kunduz<enter>/Rahman<enter>L")
    #expect(reader.row(containing: "by other names") == "")
    try reader.press("L<esc><esc><esc>L", allowingNothing: true)
    #expect(reader.row(containing: "Emomali Rahmon, by other names") != "")
  }
}

extension Cell {
  fileprivate var isCurrentHit: Bool { style.role == .currentHit }
}

extension ReaderDriver {
  /// The bars below the heading of the list of hits.
  fileprivate var stripOfHits: String {
    get throws {
      let rows = screen.grid.textRows
      let heading = try #require(rows.firstIndex { $0.contains("“taliban” · ") })
      return rows[heading + 1].filter { "▁▂▃▄▅▆▇█".contains($0) }
    }
  }

  /// The number of hits that the first line tells.
  fileprivate var countOfHits: Int {
    get throws { try #require(head.firstMatch(of: #/of (\d+) ·/#).flatMap { Int($0.1) }) }
  }
}
