import Articles
import TextLayout

/// A piece of an article, as the tests of the typesetter write it down.
indirect enum Piece {
  case title(String)
  case heading(String)
  case paragraph(String)
  case code(String)
  case table([Table.Alignment], [[String]])
  case rule
  case quotation([Piece])
  case item(String, list: Int = 0, tight: Bool = true, [Piece])
  case note([Piece])
}

extension Article {
  /// Makes an article of pieces; those from the first note on are its footnotes.
  init(_ pieces: Piece...) {
    self.init(pieces)
  }

  init(_ pieces: [Piece]) {
    var writer = ArticleWriter()
    for piece in pieces { writer.add(piece, inside: nil) }
    self.init(
      metadata: Metadata(title: ""), text: writer.text, blocks: writer.blocks,
      sections: [
        Section(kind: .introduction, number: [0], parent: nil, blocks: 0..<writer.blocks.count),
        Section(kind: .footnotes, number: [], parent: nil, blocks: 0..<0),
      ], containers: writer.containers, tables: writer.tables, footnotes: writer.footnotes)
  }
}

private struct ArticleWriter {
  var text: [UInt8] = []
  var blocks: [Block] = []
  var containers: [Container] = []
  var tables: [Table] = []
  var footnotes: [Footnote] = []

  mutating func add(_ piece: Piece, inside container: Int?) {
    switch piece {
    case .title(let text): add(text, .title, container)
    case .heading(let text): add(text, .heading(level: 2), container)
    case .paragraph(let text): add(text, .paragraph, container)
    case .code(let text): add(text, .code(language: nil), container)
    case .table(let alignments, let rows): add(rows, alignments, container)
    case .rule: add("", .thematicBreak, container)
    case .quotation(let pieces): add(pieces, .quotation, container)
    case .item(let marker, let list, let isTight, let pieces):
      add(pieces, .item(marker: marker, list: list, isTight: isTight), container)
    case .note(let pieces):
      footnotes.append(
        Footnote(label: "", number: footnotes.count + 1, blocks: 0..<0, marks: []))
      add(pieces, .footnote(footnotes.count - 1), container)
    }
  }

  private mutating func add(_ pieces: [Piece], _ kind: Container.Kind, _ parent: Int?) {
    let depth = parent.map { containers[$0].depth + 1 } ?? 0
    containers.append(
      Container(kind: kind, parent: parent, firstBlock: blocks.count, depth: depth))
    let container = containers.count - 1
    for piece in pieces { add(piece, inside: container) }
  }

  private mutating func add(_ content: String, _ kind: Block.Kind, _ container: Int?) {
    let start = text.count
    text += Array(content.utf8)
    add(kind, start..<text.count, container)
  }

  private mutating func add(
    _ cells: [[String]], _ alignments: [Table.Alignment], _ container: Int?
  ) {
    let start = text.count
    var rows: [[Range<ByteOffset>]] = []
    for (row, cells) in cells.enumerated() {
      if row > 0 { text.append(UInt8(ascii: "\n")) }
      rows.append([])
      for (column, cell) in cells.enumerated() {
        if column > 0 { text.append(UInt8(ascii: "\t")) }
        rows[row].append(text.count..<text.count + cell.utf8.count)
        text += Array(cell.utf8)
      }
    }
    tables.append(Table(alignments: alignments, rows: rows))
    add(.table(tables.count - 1), start..<text.count, container)
  }

  private mutating func add(_ kind: Block.Kind, _ bytes: Range<ByteOffset>, _ container: Int?) {
    text.append(UInt8(ascii: "\n"))
    blocks.append(
      Block(
        kind: kind, bytes: bytes, section: footnotes.isEmpty ? 0 : 1, container: container,
        number: nil, inlines: 0..<0, line: 1))
  }
}

extension Typesetter {
  /// The stretches of the whole article, from first to last.
  var stretches: [Stretch] {
    var stretches: [Stretch] = []
    var next = article.blocks.isEmpty ? nil : stretch(at: Place(block: 0))
    while let stretch = next {
      stretches.append(stretch)
      next = self.stretch(after: stretch)
    }
    return stretches
  }

  /// The rows of the whole article with the air between them, as plain text.
  var picture: String {
    stretches.flatMap { $0.gap + $0.rows }.map { $0.plainText(from: article.text) }
      .joined(separator: "\n")
  }
}

extension Collection<UInt8> {
  /// The bytes of a text that are no spaces, tabs or line feeds.
  var withoutSpace: [UInt8] {
    filter { ![0x20, 0x0A, 0x09].contains($0) }
  }
}
