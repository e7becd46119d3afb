import ReaderTestSupport
import Screen
import Testing

/// What people read on a screen.
extension Grid {
  /// The text of a row, without the blanks around it.
  func text(ofRow row: Int) -> String {
    let text = self.row(row).map(\.glyph).joined()
    return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// The rows between the first line and the last.
  var textRows: [String] {
    size.rows < 3 ? [] : (1..<size.rows - 1).map(text(ofRow:)).filter { !$0.isEmpty }
  }

  var lastTextRow: String { textRows.last ?? "" }

  /// All words of the screen.
  var words: [String] {
    (0..<size.rows).flatMap { text(ofRow: $0).split(separator: " ").map(String.init) }
  }

  /// Whether any cell is of a role.
  func hasStyle(_ role: Style.Role) -> Bool {
    (0..<size.rows).contains { row in self.row(row).contains { $0.style.role == role } }
  }

  /// What the cells of a role show, without blanks.
  func letters(of role: Style.Role) -> String {
    let cells = (0..<size.rows).flatMap { Array(row($0)) }.filter { $0.style.role == role }
    return cells.map(\.glyph).joined().filter { $0 != " " }
  }

  /// Whether each wide glyph has its right half, and no half stands alone.
  var hasWholeGlyphs: Bool {
    (0..<size.rows).allSatisfy { row in
      let columns = self.row(row).map(\.columns)
      return columns.last != 2
        && zip([1] + columns, columns).allSatisfy { before, here in (before == 2) == (here == 0) }
    }
  }
}

extension ScreenPicture {
  /// Expects the last line to say something.
  func shows(message: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      grid.text(ofRow: grid.size.rows - 1) == message, sourceLocation: sourceLocation)
  }
}
