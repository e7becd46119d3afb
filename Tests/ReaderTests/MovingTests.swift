import Articles
import Reader
import ReaderTestSupport
import Screen
import Testing

struct MovingTests {
  var reader = ReaderDriver(.almanac, screen: Size(columns: 40, rows: 10))

  @Test mutating func `Space turns the page: the next one begins where this one ended`() throws {
    try reader.press("<space>").shows(snapshot: "almanac-second-page")
    try reader.press("<space>").shows(snapshot: "almanac-third-page")
  }

  @Test(arguments: [
    ("j", "k"), ("<down>", "<up>"), ("<c-e>", "<c-y>"), ("5j", "5k"), ("d", "u"),
    ("<c-d>", "<c-u>"),
    ("3}", "3{"), ("3]", "3["), ("<pagedown>", "<pageup>"), ("<c-f>", "<c-b>"),
  ])
  mutating func `One key goes there and the other goes back`(there: String, back: String) throws {
    try reader.press("}}")
    let place = reader.place
    try reader.press(there)
    #expect(reader.place > place)
    try reader.press(back)
    #expect(reader.place == place)
  }

  @Test mutating func `Turning pages shows all from January to the church`() throws {
    var seen = Set(reader.screen.grid.words)
    while !reader.screen.grid.words.contains("❦") {
      try reader.press("<space>")
      seen.formUnion(reader.screen.grid.words)
    }
    #expect(seen.isSuperset(of: ["January", "February", "November", "drowned", "church."]))
  }

  @Test mutating func `G shows the end, g the beginning`() throws {
    let first = reader.screen.grid
    try reader.press("G").shows(snapshot: "almanac-end")
    try reader.press("g")
    #expect(reader.screen.grid.words.first == first.words.first)
    #expect(reader.place.block == 0)
  }

  @Test mutating func `A number goes before G, g and %`() throws {
    try reader.press("7g")
    let seventh = reader.place
    try reader.press("g7G")
    #expect(reader.place == seventh)
    try reader.press("50%")
    #expect(reader.screen.grid.words.contains("51%"))
  }

  @Test(arguments: [40, 80])
  func `A share of the text begins with a row, and a line on and back is there again`(columns: Int)
    throws
  {
    var reader = ReaderDriver(.almanac, screen: Size(columns: columns, rows: 10))
    for percent in 1...80 {
      try reader.press("\(percent)%", allowingNothing: true)
      let place = reader.place
      try reader.press("jk")
      #expect(reader.place == place, "\(percent)%")
    }
  }

  @Test(arguments: ["👨‍👩‍👧‍👦", "e\u{301}", "می\u{200C}رود "])
  func `A share of the text cuts no character and no word`(word: String) throws {
    let fixture = Fixture(String(repeating: word, count: 77))
    let (article, start) = (fixture.loaded.article, word.first)
    var reader = ReaderDriver(fixture, screen: Size(columns: 40, rows: 6))
    for percent in 1...99 {
      try reader.press("\(percent)%", allowingNothing: true)
      #expect(article.firstWords(at: reader.place).first == start, "\(percent)%")
    }
  }

  @Test mutating func `] visits every section, and [ goes back through them`() throws {
    var places = [reader.place]
    for _ in 1...37 {
      try reader.press("]")
      places.append(reader.place)
    }
    #expect(places == places.sorted() && Set(places).count == places.count)
    try reader.press("]").shows(message: "no section further on")
    for place in places.dropLast().reversed() {
      try reader.press("[")
      #expect(reader.place == place)
    }
  }

  @Test mutating func `[ within a section goes to its own heading first`() throws {
    try reader.press("]")
    let heading = reader.place
    try reader.press("jj[")
    #expect(reader.place == heading)
  }

  @Test(arguments: [
    ("k", "this is the beginning"), ("b", "this is the beginning"), ("[", "this is the beginning"),
    ("g", "this is the beginning"), ("GG", "this is the end"),
    ("GGj", "this is the end"), ("G<space>", "this is the end"),
    ("%", "type the number first, such as 50%"),
    ("99g", "no paragraph 99; the last is 85"),
    ("Y", "Y means nothing here; ? shows all keys"),
    ("<tab><esc><enter>", "nothing is chosen; Tab chooses"),
    ("s", "no list is in focus; o opens one"), ("a", "this article has no actors"),
    ("x", "this article has no actors"), ("L", "nothing searched for yet; / searches"),
    ("''", "no last place yet"), ("'x", "no mark x; mx sets it"),
    (">", "no place to go forward to"), ("*", "this article has no actors"),
    ("m/", "a mark has a letter or a digit"), ("m<space>", "a mark has a letter or a digit"),
    ("'?", "a mark has a letter or a digit"),
    ("<backspace>", "no place to go back to"), ("!", "no problem in this article"),
    ("<c-c>", "nothing is running; Q quits"), ("U", "there is nothing to take back"),
    ("<c-r>", "there is nothing to bring back"),
    ("999}}", "no paragraph further on"), ("os", "this list has one order only"),
  ])
  func `A key that cannot act says why`(keys: String, message: String) throws {
    var reader = ReaderDriver(.almanac, screen: Size(columns: 60, rows: 10))
    try reader.press(keys, allowingNothing: true).shows(message: message)
  }

  @Test func `} stays at the last paragraph, also where a rule comes after it`() throws {
    let text = "# Tides\n\nThe sea rises.\n\nIt falls.\n\n***\n"
    var reader = ReaderDriver(Fixture(text), screen: Size(columns: 50, rows: 12))
    let page = try reader.press("}}").grid.textRows
    try reader.press("}").shows(message: "no paragraph further on")
    #expect(reader.screen.grid.textRows == page)
  }

  @Test mutating func `With the keys of less, Enter follows what is chosen, else goes down a line`()
    throws
  {
    let settings = Settings(keymap: Keymap.Base.less.keymap)
    reader = ReaderDriver(.almanac, screen: Size(columns: 40, rows: 10), settings: settings)
    var other = reader
    try other.press("ee")
    try reader.press("2<enter>")
    #expect(reader.screen.grid.textRows == other.screen.grid.textRows)
    try reader.press("oG<enter>")
    #expect(reader.placesBefore == 1 && reader.place.block > 0)
  }

  @Test func `After a page that ends in a heading the next one begins with it`() throws {
    var reader = ReaderDriver(.almanac, screen: Size(columns: 40, rows: 11))
    var headings = 0
    while !reader.screen.grid.words.contains("❦") {
      let bottom = reader.screen.grid.lastTextRow
      try reader.press("<space>")
      guard bottom.hasPrefix("The tides of") else { continue }
      #expect(reader.screen.grid.textRows.first == bottom)
      headings += 1
    }
    #expect(headings > 0)
  }

  @Test(arguments: ["<space>", "d", "j", "}", "]", "<tab>", "n"])
  func `A count of a million is answered, and g leads back from there`(key: String) throws {
    var reader = ReaderDriver(.almanac, screen: Size(columns: 60, rows: 12))
    try reader.press("/lantern<enter>")
    try reader.press("1000000\(key)", allowingNothing: true)
    try reader.press("<esc><esc>1000000b1000000>1000000<lt>g", allowingNothing: true)
    #expect(reader.place.block == 0)
  }

  @Test func `An article without text shows its end, and every key is harmless`() throws {
    var reader = ReaderDriver(.empty, screen: Size(columns: 30, rows: 6))
    try reader.press("j<space>Gg]}bku[{50%o<esc>f<tab>z=<enter>''", allowingNothing: true)
    reader.screen.shows(snapshot: "empty-article")
  }
}
