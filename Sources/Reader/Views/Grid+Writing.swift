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
      let glyphStyle = style(glyph.bytes.lowerBound)
      if let standIn = glyph.standIn {
        for character in standIn {
          let cell = Cell(String(character), columns: 1, style: Style(.standIn))
          set(cell, row: row, column: next)
          next += 1
        }
      } else {
        let string = String(decoding: text[glyph.bytes], as: UTF8.self)
        set(Cell(string, columns: glyph.columns, style: glyphStyle), row: row, column: next)
        next += glyph.columns
      }
    }
    return next - column
  }
}
