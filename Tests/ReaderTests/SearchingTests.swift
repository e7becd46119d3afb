import ArticleTestSupport
import Articles
import Reader
import ReaderTestSupport
import Screen
import Testing

struct SearchingTests {
  var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 80, rows: 12))

  @Test(arguments: [(120, 36), (80, 24), (40, 10)])
  func `Hits are set off while a search is typed, and after Enter`(columns: Int, rows: Int) throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: columns, rows: rows))
    try reader.press("]/rabbani").shows(snapshot: "search-typed-\(columns)x\(rows)")
    try reader.press("<enter>").shows(snapshot: "search-\(columns)x\(rows)")
  }

  @Test(arguments: [
    ("Toorajanzada", "1 of 1"), ("prof. rabbani", "1 of 6"), ("Russia's", "1 of 3"),
    ("opium war", "1 of 1"), ("government of prof", "1 of 3"), ("zzz", "not found"),
  ])
  mutating func `The count shows while words are typed`(words: String, count: String) throws {
    try reader.press("/" + words)
    #expect(reader.foot.hasSuffix(count))
  }

  @Test mutating func `Esc restores the page, the place and the history`() throws {
    try reader.press("]]jj")
    let (page, place) = (reader.screen.grid, reader.place)
    for pattern in ["peace", "/p.*e", "zzz", "(", "opium war"] {
      try reader.press("/" + pattern)
      #expect(reader.place == place)
      try reader.press("<esc>")
      #expect(reader.screen.grid == page)
      #expect(reader.place == place)
    }
  }

  @Test mutating func `However often n is pressed, one Backspace is where the search began`() throws
  {
    try reader.press("]jj")
    let place = reader.place
    try reader.press("/moscow<enter>")
    for _ in 1...20 { try reader.press("n", allowingNothing: true) }
    try reader.press("NN", allowingNothing: true)
    #expect(reader.place != place)
    try reader.press("<backspace>")
    #expect(reader.place == place)
    try reader.press("<backspace>")
    #expect(reader.place < place)
  }

  @Test mutating func `Whichever way n and N lead, one Backspace is where the search began`() throws
  {
    var dice = SplitMix(seed: 9)
    try reader.press("]]j")
    let (page, place, places) = (reader.screen.grid.textRows, reader.place, reader.placesBefore)
    try reader.press("/russia<enter>", allowingNothing: true)
    for _ in 1...60 {
      try reader.press(["n", "N", "NN", "3n"][dice.roll(4) - 1], allowingNothing: true)
      #expect(reader.placesBefore == (reader.place == place ? places : places + 1))
    }
    while reader.place == place { try reader.press("n") }
    try reader.press("<backspace>")
    #expect(reader.screen.grid.textRows == page)
    #expect(reader.placesBefore == places)
  }

  @Test mutating func `The keys of a line can be bound anew, and digits are typed`() throws {
    let keymap = Keymap.standard.changed(by: [
      Keymap.Change([Key(.character("t"), .control)], .asPattern),
      Keymap.Change([Key(.character("r"), .control)], nil),
    ])
    reader = ReaderDriver(
      .bundled, screen: Size(columns: 80, rows: 12), settings: Settings(keymap: keymap))
    try reader.press("/199[5]")
    #expect(reader.foot.contains("not found") && reader.foot.contains("^T pattern"))
    try reader.press("<c-t>")
    #expect(reader.foot.contains("1 of "))
    try reader.press("<c-r>", allowingNothing: true)
    #expect(reader.foot.contains("^R means nothing here"))
  }

  @Test mutating func `n and then N is the same page with the same hit`() throws {
    try reader.press("/taliban<enter>")
    var dice = SplitMix(seed: 5)
    for _ in 1...40 {
      let before = reader.screen.grid.textRows
      let steps = dice.roll(5)
      let (there, back) = dice.roll(2) == 1 ? ("n", "N") : ("N", "n")
      try reader.press(String(repeating: there, count: steps), allowingNothing: true)
      try reader.press(String(repeating: back, count: steps), allowingNothing: true)
      #expect(reader.screen.grid.textRows == before)
      try reader.press(String(repeating: "n", count: dice.roll(3)), allowingNothing: true)
    }
  }

  @Test mutating func `Beyond the last hit n goes on from the beginning, and says so`() throws {
    try reader.press("/rabbani<enter>n")
    #expect(reader.head.contains("2 of 6 · "))
    try reader.press("5n").shows(message: "on from the beginning")
    try reader.press("N").shows(message: "on from the end")
  }

  @Test mutating func `A backslash searches backward; n goes on backward`() throws {
    try reader.press("G\\rabbani<enter>")
    #expect(reader.head.contains("6 of 6 · "))
    try reader.press("n")
    #expect(reader.head.contains("5 of 6 · "))
    try reader.press("N")
    #expect(reader.head.contains("6 of 6 · "))
  }

  @Test func `The hit of what is typed is in sight at any size`() throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 60, rows: 20))
    try reader.press("/russian")
    for size in [Size(columns: 40, rows: 10), Size(columns: 30, rows: 7)] {
      reader.resize(to: size)
      #expect(reader.screen.grid.hasStyle(.currentHit))
    }
    try reader.press("<enter>")
    #expect(reader.screen.grid.hasStyle(.currentHit))
  }

  @Test func `A number before / leads to the hit of that number`() throws {
    var reader = ReaderDriver(.almanac, screen: Size(columns: 60, rows: 12))
    try reader.press("3/lantern")
    #expect(reader.foot.hasSuffix("3 of 12"))
    try reader.press("<enter>")
    #expect(reader.head.contains("3 of 12 · "))
    try reader.press("2\\lantern<enter>")
    #expect(reader.head.contains("1 of 12 · "))
  }

  @Test func `A number before / that leads round the end says so`() throws {
    var reader = ReaderDriver(.almanac, screen: Size(columns: 60, rows: 12))
    try reader.press("15/lantern<enter>").shows(message: "on from the beginning")
    #expect(reader.head.contains("3 of 12 · "))
    try reader.press("4\\lantern<enter>").shows(message: "on from the end")
    #expect(reader.head.contains("11 of 12 · "))
    try reader.press("2\\lantern<enter>")
    #expect(!reader.foot.contains("on from"))
  }

  @Test mutating func `'/ goes where the search began, '' back`() throws {
    try reader.press("]")
    let place = reader.place
    try reader.press("/opium war<enter>")
    let found = reader.place
    try #require(found != place)
    try reader.press("'/")
    #expect(reader.place == place)
    try reader.press("''")
    #expect(reader.place == found)
  }

  @Test mutating func `Earlier searches come back with the arrows`() throws {
    try reader.press("/peace<enter>/opium<enter>/hal<up>")
    #expect(reader.foot.hasPrefix("/opium "))
    try reader.press("<up>")
    #expect(reader.foot.hasPrefix("/peace "))
    try reader.press("<down><down>")
    #expect(reader.foot.hasPrefix("/hal "))
    try reader.press("<esc>\\<up>")
    #expect(reader.foot.hasPrefix("\\hal "))
  }

  @Test mutating func `Nothing typed repeats the last search, either way`() throws {
    try reader.press("/rabbani<enter>/<enter>")
    #expect(reader.head.contains("2 of 6 · "))
    try reader.press("\\<enter>")
    #expect(reader.head.contains("1 of 6 · "))
    try reader.press("2/<enter>")
    #expect(reader.head.contains("3 of 6 · "))
    try reader.press("2\\<enter>")
    #expect(reader.head.contains("1 of 6 · "))
  }

  @Test mutating func `Regular expressions stand between slashes or come with ^R`() throws {
    try reader.press("//r[ab]+ani/")
    #expect(reader.foot.hasSuffix("1 of 6"))
    try reader.press("<esc>/r[ab]+ani")
    #expect(reader.foot.hasSuffix("not found"))
    try reader.press("<c-r>")
    #expect(reader.foot.hasSuffix("1 of 6"))
  }

  @Test mutating func `M-w finds whole words alone`() throws {
    try reader.press("/rabban")
    #expect(reader.foot.hasSuffix("1 of 6"))
    try reader.press("<a-w>")
    #expect(reader.foot.hasSuffix("not found"))
    try reader.press("i")
    #expect(reader.foot.hasSuffix("1 of 6"))
  }

  @Test mutating func `Tab after a search begins at the hit, and so does t`() throws {
    reader = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 36))
    try reader.press("]/rabbani<enter><tab>")
    #expect(reader.chosenText == "Prof. Rabbani")
    let hit = reader.screen.grid
    try reader.press("<s-tab><tab>")
    #expect(reader.screen.grid == hit)
    try reader.press("n<tab>")
    #expect(reader.chosenText == "Prof. Rabbani")
    try reader.press("<esc>t")
    #expect(reader.row(containing: "Timeline · Burhanuddin Rabbani") != "")
    try reader.press("t")
    #expect(reader.row(containing: "Timeline · ") == "")
    try reader.press("K")
    #expect(reader.row(containing: "Burhanuddin Rabbani") != "")
  }

  @Test
  mutating func `A hit that is no name leads on to the next one, and t to the whole timeline`()
    throws
  {
    reader = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 36))
    try reader.press("]/considered<enter>t")
    #expect(reader.row(containing: "Timeline · 53 of 53") != "")
    try reader.press("<esc><tab>")
    #expect(reader.chosenText.hasPrefix("Taliban"))
  }

  @Test func `Code looks found, selected and highlighted as other words do`() throws {
    let fixture = Fixture("Say `ebb` here.\n\n```\nebb and flood\n```\n")
    var reader = ReaderDriver(fixture, screen: Size(columns: 60, rows: 12))
    var selecting = reader
    try reader.press("/ebb<enter>")
    #expect(reader.screen.grid.letters(of: .currentHit) == "ebb")
    #expect(reader.screen.grid.letters(of: .hit) == "ebb")
    try selecting.press("v2}")
    #expect(selecting.screen.grid.letters(of: .selected) == "Sayebbhere.ebbandflood")
    try selecting.press("B")
    #expect(selecting.screen.grid.letters(of: .highlight) == "Sayebbhere.ebbandflood")
  }

  @Test(arguments: [
    ("/Toorajanzada<enter>", "n", Style.Role.currentHit), ("", "G*", .chosen),
  ])
  func `n and * lead from a zoomed pane to a page that shows what they lead to`(
    before: String, keys: String, role: Style.Role
  ) throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 40))
    try reader.press("\(before)gT<esc>az\(keys)", allowingNothing: true)
    #expect(reader.screen.grid.hasStyle(role))
  }

  @Test mutating func `Esc puts the highlights away, n shows them again`() throws {
    try reader.press("/peace<enter>")
    let hits = #/\d+ of \d+ · (§|Introduction)/#
    #expect(reader.head.contains(hits))
    try reader.press("<esc>")
    #expect(!reader.head.contains(hits))
    #expect(!reader.screen.legend.contains("hit"))
    try reader.press("n")
    #expect(reader.screen.legend.contains("current hit"))
  }

  @Test(arguments: ["/", "\\"])
  mutating func `Fifty random keys in a prompt and Esc change nothing`(key: String) throws {
    let keys = [
      "a", "e", "(", " ", "é", "xy<backspace>", "<left>", "<c-a>", "<c-w>", "<c-k>", "<c-y>",
      "<up>",
      "<down>", "<c-r>", "<a-w>", "<a-b>", "<delete>", "t", "n",
    ]
    try reader.press("]]/peace<enter><tab>]a<esc>")
    try reader.expectNoTrace(of: keys, openedBy: key, seed: 23)
  }
}
