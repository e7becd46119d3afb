import ArticleTestSupport
import Articles
import Reader
import ReaderTestSupport
import Screen
import Testing

struct CardTests {
  var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 120, rows: 36))

  /// Chooses a name in the first section.
  private mutating func choose(_ name: String) throws {
    try reader.press("]")
    try reader.choose(name)
  }

  /// Moves the cursor of a card down to a line.
  private mutating func moveCursor(to words: String) throws {
    for _ in 1...200 where !reader.chosenText.contains(words) {
      try reader.press("<tab>", allowingNothing: true)
    }
    try #require(reader.chosenText.contains(words))
  }

  /// Opens the card of the first event that the timeline lists with some words.
  private mutating func openEvent(_ title: String) throws {
    try reader.press("T")
    try reader.press("g", allowingNothing: true)
    while !reader.chosenText.contains(title) { try reader.press("j") }
    try reader.press("K")
  }

  @Test mutating func `The mentions of an actor stand below each other, by section`() throws {
    try choose("Prof. Rabbani")
    try reader.press("<enter>")
    try moveCursor(to: "met next")
    reader.screen.shows(snapshot: "card-mentions")
  }

  @Test mutating func `A card has the number that Wikidata gives its actor`() throws {
    try reader.press("irussia<enter>")
    #expect(reader.screen.grid.words.contains("Q159"))
  }

  @Test mutating func `A relation leads to the other actor, and its quote to the passage`() throws {
    try choose("Prof. Rabbani")
    try reader.press("<enter>")
    try moveCursor(to: "supports Tajik opposition")
    try reader.press("<enter>")
    #expect(reader.row(containing: "Burhanuddin Rabbani: supports") != "")
    try reader.press("<backspace><tab><enter>")
    #expect(reader.screen.grid.letters(of: .peek).hasPrefix("Prof.RabbaniandAhmadShahMassoud"))
  }

  @Test mutating func `Enter on those who are named beside an actor shows the passages`() throws {
    try choose("Prof. Rabbani")
    try reader.press("<enter>")
    try moveCursor(to: "Russian Federation")
    try reader.press("G")
    while !reader.chosenText.hasPrefix("Russian Federation") { try reader.press("k") }
    try reader.press("<enter>").shows(snapshot: "card-pair")
  }

  @Test mutating func `A source says what it is and what rests on it; its address is shown first`()
    throws
  {
    try choose("Prof. Rabbani")
    try reader.press("<enter>G<enter>").shows(snapshot: "card-source")
    try moveCursor(to: "http")
    try reader.press("<enter>")
    #expect(reader.takeEffects() == [])
    try reader.press("<enter>")
    let effects = reader.takeEffects()
    #expect(effects.count == 1)
    guard case .open(let address) = effects.first else {
      Issue.record("nothing is opened")
      return
    }
    #expect(address.hasPrefix("http"))
  }

  @Test mutating func `The office is that of the passage: another passage, another office`() throws
  {
    try choose("Prof. Rabbani")
    try reader.press("<enter>")
    #expect(reader.row(containing: "At this passage").contains("4–5 Oct 1996: in"))
    try reader.press("**")
    #expect(reader.row(containing: "At this passage").contains("14 May 2013: no"))
  }

  @Test mutating func `K on an event shows all that is known of it`() throws {
    try openEvent("Tajik General Agreement")
    reader.screen.shows(snapshot: "card-event")
  }

  @Test mutating func `K once more goes into the card beside the text`() throws {
    try reader.press("<tab>K")
    let name = reader.chosenText
    try reader.press("K")
    #expect(reader.chosenText.contains(name) && reader.foot.contains("go there"))
    try reader.press("G<esc><esc>")
    #expect(!reader.foot.contains("go there"))
  }

  @Test mutating func `Backspace leads out of a card that covers the text`() throws {
    reader = ReaderDriver(.bundled, screen: Size(columns: 80, rows: 24))
    let page = try reader.press("<tab>").grid.textRows
    try reader.press("K<backspace>")
    #expect(reader.screen.grid.textRows == page)
  }

  @Test func `On a low screen K on an event puts the card beside the text`() throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 120, rows: 20))
    try reader.press("]tK")
    #expect(reader.row(containing: "│ Event") != "")
  }

  @Test(arguments: [(80, 24), (40, 10)])
  func `A card fits a small screen`(columns: Int, rows: Int) throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: columns, rows: rows))
    try reader.press("]a<enter>").shows(snapshot: "card-\(columns)x\(rows)")
    try reader.press("<tab><tab>").shows(snapshot: "card-\(columns)x\(rows)-below")
  }

  @Test(arguments: [
    ("note", "eK"), ("event", "TK"), ("source", "a<enter>G<enter>"),
  ])
  func `Cards of events, notes and sources fit small screens`(name: String, keys: String) throws {
    for (columns, rows) in [(80, 24), (40, 10)] {
      var reader = ReaderDriver(.bundled, screen: Size(columns: columns, rows: rows))
      try reader.press("]\(keys)").shows(snapshot: "card-\(name)-\(columns)x\(rows)")
    }
  }

  @Test func `Without a date there is no telling the office that was held then`() throws {
    let actors = "- {id: ann, name: Ann, names: [Ann], offices: [{when: 1992/1995, title: mayor}]}"
    var reader = ReaderDriver(
      LoadedArticle("Ann came by.\n", actors: actors), screen: Size(columns: 60, rows: 12))
    try reader.press("a<enter>")
    #expect(reader.row(containing: "This passage has no date") != "")
  }

  @Test func `Headings are no paragraphs where it is said how long ago a name was met`() throws {
    let actors = "- {id: ann, name: Ann, kind: person, names: [Ann]}"
    let text = "Ann.\n\n## One\n\n### Two\n\nAnn again.\n\n## Three\n\nNobody.\n\nAnn.\n"
    var reader = ReaderDriver(
      LoadedArticle(text, actors: actors), screen: Size(columns: 60, rows: 20))
    try reader.press("<tab><tab>").shows(message: "Ann · 2 of 3 · last met one paragraph ago")
    try reader.press("<tab>").shows(message: "Ann · 3 of 3 · last met 2 paragraphs ago")
  }

  @Test mutating func `Actors who know each other lead round and round, and back as often`() throws
  {
    let actors = """
      - {id: ann, name: Ann, kind: person, names: [Ann], relations: [{type: knows, to: bob}]}
      - {id: bob, name: Bob, kind: person, names: [Bob], relations: [{type: knows, to: ann}]}
      """
    reader = ReaderDriver(
      LoadedArticle("Ann met Bob.\n", actors: actors), screen: Size(columns: 60, rows: 16))
    try reader.press("a<enter>")
    for name in ["Bob", "Ann", "Bob", "Ann", "Bob"] {
      try moveCursor(to: "knows \(name)")
      try reader.press("<enter>")
      #expect(reader.screen.grid.textRows.contains(name))
    }
    for name in ["Ann", "Bob", "Ann", "Bob", "Ann"] {
      try reader.press("<backspace>")
      #expect(reader.screen.grid.textRows.contains(name))
    }
  }

  @Test mutating func `Beyond the last mention, or the first, a count goes as far as there is`()
    throws
  {
    try choose("Prof. Rabbani")
    try reader.press("40*")
    #expect(reader.foot.contains("6 of 6"))
    try reader.press("40#")
    #expect(reader.foot.contains("1 of 6"))
    try reader.press("#").shows(message: "this is the first mention")
  }

  @Test func `A long name leaves room for the numbers of its mentions`() throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 40, rows: 10))
    try reader.press("]<tab>")
    for _ in 1...60 where !reader.foot.contains(" ago") { try reader.press("<tab>") }
    #expect(reader.foot.contains(#/\d+ of \d+ · (one|\d+) paragraphs? ago/#))
  }
}
