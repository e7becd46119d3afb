import Annotations
import Articles
import Reader
import ReaderTestSupport
import Screen
import Testing

/// What is done to words that a search or an address has just shown.
struct FoundWordsTests {
  var reader = ReaderDriver(.tides, screen: Size(columns: 80, rows: 24))

  /// The words that are to be kept or copied.
  private var words: String? {
    mutating get {
      switch reader.takeEffects().last {
      case .keep(.add(_, let bytes, _))?, .copy(let bytes)?:
        Fixture.tides.loaded.article.string(bytes)
      default: nil
      }
    }
  }

  @Test(arguments: ["/bulge<enter>", "ip2:49-54<enter>"], ["B", "Aso?<c-s>"])
  mutating func `They are highlighted and written on`(finding: String, keys: String) throws {
    try reader.press(finding + keys)
    #expect(words == "bulge")
  }

  @Test(arguments: ["/bulge<enter>", "ip2:49-54<enter>"])
  mutating func `They are selected`(finding: String) throws {
    try reader.press(finding + "v")
    #expect(reader.screen.grid.letters(of: .selected) == "bulge")
  }

  @Test mutating func `Their paragraph is copied, which need not be the first`() throws {
    try reader.press("/bulge<enter>y")
    #expect(words?.hasPrefix("The moon pulls the water") == true)
  }

  @Test(arguments: ["/bulge<enter><esc>", "/bulge<enter>G", "ip2:49-54<enter>="])
  mutating func `Once they are set off no longer or out of sight, others are meant`(keys: String)
    throws
  {
    reader.resize(to: Size(columns: 40, rows: 10))
    try reader.press(keys + "B")
    #expect(words != nil && words != "bulge")
  }

  @Test mutating func `What is chosen goes before what is found`() throws {
    try reader.press("/bulge<enter><tab>B")
    #expect(words == "earth turns")
  }
}
