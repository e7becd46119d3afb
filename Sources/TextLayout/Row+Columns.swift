public import Articles

extension Row {
  /// The columns in which a part of the text shows, one range for each segment that has some of it.
  ///
  /// Empty where the row shows nothing of it. The ends are right where they are those of glyphs.
  public func columns(of range: Range<ByteOffset>, in text: [UInt8]) -> [Range<Int>] {
    segments.compactMap { segment -> Range<Int>? in
      guard case .text(let bytes) = segment.content, bytes.overlaps(range) else { return nil }
      let part = range.clamped(to: bytes)
      let before = TextLayout.columns(of: text, in: bytes.lowerBound..<part.lowerBound)
      let start = segment.column + before
      return start..<start + TextLayout.columns(of: text, in: part)
    }
  }

  /// The first byte of the glyph that shows in a column, or of the nearest one in the row; none in
  /// a row without text.
  public func offset(atColumn column: Int, in text: [UInt8]) -> ByteOffset? {
    var nearest: ByteOffset?
    for segment in segments {
      guard case .text(let bytes) = segment.content else { continue }
      if nearest != nil, column < segment.column { break }
      var end = segment.column
      for glyph in Glyphs(text: text, in: bytes) {
        nearest = glyph.bytes.lowerBound
        end += glyph.columns
        if column < end { return nearest }
      }
    }
    return nearest
  }

  /// Tells whether a byte of the text belongs to a glyph in the row.
  public func shows(_ offset: ByteOffset) -> Bool {
    segments.contains { segment in
      if case .text(let bytes) = segment.content { bytes.contains(offset) } else { false }
    }
  }
}
