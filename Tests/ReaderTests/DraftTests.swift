import Annotations
import ArticleTestSupport
import Articles
import Reader
import ReaderTestSupport
import Screen
import Testing

/// Notes that are being written when the program ends without warning.
struct DraftTests {
  private static let size = Size(columns: 80, rows: 24)
  private static let tides = Fixture.tides.loaded

  private var reader = ReaderDriver(Self.tides, screen: Self.size)

  /// The next reader of the article, which begins where the last one kept its place.
  private func readOn(from bookmark: Bookmark? = nil) -> ReaderDriver {
    ReaderDriver(
      Self.tides, screen: Self.size, readOnFrom: bookmark ?? reader.bookmark, reader.notebook)
  }

  @Test(arguments: ["", "<esc>", "<f1>", "<f1>/page"])
  mutating func `What was being written is there to write on, whatever lay over it`(keys: String)
    throws
  {
    try reader.press("}Aabc\(keys)")
    var again = readOn()
    #expect(again.screen.grid.words.contains("abc"))
    #expect(again.place == reader.place)
    again.screen.shows(message: "your unfinished note; Esc leaves it")
    try again.press("d<c-s>").shows(message: "the note is kept")
    guard case .keep(.add(.note, let bytes, let kept)) = try #require(again.takeEffects().last)
    else {
      Issue.record("nothing is kept")
      return
    }
    #expect(kept == "abcd")
    #expect(Self.tides.article.string(bytes).hasPrefix("The sea rises"))
    #expect(again.bookmark.draft == nil)
  }

  @Test(arguments: [
    "A", "A<space>", "Aabc<c-s>", "Aabc<esc>n", "Aabc<c-s><tab>A", "Aabc<c-s><tab>A<c-u>",
  ])
  mutating func `Of what is kept, left or without a word nothing comes back`(keys: String) throws {
    try reader.press("}\(keys)", allowingNothing: true)
    #expect(reader.bookmark.draft == nil)
    #expect(!readOn().foot.contains("unfinished"))
  }

  @Test mutating func `What was being written over a note goes on with that note`() throws {
    try reader.press("}Aabc<c-s><tab>Ad")
    var again = readOn()
    #expect(again.screen.grid.words.contains("abcd"))
    try again.press("e<c-s>").shows(message: "the note is kept")
    #expect(again.notebook.annotations.map(\.text) == ["abcde"])
  }

  @Test mutating func `A note that has been kept after all is not there to write on`() throws {
    try reader.press("}Aabc")
    let bookmark = reader.bookmark
    try reader.press("<c-s>")
    #expect(!readOn(from: bookmark).foot.contains("unfinished"))
    try reader.press("<tab>Ad")
    let next = reader.bookmark
    try reader.press("<c-s>")
    #expect(!readOn(from: next).foot.contains("unfinished"))
  }

  @Test(arguments: ["A<c-u>other<c-s>", "MgD"])
  mutating func `Where the note was written over or removed since, it is one of its own`(
    keys: String
  ) throws {
    try reader.press("}Aone<c-s><tab>A<space>two")
    let bookmark = reader.bookmark
    try reader.press("<esc>n\(keys)", allowingNothing: true)
    var again = readOn(from: bookmark)
    try again.press("!<c-s>")
    guard case .keep(.add(.note, _, "one two!")) = try #require(again.takeEffects().last) else {
      Issue.record("no note is added")
      return
    }
  }

  @Test func `Where its words are gone, it is where they were, and that is said`() throws {
    let text = "Twice a day the harbour follows the sea.\n\n"
    let fixture = Fixture(text + "Nobody has drowned since the book began.\n\nThe end.\n")
    var reader = ReaderDriver(fixture, screen: Self.size)
    try reader.press("}Aabc")
    let again = ReaderDriver(
      Fixture(text + "The end.\n").loaded, screen: Self.size, readOnFrom: reader.bookmark)
    #expect(again.screen.grid.words.contains("abc"))
    again.screen.shows(message: "your unfinished note; its place is not certain; Esc leaves it")
  }

  @Test func `Its words show for a look, and after that the page where the reading was left`()
    throws
  {
    var reader = ReaderDriver(.almanac, screen: Self.size)
    let page = reader.screen.grid.textRows
    var bookmark = reader.bookmark
    try reader.press("10]Aabc")
    bookmark.draft = reader.bookmark.draft
    var again = ReaderDriver(Fixture.almanac.loaded, screen: Self.size, readOnFrom: bookmark)
    #expect(Set(["April", "abc"]).isSubset(of: again.screen.grid.words))
    #expect(again.place == Place(block: 0))
    try again.press("<esc>n")
    #expect(again.screen.grid.textRows == page)
    #expect(again.placesBefore == 0)
  }

  @Test func `Nothing in it commands the terminal`() throws {
    var bookmark = reader.bookmark
    bookmark.draft = Bookmark.Draft(
      "a\u{1B}[2J\u{9B}31m\u{7}\u{202E}b\n\u{1B}]0;c\u{7}", on: 0..<5, in: Self.tides.article)
    let again = readOn(from: bookmark)
    #expect(again.foot.contains("unfinished"))
    #expect(again.screen.grid.words.joined().unicodeScalars.commands.isEmpty)
  }
}
