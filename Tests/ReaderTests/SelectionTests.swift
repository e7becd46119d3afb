import ArticleTestSupport
import Articles
import Reader
import ReaderTestSupport
import Screen
import Testing

struct SelectionTests {
  var reader = ReaderDriver(.tides, screen: Size(columns: 60, rows: 20))

  @Test mutating func `v selects from the first word of the page, w word by word`() throws {
    try reader.press("}v")
    #expect(reader.selectedText == "The")
    try reader.press("w")
    #expect(reader.selectedText == "The sea")
    try reader.press("2w").shows(snapshot: "selection")
    try reader.press("b")
    #expect(reader.selectedText == "The sea rises")
  }

  @Test func `The foot tells what can be done with the words that are selected`() throws {
    var reader = ReaderDriver(.tides, screen: Size(columns: 120, rows: 24))
    try reader.press("}v")
    #expect(reader.foot.contains("y copy   A note   B highlight"))
  }

  @Test func `Where the page has no word, v selects its paragraph and looks no further`() throws {
    let lines = String(repeating: "─ ", count: 2_000)
    var reader = ReaderDriver(
      Fixture("# A\n\n\(lines)\n\nFar away.\n"), screen: Size(columns: 60, rows: 20))
    try reader.press("}v")
    #expect(Set(reader.selectedText) == ["─", " "])
  }

  @Test mutating func `v selects what is chosen`() throws {
    try reader.press("<tab><tab>v")
    #expect(reader.selectedText == "earth turns")
    try reader.press("obb")
    #expect(reader.selectedText == "as the earth turns")
  }

  @Test mutating func `v again takes the whole sentence, paragraph and section`() throws {
    try reader.press("]v")
    for expected in [
      "The moon",
      "The moon The moon pulls the water towards itself, and the bulge travels round the world as "
        + "the earth turns. The old tables said when to the minute, and how high to the inch.²",
    ] {
      try reader.press("v")
      #expect(reader.selectedText == expected)
    }
    try reader.press("v", allowingNothing: true).shows(message: "the whole section is selected")
  }

  @Test(arguments: [
    ("l", "The "), ("3l", "The se"), ("h", "Th"), ("2h", "T"),
    ("$", "The sea rises twice a day¹ and the harbour"),
    ("$0", "T"), (")", "The sea rises twice a day¹ and the harbour follows it."),
    ("))", "The sea rises twice a day¹ and the harbour follows it. The moon"),
    ("}bb", "The sea rises twice a day¹ and the harbour follows"),
    ("wwob", "Tides The sea rises"), ("wwow", "sea rises"), ("wwoww", "rises"),
    ("wwowwww", "s twice"), ("oh", "s The"),
  ])
  mutating func `Motions move one end`(keys: String, selected: String) throws {
    try reader.press("}v")
    try reader.press(keys, allowingNothing: true)
    #expect(reader.selectedText == selected)
  }

  @Test(arguments: [
    ("4G", "Three four. Five six. Seven eight."), ("3g", "Three four. Five six."),
    ("1G", "One two. T"), ("2G", "Three four."),
  ])
  mutating func `A number leads to its paragraph while words are selected`(
    keys: String, selected: String
  ) throws {
    let text = Fixture("One two.\n\nThree four.\n\nFive six.\n\nSeven eight.\n")
    reader = ReaderDriver(text, screen: Size(columns: 60, rows: 20))
    try reader.press("2gv\(keys)")
    #expect(reader.selectedText == selected)
    try reader.press("90G").shows(message: "no paragraph 90; the last is 4")
  }

  @Test mutating func `With a share of the text, so much of it is selected`() throws {
    let tides = Fixture(String(repeating: "Tide. ", count: 100))
    reader = ReaderDriver(tides, screen: Size(columns: 60, rows: 20))
    try reader.press("v50%")
    #expect(reader.foot.hasPrefix("50 words "))
    try reader.press("100%")
    #expect(reader.foot.hasPrefix("100 words "))
  }

  @Test(arguments: [
    ("999l", "168 words · p1:0-1003"), ("999w", "1000 words · p1:0-5998"),
    ("999w999b", "1 word · p1:0-4"), ("999w999h", "834 words · p1:0-4999"),
    ("999)", "999 words · p1:0-5993"),
  ])
  mutating func `A count moves the end as far in one go`(keys: String, selected: String) throws {
    let tides = String(repeating: "Tide. ", count: 2_000)
    reader = ReaderDriver(Fixture(tides), screen: Size(columns: 60, rows: 20))
    try reader.press("v\(keys)")
    #expect(reader.foot.hasPrefix("\(selected) "))
  }

  @Test(arguments: ["#l", "#w", "#w#b", "#w#h", "#)"])
  func `The farther a count moves the end, it takes longer in proportion at most`(keys: String)
    throws
  {
    try expectProportion(from: 500) { count in
      let tides = String(repeating: "Tide. ", count: 2 * count)
      var reader = ReaderDriver(Fixture(tides), screen: Size(columns: 60, rows: 20))
      try reader.press("v" + keys.replacing("#", with: "\(count)"))
    }
  }

  @Test mutating func `The page follows the end that moves, and Esc is where it was`() throws {
    reader = ReaderDriver(.almanac, screen: Size(columns: 40, rows: 10))
    try reader.press("]j")
    let (place, page) = (reader.place, reader.screen.grid)
    try reader.press("v4}").shows(snapshot: "selection-scrolled")
    #expect(reader.place == place)
    try reader.press("<esc>")
    #expect(reader.screen.grid == page)
  }

