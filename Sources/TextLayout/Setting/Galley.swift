import Articles

/// The tray that the rows of a stretch are set into.
///
/// Columns are counted from the left edge of the measure; the text begins at `left`.
struct Galley {
  let text: [UInt8]
  let block: Int
  let measure: Int
  let margin: Margin
  private(set) var rows: [Row] = []

  /// Whether there are rows of the block itself, besides those of markers above it.
  private(set) var hasText = false

  /// What stands left of the next row.
  private var before: [Segment]

  init(text: [UInt8], block: Int, measure: Int, margin: Margin) {
    self.text = text
    self.block = block
    self.measure = measure
    self.margin = margin
    before = margin.onFirstRow
  }

  /// The column that the text begins in.
  var left: Int { margin.columns }

  /// The columns between the margin and the right edge.
  var columns: Int { measure - margin.columns }

  /// Adds a row of text and ornaments behind what stands in the margin.
  mutating func add(_ bytes: Range<ByteOffset>, _ segments: [Segment]) {
    append(bytes, segments, behind: before)
    before = margin.onOtherRows
    hasText = true
  }

  /// Adds a row of text alone.
  mutating func add(_ row: WrappedRow, at column: Int) {
    add(row.bytes, row.segments(at: column, in: text))
  }

  /// Adds a row that shows nothing of the text.
  mutating func addOrnament(_ ornament: String, at column: Int, before offset: ByteOffset) {
    add(offset..<offset, [Segment(column: column, content: .ornament(ornament))])
  }

  /// Breaks a text into rows.
  ///
  /// Most items of lists and cells of tables are one row, which is seen at a glance.
  func wrapped(
    _ bytes: Range<ByteOffset>, firstColumns: Int, columns: Int, fit: Fit
  ) -> [WrappedRow] {
    if bytes.count <= firstColumns, text[bytes].last != .space, text[bytes].allSatisfy(isPlain) {
      return [WrappedRow(bytes: bytes)]
    }
    return wrap(text, bytes, firstColumns: firstColumns, columns: columns, fit: fit)
  }

  /// Adds rows for the markers that have no room in the margin.
  mutating func addMarkersAbove(before offset: ByteOffset) {
    let start = margin.endOfBars
    var segments: [Segment] = []
    var column = start
    for piece in margin.markersAbove.flatMap({ $0.pieces(columns: measure - start) }) {
      let columns = piece.unicodeScalars.count
      if column + columns > measure {
        append(offset..<offset, segments, behind: margin.onOtherRows)
        segments = []
        column = start
      }
      segments.append(Segment(column: column, content: .ornament(piece)))
      column += columns + 1
    }
    if !segments.isEmpty { append(offset..<offset, segments, behind: margin.onOtherRows) }
  }

  private mutating func append(
    _ bytes: Range<ByteOffset>, _ segments: [Segment], behind before: [Segment]
  ) {
    rows.append(
      Row(block: block, bytes: bytes, segments: before.isEmpty ? segments : before + segments))
  }
}

extension WrappedRow {
  /// What the row shows, from a column on.
  func segments(at column: Int, in text: [UInt8]) -> [Segment] {
    guard !bytes.isEmpty else { return [] }
    let content = Segment(column: column, content: .text(bytes))
    guard endsInHyphen else { return [content] }
    let end = column + TextLayout.columns(of: text, in: bytes)
    return [content, Segment(column: end, content: .ornament("-"))]
  }

  /// The width of the row with its hyphen, in columns.
  func columns(in text: [UInt8]) -> Int {
    TextLayout.columns(of: text, in: bytes) + (endsInHyphen ? 1 : 0)
  }
}

extension String {
  /// Cuts a marker, whose characters are one column wide, into pieces of some columns at most.
  fileprivate func pieces(columns: Int) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while !rest.isEmpty {
      pieces.append(String(rest.prefix(columns)))
      rest = rest.dropFirst(columns)
    }
    return pieces
  }
}
