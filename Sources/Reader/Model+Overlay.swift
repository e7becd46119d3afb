import Articles
import Screen
import TextLayout

extension Model {
  /// The lines of what lies over the page.
  var overlayRows: Int {
    switch overlay {
    case .note(let note, _, _): noteLines(note).count
    case .sheet(.help, _): SheetLine.help(keymap, columns: arrangement.sheet.columns).count
    case .sheet(.problems, _):
      SheetLine.problems(diagnostics, columns: arrangement.sheet.columns).count
    case .hints, nil: 0
    }
  }

  /// The lines that show of what lies over the page.
  var overlayRoom: Int {
    switch overlay {
    case .note(_, let mark, _): max(1, noteFrame(mark: mark).rows - 2)
    default: max(1, arrangement.sheet.rows - SheetView.headRows)
    }
  }

  /// The lines of a footnote, laid out for its box.
  func noteLines(_ note: Int) -> [Line] {
    let pager = Pager(Typesetter(article: article, measure: noteColumns - 4))
    let blocks = article.footnotes[note].blocks
    guard var position = pager.position(of: Top(place: Place(block: blocks.lowerBound))) else {
      return []
    }
    var lines: [Line] = []
    for line in pager.lines(from: &position, count: Self.mostNoteRows) {
      guard line.kind != .end, blocks.contains(line.row.block) else { break }
      lines.append(line)
    }
    return lines
  }

  /// The box of a note: under the line of its mark, or above it where there is more room.
  func noteFrame(mark: Reference) -> Frame {
    guard case .note(let note) = mark.target else {
      return Frame(column: 0, row: 0, columns: 0, rows: 0)
    }
    let text = arrangement.text ?? Frame(column: 0, row: 0, columns: size.columns, rows: size.rows)
    let markRow =
      page.lines.firstIndex { $0.row.bytes.contains(mark.bytes.lowerBound) }
      .map { text.row + $0 } ?? text.row
    let below = text.row + text.rows - markRow - 1
    let above = markRow - text.row
    let room = max(below, above, min(3, text.rows))
    let rows = min(noteLines(note).count + 2, room)
    let row = below >= rows || below >= above ? markRow + 1 : markRow - rows
    return Frame(
      column: max(0, arrangement.textColumn - 2), row: max(text.row, min(row, size.rows - rows)),
      columns: noteColumns, rows: rows)
  }

  private var noteColumns: Int { min(arrangement.measure + 4, size.columns) }

  /// A note may be long, but no one scrolls further in a box: its place in the text is one key away.
  private static let mostNoteRows = 1000
}
