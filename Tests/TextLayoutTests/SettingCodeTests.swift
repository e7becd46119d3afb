import Articles
import Testing
import TextLayout

struct SettingCodeTests {
  @Test(arguments: [
    (
      "lines, blanks and indents stay", 20, "if a {\n\n    b\n}\n",
      """
        if a {

            b
        }

      """
    ),
    (
      "tabs go to stops of four columns", 20, "\ta\nab\tc\t\td",
      """
            a
        ab  c       d
      """
    ),
    (
      "a long line goes on behind a mark", 10, "let seaLevel = 3\nx",
      """
        let seaL
      ↳ evel = 3
        x
      """
    ),
    (
      "it goes on with a whole word where there is a space", 16, "let seaLevel = higher than x",
      """
        let seaLevel =
      ↳ higher than x
      """
    ),
    (
      "a long stand-in has a row of its own", 12, "let go abc\u{202E}x",
      """
        let go
      ↳ abc
      ↳ <U+202E>x
      """
    ),
    (
      "a word that would leave half a row empty is broken", 16, "let seaLevelAtHighTide = 3",
      """
        let seaLevelAt
      ↳ HighTide = 3
      """
    ),
    (
      "a tab at the end of a row ends it", 10, "seaLevel\te",
      """
        seaLevel
      ↳ e
      """
    ),
    (
      "there is no room to set it in", 3, "abcd\tx",
      """
      abc
      d
      x
      """
    ),
    (
      "a wide character is not cut", 10, "seaLeve漢字",
      """
        seaLeve
      ↳ 漢字
      """
    ),
    (
      "a control character is shown", 12, "a\u{1B}[1mb",
      """
        a^[[1mb
      """
    ),
  ])
  func `Code keeps its lines`(_ name: String, measure: Int, code: String, picture: String) {
    let article = Article(.code(code))

    #expect(Typesetter(article: article, measure: measure).pictureWithoutTrailingSpace == picture)
  }
}

extension Typesetter {
  /// The picture without the spaces at the end of its rows, which editors take away.
  var pictureWithoutTrailingSpace: String {
    picture.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingSuffix(" ") }
      .joined(separator: "\n")
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ character: Character) -> Substring {
    var rest = self
    while rest.last == character { rest.removeLast() }
    return rest
  }
}
