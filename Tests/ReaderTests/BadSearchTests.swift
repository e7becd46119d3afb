import ArticleTestSupport
import Articles
import Reader
import ReaderTestSupport
import Screen
import Testing

struct BadSearchTests {
  var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 80, rows: 24))

  @Test mutating func `A pattern that is not whole yet is explained on the line`() throws {
    try reader.press("/(")
    #expect(reader.foot.contains("1 of "))
    try reader.press("<c-r>").shows(snapshot: "search-fault")
    let foot = reader.foot
    try reader.press("<enter>", allowingNothing: true)
    #expect(reader.foot == foot)
    try reader.press("a)")
    #expect(reader.foot.contains("1 of "))
  }

  @Test(arguments: ["//(", "?//(", "maM/zzz"])
  mutating func `Enter is named only where there is something to stay at or to keep`(
    keys: String
  ) throws {
    try reader.press(keys)
    #expect(reader.foot.contains("Esc back") && !reader.foot.contains("Enter"))
    try reader.press("<c-u>")
    #expect(reader.foot.contains("Enter"))
  }

  @Test mutating func `Nothing typed after no search says that there was none`() throws {
    try reader.press("/<enter>").shows(message: "nothing searched for yet; / searches")
    try reader.press("n", allowingNothing: true).shows(
      message: "nothing searched for yet; / searches")
    try reader.press("/<backspace>")
    #expect(reader.screen.grid.cursor == nil)
  }

  @Test mutating func `Tab lists no other names of who has none, and typing goes on`() throws {
    try reader.press("/zzz<tab>")
    #expect(reader.foot.hasSuffix("nobody is meant by another name"))
    try reader.press("z")
    #expect(reader.foot.hasPrefix("/zzzz "))
  }

  @Test mutating func `What is not in the text is said, and nothing moves`() throws {
    try reader.press("]")
    let place = reader.place
    try reader.press("/zzz<enter>").shows(message: "“zzz” is not in the text")
    try reader.press("n", allowingNothing: true).shows(message: "“zzz” is not in the text")
    #expect(reader.place == place)
    try reader.press("<backspace>")
    #expect(reader.place < place)
  }

  @Test
  mutating func `A pattern with too many ways to match ends, and says that hits may be missing`()
    throws
  {
    let text = String(repeating: "a", count: 60) + "!\n\n"
    let fixture = Fixture(String(repeating: text, count: 40))
    var reader = ReaderDriver(fixture, screen: Size(columns: 60, rows: 10))
    reader.worksBetweenKeys = false
    try reader.press("//(a+)+$")
    #expect(reader.foot.hasPrefix("//(a+)+$"))
    #expect(reader.foot.hasSuffix("0…"))
    reader.worksBetweenKeys = true
    try reader.press("<left>")
    #expect(reader.foot.hasSuffix("too many ways to match"))
  }

  @Test mutating func `A long search can be stopped, and goes on while keys are typed`() throws {
    let fixture = Fixture(String(repeating: "One word after another.\n\n", count: 20_000))
    var reader = ReaderDriver(fixture, screen: Size(columns: 60, rows: 10))
    reader.worksBetweenKeys = false
    try reader.press("/another")
    #expect(reader.foot.hasSuffix("…"))
    try reader.press("<c-c>")
    #expect(reader.foot.hasSuffix("stopped"))
    reader.worksBetweenKeys = true
    try reader.press("<backspace>r<enter>")
    #expect(reader.head.contains("1 of 20000 ·"))
  }

  @Test mutating func `A search that goes on leaves the list of what can be gone to alone`() throws
  {
    reader.worksBetweenKeys = false
    let list = try reader.press("/toorajanzada<enter>irahm").grid.textRows
    reader.worksBetweenKeys = true
    try reader.press("o<backspace>")
    #expect(reader.screen.grid.textRows == list)
  }

  @Test func `A list of hits has all that was found until the search was stopped`() throws {
    let fixture = Fixture(String(repeating: "One word after another.\n\n", count: 60_000))
    var reader = ArticleReader(fixture.loaded, size: Size(columns: 120, rows: 12))
    for keys in ["/another<enter>", "L", "<c-c>"] {
      for key in try KeyNotation.parse(keys) { _ = reader.handle(.key(key)) }
      _ = reader.work()
    }
    let grid = reader.view()
    let count = try #require(grid.text(ofRow: 0).firstMatch(of: #/of (\d+)\+ ·/#)).1
    #expect(grid.textRows.contains { $0.contains("“another” · \(count) ·") })
  }

  @Test(arguments: [
    "/opium<enter>", "/Rahman<enter>", "/zzz<enter>", "&@rabbani<enter>/taliban<enter>",
    "3/taliban<enter>", "2\\taliban<enter>", "&@rabbani<enter>3/taliban<enter>",
  ])
  func `However fast a search is typed, text and panes show the same, and the same is said`(
    keys: String
  ) throws {
    for size in [Size(columns: 120, rows: 36), Size(columns: 80, rows: 24)] {
      var slow = ReaderDriver(.bundled, screen: size)
      var fast = slow
      try slow.press("a<esc>\(keys)")
      fast.worksBetweenKeys = false
      try fast.press("a<esc>\(keys)")
      fast.worksBetweenKeys = true
      fast.send(.resumed)
      #expect(fast.screen == slow.screen)
    }
  }

  @Test mutating func `Other names are offered once the search has ended`() throws {
    reader.worksBetweenKeys = false
    try reader.press("/Rahman<tab>")
    #expect(reader.foot.contains("still searching"))
    reader.worksBetweenKeys = true
    reader.send(.resumed)
    #expect(reader.foot.contains("by other names"))
  }

  @Test
  mutating func `Invalid text and a megabyte can be pasted; a line takes ten thousand characters`()
    throws
  {
    try reader.press("]")
    let page = reader.screen.grid
    try reader.press("/")
    reader.send(.paste("\u{FFFD}\u{202E}x\nRabbani\n"))
    #expect(reader.foot.hasPrefix("/�<U+202E>x Rabbani"))
    try reader.press("<c-u>")
    reader.send(.paste("\nToorajanzada\n"))
    #expect(reader.foot.hasSuffix("1 of 1"))
    try reader.press("<c-u>")
    reader.send(.paste(String(repeating: "é", count: 10_000)))
    #expect(reader.foot.hasSuffix("not found"))
    reader.send(.paste(String(repeating: "x", count: 1_000_000)))
    #expect(reader.foot.contains("the end of the paste was cut off"))
    try reader.press("<c-r>", allowingNothing: true)
    try reader.press("<esc>")
    #expect(reader.screen.grid == page)
  }

  @Test func `An empty article can be searched`() throws {
    var reader = ReaderDriver(.empty, screen: Size(columns: 60, rows: 10))
    try reader.press("/a")
    #expect(reader.foot.hasSuffix("not found"))
    try reader.press("<enter>").shows(message: "“a” is not in the text")
    try reader.press("\\/.*/<enter>").shows(message: "“.*” is not in the text")
  }

  @Test func `A million hits are counted, and the last is one key from the first`() throws {
    let paragraph = String(repeating: "a", count: 2000) + "\n\n"
    let fixture = Fixture(String(repeating: paragraph, count: 500))
    var reader = ReaderDriver(fixture, screen: Size(columns: 60, rows: 10))
    try reader.press("/a<enter>")
    #expect(reader.head.contains("1 of 1000000 ·"))
    try reader.press("N")
    #expect(reader.head.contains("1000000 of 1000000 ·"))
  }

  @Test mutating func `A resize in the middle of typing keeps what is typed`() throws {
    try reader.press("]")
    let page = reader.screen.grid
    try reader.press("/Rabb")
    for size in [(40, 10), (1, 1), (200, 60), (80, 24)] {
      reader.resize(to: Size(columns: size.0, rows: size.1))
    }
    try reader.press("ani")
    #expect(reader.foot.hasPrefix("/Rabbani"))
    try reader.press("<esc>")
    #expect(reader.screen.grid == page)
  }
}
