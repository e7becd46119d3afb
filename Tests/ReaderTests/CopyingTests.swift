import Annotations
import ArticleTestSupport
import Articles
import Reader
import ReaderTestSupport
import Screen
import Testing

struct CopyingTests {
  var reader = ReaderDriver(.tides, screen: Size(columns: 40, rows: 10))
  let article = Fixture.tides.loaded.article

  @Test mutating func `y copies the first paragraph of the page, not the heading above it`() throws
  {
    try reader.press("y")
    #expect(copied == ["p1"])
    try reader.press("]y")
    #expect(copied == ["p2"])
  }

  @Test mutating func `y copies the words that are selected, and ends selecting`() throws {
    try reader.press("]}vwwy")
    #expect(copied == ["p2:0-14"])
    #expect(!reader.screen.grid.hasStyle(.selected))
  }

  @Test
  mutating func `y copies the paragraph of what is chosen, but of a note the words that it is on`()
    throws
  {
    try reader.press("]<tab>y")
    #expect(copied == ["p2"])
    try reader.press("<esc>}vwwAso?<c-s>")
    _ = reader.takeEffects()
    try reader.press("<tab>y")
    #expect(copied == ["p2:0-14"])
  }

  @Test mutating func `y copies what the cursor of a pane shows`() throws {
    try reader.press("]}vwwB")
    _ = reader.takeEffects()
    try reader.press("My")
    #expect(copied == ["p2:0-14"])
  }

  @Test func `y on an event of the timeline copies the words that tell it`() throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 36))
    try reader.press("Tjy")
    let told = LoadedArticle.bundled.article.apparatus.events.map { $0.bytes.map(Effect.copy) }
    #expect(told.contains(reader.takeEffects().first))
  }

  @Test(
    arguments: ["/prof.<enter>nL", "<space>t", "<space>e", "<space>r", "<space><tab>t"],
    [(120, 36), (80, 24), (40, 10)])
  func `In a pane that has just been opened, y, B, A and v mean the words that its cursor is on`(
    pane: String, screen: (columns: Int, rows: Int)
  ) throws {
    let size = Size(columns: screen.columns, rows: screen.rows)
    // In a timeline v is the chart.
    let keys = ["y", "B", "Aso?<c-s>"] + (pane.hasSuffix("t") ? [] : ["vy"])
    let meant = try keys.map { keys in
      var reader = ReaderDriver(.bundled, screen: size)
      try reader.press(pane)
      _ = reader.takeEffects()
      try reader.press(keys)
      return wordsAsked(of: reader.takeEffects())
    }
    #expect(meant[0] != nil)
    #expect(Set(meant).count == 1)
  }

  @Test(arguments: ["]a", "]ajj", "]a<enter>", "]a<enter>j"], [(120, 36), (80, 24), (40, 10)])
  func `On the line of an actor and in the card B, A and v mean the next mention, y its paragraph`(
    pane: String, screen: (columns: Int, rows: Int)
  ) throws {
    let article = LoadedArticle.bundled.article
    var reader = ReaderDriver(.bundled, screen: Size(columns: screen.columns, rows: screen.rows))
    try reader.press(pane, allowingNothing: true)
    let meant = try ["y", "B", "Aso?<c-s>", "vB"].map { keys in
      var acting = reader
      try acting.press(keys)
      return wordsAsked(of: acting.takeEffects())
    }
    let words = try #require(meant[1])
    #expect(meant[2] == words && meant[3] == words)
    #expect(meant[0] == article.range(of: .paragraph, at: words.lowerBound))
    try reader.press("*")
    #expect(reader.chosenText == article.string(words))
  }

  @Test(arguments: ["]a", "]a<enter>"])
  func `The box of a new note says what it is about`(keys: String) throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 80, rows: 24))
    try reader.press(keys + "A")
    let row = reader.row(containing: "New note")
    #expect(row.contains("New note · “Afghan") && row.contains("” s1 "))
  }

  @Test func `Where a line shows no words of the text, A writes on the sentence on top`() throws {
    let event = "- {id: built, title: It is built, date: 1838, basis: editor}"
    let loaded = LoadedArticle("Ann came. She left.\n", timeline: event)
    var reader = ReaderDriver(loaded, screen: Size(columns: 80, rows: 24))
    try reader.press("T<enter>AQ<c-s>")
    let sentence = try #require(loaded.article.range(of: .sentence, at: 0))
    #expect(reader.takeEffects() == [.keep(.add(.note, sentence, text: "Q"))])
  }

  @Test func `What is highlighted from a list shows beside it; where that covers it, it is named`()
    throws
  {
    var wide = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 36))
    try wide.press("/prof.<enter>nL")
    #expect(!wide.screen.grid.hasStyle(.peek))
    try wide.press("B").shows(message: "highlighted")
    #expect(wide.screen.grid.hasStyle(.peek))
    var narrow = ReaderDriver(.bundled, screen: Size(columns: 80, rows: 24))
    try narrow.press("/prof.<enter>nLB").shows(message: "p4:36-41 is highlighted")
  }

  @Test mutating func `Beside a list, A writes on what its cursor is on and not on a chosen note`()
    throws
  {
    reader = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 36))
    try reader.press("}Amine<c-s>")
    try reader.choose(toldAs: "your note: mine")
    try reader.press("eA")
    #expect(!reader.screen.grid.words.contains("mine"))
  }

  @Test(arguments: ["}", "/prof.<enter>", "/prof.<enter>nL", "e"])
  mutating func `On words that have a note A goes on with it, however they were come to`(
    keys: String
  ) throws {
    reader = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 36))
    try reader.press("\(keys)Aone<c-s>A<space>two<c-s>").shows(message: "the note is kept")
    #expect(reader.takeEffects().last == .keep(.edit(id: "urn:test:1", text: "one two")))
  }

  @Test(arguments: [(40, 10), (120, 36)])
  mutating func `In the contents y and B mean the heading that the cursor is on`(
    columns: Int, rows: Int
  ) throws {
    reader = ReaderDriver(.tides, screen: Size(columns: columns, rows: rows))
    try reader.press("o3gy")
    #expect(copied == ["s1.1"])
    try reader.press("B")
    let heading = try article.passage(written: "s1.1").bytes
    #expect(reader.takeEffects() == [.keep(.add(.highlight, heading, text: ""))])
  }

  @Test mutating func `Among the places visited y means the paragraph there, B its sentence`()
    throws
  {
    try reader.press("4G2G<c-t>ky")
    #expect(copied == ["p4"])
    try reader.press("B")
    let start = try article.passage(written: "p4").bytes.lowerBound
    let sentence = try #require(article.range(of: .sentence, at: start))
    #expect(reader.takeEffects() == [.keep(.add(.highlight, sentence, text: ""))])
  }

  @Test func `In an article without a word there is nothing to copy`() throws {
    var reader = ReaderDriver(.empty, screen: Size(columns: 40, rows: 10))
    try reader.press("y").shows(message: "there are no words here")
    #expect(reader.takeEffects() == [])
  }

  /// The words that are to be copied, highlighted or written on.
  private func wordsAsked(of effects: [Effect]) -> Range<ByteOffset>? {
    switch effects.last {
    case .copy(let bytes)?, .keep(.add(_, let bytes, _))?: bytes
    default: nil
    }
  }

  /// What the reader has asked to be copied, as it is written.
  private var copied: [String] {
    mutating get {
      reader.takeEffects().map { effect in
        if case .copy(let bytes) = effect {
          article.notation(ofStretch: bytes)
        } else {
          "\(effect)"
        }
      }
    }
  }
}
