import MarkdownParsing

extension ArticleBuilder {
  mutating func beginTable(_ alignments: [MarkdownAlignment], at line: Int) -> Open {
    cells = []
    writer.isOnOneLine = true
    return .table(OpenBlock(kind: .table(tables.count), line: line, writer: writer), alignments)
  }

  /// Begins a row; only the first one, the head, has as many cells as the table has columns.
  mutating func beginRow(at line: Int) -> Open {
    if let head = cells.first {
      writer.part(UInt8(ascii: "\n"))
      excess = ExcessCells(of: written(line: line), columns: head.count)
      reportExcess(at: line)
    }
    cells.append([])
    return .nothing
  }

  private mutating func reportExcess(at line: Int) {
    guard let excess else { return }
    addFault(
      .rowTooLong(cells: excess.cells, columns: cells[0].count), line: line,
      column: excess.column, length: excess.source.count)
  }

  mutating func beginCell() -> Open {
    if cells.last?.isEmpty == false { writer.part(UInt8(ascii: "\t")) }
    return .cell(start: writer.text.count)
  }

  /// Ends a cell; the last one of a row that has more than the table takes in the source of those,
  /// so that no word is lost.
  mutating func endCell(start: ByteOffset) {
    if let excess, cells[cells.count - 1].count == cells[0].count - 1 {
      writer.endLooseInlines()
      writer.space()
      writeHTML(excess.source, isPreformatted: false)
    }
    cells[cells.count - 1].append(start..<writer.text.count)
  }

  mutating func endTable(_ block: OpenBlock, _ alignments: [MarkdownAlignment]) {
    writer.isOnOneLine = false
    excess = nil
    takeAttributeRows(of: block)
    tables.append(Table(alignments: alignments.map(Table.Alignment.init), rows: cells))
    endBlock(block)
  }

  /// Takes the last rows out as long as they are lines of attributes, such as `{: .wide}`
  /// (kramdown).
  private mutating func takeAttributeRows(of block: OpenBlock) {
    // The line below the head is no row.
    while cells.count > 1, let cell = cells.last?.first,
      let (list, name) = attributes(ofLine: block.line + cells.count),
      writer.text[cell].elementsEqual(list)
    {
      nameBlock(name)
      cells.removeLast()
      writer.removeEnd(from: cell.lowerBound - 1)
    }
  }
}

/// The cells that a row has beyond the columns of its table, which the parser leaves out, as GFM
/// has it.
struct ExcessCells {
  /// Their source, with the bar before them, and spaces in place of comments.
  let source: ArraySlice<UInt8>

  /// The column of that bar in its line, in bytes, from 1.
  let column: Int

  /// The number of all cells of the row.
  let cells: Int

  /// Finds those of a line; there are none where nothing but bars, blanks and comments is left
  /// over.
  ///
  /// As in GFM, each bar parts two cells, in code too, but for one behind a backslash. Of a line
  /// the parser sees the first bars alone (`mostOpenMarks`).
  init?(of line: ArraySlice<UInt8>, columns: Int) {
    let row = line.drop { " \t>".utf8.contains($0) }
    func parts(_ index: Int) -> Bool {
      row[index] == UInt8(ascii: "|") && row[..<index].last != UInt8(ascii: "\\")
    }
    let bars = row.indices.filter(parts).prefix(mostOpenMarks).drop { $0 == row.startIndex }
    guard let start = bars.dropFirst(columns - 1).first else { return nil }
    let rest = blankingComments(in: row[start...])
    guard let last = rest.indices.last(where: { !parts($0) && !isSpace(rest[$0]) }) else {
      return nil
    }
    source = rest[...last]
    column = start - line.startIndex + 1
    cells = bars.prefix { $0 < last }.count + 1
  }
}

/// The end of a line with spaces in place of the comments of HTML; one without an end stays.
private func blankingComments(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard line.contains(UInt8(ascii: "<")) else { return line }
  var line = line
  var next = line.startIndex
  while let start = line[next...].firstRange(of: "<!--".utf8)?.lowerBound,
    let end = line[start...].firstRange(of: "-->".utf8)?.upperBound
  {
    for index in start..<end { line[index] = UInt8(ascii: " ") }
    next = end
  }
  return line
}

extension Table.Alignment {
  fileprivate init(_ alignment: MarkdownAlignment) {
    self =
      switch alignment {
      case .none, .left: .left
      case .center: .center
      case .right: .right
      }
  }
}
