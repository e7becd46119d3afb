import MarkdownParsing

/// Makes the parts of an article from the steps of a walk through its Markdown.
///
/// Blocks, containers and inlines are appended as they begin. What needs the whole text (the
/// sections, the marks of the notes) is found when all is read.
struct ArticleBuilder {
  var writer = TextWriter()
  var blocks: [Block] = []
  var containers: [Container] = []
  var tables: [Table] = []
  var notes: [OpenNote] = []

  /// The headings that begin sections: indices into `blocks`.
  var headings: [Int] = []

  /// The title of the front matter, while it is the first block; else empty.
  var givenTitle = ""

  /// The names of places that the author gave in HTML, with `id` or `name`.
  var names: Set<String> = []

  var entities = EntityTexts()

  /// The innermost open container.
  private(set) var container: Int?

  private var open: [Open] = []
  private var lists: [OpenList] = []
  private var numbered = 0

  /// The line of the file that the Markdown begins on.
  let firstLine: Int

  /// The cells of the open table.
  private var cells: [[Range<ByteOffset>]] = []

  /// Something that has begun: what is to be done at its end.
  private enum Open {
    case nothing
    case container(outer: Int?)
    case list
    case block(OpenBlock)
    case table(OpenBlock, [MarkdownAlignment])
    case cell(start: ByteOffset)
    case inline
    case image(destination: String)
  }

  /// A block that has begun.
  struct OpenBlock {
    let kind: Block.Kind
    let line: Int
    let start: ByteOffset

    /// The inlines before it.
    let inlines: Int

    init(kind: Block.Kind, line: Int, writer: TextWriter) {
      self.kind = kind
      self.line = line
      start = writer.text.count
      inlines = writer.inlines.count
    }
  }

  /// A note whose text has begun.
  struct OpenNote {
    let label: String
    let line: Int
    let firstBlock: Int
  }

  /// Takes a step of the walk.
  mutating func take(_ step: MarkdownStep, of walk: borrowing MarkdownWalk) {
    switch step {
    case .begin(let branch): open.append(begin(branch, at: walk.line + firstLine - 1))
    case .end: end(open.removeLast())
    case .leaf(let leaf): take(leaf, of: walk)
    }
  }

  private mutating func take(_ leaf: MarkdownLeaf, of walk: borrowing MarkdownWalk) {
    switch leaf {
    case .text: writer.write { walk.appendText(to: &$0) }
    case .softBreak: writer.breakSoftly()
    case .hardBreak: writer.breakLine()
    case .codeSpan:
      writer.begin(.code)
      writer.write { walk.appendText(to: &$0) }
      writer.endInline()
    case .noteMark(let number):
      writer.begin(.noteMark(number - 1))
      writer.write(superscript(number))
      writer.endInline()
    case .inlineHTML: takeInlineHTML(walk)
    case .code(let info): addCode(info: info, of: walk)
    case .html: addHTML(walk)
    case .thematicBreak: addBlock(.thematicBreak, line: walk.line + firstLine - 1) { _ in }
    }
  }

  private mutating func begin(_ branch: MarkdownBranch, at line: Int) -> Open {
    switch branch {
    case .document: .nothing
    case .quotation: beginContainer(.quotation)
    case .list(let list): beginList(list)
    case .item(let isChecked): beginItem(isChecked: isChecked)
    case .note(let label): beginNote(label, at: line)
    case .paragraph: beginBlock(.paragraph, at: line)
    case .heading(let level): beginBlock(.heading(level: level), at: line)
    case .table(let alignments): beginTable(alignments, at: line)
    case .tableRow: beginRow()
    case .tableCell: beginCell()
    case .emphasis: beginInline(.emphasis)
    case .strong: beginInline(.strong)
    case .struck: beginInline(.struck)
    case .link(let destination): beginInline(.link(destination: destination))
    case .image(let destination): beginImage(destination)
    }
  }

  private mutating func end(_ ended: Open) {
    switch ended {
    case .nothing: break
    case .container(let outer): endContainer(outer: outer)
    case .list: lists.removeLast()
    case .block(let block): endBlock(block)
    case .table(let block, let alignments): endTable(block, alignments)
    case .cell(let start): endCell(start: start)
    case .inline: writer.endInline()
    case .image(let destination): endImage(destination)
    }
  }
}

// MARK: Containers

extension ArticleBuilder {
  private mutating func beginContainer(_ kind: Container.Kind) -> Open {
    let outer = container
    let depth = outer.map { containers[$0].depth + 1 } ?? 0
    container = containers.count
    containers.append(
      Container(kind: kind, parent: outer, firstBlock: blocks.count, depth: depth))
    return .container(outer: outer)
  }

