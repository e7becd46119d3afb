import ArticleTestSupport
import Articles
import ReaderTestSupport
import Screen
import Testing

/// An article that would take the terminal over, were any of its words drawn as they are.
struct HostileArticleTests {
  @Test(arguments: [(120, 36), (80, 24), (40, 10)])
  func `Whatever shows an article, nothing in it commands the terminal`(
    columns: Int, rows: Int
  ) throws {
    let size = Size(columns: columns, rows: rows)
    var reader = ReaderDriver(Article.load(.hostile), screen: size)
    #expect(reader.screen.grid.words.joined().contains("]0;x"))
    let keys = """
      <space> ] = <tab> <enter> <esc> f <esc> o <esc> axx s <enter> G <enter> <esc><esc> T jj K \
      <esc><esc> Tv <esc><esc> e <enter> <esc><esc> r j <esc> S ! G <esc> <c-t> <esc> im <esc> \
      /x<enter> L s <esc><esc> &x<enter> <esc><esc> AxM<c-s> M
      """.split(separator: " ").map(String.init)
    for keys in keys {
      try reader.press(keys, allowingNothing: true)
      #expect(reader.screen.grid.commands == [], "after \(keys)")
    }
  }
}

extension Grid {
  /// What a terminal would take for a command, or would turn the direction of writing.
  fileprivate var commands: [Unicode.Scalar] {
    (0..<size.rows).flatMap { row in
      self.row(row).flatMap { Array($0.glyph.unicodeScalars) }
    }.commands
  }
}
