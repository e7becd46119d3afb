import ArticleTestSupport
import Articles
import ReaderTestSupport
import Screen
import Testing

@testable import Reader

struct ApparatusPaneTests {
  var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 120, rows: 36))

  @Test(arguments: [
    ("Tvs", "a chart has one order only, that of its lanes"),
    ("a<enter><enter>", "this line leads nowhere"),
    ("a<enter><backspace>''", "this is the last place"),
    ("*", "no actor is chosen; Tab chooses a name"),
    ("S", "62 readings are marked; S unmarks them"),
  ])
  mutating func `Where no more can be done it is said why`(keys: String, message: String) throws {
    try reader.press(keys, allowingNothing: true).shows(message: message)
  }

  /// Chooses a name in the first section.
  private mutating func choose(_ name: String) throws {
    try reader.press("]")
    try reader.choose(name)
  }

  @Test func `The order of a list is kept by a name that no wording changes`() {
    for order in ListPane.Order.allCases {
      #expect(ListPane.Order(kept: order.rawValue) == order)
      #expect(ListPane.Order(kept: order.words) == order)
    }
    #expect(ListPane.Order(kept: "by weight") == nil)
  }

  @Test(arguments: [
    ("Imam Ali Rahman", 4), ("Akbar Toorajanzada", 2), ("Prof. Rabbani", 1),
  ])
  mutating func `t on a name opens its timeline, and nothing but its events`(
    name: String, events: Int
  ) throws {
    try choose(name)
    try reader.press("t")
    #expect(reader.row(containing: "Timeline · ").contains("\(events) of 53"))
  }

  @Test
  mutating func `Enter on an event shows its sentence, Backspace twice is where t was pressed`()
    throws
  {
    try choose("Imam Ali Rahman")
    let page = reader.screen.grid
    let place = reader.place
    try reader.press("t")
    try reader.press("g", allowingNothing: true)
    while !reader.chosenText.contains("Tajik General Agreement") { try reader.press("j") }
    try reader.press("<enter>")
    #expect(reader.chosenText.hasPrefix("the Tajiks Peace Treaty was signed"))
    try reader.press("<backspace>")
    #expect(reader.row(containing: "Timeline · ").contains("4 of 53"))
    try reader.press("<backspace>")
    #expect(reader.place == place)
    #expect(reader.screen.grid.textRows.dropLast() == page.textRows.dropLast())
  }

  @Test mutating func `The card of an actor stands beside the text`() throws {
    try choose("Prof. Rabbani")
    try reader.press("<enter>").shows(snapshot: "actor-card")
  }

  @Test mutating func `The timeline stands below the text, in both orders`() throws {
    try reader.press("]t").shows(snapshot: "timeline")
    try reader.press("s").shows(snapshot: "timeline-told")
  }

  @Test mutating func `The actors of the page stand beside the text`() throws {
    try reader.press("]a").shows(snapshot: "actors")
    try reader.press("x").shows(snapshot: "actors-of-section")
  }

  @Test mutating func `x shows the list of actors that lies behind another pane as it was`() throws
  {
    reader.resize(to: Size(columns: 80, rows: 30))
    try reader.press("]axT")
    #expect(reader.row(containing: "Actors of this section") == "")
    try reader.press("x")
    #expect(reader.row(containing: "Actors of this section") != "")
  }

  @Test mutating func `The cursor stays on its actor in every order of the list`() throws {
    try reader.press("]axxjj")
    let actor = reader.chosenText
    try reader.press("s")
    #expect(reader.chosenText == actor)
    #expect(reader.row(containing: "by name") != "")
    try reader.press("s")
    #expect(reader.chosenText == actor)
    #expect(reader.row(containing: "as met") != "")
  }

  @Test mutating func `The order that was chosen stays from the page to the section`() throws {
    try reader.press("]ass")
    #expect(reader.row(containing: "Actors on this page · by name") != "")
    try reader.press("x")
    #expect(reader.row(containing: "Actors of this section · by name") != "")
  }

  @Test(arguments: [("]ax<esc>", "▁█▁▁▁"), ("]/said abdullah<enter>L<esc>", "▁█▁▁▁")])
  mutating func `The bar of the section in which the reader is stands out of the strip`(
    keys: String, strip: String
  ) throws {
    let grid = try reader.press(keys).grid
    let row = try #require((0..<36).first { grid.text(ofRow: $0).contains(strip) })
    let cells = grid.row(row).filter { ["▁", "█"].contains($0.glyph) }
    #expect(cells.map { $0.style.role == .here } == [false, true, false, false, false])
  }

  @Test mutating func `The editors' notes stand beside the text`() throws {
    try reader.press("]e").shows(snapshot: "notes")
  }

  @Test mutating func `How odd words are meant stands beside the text`() throws {
    try reader.press("]r").shows(snapshot: "readings")
    try reader.press("j").shows(snapshot: "readings-peek")
  }

  @Test mutating func `All panes can be open at once`() throws {
    try reader.press("]at<esc>").shows(snapshot: "panes-all")
  }

  @Test(
    arguments: [
      ("actors", "a"), ("timeline", "t"), ("told", "ts"), ("notes", "e"), ("readings", "r"),
      ("contents", "o"), ("places", "]<c-t>"), ("help", "?"),
    ], [(80, 24), (40, 10)])
  func `On a small screen each pane takes the place of the text`(
    pane: (name: String, keys: String), screen: (columns: Int, rows: Int)
  ) throws {
    let size = Size(columns: screen.columns, rows: screen.rows)
    var reader = ReaderDriver(LoadedArticle.bundled, screen: size)
    try reader.press("]" + pane.keys)
      .shows(snapshot: "\(pane.name)-\(screen.columns)x\(screen.rows)")
  }

  @Test mutating func `Enter on a passage with a note shows the note in place`() throws {
    try choose("in 1995")
    try reader.press("<enter>").shows(snapshot: "note-in-place")
  }

  @Test(arguments: [
    ("e", "A name."), ("/name<enter>Lxxx", "A name."), ("<tab>Amine<c-s>M", "mine"),
    ("T", "Timeline · 1 of 1"),
  ])
  func `What a list leads to is chosen, whatever else lies on the same words`(
    keys: String, words: String
  ) throws {
    let loaded = LoadedArticle(
      "Ann left.\n", actors: "- {id: ann, name: Ann, kind: person, names: [Ann]}",
      timeline: "- {id: a, date: 1843, title: Ann is told of, quote: Ann, basis: article}",
      notes: "notes:\n- {id: n, kind: gloss, text: A name., quote: Ann}")
    var reader = ReaderDriver(loaded, screen: Size(columns: 60, rows: 16))
    try reader.press(keys + "<enter><enter>")
    #expect(reader.row(containing: words) != "")
  }

  @Test mutating func `A chosen name says whose it is and how often that was met`() throws {
    try choose("Prof. Rabbani")
    reader.screen.shows(message: "Burhanuddin Rabbani · 1 of 6 · met here first")
    try reader.press("*")
    #expect(reader.foot.hasPrefix("Burhanuddin Rabbani · 2 of 6 · last met "))
  }

  @Test func `The date of an event stays in sight while what is told of it scrolls`() throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 40, rows: 10))
    try reader.press("TG2k")
    #expect(reader.row(containing: "23 Dec 2015 · Russia") != "")
    try reader.press("j")
    #expect(reader.row(containing: "↑") != "")
    #expect(reader.row(containing: "23 Dec 2015") != "")
  }

  @Test func `An event that was in one year or another is marked as not exact`() throws {
    let timeline = """
      - {id: a, date: "[1667,1668]", title: Ann comes, quote: came in 1667 or 1668, basis: article}
      - {id: b, date: 1670, title: Ann leaves, quote: left in 1670, basis: article}
      """
    let text = "Ann came in 1667 or 1668 and left in 1670.\n"
    let loaded = LoadedArticle(text, timeline: timeline)
    var reader = ReaderDriver(loaded, screen: Size(columns: 70, rows: 12))
    try reader.press("T")
    #expect(reader.row(containing: "Ann comes").contains("1667 or 1668 ~ Ann comes"))
    #expect(!reader.row(containing: "Ann leaves").contains("~"))
  }

  @Test(arguments: [
    (["1990/.."], ["1989", "1990"]), (["1985", "1990/.."], ["1985", "1990"]),
    (["../1990", "1995"], ["1990", "1995"]), (["1985-01-01/1990-12-31"], ["1985", "1990"]),
    (["1850-01-05", "1850-01-12"], ["1849", "1850"]), (["1850-12-28"], ["1850", "1851"]),
  ])
  func `At its ends a timeline has the years of its first event and its last, or of its scale`(
    dates: [String], years: [String]
  ) throws {
    let events = dates.enumerated().map { index, date in
      "- {id: e\(index), date: \(date), title: Ann comes, basis: editor}\n"
    }
    let loaded = LoadedArticle("Ann came.\n", timeline: events.joined())
    var reader = ReaderDriver(loaded, screen: Size(columns: 70, rows: 14))
    try reader.press("T")
    let words = reader.row(containing: "◆").split(separator: " ").map(String.init)
    #expect(words.prefix(1) + words.suffix(1) == years[...])
  }

  @Test func `How long after one that was at some time between two dates, is told as a range`()
    throws
  {
    let timeline = """
      - {id: a, date: 1667/1669, sense: within, title: Ann comes, quote: came, basis: article}
      - {id: b, date: 1668-05, title: Ann leaves, quote: left, basis: article}
      """
    let loaded = LoadedArticle("Ann came and left.\n", timeline: timeline)
    var reader = ReaderDriver(loaded, screen: Size(columns: 90, rows: 12))
    try reader.press("T")
    #expect(reader.row(containing: "Ann leaves").contains("−19 to +16 mo"))
    try reader.press("s")
    #expect(!reader.row(containing: "Ann leaves").contains(#/[▲▼]/#))
  }

  @Test func `An article without an apparatus says that it has none`() throws {
    var reader = ReaderDriver(.sentence, screen: Size(columns: 60, rows: 8))
    try reader.press("t").shows(message: "this article has no timeline")
    try reader.press("e").shows(message: "this article has no editors' notes")
    try reader.press("K")
      .shows(message: "nothing is chosen; Tab chooses")
  }
}
