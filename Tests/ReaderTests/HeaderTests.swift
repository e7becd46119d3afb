import ReaderTestSupport
import Screen
import Testing

struct HeaderTests {
  @Test(arguments: [
    (80, "1 problem ‹!› · 3 of 12 · Introduction · 100%"),
    (40, "‹!› · 3 of 12 · Introduction · 100%"),
    (34, "3 of 12 · Introduction · 100%"),
  ])
  func `The number of problems gives way to the place, and nothing is written over it`(
    columns: Int, head: String
  ) throws {
    let text = "A mark[^nowhere]. " + String(repeating: "One word. ", count: 12)
    var reader = ReaderDriver(Fixture(text), screen: Size(columns: columns, rows: 20))
    try reader.press("/word<enter>nn")
    #expect(reader.head.hasSuffix(head))
    #expect(reader.head.contains("!") == head.contains("!"))
  }
}
