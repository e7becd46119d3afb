extension Diagnostic.Position {
  /// The least and the greatest width of the part of a line that is shown, in columns.
  private static let widths = 10...80

  /// What stands around that part, in columns: the number of the line with its frame, and two “…”.
  private static let columnsAround = 10

  /// The line with its number, and below it a mark under what is wrong.
  ///
  /// Of a line that is wider than 80 columns, or than there is room for, the part around the mark
  /// is shown. A tab is shown as a space.
  func excerpt(within room: Int, columns: (Character) -> Int) -> [String] {
    let glyphs = glyphs(columns)
    let widest = min(max(room - Self.columnsAround, Self.widths.lowerBound), Self.widths.upperBound)
    let window = window(glyphs, widest)
    var text = window.lowerBound > 0 || omitted > 0 ? "…" : ""
    var indent = text.isEmpty ? 0 : columns("…")
    var marked = 0
    for glyph in glyphs[window] {
      text.append(glyph.character)
      if glyph.isMarked {
        marked += glyph.columns
      } else if marked == 0, glyph.isBefore {
        indent += glyph.columns
      }
    }
    if window.upperBound < glyphs.count { text += "…" }
    let number = String(line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count))
    let mark = "^" + String(repeating: "~", count: max(0, marked - 1))
    let blank = String(repeating: " ", count: gutter.count + number.count)
    return [
      "\(gutter)\(number) | \(text)",
      "\(blank) | \(String(repeating: " ", count: indent))\(mark)",
    ]
  }

  /// A character of the line with its marks: its width, and where it lies.
  private struct Glyph {
    let character: Character
    let columns: Int
    let isBefore: Bool
    let isMarked: Bool
  }

  private func glyphs(_ columns: (Character) -> Int) -> [Glyph] {
    let fault = column - 1..<column - 1 + length
    var end = omitted
    return source.map { character in
      let start = end
      end += character.utf8.count
      let shown = character == "\t" ? " " : character
      return Glyph(
        character: shown, columns: columns(shown), isBefore: end <= fault.lowerBound,
        isMarked: fault.overlaps(start..<end))
    }
  }

  /// The characters to show: all that fit, with half of the greatest width before the mark.
  private func window(_ glyphs: [Glyph], _ widest: Int) -> Range<Int> {
    let half = widest / 2
    guard glyphs.reduce(0, { $0 + $1.columns }) > widest else { return 0..<glyphs.count }
    var start = glyphs.firstIndex { !$0.isBefore } ?? glyphs.count
    var width = 0
    while start > 0, width + glyphs[start - 1].columns <= half {
      start -= 1
      width += glyphs[start].columns
    }
    width = 0
    var end = start
    while end < glyphs.count, width + glyphs[end].columns <= widest {
      width += glyphs[end].columns
      end += 1
    }
    return start..<end
  }
}
