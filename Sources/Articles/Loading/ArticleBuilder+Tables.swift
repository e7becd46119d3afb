import MarkdownParsing

extension ArticleBuilder {
  mutating func beginTable(_ alignments: [MarkdownAlignment], at line: Int) -> Open {
    cells = []
    writer.isOnOneLine = true
    return .table(OpenBlock(kind: .table(tables.count), line: line, writer: writer), alignments)
  }

  mutating func beginRow() -> Open {
    if !cells.isEmpty { writer.part(UInt8(ascii: "\n")) }
    cells.append([])
    return .nothing
  }

  mutating func beginCell() -> Open {
    if cells.last?.isEmpty == false { writer.part(UInt8(ascii: "\t")) }
    return .cell(start: writer.text.count)
  }

  mutating func endCell(start: ByteOffset) {
    cells[cells.count - 1].append(start..<writer.text.count)
  }

  mutating func endTable(_ block: OpenBlock, _ alignments: [MarkdownAlignment]) {
    writer.isOnOneLine = false
    tables.append(Table(alignments: alignments.map(Table.Alignment.init), rows: cells))
    endBlock(block)
  }
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
