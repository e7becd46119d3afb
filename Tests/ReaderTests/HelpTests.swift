import ArticleTestSupport
import Articles
import ReaderTestSupport
import Screen
import Testing

struct HelpTests {
  var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 80, rows: 24))

  @Test(arguments: ["/rabbani", "\\rabbani", "&@rabbani", "irabb", "maM/x", "Awords"])
  mutating func `F1 shows all keys while something is typed, and Esc is back in it`(
    typed: String
  ) throws {
    let before = try reader.press(typed).grid
    try reader.press("<f1>")
    #expect(reader.screen.grid.textRows.first == "Keys")
    try reader.press("jG<esc>")
    #expect(reader.screen.grid == before)
  }

  @Test mutating func `A hit that is found behind the help shows once it is closed`() throws {
    var other = reader
    let found = try other.press("/toorajanzada").grid
    reader.worksBetweenKeys = false
    try reader.press("/toorajanzada")
    reader.worksBetweenKeys = true
    try reader.press("<f1><esc>")
    #expect(reader.screen.grid == found)
  }

  @Test(arguments: ["Q", "]", "/", "?", "<f1>", "<enter>"])
  mutating func `No key of the help does harm to a note under it`(key: String) throws {
    let before = try reader.press("Awords").grid
    try reader.press("<f1>\(key)")
    #expect(reader.screen.grid == before)
    #expect(reader.takeEffects().isEmpty)
  }

  @Test mutating func `A note under the help is kept when the reader is ended`() throws {
    try reader.press("Awords<f1>")
    reader.send(.hangUp)
    #expect(reader.takeEffects().count == 2)
  }

  @Test func `While something is typed the key that is named for help is none that writes`() throws
  {
    var reader = ReaderDriver(.tides, screen: Size(columns: 80, rows: 24))
    try reader.press("/<f2>", allowingNothing: true)
    #expect(reader.foot.contains("F2 means nothing here; F1 shows all keys"))
    try reader.press("<esc><f2>", allowingNothing: true)
      .shows(message: "F2 means nothing here; ? shows all keys")
  }
}
