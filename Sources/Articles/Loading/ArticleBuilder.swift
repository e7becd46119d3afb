import MarkdownParsing

/// Makes the parts of an article from the steps of a walk through its Markdown.
///
/// Blocks, containers and inlines are appended as they begin. What needs the whole text (the
/// sections, the marks of the notes) is found when all is read.
struct ArticleBuilder {
  var writer: TextWriter
  var blocks: [Block] = []
  var containers: [Container] = []
  var tables: [Table] = []
  var notes: [OpenNote] = []

  /// The headings that begin sections: indices into `blocks`.
  var headings: [Int] = []

  /// The title of the front matter, while it is the first block; else empty.
  var givenTitle = ""

  /// The places that the author has named: indices into `blocks`, of which the last may be yet to
  /// come.
  var names: [String: Int] = [:]

  var entities = EntityTexts()

  /// The innermost open container.
  var container: Int?

  private var open: [Open] = []
  var lists: [OpenList] = []

  /// The lists that have begun, ended or not.
  var listCount = 0

  /// The list of HTML that a blank line has broken off.
  var brokenList: OpenList?

  /// The lists of HTML whose items are still counted ahead: each count may go to the end of the
  /// lines.
  var countsAhead = 50

  var numbered = 0

  let source: [UInt8]

  /// The lines of the source; found when the first of them is looked at.
  private lazy var lines = Array(LineRanges(source))

  /// The line of the file that the source begins on.
  let firstLine: Int

  /// The line of the file that the text of the open paragraph or heading has come to.
  var textLine = 0

  /// The cells of the open table.
  var cells: [[Range<ByteOffset>]] = []

  /// What the row that is being read has beyond the columns of its table.
  var excess: ExcessCells?

  /// What is wrong with tables, HTML and code, with the places in the file.
  private(set) var faults: [(fault: Diagnostic.Fault, line: Int, column: Int, length: Int)] = []

  /// The notes that begin where none can.
  var buriedNotes: [BuriedNote] = []

  /// Something that has begun: what is to be done at its end.
  enum Open {
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

  /// A note that begins within HTML or code.
  struct BuriedNote {
    let label: String

    /// Where that is to be told; nothing where what it is within is told.
    var place: (line: Int, column: Int)?
  }

  /// A line of the source as it is written, given its number in the file; empty beyond the last.
  mutating func written(line: Int) -> ArraySlice<UInt8> {
    let index = line - firstLine
    return lines.indices.contains(index) ? source[lines[index]] : []
  }

  /// The column, from 1, that a byte first has in a line of the file; 1 where it is not there.
  mutating func column(of byte: UInt8, inLine line: Int) -> Int {
    let written = written(line: line)
    return 1 + (written.firstIndex(of: byte) ?? written.startIndex) - written.startIndex
  }

  /// Takes down what is wrong at a place of the file, if there is not more than anyone reads.
  mutating func addFault(_ fault: Diagnostic.Fault, line: Int, column: Int, length: Int) {
    if faults.count < Diagnostic.mostOfFile { faults.append((fault, line, column, length)) }
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
    case .softBreak: endLine(isHard: isAtEndOfAlert)
    case .hardBreak: endLine(isHard: true)
    case .codeSpan: addCodeSpan(walk)
    case .noteMark(let number): addNoteMark(number)
    case .inlineHTML: takeInlineHTML(walk)
    case .code(let info): addCode(info: info, of: walk)
    case .html: addHTML(walk)
    case .thematicBreak: addBlock(.thematicBreak, line: walk.line + firstLine - 1) { _ in }
    }
  }

  private mutating func endLine(isHard: Bool) {
    if case .block(let block) = open.last { takeAttributes(of: block) }
    textLine += 1
    isHard ? writer.breakLine() : writer.breakSoftly()
  }

  /// Whether what is written is the first line of a quotation and begins with the sign of an alert
  /// (GitHub) or a callout (Obsidian), `[!NOTE]`: it stands on a line of its own, if it has less
  /// than 1000 bytes.
  private var isAtEndOfAlert: Bool {
    guard case .block(let block) = open.last, let container,
      containers[container].kind == .quotation, containers[container].firstBlock == blocks.count,
      writer.text.count - block.start < 1000
    else { return false }
    let line = writer.text[block.start...]
    return line.starts(with: "[!".utf8) && !line.contains(0x0A)
      && line.prefix { $0 > 0x20 }.contains(UInt8(ascii: "]"))
  }

  private mutating func begin(_ branch: MarkdownBranch, at line: Int) -> Open {
    switch branch {
    case .quotation: beginContainer(.quotation)
    case .list(let list): beginList(list)
    case .item(let isChecked): beginItem(isChecked: isChecked)
    case .note(let label): beginNote(label, at: line)
    case .paragraph: beginBlock(.paragraph, at: line)
    case .heading(let level): beginBlock(.heading(level: level), at: line)
    case .table(let alignments): beginTable(alignments, at: line)
    case .tableRow: beginRow(at: line)
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
    case .block(let block): endWritten(block)
    case .table(let block, let alignments): endTable(block, alignments)
    case .cell(let start): endCell(start: start)
    case .inline: writer.endInline()
    case .image(let destination): endImage(destination)
    }
  }
}
