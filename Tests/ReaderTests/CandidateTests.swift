import Annotations
import Articles
import JSONText
import Reader
import ReaderTestSupport
import Screen
import Testing

/// Notes of one's own whose words are no longer what they were.
struct CandidateTests {
  var reader: ReaderDriver

  private static let text = """
    Twice a day the harbour follows the sea, and the boats follow the harbour.

    The moon pulls the water towards itself, and the bulge travels round the world.

    Say it again, and again.

    Nobody has drowned in the harbour since the book began.

    The end.
    """

  private static let changed = """
    Twice a day the harbour follows the sea, and the boats follow the harbour.

    The moon pulls the water toward itself, and the bulge travels round the world.

    Say it again, and again.

    Say it again, and again.

    The end.
    """

  /// A reader of the text as it is now, with a note on each paragraph as it was.
  init() throws {
    reader = ReaderDriver(Fixture(Self.text), screen: Size(columns: 120, rows: 16))
    try reader.press("Akept<c-s>}Areworded<c-s>}Adoubled<c-s>}Agone<c-s>g", allowingNothing: true)
    reader.reload(Fixture(Self.changed).loaded)
    _ = reader.takeEffects()
  }

  @Test mutating func `Enter on what is gone from the text says so`() throws {
    try reader.press("MG")
    try reader.press("<enter>").shows(message: "its passage is not found in this text")
  }

  @Test mutating func `C takes the one that shows of several passages that words may belong to`()
    throws
  {
    try reader.press("M3g").shows(snapshot: "own-ambiguous")
    try reader.press("l").shows(snapshot: "own-ambiguous-second")
    try reader.press("C").shows(message: "this is its place from now on")
    guard case .keep(.confirm(_, let candidate)) = reader.takeEffects().last else {
      Issue.record("nothing was confirmed")
      return
    }
    #expect(candidate == 1)
    #expect(!reader.screen.grid.words.contains("ambiguous"))
    try reader.press("U")
    #expect(reader.screen.grid.words.contains("ambiguous"))
  }

  @Test mutating func `After the last passage comes the first, and the other way round`() throws {
    try reader.press("M3gl").shows(message: "passage 2 of 2; C takes this one")
    try reader.press("l").shows(message: "passage 1 of 2; C takes this one")
    try reader.press("h").shows(message: "passage 2 of 2; C takes this one")
  }

  @Test mutating func `Words that are reworded belong to a passage once C has been pressed on it`()
    throws
  {
    try reader.press("M2g").shows(snapshot: "own-fuzzy")
    try reader.press("C").shows(message: "this is its place from now on")
    #expect(!reader.screen.grid.words.contains("fuzzy"))
  }

  @Test func `Where the list covers the text, it has the words around the passage in question`()
    throws
  {
    let changed = Fixture(Self.changed)
    var reader = ReaderDriver(changed, screen: Size(columns: 60, rows: 16))
    var note = JSON.annotation(on: "", text: "why")
    note["target"] = [
      "source": "urn:test",
      "selector": [
        "type": "TextQuoteSelector", "exact": "moon pulls the water towards itself, and the bulge",
        "prefix": "The ", "suffix": " travels round",
      ],
    ]
    reader.take(try Notebook(of: changed.loaded.article, importing: [note]))
    let words = try reader.press("M").grid.words.joined(separator: " ")
    #expect(
      words.contains(
        "perhaps: The [moon pulls the water toward itself, and the bulge] travels round the world.")
    )
    reader.resize(to: Size(columns: 120, rows: 16))
    #expect(!reader.screen.grid.words.contains("perhaps:"))
  }

  @Test mutating func `What may belong to a passage is listed in its place in the text`() throws {
    let moon = "The moon pulls the water towards itself, and the bulge travels round the world."
    reader = ReaderDriver(Fixture("\(moon)\n\nThe end.\n"), screen: Size(columns: 120, rows: 16))
    try reader.press("Afirst<c-s>}Asecond<c-s>g", allowingNothing: true)
    reader.reload(Fixture("\(moon.replacing("towards", with: "toward"))\n\nThe end.\n").loaded)
    let rows = try reader.press("M").grid.textRows
    #expect(rows.contains { $0.contains("fuzzy") })
    let listed = ["first – ", "second – "].compactMap { note in
      rows.firstIndex { $0.contains(note) }
    }
    #expect(listed.count == 2 && listed == listed.sorted())
  }

  @Test mutating func `A passage that does not show is shown first`() throws {
    try reader.press("}MC").shows(message: "it may belong here; C says it does")
    #expect(reader.takeEffects() == [])
    try reader.press("C").shows(message: "this is its place from now on")
  }

  @Test mutating func `Words that are nowhere stay listed, and belong to nothing`() throws {
    try reader.press("M4g").shows(snapshot: "own-orphan")
    try reader.press("C").shows(message: "its passage is not found in this text")
    try reader.press("1gC").shows(message: "its place is certain")
    #expect(reader.takeEffects() == [])
  }

  @Test(arguments: [(12, 23, "the note is kept"), (4_000, 4_001, "there are no words here")])
  func `Of a bookmark that is a position alone a note is on the words there, if there are any`(
    start: Int, end: Int, message: String
  ) throws {
    let article = Fixture(Self.text)
    var reader = ReaderDriver(article, screen: Size(columns: 120, rows: 16))
    var mark = JSON.annotation(on: "", text: nil)
    mark["target"] = [
      "source": .string("urn:lectern:article:" + ArticleNames(article.loaded.article).first),
      "selector": [
        "type": "TextPositionSelector", "start": .number(start), "end": .number(end),
      ],
    ]
    reader.take(try Notebook(of: article.loaded.article, importing: [mark]))
    let keys = start < 1_000 ? "MAwhy<c-s>" : "MA"
    try reader.press(keys).shows(message: message)
    #expect((reader.row(containing: "why – “the harbour”") != "") == (start < 1_000))
  }
}
