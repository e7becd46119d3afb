import Articles
import Screen
import TextLayout

extension Grid {
  /// Draws a row of an article, with its left edge in a column.
  mutating func draw(
    _ line: Row, of article: Article, marked: [MarkedText] = [], row: Int, column: Int
  ) {
    let style = TextStyle(of: line, in: article, marked: marked)
    for segment in line.segments {
      switch segment.content {
      case .text(let range):
        var next = column + segment.column
        for (bytes, style) in style.runs(in: range) {
          next += write(article.text, bytes, row: row, column: next, style: style)
        }
      case .ornament(let text):
        write(text, row: row, column: column + segment.column, style: style.ornament)
      }
    }
  }
}
