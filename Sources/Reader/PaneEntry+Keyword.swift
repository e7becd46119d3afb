import Articles
import TextLayout

extension PaneEntry {
  /// The keyword in its place, with the whole words before and after it that find room, or a part
  /// of the one that has too little; further to the left where it needs that, and cut where it is
  /// wider than all the room.
  func line(around keyword: Range<ByteOffset>, columns room: Int) -> Line {
    let text = bytes
    let width = TextLayout.columns(of: text, in: keyword)
    guard width <= room else {
      let end = end(after: keyword, columns: room - 1)
      return Line(bytes: keyword.lowerBound..<end, isCut: true)
    }
    let before = min(room * 2 / 5, room - width)
    var start = keyword.lowerBound
    var used = 0
    for glyph in Glyphs(text: text, in: 0..<keyword.lowerBound).reversed() {
      guard used + glyph.columns <= before else { break }
      used += glyph.columns
      start = glyph.bytes.lowerBound
    }
    if start > 0, text[start - 1] != Self.space {
      // The first word is cut: it is left out, unless there is no other, as where words have no
      // spaces between them.
      start = text[start..<keyword.lowerBound].firstIndex(of: Self.space).map { $0 + 1 } ?? start
    }
    let shift = before - TextLayout.columns(of: text, in: start..<keyword.lowerBound)
    return Line(bytes: start..<end(after: keyword, columns: room - before), shift: shift)
  }

  /// Where the last whole word ends that finds room from the keyword on, a part of the first one
  /// where that has too little, or what of the keyword does.
  private func end(after keyword: Range<ByteOffset>, columns room: Int) -> ByteOffset {
    let text = bytes
    var end = keyword.lowerBound
    var used = 0
    for glyph in Glyphs(text: text, in: keyword.lowerBound..<text.count) {
      guard used + glyph.columns <= room else { break }
      used += glyph.columns
      end = glyph.bytes.upperBound
    }
    guard end < text.count, end > keyword.upperBound, text[end] != Self.space else { return end }
    return text[keyword.upperBound..<end].lastIndex(of: Self.space) ?? end
  }

  private static let space = UInt8(ascii: " ")
}
