import ArticleTestSupport
import ReaderTestSupport
import Testing

/// Texts that have made a line wait for what no one listens to.
struct PathologicalLinesTests {
  @Test(arguments: [
    ("*a* ", 30_000, ""), ("a", 30_000, ""), ("the sea rose and ", 10_000, ""),
    ("\u{301}", 50_000, "a"), ("[a](#b) ", 5_000, "\n\n## B"), ("a\n\n", 20_000, ""),
    ("## a\n\n", 10_000, "[a](#a-9)"), ("| a ", 5_000, "|\n|-|"), ("- a\n", 20_000, ""),
  ])
  func `the longer a paragraph or a list is, an answer takes longer in proportion at most`(
    unit: String, count: Int, end: String
  ) throws {
    try expectProportion(from: count / 16) { count in
      var sitting = try Sitting(Fixture(String(repeating: unit, count: count) + end))
      sitting.type("", "", "", "f", "o", "/a", "n", "L", "", "G", "{", "i a", "B", "M", "<", "q")
      #expect(sitting.hasEnded)
    }
  }
}
