import Articles
import CursesTerminal
import Reader
import Screen
import TextLayout

/// An article as text: its rows one after the other, for a screen that only takes lines.
struct PrintedText {
  private let article: Article
  private let typesetter: Typesetter

  /// The looks that headings, emphasis, links and names have by escape sequences, if they have any.
  private let palette: Palette?

  /// Whether the editors' notes stand below the paragraphs that they are on.
  private let hasNotes: Bool

  /// Sets an article at a measure, in columns.
  init(_ article: Article, measure: Int, palette: Palette? = nil, hasNotes: Bool = false) {
    self.article = article
    self.palette = palette
    self.hasNotes = hasNotes
    typesetter = Typesetter(article: article, measure: measure)
  }

  /// The measure for a screen of no known width, or the width of the terminal if that is less.
  static var defaultMeasure: Int {
    min(Settings.standardMeasure, System.terminalColumns() ?? Settings.standardMeasure)
  }

  /// Writes the text to standard output.
  func write() throws(Failure) {
    var output: [UInt8] = []
    var stretch = article.blocks.isEmpty ? nil : typesetter.stretch(at: Place(block: 0))
    while let current = stretch {
      for row in current.gap + current.rows { append(row, to: &output) }
      if hasNotes, current.bytes.upperBound == article.blocks[current.block].bytes.upperBound {
        output += notes(endingIn: current.block)
      }
      if output.count > Self.chunk {
        try TextOutput.write(output)
        output.removeAll(keepingCapacity: true)
      }
      stretch = typesetter.stretch(after: current)
    }
    for row in typesetter.endMark() { append(row, to: &output) }
    try TextOutput.write(output)
  }

  /// The notes on words that end within a block.
  private func notes(endingIn block: Int) -> [UInt8] {
    article.apparatus.notes(in: article.blocks[block].bytes).map { article.apparatus.notes[$0] }
      .filter { $0.bytes.map { article.block(containing: $0.upperBound - 1) } == block }
      .flatMap(lines)
  }

  /// A blank line and a note, indented: its kind, how far it is verified if it is not, the words
  /// that it is on, and what it says.
  private func lines(of note: Note) -> [UInt8] {
    let facts = [note.kind?.rawValue, note.verification?.reservation].compactMap(\.self)
    let kind = facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
    let words = note.bytes.map { " on “\(article.string($0))”" } ?? ""
    let text = "Note\(kind)\(visibleLine(words)): \(note.text)"
    return Array("\n\(indentedParagraphs(text, by: "    ", measure: typesetter.measure))".utf8)
  }

  private func append(_ row: Row, to output: inout [UInt8]) {
    let printed = PrintedRow(parts: palette.map { styledParts(of: row, $0) } ?? plainParts(of: row))
    let rows =
      TextOutput.usesASCII ? printed.rowsInASCII(measure: typesetter.measure) : [printed]
    for row in rows { row.write(to: &output) }
  }

  private func plainParts(of row: Row) -> [PrintedRow.Part] {
    [PrintedRow.Part(text: row.plainText(from: article.text), look: nil)]
  }

  /// The stretches of a row that are of one style each, and the spaces between them.
  private func styledParts(of row: Row, _ palette: Palette) -> [PrintedRow.Part] {
    let style = TextStyle(of: row, in: article)
    var column = 0
    var parts: [PrintedRow.Part] = []
    for segment in row.segments {
      let gap = String(repeating: " ", count: max(0, segment.column - column))
      parts.append(PrintedRow.Part(text: gap, look: nil))
      column = segment.endColumn(in: article.text)
      for (text, style) in runs(of: segment, style) {
        parts.append(
          PrintedRow.Part(
            text: text,
            look: SelectGraphicRendition(palette.look(of: style), depth: palette.depth)))
      }
    }
    return parts
  }

  /// The parts of a segment that are of one style each.
  private func runs(of segment: Segment, _ style: TextStyle) -> [(String, Style)] {
    switch segment.content {
    case .text(let range):
      style.runs(in: range).map { (article.text.visible($0.bytes), $0.style) }
    case .ornament(let ornament): [(ornament, style.ornament)]
    }
  }

  /// What is gathered before it is written, in bytes.
  private static let chunk = 64 * 1024
}
