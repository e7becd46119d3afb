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
      for (index, cell) in table.rows[row].enumerated() where !cell.isEmpty {
        let label = row > 0 && index < labels.count ? labels[index] : nil
        addField(cell, behind: label)
      }
    }
  }

  private mutating func addRule(before offset: ByteOffset) {
    addOrnament(String(repeating: "─", count: columns), at: left, before: offset)
  }

  private mutating func addField(_ cell: Range<ByteOffset>, behind label: Label?) {
    let label = label.flatMap { $0.rows.isEmpty ? nil : $0 }
    let indent = label == nil || columns < 4 * Self.fieldIndent ? 0 : Self.fieldIndent
    let inset = label?.inset ?? 0
    if let label, inset == 0 { addLabel(label, before: cell.lowerBound) }
    let first = inset > 0 ? inset : indent
    let wrapped = wrap(
      text, cell, firstColumns: columns - first, columns: columns - indent, fit: .firstFit)
    for (index, row) in wrapped.enumerated() {
      guard index == 0, inset > 0, let label else {
        add(row, at: left + indent)
        continue
      }
      let before = Segment(column: left, content: .ornament(label.rows[0]))
      add(row.bytes, [before] + row.segments(at: left + inset, in: text))
    }
  }

  private mutating func addLabel(_ label: Label, before offset: ByteOffset) {
    for row in label.rows { addOrnament(row, at: left, before: offset) }
  }

  /// The columns that a cell is set in from its label where it does not stand behind it.
  private static let fieldIndent = 2
}

/// The head of a column, as it is repeated before each of its cells.
private struct Label {
  /// None when the head is empty; glyphs that are too wide for any row are left out.
  private(set) var rows: [String]

  /// The columns from the start of the label to a text behind it; 0 if it has rows of its own.
  let inset: Int

  init(of head: Range<ByteOffset>, in text: [UInt8], columns: Int) {
    let wrapped =
      head.isEmpty ? [] : wrap(text, head, firstColumns: columns, columns: columns, fit: .firstFit)
    let fitting = wrapped.filter { $0.columns(in: text) <= columns }
    rows = fitting.map { text.visible($0.bytes) }
    let last = fitting.last?.columns(in: text) ?? columns
    if last < columns { rows[rows.count - 1] += ":" }
    inset = rows.count == 1 && (last + 2) * 2 <= columns ? last + 2 : 0
  }
}
