import ArticleTestSupport
import Articles
import ReaderTestSupport
import Screen
import Testing

/// Marks: places to come back to, each by a letter.
struct MarkTests {
  var reader = ReaderDriver(.almanac, screen: Size(columns: 80, rows: 24))

  @Test(arguments: ["<c-c>", "<c-g>", "<esc>"])
  mutating func `Who thinks better of a mark keeps the one that is there`(end: String) throws {
    try reader.press("mcmgG")
    let last = reader.place
    try reader.press("m\(end)", allowingNothing: true)
    for letter in ["c", "g"] {
      try reader.press("'\(letter)")
      #expect(reader.place < last)
      try reader.press("G")
    }
  }

  @Test(arguments: ["a", "7", "'"])
  mutating func `A letter, a digit or ' marks a place, and the help says so`(sign: String) throws {
    try reader.press("]]jm\(sign)")
    let marked = reader.place
    try reader.press("G'\(sign)")
    #expect(reader.place == marked)
    var help = ReaderDriver(.almanac, screen: Size(columns: 100, rows: 300))
    try help.press("?")
    let row = help.row(containing: "mark this place")
    #expect(row.hasSuffix("with a letter or a digit; with ' as the last place"))
  }

  @Test mutating func `A mark that is written on stays a mark, with a note beside it`() throws {
    try reader.press("]]jma")
    let marked = reader.place
    try reader.press("MA<c-s>", allowingNothing: true).shows(message: "the note was not kept")
    try reader.press("Ahello<c-s>", allowingNothing: true).shows(message: "the note is kept")
    #expect(reader.screen.grid.words.contains("hello"))
    try reader.press("<esc>G'a", allowingNothing: true)
    #expect(reader.place == marked)
  }

  @Test mutating func `A on a mark goes on with the note that its words have already`() throws {
    try reader.press("]]jmaMAhello<c-s>", allowingNothing: true)
    #expect(reader.row(containing: "hello –") != "")
    try reader.press("A<space>more<c-s>").shows(message: "the note is kept")
    #expect(reader.row(containing: "hello more –") != "")
  }

  @Test mutating func `A on a highlight goes on with the note that its words have already`() throws
  {
    try reader.press("]]jvBvAhello<c-s>M", allowingNothing: true)
    try reader.press("A<space>more<c-s>").shows(message: "the note is kept")
    #expect(reader.row(containing: "hello more –") != "")
  }

  @Test mutating func `M closes the list of one's own though nothing is left in it`() throws {
    let page = reader.screen.grid.textRows
    try reader.press("maMDM")
    #expect(reader.screen.grid.textRows == page)
    try reader.press("M").shows(message: "no mark and no note of yours here yet")
  }

  @Test mutating func `A mark leads back to its place after any resize`() throws {
    try reader.press("]]jma")
    let marked = reader.place
    var dice = SplitMix(seed: 3)
    for _ in 1...20 {
      reader.resize(to: Size(columns: dice.roll(150), rows: dice.roll(50)))
      try reader.press("G'a", allowingNothing: true)
      #expect(reader.place == marked)
    }
  }
}
