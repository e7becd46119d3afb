import Testing

@testable import Reader

struct KeywordLineTests {
  @Test func `Without spaces between words, as many characters stand beside it as find room`()
    throws
  {
    let entry = PaneEntry(text: "曹操は劉備を討ち、劉備は逃げた", keyword: 9..<15)
    let line = try #require(entry.lines(columns: 16).first)
    #expect(String(decoding: entry.bytes[line.bytes], as: UTF8.self) == "操は劉備を討")
  }

  @Test(arguments: [
    (42, "   the end, and Emma Goldman-Smith came"), (26, "  and Emma Goldman-Smith"),
    (20, "Emma Goldman-Smith"), (17, "Emma Goldman-S…"), (3, "…"),
  ])
  func `A keyword is whole as long as it has room, and what is cut says so`(
    columns: Int, shown: String
  ) throws {
    let text = "and the end, and Emma Goldman-Smith came"
    let entry = PaneEntry(text: text, keyword: 17..<35)
    let line = try #require(entry.lines(columns: columns).first)
    let words = String(decoding: entry.bytes[line.bytes], as: UTF8.self)
    let blanks = String(repeating: " ", count: line.shift)
    #expect(blanks + words + (line.isCut ? "…" : "") == shown)
  }
}