  private mutating func endContainer(outer: Int?) {
    if let container, containers[container].firstBlock == blocks.count {
      addBlock(.paragraph, line: blocks.last?.line ?? 1) { _ in }
    }
    container = outer
  }

  private mutating func beginList(_ list: MarkdownList) -> Open {
    lists.append(OpenList(list, bulletDepth: lists.count(where: \.isBulleted)))
    return .list
  }

  private mutating func beginItem(isChecked: Bool?) -> Open {
    let list = lists[lists.count - 1]
    let marker = isChecked.map { $0 ? "☑" : "☐" } ?? list.marker
    lists[lists.count - 1].number += 1
    return beginContainer(.item(marker: marker, isTight: list.isTight))
  }

  private mutating func beginNote(_ label: String, at line: Int) -> Open {
    notes.append(OpenNote(label: label, line: line, firstBlock: blocks.count))
    return beginContainer(.footnote(notes.count - 1))
  }
}

// MARK: Blocks

extension ArticleBuilder {
  /// Adds a block with the text that a closure writes.
  mutating func addBlock(_ kind: Block.Kind, line: Int, write: (inout TextWriter) -> Void) {
    let block = OpenBlock(kind: kind, line: line, writer: writer)
    write(&writer)
    endBlock(block)
  }

  private func beginBlock(_ kind: Block.Kind, at line: Int) -> Open {
    .block(OpenBlock(kind: kind, line: line, writer: writer))
  }

  mutating func endBlock(_ block: OpenBlock) {
    let bytes = writer.endBlock(from: block.start, trims: block.kind.isProse)
    if block.kind.isNumbered { numbered += 1 }
    blocks.append(
      Block(
        kind: block.kind, bytes: bytes, section: 0, container: container,
        number: block.kind.isNumbered ? numbered : nil,
        inlines: block.inlines..<writer.inlines.count, line: block.line))
    if case .heading = block.kind, container == nil {
      headings.append(blocks.count - 1)
      mergeTitle()
    }
  }

  private mutating func addCode(info: String, of walk: borrowing MarkdownWalk) {
    let language = info.split(whereSeparator: \.isWhitespace).first.map(String.init)
    addBlock(.code(language: language), line: walk.line + firstLine - 1) { writer in
      writer.write { text in
        let start = text.count
        walk.appendText(to: &text)
        if text.count > start, text.last == UInt8(ascii: "\n") { text.removeLast() }
      }
    }
  }
}

// MARK: Tables

extension ArticleBuilder {
  private mutating func beginTable(_ alignments: [MarkdownAlignment], at line: Int) -> Open {
    cells = []
    writer.isOnOneLine = true
    return .table(OpenBlock(kind: .table(tables.count), line: line, writer: writer), alignments)
  }

  private mutating func beginRow() -> Open {
    if !cells.isEmpty { writer.part(UInt8(ascii: "\n")) }
    cells.append([])
    return .nothing
  }

  private mutating func beginCell() -> Open {
    if cells.last?.isEmpty == false { writer.part(UInt8(ascii: "\t")) }
    return .cell(start: writer.text.count)
  }

  private mutating func endCell(start: ByteOffset) {
    cells[cells.count - 1].append(start..<writer.text.count)
  }

  private mutating func endTable(_ block: OpenBlock, _ alignments: [MarkdownAlignment]) {
    writer.isOnOneLine = false
    tables.append(Table(alignments: alignments.map(Table.Alignment.init), rows: cells))
    endBlock(block)
  }
}

// MARK: Inlines

extension ArticleBuilder {
  private mutating func beginInline(_ kind: Inline.Kind) -> Open {
    writer.begin(kind)
    return .inline
  }

  private mutating func beginImage(_ destination: String) -> Open {
    writer.begin(.image(destination: destination))
    return .image(destination: destination)
  }

  /// Ends an image; one without a text is shown by the name of its file.
  mutating func endImage(_ destination: String) {
    if writer.isInlineEmpty { writer.write(fileName(destination)) }
    writer.endInline()
  }
}

extension Block.Kind {
  /// Whether the block is counted in `p<n>`.
  var isNumbered: Bool {
    switch self {
    case .paragraph, .code, .table: true
    case .title, .heading, .thematicBreak: false
    }
  }

  /// Whether the block's text is running text.
  fileprivate var isProse: Bool {
    switch self {
    case .title, .heading, .paragraph: true
    case .code, .table, .thematicBreak: false
    }
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

/// The last part of a path; nothing of an address that holds its own data.
private func fileName(_ destination: String) -> String {
  guard !destination.hasPrefix("data:") else { return "" }
  let path = destination.prefix { $0 != "?" && $0 != "#" }
  return path.split(separator: "/").last.map(String.init) ?? ""
}

/// A number in raised digits.
private func superscript(_ number: Int) -> String {
  let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
  return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
}
