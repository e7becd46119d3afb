import Annotations
import ArticleTestSupport
import Articles
import JSONText
import Reader
import ReaderTestSupport
import Screen
import Testing

/// What holds of every list and every card, however one looks around in it.
struct PeekingTests {
  /// The keys that open each list and each kind of card, from the text.
  static let panes = [
    "o", "a", "axx", "T", "Ts", "Tv", "]<tab>t", "e", "r", "M", "<c-t>",
    "/taliban<enter>L", "/taliban<enter>Ls", "/taliban<enter>Lx", "/rahmon<enter>L",
    "&@russia<enter>t", "a<enter>", "TK", "eK", "a<enter>G<enter>", "a<enter>/ppp<esc>G<enter>",
    "axx<enter><tab><enter>",
  ]

  private static let looks = [
    "j", "k", "3j", "2k", "G", "g", "d", "u", "<space>", "b", "<tab>", "<s-tab>", "]", "{", "50%",
  ]

  @Test(arguments: panes, [(100, 24), (40, 10)])
  func `Fifty peeks and Esc leave the place and the whole history as they were`(
    keys: String, screen: (columns: Int, rows: Int)
  ) throws {
    let size = Size(columns: screen.columns, rows: screen.rows)
    var reader = ReaderDriver(.bundled, screen: size)
    var dice = SplitMix(seed: 5)
    try reader.press("]]jma]<backspace>\(keys)", allowingNothing: true)
    var untouched = reader
    let place = reader.place
    for _ in 1...50 {
      try reader.press(Self.looks.randomElement(using: &dice) ?? "", allowingNothing: true)
      #expect(reader.place == place)
    }
    // One for the peek, one for the pane, one for the filter.
    try reader.press("<esc><esc><esc>", allowingNothing: true)
    try untouched.press("<esc><esc><esc>", allowingNothing: true)
    #expect(reader.place == place)
    let (places, expected) = try (reader.history, untouched.history)
    #expect(places == expected && places.count > 2)
  }

  @Test(
    arguments: ["axx", "e", "r", "/taliban<enter>L", "a<enter>", "TgK"], ["j", "<space>", "d"])
  func `Every line of a pane can be read on a small screen`(keys: String, step: String) throws {
    var whole = ReaderDriver(.bundled, screen: Size(columns: 40, rows: 900))
    try whole.press("ma\(keys)z", allowingNothing: true)
    var reader = ReaderDriver(.bundled, screen: Size(columns: 40, rows: 10))
    try reader.press("ma\(keys)zg", allowingNothing: true)
    var seen = Set(reader.screen.grid.textRows)
    var isAtEnd = false
    for _ in 1...1_000 where !isAtEnd {
      let before = reader.screen
      try reader.press(step, allowingNothing: true)
      isAtEnd = reader.screen == before
      seen.formUnion(reader.screen.grid.textRows)
    }
    #expect(isAtEnd)
    #expect(whole.screen.grid.textRows.first { !seen.contains($0) } == nil)
  }

  @Test(arguments: ["eGjjj<esc>", "Mgjjjj/alpha<enter>"])
  func `A tall entry that the cursor comes to shows from its first row`(keys: String) throws {
    let tall = "alpha " + String(repeating: "words ", count: 80) + "end"
    let notes = ["One", "Two", "Three"].map { word in
      "- {id: \(word), kind: gloss, quote: \(word), text: \(tall)}\n"
    }
    let loaded = LoadedArticle("One.\n\nTwo.\n\nThree.\n", notes: "notes:\n" + notes.joined())
    var reader = ReaderDriver(loaded, screen: Size(columns: 40, rows: 12))
    let own = [
      JSON.annotation(on: "One", text: tall.replacing("alpha", with: "beta")),
      JSON.annotation(on: "Two", text: tall),
    ]
    reader.take(try Notebook(of: loaded.article, importing: own))
    try reader.press(keys, allowingNothing: true)
    #expect(reader.row(containing: "alpha words") != "")
  }

