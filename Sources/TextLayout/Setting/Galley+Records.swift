import Articles

extension Galley {
  /// Sets some rows of a table as records: a paragraph for each cell, which its head goes before.
  ///
  /// The head is text once, above the records; before the cells it is repeated as an ornament.
  mutating func addRecords(_ rows: Range<Int>, of table: Table) {
    let labels = table.rows.first?.map { Label(of: $0, in: text, columns: columns) } ?? []
    for row in rows {
      let start = table.rows[row].bytes.lowerBound
      if row == 1, hasText { addRule(before: start) }
      if row > 1 { add(start..<start, []) }
      for (cell, label) in zip(table.rows[row], labels) where !cell.isEmpty {
        addField(cell, behind: row > 0 ? label : Label())
      }
    }
  }

  private mutating func addRule(before offset: ByteOffset) {
    addOrnament(String(repeating: "─", count: columns), at: left, before: offset)
  }

  private mutating func addField(_ cell: Range<ByteOffset>, behind label: Label) {
    var before: [Segment] = []
    for row in label.rows {
      if label.isInline {
        before = [Segment(column: left, content: .ornament(row))]
      } else {
        addOrnament(row, at: left, before: cell.lowerBound)
      }
    }
    var indent = label.firstIndent
    let rows = wrapped(
      cell, firstColumns: columns - indent, columns: columns - label.indent, fit: .firstFit)
    for row in rows {
      add(row.bytes, before + row.segments(at: left + indent, in: text))
      before = []
      indent = label.indent
    }
  }
}

/// The head of a column, as it is repeated before each of its cells.
private struct Label {
  /// Empty when the head is; glyphs that are too wide for any row are left out.
  private(set) var rows: [String] = []

  /// Whether the cell begins in the row of the label.
  private(set) var isInline = false

  /// The columns before the first row of the cell.
  private(set) var firstIndent = 0

  /// The columns before the other rows of the cell.
  private(set) var indent = 0

  /// No label.
  init() {}

  init(of head: Range<ByteOffset>, in text: [UInt8], columns: Int) {
    let wrapped = wrap(text, head, firstColumns: columns, columns: columns, fit: .firstFit)
      .filter { !$0.bytes.isEmpty && $0.columns(in: text) <= columns }
    guard let last = wrapped.last?.columns(in: text) else { return }
    rows = wrapped.map { text.visible($0.bytes) }
    if last < columns { rows[rows.count - 1] += ":" }
    indent = columns < 8 ? 0 : 2
    isInline = rows.count == 1 && (last + 2) * 2 <= columns
    firstIndent = isInline ? last + 2 : indent
  }
}
