import Annotations
import ArticleTestSupport
import Articles
import Reader
import ReaderTestSupport
import Screen
import Testing

struct PlaceTests {
  @Test(arguments: Fixture.all) func `A place survives any sequence of sizes`(fixture: Fixture)
    throws
  {
    var random = SplitMix(seed: 7)
    for _ in 1...4 {
      var reader = ReaderDriver(fixture, screen: Size(columns: 80, rows: 24))
      for _ in 0..<random.roll(6) { try reader.press("d", allowingNothing: true) }
      let (place, page) = (reader.place, reader.screen.grid)
      for _ in 1...20 {
        reader.resize(to: Size(columns: random.roll(200), rows: random.roll(60)))
        #expect(reader.place == place)
      }
      reader.resize(to: page.size)
      #expect(reader.screen.grid == page)
    }
  }

  @Test func `Back and forward are exact, through jumps of every kind`() throws {
    var reader = ReaderDriver(.almanac, screen: Size(columns: 60, rows: 12))
    var places: [Place] = []
    for keys in ["]jj", "G", "30%j", "12g", "ojj<enter>", "2[", "f<esc>''", "g"] {
      places.append(reader.place)
      try reader.press(keys, allowingNothing: true)
    }
    let end = reader.place
    var back: [Place] = []
    for _ in 1...6 {
      try reader.press("<backspace>")
      back.append(reader.place)
    }
    for place in back.dropLast().reversed() {
      try reader.press(">")
      #expect(reader.place == place)
    }
    try reader.press(">")
    #expect(reader.place == end)
    #expect(Set(back).count > 4)
  }

  @Test func `Paging, Tab and panes leave no trace in the history`() throws {
    var reader = ReaderDriver(.tides, screen: Size(columns: 44, rows: 10))
    try reader.press("<space>j<tab><tab>oj<esc><esc>k<space>", allowingNothing: true)
    try reader.press("<backspace>").shows(message: "no place to go back to")
  }

