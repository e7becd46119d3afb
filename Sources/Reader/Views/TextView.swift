import Annotations
import Articles
import Screen
import Search
import TextLayout

/// The page: the lines of the text, and beside them what the gutter has to say.
struct TextView {
  private let model: Model
  private let hints: [Hint]
  private let typed: String

  /// The reader's own marks and notes on the page.
  private let own: [Annotation]

  init(_ model: Model) {
    self.model = model
    own = model.own(in: model.page.bytes)
    if case .hints(let hints, let typed, _) = model.overlay {
      (self.hints, self.typed) = (hints, typed)
    } else {
      (hints, typed) = ([], "")
    }
  }

  func draw(into grid: inout Grid, _ frame: Frame) {
    let column = frame.column + model.arrangement.textColumn
    let marked = model.markedText
    for (index, line) in model.page.lines.prefix(frame.rows).enumerated() {
      let row = frame.row + index
      grid.draw(line.row, of: model.article, marked: marked, row: row, column: column)
      let goesOn = index > 0 && model.page.lines[index - 1].row.bytes == line.row.bytes
      drawGutter(of: line, goesOn: goesOn, into: &grid, row: row, column: column)
    }
    drawHints(into: &grid, frame, column: column)
    placeCursor(in: &grid, frame, column: column)
  }

  /// Shows the cursor of the terminal at the end of the selection that moves.
  private func placeCursor(in grid: inout Grid, _ frame: Frame, column: Int) {
    guard let caret = model.selection?.caret else { return }
    for (index, line) in model.page.lines.prefix(frame.rows).enumerated() {
      guard let columns = line.row.columns(of: caret..<caret + 1, in: model.article.text).first
      else { continue }
      grid.cursor = Point(column: column + columns.lowerBound, row: frame.row + index)
      return
    }
  }

  /// Marks a line where something begins that one may look up, and frames the passage that a pane
  /// shows.
  ///
  /// Where several marks have no room, `+` stands for those that would lie beyond the edge. Of a
  /// row of a table that takes several rows of the screen, the first has the marks.
  private func drawGutter(
    of line: Line, goesOn: Bool, into grid: inout Grid, row: Int, column: Int
  ) {
    guard line.kind == .text, column >= 2 else { return }
    let isPeeked = model.peek.flatMap { model.block(of: $0) } == line.row.block
    var room = column - 1
    if model.filtering?.left.keeps(block: line.row.block) == true {
      // Left of all marks, so that it is one line; where there is no room, beside the text.
      let isWide = column >= 4
      if isWide || !isPeeked {
        grid.write("│", row: row, column: column - (isWide ? 4 : 1), style: Style(.gutter))
      }
      if isWide { room = 2 }
    }
    let hasNone = goesOn || line.row.bytes.isEmpty
    var marks = isPeeked ? [(sign: "▌", role: .peek)] : hasNone ? [] : marks(of: line.row)
    if marks.count > room { marks = marks.prefix(room - 1) + [("+", .gutter)] }
    for (index, (mark, role)) in marks.enumerated() {
      grid.write(mark, row: row, column: column - 2 - index, style: Style(role))
    }
  }

  /// The signs of what begins in a row, from the text to the edge; that of an event tells where
  /// told time jumps to.
  private func marks(of row: Row) -> [(sign: String, role: Style.Role)] {
    let apparatus = model.article.apparatus
    func begins(_ bytes: Range<ByteOffset>?) -> Bool {
      bytes.map { row.bytes.contains($0.lowerBound) } == true
    }
    var marks: [(sign: String, role: Style.Role)] = []
    for own in own where begins(own.bytes) && own.kind != .highlight {
      if !marks.contains(where: { $0.sign == own.kind.gutterSign }) {
        marks.append((own.kind.gutterSign, .hint))
      }
    }
    let event = apparatus.events(in: row.bytes).first { begins(apparatus.events[$0].bytes) }
    if let event { marks.append((model.toldJump(to: event)?.mark ?? "◆", .gutter)) }
    if apparatus.notes(in: row.bytes).contains(where: { begins(apparatus.notes[$0].bytes) }) {
      marks.append(("†", .gutter))
    }
    if model.showsReadings,
      apparatus.readings(in: row.bytes).contains(where: { begins(apparatus.readings[$0].bytes) })
    {
      marks.append(("~", .gutter))
    }
    return marks
  }

  /// Draws the letters where each reference begins, or behind those of another that has them there:
  /// with a blank before them, so that they are not read as those of one.
  private func drawHints(into grid: inout Grid, _ frame: Frame, column: Int) {
    var ends: [Int: Int] = [:]
    for hint in hints where hint.letters.hasPrefix(typed) {
      guard
        let index = model.page.lines.prefix(frame.rows)
          .firstIndex(where: { $0.row.shows(hint.target.start) }),
        let place = model.page.lines[index].row.columns(
          of: hint.place, in: model.article.text
        ).first
      else { continue }
      let letters = String(hint.letters.dropFirst(typed.count))
      let row = frame.row + index
      var start = column + place.lowerBound
      if let end = ends[row], start <= end { start = end + grid.write(" ", row: row, column: end) }
      ends[row] = start + grid.write(letters, row: row, column: start, style: Style(.hint))
    }
  }
}

extension Model {
  /// What is set off on the page: the passage that a pane shows, what was asked for, what was
  /// found, what is chosen, what is selected.
  var markedText: [MarkedText] {
    var marked = own(in: page.bytes).compactMap { own -> MarkedText? in
      guard let role = own.kind.role else { return nil }
      return own.bytes.map { MarkedText(bytes: $0, role: role) }
    }
    marked += markedReadings
    if let passage = peek?.passage { marked.append(MarkedText(bytes: passage, role: .peek)) }
    if let asked { marked.append(MarkedText(bytes: asked, role: .peek)) }
    if let finding, finding.isShown, finding.query != nil {
      let hits = finding.hits
      marked += hits.overlapping(page.bytes).map {
        MarkedText(bytes: hits[$0], role: $0 == finding.current ? .currentHit : .hit)
      }
    }
    if let chosen { marked.append(MarkedText(bytes: chosen.bytes, role: .chosen)) }
    if let selected { marked.append(MarkedText(bytes: selected, role: .selected)) }
    return marked
  }

  /// The block that is framed while a pane or a search shows it.
  fileprivate func block(of peek: Peek) -> Int? {
    peek.passage.map { article.block(containing: $0.lowerBound) } ?? peek.block
  }
}
