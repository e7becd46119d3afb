import Articles
import Screen
import TextLayout

/// The box that shows a note beside its passage.
struct NoteView {
  private let model: Model

  init(_ model: Model) {
    self.model = model
  }

  func draw(into grid: inout Grid) {
    guard case .note(let mark, let scrolled) = model.overlay else { return }
    let frame = model.noteFrame(mark: mark)
    grid.clear(frame)
    grid.drawBox(frame, title: title(of: mark))
    let lines = model.noteLines(mark).dropFirst(scrolled)
    for (row, line) in zip(frame.rowsInBox, lines) {
      switch line {
      case .row(let line):
        grid.draw(line, of: model.article, row: row, column: frame.column + 2)
      case .text(let text, let style):
        grid.write(text, row: row, column: frame.column + 2, style: style)
      }
    }
  }
}

extension NoteView {
  private func title(of mark: Reference) -> String {
    if case .reading = mark.target { " Reading " } else { " Note " }
  }
}

extension Frame {
  /// The rows within a box: all of them where it is too low for a border.
  var rowsInBox: Range<Int> { rows < 3 ? row..<row + rows : row + 1..<row + rows - 1 }
}

extension Grid {
  /// Draws the border of a box, with its title on it; none where it is too low for one.
  mutating func drawBox(_ frame: Frame, title: String) {
    guard frame.rows >= 3 else { return }
    let style = Style(.frame)
    let line = String(repeating: "─", count: max(0, frame.columns - 2))
    write("┌\(line)┐", row: frame.row, column: frame.column, style: style)
    for row in frame.rowsInBox {
      write("│", row: row, column: frame.column, style: style)
      write("│", row: row, column: frame.column + frame.columns - 1, style: style)
    }
    write("└\(line)┘", row: frame.row + frame.rows - 1, column: frame.column, style: style)
    write(
      title, row: frame.row, column: frame.column + 1, columns: frame.columns - 2,
      style: Style(.paneTitle))
  }
}
