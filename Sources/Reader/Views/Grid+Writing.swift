import Articles
import Screen
import TextLayout

extension Grid {
  /// The blank columns at both ends of the first line and the last; none on a narrow screen.
  var margin: Int { size.columns >= 40 ? 1 : 0 }

  /// The part that a cell plays; none outside of the grid.
  func role(atRow row: Int, column: Int) -> Style.Role? {
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column) else { return nil }
    return self[row, column].style.role
  }

  /// Writes a line of text, cut with an ellipsis where it is wider than its room.
  ///
  /// - Returns: The columns written.
  @discardableResult
  mutating func write(
    _ text: String, row: Int, column: Int, columns: Int = .max, style: Style = .text
  ) -> Int {
    let bytes = Array(text.utf8)
    let room = min(columns, size.columns - column)
    guard room > 0 else { return 0 }
    guard TextLayout.columns(of: bytes, in: bytes.indices) > room else {
      return write(bytes, bytes.indices, row: row, column: column, style: style)
    }
    let start = beginning(of: bytes, within: room)
    let used = write(bytes, start, row: row, column: column, style: style)
    set(Cell("…", columns: 1, style: style), row: row, column: column + used)
    return used + 1
  }

  /// Writes a stretch of UTF-8 in one style.
  ///
  /// - Returns: The columns written.
  @discardableResult
  mutating func write(
    _ text: [UInt8], _ range: Range<ByteOffset>, row: Int, column: Int, style: Style
  ) -> Int {
    var next = column
    var rest = range
    while !rest.isEmpty {
      let plain = plainPrefix(of: text, in: rest)
      write(ascii: text[plain], row: row, column: next, style: style)
      next += plain.count
      rest = plain.upperBound..<rest.upperBound
      var glyphs = Glyphs(text: text, in: rest)
      guard let glyph = glyphs.next() else { break }
      next += write(glyph, of: text, row: row, column: next, style: style)
      rest = glyph.bytes.upperBound..<rest.upperBound
    }
    return next - column
  }

  /// Writes a glyph and tells how many columns it takes.
  private mutating func write(
    _ glyph: Glyph, of text: [UInt8], row: Int, column: Int, style: Style
  ) -> Int {
    let shown = glyph.shown(in: text)
    guard glyph.columns > 0 else {
      if !shown.isEmpty { add(shown, before: column, row: row) }
      return 0
    }
    if glyph.kind == .control {
      let bytes = Array(shown.utf8)
      write(ascii: bytes[...], row: row, column: column, style: Style(.standIn))
    } else {
      set(Cell(shown, columns: glyph.columns, style: style), row: row, column: column)
    }
    return glyph.columns
  }

  /// Adds what takes no column to what shows before a column; in the first there is nothing.
  mutating func add(_ marks: String, before column: Int, row: Int) {
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column - 1) else { return }
    let isRightHalf = self[row, column - 1].columns == 0
    let column = column - (isRightHalf ? 2 : 1)
    let cell = self[row, column]
    set(
      Cell(cell.glyph + marks, columns: cell.columns, style: cell.style), row: row, column: column)
  }
}
