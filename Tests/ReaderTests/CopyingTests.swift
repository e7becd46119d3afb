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

  @Test func `In an article without a word there is nothing to copy`() throws {
    var reader = ReaderDriver(.empty, screen: Size(columns: 40, rows: 10))
    try reader.press("y").shows(message: "there are no words here")
    #expect(reader.takeEffects() == [])
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
