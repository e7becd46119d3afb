import Articles

extension Galley {
  /// Sets some rows of a table: side by side where its columns find room, else cell below cell.
  mutating func add(_ rows: Range<Int>, of table: Table) {
    guard let columns = TableColumns(of: table, in: text, columns: columns) else {
      addRecords(rows, of: table)
      return
    }
    for row in rows where row > 0 || table.hasHead {
      if row > 1, columns.isTight { addSeparation(columns, before: table.rows[row]) }
      addLine(table.rows[row], columns, table.alignments)
      if row == 0 { addRule(columns, after: table.rows[row]) }
    }
  }

  /// Sets the cells of one row side by side, each wrapped within its column.
  private mutating func addLine(
    _ cells: [Range<ByteOffset>], _ columns: TableColumns, _ alignments: [Table.Alignment]
  ) {
    let wrapped = zip(cells, columns.widths).map { cell, width in
      self.wrapped(cell, firstColumns: width, columns: width, fit: .firstFit)
    }
    for index in 0..<(wrapped.map(\.count).max() ?? 1) {
      var segments: [Segment] = []
      var column = left
      for (cell, (rows, width)) in zip(wrapped, columns.widths).enumerated() {
        if cell > 0 { segments.append(Segment(column: column - 2, content: .ornament("│"))) }
        if index < rows.count {
          let inset = alignments[cell].inset(width - rows[index].columns(in: text))
          segments += rows[index].segments(at: column + inset, in: text)
        }
        column += width + TableColumns.gap
      }
      add(cells.bytes, segments)
    }
  }

  /// Sets the rule that is below the head.
  private mutating func addRule(_ columns: TableColumns, after cells: [Range<ByteOffset>]) {
    let rule = columns.widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─")
    addOrnament(rule, at: left, before: cells.bytes.upperBound)
  }

  /// Sets the air between two rows whose cells may be of several lines.
  private mutating func addSeparation(_ columns: TableColumns, before cells: [Range<ByteOffset>]) {
    var column = left - TableColumns.gap + 1
    let bars = columns.widths.dropLast().map { width in
      column += width + TableColumns.gap
      return Segment(column: column, content: .ornament("│"))
    }
    add(cells.bytes.lowerBound..<cells.bytes.lowerBound, bars)
  }
}

extension [Range<ByteOffset>] {
  /// The bytes from the first cell of a row to the last, with the tabs between them.
  var bytes: Range<ByteOffset> {
    (first?.lowerBound ?? 0)..<(last?.upperBound ?? 0)
  }
}

extension Table {
  /// Whether any cell of the first row has text.
  fileprivate var hasHead: Bool {
    rows.first?.contains { !$0.isEmpty } ?? false
  }
}

extension Table.Alignment {
  /// The columns that go before a text when some are left over.
  fileprivate func inset(_ columns: Int) -> Int {
    switch self {
    case .left: 0
    case .center: Swift.max(0, columns / 2)
    case .right: Swift.max(0, columns)
    }
  }
}
