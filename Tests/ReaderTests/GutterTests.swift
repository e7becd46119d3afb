import ArticleTestSupport
import Articles
import ReaderTestSupport
import Screen
import Testing

/// The signs beside the text.
struct GutterTests {
  @Test func `Where the gutter has room for one sign, another stands for several`() throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 40, rows: 10))
    try reader.press("]")
    #expect(reader.row(containing: "in Afghanistan in 1995").hasPrefix("+ "))
    #expect(reader.row(containing: "The start of").hasPrefix("▲ "))
  }
}