  @Test func `A look around is no place that '' leads to`() throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 100, rows: 24))
    try reader.press("G")
    let place = reader.place
    try reader.press("ok<backspace>''")
    #expect(reader.place == place)
  }

  @Test func `Back from a list that was come back to is the place before it`() throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 36))
    let place = reader.place
    try reader.press("3gmaM<enter>M<backspace>")
    #expect(reader.place == place)
  }

  @Test(arguments: [("Ggo", "<enter>"), ("Gg<c-t>", "<enter>"), ("GgmaM", "'a")])
  func `Back from the place where one was already is the list that led there`(
    list: String, following: String
  ) throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 80, rows: 24))
    let rows = try reader.press(list).grid.textRows
    try reader.press(following)
    #expect(reader.screen.grid.textRows != rows)
    try reader.press("<backspace>")
    #expect(reader.screen.grid.textRows == rows)
  }

  @Test(arguments: ["a<esc>]b", "T<esc>]b"])
  func `Another size of the screen for a moment is no place to go back to`(keys: String) throws {
    let size = Size(columns: 120, rows: 36)
    var reader = ReaderDriver(.bundled, screen: size)
    let foot = try reader.press(keys).grid.text(ofRow: size.rows - 1)
    reader.resize(to: Size(columns: 90, rows: 30))
    reader.resize(to: size)
    #expect(reader.foot == foot && !foot.contains("Backspace"))
    try reader.press("<backspace>").shows(message: "no place to go back to")
  }

  @Test func `Where a name was followed from is the last place`() throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 100, rows: 24))
    try reader.press("/talib<enter><tab>")
    let place = reader.place
    for _ in 1...30 where reader.place == place { try reader.press("*") }
    try #require(reader.place != place)
    try reader.press("''")
    #expect(reader.place == place)
  }

  @Test func `Back from a pane that had the screen for itself, the text is whole`() throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 100, rows: 24))
    try reader.press("Goz<backspace>")
    #expect(reader.screen.grid.text(ofRow: 0) != "")
    #expect(reader.foot.contains("Space page"))
  }

  @Test(arguments: ["<space>Tzjj", "Tv]z", "/taliban<enter>Lzjj"])
  func `Back in a list that had the screen for itself, it has that again`(list: String) throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 36))
    let rows = try reader.press(list).grid.textRows
    try reader.press("<enter><backspace>")
    #expect(reader.screen.grid.textRows == rows)
  }

  @Test(arguments: [0, -5, .max]) func `A measure kept by mistake is taken as the nearest`(
    measure: Int
  ) throws {
    var reader = ReaderDriver(
      .bundled, screen: Size(columns: 100, rows: 24), settings: Settings(measure: measure))
    try reader.press("+").shows(
      message: measure > 0
        ? "text 92 columns wide, the widest here" : "text 22 columns wide")
    #expect(reader.bookmark.measure == (measure > 0 ? 200 : 22))
  }

  @Test func `Words that are asked for are set off until the first key`() throws {
    let article = LoadedArticle.bundled.article
    let bytes = try article.stretch(written: "p4:3-27")
    var reader = ArticleReader(
      .bundled, size: Size(columns: 80, rows: 24), at: article.place(at: bytes.lowerBound))
    reader.setOff(bytes)
    func setOff() -> String {
      let grid = reader.view()
      let cells = (0..<24).flatMap { Array(grid.row($0)) }.filter { $0.style.role == .peek }
      return cells.map(\.glyph).joined().filter { $0 != " " }
    }
    #expect(setOff() == article.string(bytes).filter { $0 != " " })
    _ = reader.handle(.resize(Size(columns: 80, rows: 24)))
    #expect(!setOff().isEmpty)
    _ = reader.handle(.key(Key("=")))
    #expect(setOff().isEmpty)
  }

  @Test func `A mark brings back its place, and '' the one before`() throws {
    var reader = ReaderDriver(.almanac, screen: Size(columns: 60, rows: 12))
    try reader.press("]]jma")
    let marked = reader.place
    try reader.press("G")
    let end = reader.place
    try reader.press("'a")
    #expect(reader.place == marked)
    try reader.press("''")
    #expect(reader.place == end)
    try reader.press("''")
    #expect(reader.place == marked)
  }

  @Test func `m' is the place that '' leads to`() throws {
    var reader = ReaderDriver(.almanac, screen: Size(columns: 60, rows: 12))
    try reader.press("]]jm'").shows(message: "this is the last place from now on")
    let place = reader.place
    try reader.press("dd''")
    #expect(reader.place == place)
  }

  @Test func `A count goes as many places back, or as there are`() throws {
    var reader = ReaderDriver(.almanac, screen: Size(columns: 60, rows: 12))
    let place = reader.place
    try reader.press("]]]9<lt>")
    #expect(reader.place == place && !reader.foot.contains("no place"))
    try reader.press("<lt>").shows(message: "no place to go back to")
  }

  @Test func `q shows the panes beside a text that was alone, before it closes anything`() throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 36))
    let panes = try reader.press("aT<esc>").grid
    try reader.press("zq")
    #expect(reader.screen.grid.textRows == panes.textRows)
    #expect(reader.takeEffects() == [])
    try reader.press("qqq")
    #expect(reader.takeEffects() == [.quit])
  }

  @Test(arguments: [("a", 24), ("e", 24), ("e", 16)], ["q", "t"])
  func `The timeline that a list leads to leads back to the list, where the text is covered by it`(
    list: (keys: String, rows: Int), key: String
  ) throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 80, rows: list.rows))
    let listed = try reader.press("]" + list.keys).grid
    try reader.press("t" + key)
    #expect(reader.screen.grid.textRows == listed.textRows)
    try reader.press("q")
    #expect(reader.takeEffects() == [])
    try reader.press("q")
    #expect(reader.takeEffects() == [.quit])
  }

  @Test(arguments: ["a", "T"])
  func `A pane opens beside a text that was alone`(pane: String) throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 36))
    let beside = try reader.press(pane).grid
    try reader.press("qz\(pane)")
    #expect(reader.screen.grid.textRows == beside.textRows)
  }

  @Test func `Opened again in a pane, the foot tells the keys of the pane`() throws {
    let size = Size(columns: 120, rows: 36)
    var reader = ReaderDriver(.bundled, screen: size)
    try reader.press("ejjj")
    let again = ReaderDriver(.bundled, screen: size, readOnFrom: reader.bookmark)
    #expect(again.foot.contains("go there"))
  }

  @Test func `^T lists a place once, however often something else was open there`() throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 80, rows: 24))
    let rows = try reader.press("]/rabbani<enter><tab>tq<c-t>").grid.textRows
    #expect(rows.first == "Places" && rows.count > 2)
    #expect(Set(rows).count == rows.count)
    #expect(reader.chosenText.hasPrefix("s1 "))
  }

  @Test func `^T lists the places that were visited; one of them is a key away`() throws {
    var reader = ReaderDriver(.almanac, screen: Size(columns: 120, rows: 14))
    let start = reader.place
    try reader.press("]]G<c-t>").shows(snapshot: "places-visited")
    try reader.press("g<enter>")
    #expect(reader.place == start)
  }

  @Test func `Panes are open again when the article is read on`() throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 36))
    try reader.press("]aot<esc>")
    let (bookmark, picture) = (reader.bookmark, reader.screen.grid)
    var again = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 36), readOnFrom: bookmark)
    #expect(again.screen.grid.textRows == picture.textRows)
    again.resize(to: Size(columns: 60, rows: 20))
    #expect(again.place == reader.place)
  }

  @Test(
    arguments: [
      ("o", [.contents]), ("a", [.actors]), ("a<enter>", []), ("at", [.actors]), ("T", [.timeline]),
      ("e", []), ("r", []),
    ] as [(String, [Bookmark.Pane.Kind])])
  func `A pane is open again where the article still has what it is about`(
    keys: String, kinds: [Bookmark.Pane.Kind]
  ) throws {
    let size = Size(columns: 120, rows: 36)
    var reader = ReaderDriver(.bundled, screen: size)
    try reader.press("]\(keys)")
    let bookmark = reader.bookmark
    try #require(!bookmark.panes.isEmpty)
    let ann = LoadedArticle(
      "Ann built the quay.", actors: "- {id: ann, name: Ann, kind: person, names: [Ann]}",
      timeline: "- {id: built, title: It is built, date: 1838, actors: [ann], quote: built}")
    let again = ReaderDriver(ann, screen: size, readOnFrom: bookmark)
    #expect(again.bookmark.panes.map(\.kind) == kinds)
    let plain = ReaderDriver(Fixture.tides.loaded, screen: size, readOnFrom: bookmark)
    #expect(plain.bookmark.panes.map(\.kind) == kinds.filter { $0 == .contents })
  }

  @Test(
    arguments: [
      "ikab", "/kab", "&kab", "ikab<f1>", "ikab<f1>/keys", "v", "vf", "vf<f1>", "f", "f<f1>",
    ], [80, 120])
  func `Panes are open again also when the reading ends while something is typed or selected`(
    keys: String, columns: Int
  ) throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: columns, rows: 24))
    try reader.press("]e")
    let bookmark = reader.bookmark
    #expect(bookmark.panes.map(\.kind) == [.notes])
    try reader.press(keys)
    #expect(reader.bookmark == bookmark)
  }
}