  @Test(arguments: [2, 3])
  func `A count turns so many pages back in a list of tall entries`(count: Int) throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 100, rows: 30))
    try reader.press("eg<space><space><space><space>", allowingNothing: true)
    var other = reader
    try reader.press("\(count)b")
    try other.press(String(repeating: "b", count: count))
    #expect(reader.screen.grid.textRows == other.screen.grid.textRows)
  }

  @Test(arguments: ["f<esc>", "f1", "v<esc>", "vw<esc>", "vf<esc><esc>"], [(120, 36), (80, 24)])
  func `Letters, or words that are selected, and Esc are where one was in a list`(
    keys: String, screen: (columns: Int, rows: Int)
  ) throws {
    let size = Size(columns: screen.columns, rows: screen.rows)
    for opening in ["eGkk", "eGkkz"] {
      var reader = ReaderDriver(.bundled, screen: size)
      let list = try reader.press(opening, allowingNothing: true).grid
      let place = reader.place
      try reader.press(keys)
      #expect(reader.place == place)
      #expect(reader.screen.grid.textRows == list.textRows)
      try reader.press("<esc>")
      #expect(reader.place == place)
      try reader.press("j", allowingNothing: true)
      #expect(reader.row(containing: "Editors' notes") != "")
    }
  }
}

