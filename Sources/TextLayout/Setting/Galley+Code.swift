public import Articles

extension Article {
  /// What a line of code shows, given without its line feed, with its tabs at their stops.
  public func plainText(ofCode line: Range<ByteOffset>) -> String {
    var row = CodeRow(start: line.lowerBound, left: 0)
    for glyph in Glyphs(text: text, in: line) {
      if glyph.kind == .tab {
        row.addTab(glyph, stop: Galley.tabStop, measure: .max)
      } else {
        row.add(glyph)
      }
    }
    return Row(block: 0, bytes: row.bytes, segments: row.segments).plainText(from: text)
  }
}

extension Galley {
  /// The columns that set code apart from prose, where there is room.
  static let codeIndent = 2

  /// The columns from one tab stop to the next, as in CommonMark (section 2.2).
  fileprivate static let tabStop = 4

  /// Sets lines as they are; what is too long goes on in the next row, behind a mark: from the last
  /// space on, if that is not too far from the edge.
  mutating func addCode(_ bytes: Range<ByteOffset>) {
    let indent = left + Self.codeIndent <= Margins.limit(atMeasure: measure) ? Self.codeIndent : 0
    for line in text.lines(of: bytes) { addCodeLine(line, indent: indent) }
  }

  private mutating func addCodeLine(_ line: Range<ByteOffset>, indent: Int) {
    let left = left + indent
    if line.count <= measure - left, text[line].allSatisfy(isPlain) {
      add(line, line.isEmpty ? [] : [Segment(column: left, content: .text(line))])
      return
    }
    var row = CodeRow(start: line.lowerBound, left: left)
    // The row up to its last space, and what has come after that.
    var (whole, word) = (row, [Glyph]())
    for glyph in Glyphs(text: text, in: line) {
      let isBlank = glyph.kind == .tab || text[glyph.bytes.lowerBound] == .space
      while row.column > left, row.column + glyph.columns > measure,
        !isBlank || row.column > measure
      {
        if whole.column <= max(left, (left + measure) / 2) { (whole, word) = (row, []) }
        add(whole.bytes, whole.segments)
        row = CodeRow(start: whole.bytes.upperBound, left: left)
        if indent > 0 { row.addContinuationMark(at: left - indent) }
        for glyph in word { row.add(glyph) }
        whole = CodeRow(start: row.bytes.lowerBound, left: left)
      }
      if glyph.kind == .tab || isBlank && row.column + glyph.columns > measure {
        row.addTab(glyph, stop: Self.tabStop, measure: measure)
      } else {
        row.add(glyph)
      }
      if isBlank { (whole, word) = (row, []) } else { word.append(glyph) }
    }
    add(row.bytes, row.segments)
  }
}

/// A row of code as it grows.
private struct CodeRow {
  private(set) var bytes: Range<ByteOffset>
  private(set) var segments: [Segment] = []

  /// The column after the last glyph.
  private(set) var column: Int

  private let left: Int

  /// Whether the last segment ends where the next glyph begins.
  private var goesOn = false

  init(start: ByteOffset, left: Int) {
    bytes = start..<start
    column = left
    self.left = left
  }

  mutating func addContinuationMark(at column: Int) {
    segments.append(Segment(column: column, content: .ornament("↳")))
  }

  mutating func add(_ glyph: Glyph) {
    if goesOn, case .text(let text) = segments.last?.content, let last = segments.popLast() {
      let text = text.lowerBound..<glyph.bytes.upperBound
      segments.append(Segment(column: last.column, content: .text(text)))
    } else {
      segments.append(Segment(column: column, content: .text(glyph.bytes)))
      goesOn = true
    }
    column += glyph.columns
    bytes = bytes.lowerBound..<glyph.bytes.upperBound
  }

  /// Adds a tab, white space up to its stop, or a space for which there is no room: no farther than
  /// the end of the row.
  mutating func addTab(_ glyph: Glyph, stop: Int, measure: Int) {
    column = max(column, min(measure, left + ((column - left) / stop + 1) * stop))
    bytes = bytes.lowerBound..<glyph.bytes.upperBound
    goesOn = false
  }
}

extension [UInt8] {
  /// The lines of a part of a text, without their line feeds, at least one.
  fileprivate func lines(of bytes: Range<ByteOffset>) -> [Range<ByteOffset>] {
    var lines: [Range<ByteOffset>] = []
    var start = bytes.lowerBound
    while let end = self[start..<bytes.upperBound].firstIndex(of: .lineFeed) {
      lines.append(start..<end)
      start = end + 1
    }
    lines.append(start..<bytes.upperBound)
    return lines
  }
}
