import ReaderTestSupport
import Screen
import Testing

/// Changes of one's own marks, highlights and notes are taken back, and brought back after that.
struct TakingBackTests {
  var reader = ReaderDriver(.tides, screen: Size(columns: 80, rows: 24))

  @Test func `A number before U takes back as many changes`() throws {
    var reader = ReaderDriver(.almanac, screen: Size(columns: 80, rows: 24))
    try reader.press("ma}mb}mc2UM")
    #expect(reader.row(containing: "●a") != "")
    #expect(reader.row(containing: "●b") == "" && reader.row(containing: "●c") == "")
  }

  @Test mutating func `What is written is taken back step by step, to nothing`() throws {
    try reader.press("}Bma", allowingNothing: true)
    try reader.press("Aone<c-s>jmaUUUU", allowingNothing: true)
    try reader.press("M").shows(message: "no mark and no note of yours here yet")
  }

  @Test mutating func `U says what it takes back, and ^R brings that back, as often as one likes`()
    throws
  {
    try reader.press("}Aone<c-s>")
    for _ in 1...2 {
      try reader.press("U").shows(message: "taken back; ^R brings back the note “one”")
      #expect(!reader.screen.grid.hasStyle(.ownNote))
      try reader.press("<c-r>").shows(message: "brought back; U takes back the note “one”")
      #expect(reader.screen.grid.hasStyle(.ownNote))
    }
    try reader.press("<c-r>").shows(message: "there is nothing to bring back")
  }

  @Test mutating func `Other words of a note, and its removal, are brought back as well`() throws {
    try reader.press("}Aone<c-s><tab>A<space>two<c-s>")
    try reader.press("U").shows(message: "taken back; ^R brings back the note “one two”")
    try reader.press("<c-r>M")
    #expect(reader.row(containing: "✎").contains("one two –"))
    try reader.press("DU").shows(message: "brought back; ^R removes the note “one two”")
    #expect(reader.row(containing: "✎") != "")
    try reader.press("<c-r>").shows(message: "removed; U brings back the note “one two”")
    #expect(reader.row(containing: "✎") == "")
  }

  @Test mutating func `That a note is emptied is said, with the key that brings its words back`()
    throws
  {
    try reader.press("}Aone<c-s>M")
    try reader.press("A<c-u><c-s>").shows(message: "words removed; U brings them back")
    #expect(reader.row(containing: "one –") == "")
    try reader.press("U")
    #expect(reader.row(containing: "✎").contains("one –"))
  }

  @Test mutating func `A number before ^R brings back as many changes`() throws {
    try reader.press("}Bma2U", allowingNothing: true)
    #expect(reader.foot.hasPrefix("2 taken back; ^R brings back the highlight “The sea rises"))
    try reader.press("2<c-r>")
    #expect(reader.foot.hasPrefix("2 brought back; U takes back the mark a “The sea rises"))
    try reader.press("M")
    #expect(reader.row(containing: "●a") != "" && reader.row(containing: "▬") != "")
  }

  @Test mutating func `Several changes of one note are taken back and brought back at once`() throws
  {
    try reader.press("}Aone<c-s><tab>A<space>two<c-s>2U")
      .shows(message: "2 taken back; ^R brings back the note “one”")
    try reader.press("2<c-r>").shows(message: "2 brought back; U takes back the note “one two”")
  }

  @Test mutating func `What was taken back before another change stays so`() throws {
    try reader.press("}BUma<c-r>", allowingNothing: true)
      .shows(message: "there is nothing to bring back")
    #expect(!reader.screen.grid.hasStyle(.highlight))
  }
}