/// What is done to a passage while a pane shows it.
struct PeekedPassageTests {
  var reader = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 36))

  /// The reading place before a pane shows another, and that of the passage which it shows.
  private mutating func peek() throws -> (start: Place, passage: Place) {
    try reader.press("Tg", allowingNothing: true)
    try reader.press("jjj")
    var there = reader
    try there.press("<enter>")
    try #require(there.place != reader.place)
    return (reader.place, there.place)
  }

  /// A cell of a name in the text.
  private func cellOfName() throws -> Point {
    let grid = reader.screen.grid
    for row in 2..<20 {
      let column = Array(grid.row(row)).firstIndex { $0.style.role == .actor }
      if let column { return Point(column: column, row: row) }
    }
    throw Missing()
  }

  private struct Missing: Error {}

  @Test mutating func `A name is clicked where it shows, and Backspace twice is where one was`()
    throws
  {
    let (start, passage) = try peek()
    let name = try cellOfName()
    reader.click(row: name.row, column: name.column)
    #expect(reader.place == passage)
    #expect(reader.row(containing: "│ Actor") != "")
    try reader.press("<backspace><backspace>")
    #expect(reader.place == start)
  }

  @Test(arguments: [(120, 36), (80, 24), (80, 20)])
  mutating func `A letter follows what shows there, and Backspace twice is where one was`(
    columns: Int, rows: Int
  ) throws {
    reader = ReaderDriver(.bundled, screen: Size(columns: columns, rows: rows))
    let (start, passage) = try peek()
    let list = reader.screen.grid.textRows.first
    try reader.press("ff")
    if reader.foot.contains("put the letters away") { try reader.press("f") }
    #expect(reader.place == passage)
    try reader.press("<backspace><backspace>")
    #expect(reader.place == start)
    #expect(rows > 20 || reader.screen.grid.textRows.first == list)
  }

  @Test mutating func `The wheel reads on in it, and Esc is where one was`() throws {
    let (start, _) = try peek()
    let before = reader.screen.grid
    reader.wheel(.wheelDown, row: 5, column: 40)
    #expect(reader.screen.grid.text(ofRow: 4) == before.text(ofRow: 7))
    #expect(reader.place == start)
    var untouched = ReaderDriver(.bundled, screen: before.size)
    try untouched.press("T<esc>z")
    try reader.press("<esc><esc>z")
    #expect(reader.place == start)
    #expect(reader.screen.grid.textRows == untouched.screen.grid.textRows)
  }

  @Test mutating func `The frame stays beside the heading that the contents lead to`() throws {
    try reader.press("5gogj")
    let heading = framedWords
    #expect(!heading.isEmpty)
    reader.wheel(.wheelUp, row: 5, column: 40)
    #expect(framedWords == heading)
    for _ in 1...8 { reader.wheel(.wheelDown, row: 5, column: 40) }
    #expect(framedWords.isEmpty)
  }

  /// The words of the text in the rows that are framed.
  private var framedWords: [String] {
    let grid = reader.screen.grid
    let framed = (0..<grid.size.rows).filter { row in
      grid.row(row).contains { $0.glyph == "▌" && $0.style.role == .peek }
    }
    return framed.map { String(grid.text(ofRow: $0).prefix { $0 != "│" }) }
  }

  @Test mutating func `A drag selects the words that show`() throws {
    _ = try peek()
    let words = reader.screen.grid.text(ofRow: 5)
    reader.send(.mouse(Mouse(.press, Point(column: 26, row: 5))))
    reader.send(.mouse(Mouse(.drag, Point(column: 60, row: 5))))
    #expect(reader.screen.grid.hasStyle(.selected))
    #expect(reader.screen.grid.text(ofRow: 5).suffix(40) == words.suffix(40))
  }

  @Test(arguments: ["rjjjj", "inuri<enter><tab><tab>"])
  mutating func `Its words are set off after Enter as well, until the next key`(keys: String) throws
  {
    try reader.press(keys)
    let words = wordsSetOff
    #expect(!words.isEmpty)
    try reader.press("<enter>")
    #expect(wordsSetOff == words)
    try reader.press("=")
    #expect(wordsSetOff.isEmpty)
  }

  @Test mutating func `The text does not move for a passage that is in sight already`() throws {
    try reader.press("]r")
    let place = reader.place
    let row = rowOfPassage
    #expect(row != nil)
    try reader.press("j")
    #expect(reader.screen.grid.hasStyle(.peek) && rowOfPassage == row)
    try reader.press("<enter>")
    #expect(reader.place == place && rowOfPassage == row)
  }

  /// The row in which the second part of the passage of a reading lies.
  private var rowOfPassage: Int? {
    (0..<36).first { reader.screen.grid.text(ofRow: $0).contains("make contacts with") }
  }

  /// The cells of the text that are set off, without the frame beside them.
  private var wordsSetOff: [String] {
    let grid = reader.screen.grid
    let cells = (0..<grid.size.rows).flatMap { Array(grid.row($0)) }
    return cells.filter { $0.style.role == .peek && $0.glyph != "▌" }.map(\.glyph)
  }

  @Test mutating func `m marks the page that shows`() throws {
    let (_, passage) = try peek()
    try reader.press("ma<esc><esc>G'a")
    #expect(reader.place == passage)
  }

  @Test func `A note on it is written beside its words, and the list is there again after that`()
    throws
  {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 80, rows: 24))
    for keys in ["e", "ejj", "ejjz"] {
      let list = try reader.press(keys, allowingNothing: true).grid.textRows
      try reader.press("A")
      #expect(reader.screen.grid.hasStyle(.peek))
      #expect(reader.row(containing: "Editors' notes") == "")
      try reader.press("<esc>")
      #expect(reader.screen.grid.textRows == list)
      try reader.press("q")
    }
  }

  @Test(arguments: ["B", "y", "v"])
  func `Where a list covers the text, nothing is done to words that do not show`(key: String) throws
  {
    let event = "- {id: built, title: It is built, date: 1838, basis: editor}"
    let loaded = LoadedArticle("Ann came.\n", timeline: event)
    var reader = ReaderDriver(loaded, screen: Size(columns: 80, rows: 24))
    try reader.press("T<enter>\(key)").shows(message: "this line shows no words of the text")
    #expect(reader.takeEffects() == [])
  }

  @Test(arguments: ["y", "B", "Aso?<c-s>"])
  func `Where the card of a chosen name covers the text, that name is meant as beside the text`(
    keys: String
  ) throws {
    var narrow = ReaderDriver(.bundled, screen: Size(columns: 80, rows: 24))
    var wide = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 36))
    try narrow.press("<tab><tab><tab><enter>" + keys)
    try wide.press("<tab><tab><tab><enter>" + keys)
    let asked = narrow.takeEffects()
    #expect(asked == wide.takeEffects())
    #expect(asked.count == 1)
  }

  @Test func `'' leads out of a list that covers the text, and Backspace into it again`() throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 80, rows: 24))
    try reader.press("]]")
    var text = reader
    try text.press("''")
    try reader.press("e''")
    #expect(reader.screen.grid.textRows == text.screen.grid.textRows)
    try reader.press("<backspace>")
    #expect(reader.row(containing: "Editors' notes") != "")
  }
}
