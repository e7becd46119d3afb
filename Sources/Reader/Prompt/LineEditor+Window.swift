import Articles
import TextLayout

extension LineEditor {
  /// The part of a line that shows, and where the cursor stands in it.
  struct Window: Equatable {
    /// What shows; an ellipsis at an end stands for what does not.
    let text: String

    /// The column of the cursor, from the start of the text.
    let cursor: Int
  }

  /// Finds the part of the line that fits into some columns.
  ///
  /// - Parameter room: The columns there are, also for a cursor behind the last character; at
  ///   least 2.
  /// - Returns: All of it, or as much as stands around the cursor.
  func window(columns room: Int) -> Window {
    let bytes = Array(text.utf8)
    let glyphs = Array(Glyphs(text: bytes, in: bytes.indices))
    let head = glyphs.prefix { $0.bytes.upperBound <= before.utf8.count }
    var left = head.reduce(0) { $0 + $1.columns }
    let right = glyphs[head.endIndex...].reduce(0) { $0 + $1.columns }
    guard left + right >= room else { return Window(text: text, cursor: left) }

    let ahead = min(right, room / 4)
    var first = 0
    while first < head.endIndex, left + (first > 0 ? 1 : 0) + ahead >= room {
      left -= glyphs[first].columns
      first += 1
    }
    let start = first > 0 ? "…" : ""
    var used = start.count
    var last = first
    while last < glyphs.endIndex, used + glyphs[last].columns < room {
      used += glyphs[last].columns
      last += 1
    }
    let shown = glyphs[first..<last]
    let range = (shown.first?.bytes.lowerBound ?? 0)..<(shown.last?.bytes.upperBound ?? 0)
    let text = String(decoding: bytes[range], as: UTF8.self)
    return Window(
      text: start + text + (last < glyphs.endIndex ? "…" : ""), cursor: start.count + left)
  }
}