  @Test(arguments: Fixture.all)
  func `While words are selected, the page is as it was once the screen has grown back`(
    fixture: Fixture
  ) throws {
    var random = SplitMix(seed: 11)
    for keys in ["v", "v)))}", "vw]", "dv2}b"] {
      var reader = ReaderDriver(fixture, screen: Size(columns: 80, rows: 24))
      try reader.press(keys, allowingNothing: true)
      let page = reader.screen.grid
      for _ in 1...10 {
        reader.resize(to: Size(columns: random.roll(200), rows: random.roll(60)))
      }
      reader.resize(to: page.size)
      #expect(reader.screen.grid == page)
    }
  }

  @Test mutating func `While words are selected, the page is as it was once the text is as wide`()
    throws
  {
    reader = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 10))
    let page = try reader.press("]jv4}").grid.textRows
    try reader.press("20-")
    #expect(reader.screen.grid.textRows != page)
    try reader.press(String(repeating: "+", count: 20))
    #expect(reader.screen.grid.textRows == page)
  }

  @Test(arguments: Fixture.all.dropFirst())
  func `Fifty keys of selecting and Esc change nothing`(fixture: Fixture) throws {
    let keys = "h j k l w e b 0 ^ $ ( ) { } [ ] g G <space> d u 3j 2w 7l o v <pageup> x / f"
      .split(separator: " ").map(String.init)
    for size in [Size(columns: 80, rows: 24), Size(columns: 30, rows: 7)] {
      var reader = ReaderDriver(fixture, screen: size)
      try reader.press("dd<tab>", allowingNothing: true)
      try reader.expectNoTrace(of: keys, openedBy: "v", seed: 5)
    }
  }

  @Test mutating func `Keys that would lead away do nothing while words are selected`() throws {
    try reader.press("vo")
    let grid = reader.screen.grid.textRows
    try reader.press("a").shows(message: "words are selected; Esc unselects them")
    #expect(reader.screen.grid.textRows == grid)
    let keymap = Keymap.standard.changed(by: [
      .init([Key(.escape)], nil), .init([Key(.character("g"), .control)], .leave),
    ])
    reader = ReaderDriver(
      .tides, screen: Size(columns: 80, rows: 20), settings: Settings(keymap: keymap))
    try reader.press("va").shows(message: "words are selected; ^G unselects them")
  }

  @Test mutating func `f puts letters on the sentences in sight, and a letter selects one`() throws
  {
    try reader.press("vf").shows(snapshot: "selection-hints")
    try reader.press("s")
    #expect(
      reader.selectedText == "The old tables said when to the minute, and how high to the inch.²")
    try reader.press("<esc>")
    #expect(!reader.screen.grid.hasStyle(.selected))
  }

  @Test func `The end that moves shows also where the screen gets lower under the letters`() throws
  {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 80, rows: 30))
    try reader.press("<space>v20j")
    var other = reader
    other.resize(to: Size(columns: 80, rows: 12))
    try reader.press("f")
    reader.resize(to: Size(columns: 80, rows: 12))
    try reader.press("<esc>")
    #expect(reader.screen.grid.cursor != nil)
    #expect(reader.screen.grid == other.screen.grid)
  }

  @Test(arguments: ["vw", "vl"])
  mutating func `A note on words that are selected again is opened, and they no longer are`(
    keys: String
  ) throws {
    try reader.press("}\(keys)Aone<c-s>")
    try reader.press("\(keys)A")
    #expect(reader.screen.grid.words.contains("one"))
    try reader.press("<esc>")
    #expect(!reader.screen.grid.hasStyle(.selected))
  }

  @Test mutating func `A drag of the mouse selects`() throws {
    let row = try #require((0..<20).first { reader.screen.grid.text(ofRow: $0).contains("sea") })
    reader.send(.mouse(Mouse(.press, Point(column: 8, row: row))))
    reader.send(.mouse(Mouse(.drag, Point(column: 16, row: row))))
    reader.send(.mouse(Mouse(.release, Point(column: 16, row: row))))
    #expect(reader.selectedText.split(separator: " ").count > 1)
  }

  @Test mutating func `A press and a drag move the end of a selection that there is`() throws {
    try reader.press("}v")
    let row = try #require((0..<20).first { reader.screen.grid.text(ofRow: $0).contains("sea") })
    let cells = reader.screen.grid.row(row).map(\.glyph)
    func point(_ words: String) throws -> Point {
      let column = cells.indices.first { cells[$0...].joined().hasPrefix(words) }
      return Point(column: try #require(column), row: row)
    }
    reader.send(.mouse(Mouse(.press, try point("twice"))))
    #expect(reader.selectedText == "The sea rises t")
    reader.send(.mouse(Mouse(.drag, try point("rises"))))
    reader.send(.mouse(Mouse(.release, try point("rises"))))
    #expect(reader.selectedText == "The sea r")
    try reader.press("w")
    #expect(reader.selectedText == "The sea rises")
    try reader.press("<esc>")
    #expect(reader.selectedText == "")
  }

  @Test func `A selection in right-to-left and wide script is of whole characters`() throws {
    var reader = ReaderDriver(.scripts, screen: Size(columns: 60, rows: 24))
    try reader.press("}v")
    #expect(reader.selectedText == "海")
    try reader.press("3w")
    #expect(reader.selectedText == "海水每天")
    try reader.press(")").shows(snapshot: "selection-wide")
  }
}

extension ReaderDriver {
  /// The words that are selected in the text, with one space for what lies between rows.
  fileprivate var selectedText: String {
    let grid = screen.grid
    let rows = (0..<grid.size.rows).map { row in
      grid.row(row).filter { $0.style.role == .selected }.map(\.glyph).joined()
    }
    return rows.filter { !$0.isEmpty }.joined(separator: "\n").replacing("\n", with: " ")
  }
}
