import Reader
import ReaderTestSupport
import Screen
import Testing

struct ReaderDriverTests {
  var reader = ReaderDriver(.tides, screen: Size(columns: 40, rows: 8))

  @Test mutating func `A key that no keyboard has is named, and nothing is pressed`() throws {
    let page = reader.screen
    let misspelling = #expect(throws: Misspelling.self) { try reader.press("j<return>") }
    #expect(misspelling?.description == "no key is named <return>")
    #expect(reader.screen == page)
  }

  @Test mutating func `A key that does nothing is an issue, unless the test allows it`() throws {
    try reader.press("k", allowingNothing: true)
    withKnownIssue { _ = try reader.press("k") }
    withKnownIssue { _ = try reader.press("Y") }
    try reader.press("j")
  }

  @Test mutating func `A key that asks something of the world does something`() throws {
    try reader.press("q")
    #expect(reader.takeEffects() == [.quit])
    #expect(reader.effects.isEmpty)
  }

  @Test mutating func `The screen follows the size of the terminal`() {
    let page = reader.screen
    #expect(reader.resize(to: Size(columns: 12, rows: 3)).grid.size == Size(columns: 12, rows: 3))
    #expect(reader.resize(to: page.grid.size) == page)
  }
}
