import Articles
import Screen
import TextLayout

extension Grid {
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
      return write(bytes, bytes.indices, row: row, column: column) { _ in style }
    }
    var used = 0
    var end = 0
    for glyph in Glyphs(text: bytes, in: bytes.indices) {
      guard used + glyph.columns < room else { break }
      used += glyph.columns
      end = glyph.bytes.upperBound
    }
    used = write(bytes, 0..<end, row: row, column: column) { _ in style }
    set(Cell("…", columns: 1, style: style), row: row, column: column + used)
    return used + 1
  }

  /// Writes a stretch of UTF-8, each glyph in the style of its place.
  ///
  /// - Returns: The columns written.
  @discardableResult
  mutating func write(
    _ text: [UInt8], _ range: Range<ByteOffset>, row: Int, column: Int,
    style: (ByteOffset) -> Style
  ) -> Int {
    var next = column
    for glyph in Glyphs(text: text, in: range) where glyph.columns > 0 {
      if glyph.bytes.count == 1, glyph.kind == .text {
        let style = style(glyph.bytes.lowerBound)
        set(Cell(ascii: text[glyph.bytes.lowerBound], style: style), row: row, column: next)
        next += 1
        continue
      }
      let shown = glyph.shown(in: text)
      if glyph.kind == .control {
        next += write(standIn: shown, row: row, column: next)
      } else {
        let cell = Cell(shown, columns: glyph.columns, style: style(glyph.bytes.lowerBound))
        set(cell, row: row, column: next)
        next += glyph.columns
      }
    }
    return next - column
  }

  /// Writes what stands in for a control; it is ASCII.
  private mutating func write(standIn: String, row: Int, column: Int) -> Int {
    for (index, character) in standIn.enumerated() {
      let cell = Cell(String(character), columns: 1, style: Style(.standIn))
      set(cell, row: row, column: column + index)
    }
    return standIn.count
  }
}

/// The width of a text, in columns.
func columns(of text: String) -> Int {
  let bytes = Array(text.utf8)
  return TextLayout.columns(of: bytes, in: bytes.indices)
}
