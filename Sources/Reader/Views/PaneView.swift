import Articles
import Screen
import TextLayout

/// A pane beside the text: its heading, and its entries from the first that shows.
struct PaneView {
  /// The rows above the entries: the heading, and a blank row.
  static let headRows = 2

  private let model: Model

  init(_ model: Model) {
    self.model = model
  }

  func draw(into grid: inout Grid, _ frame: Frame) {
    guard let pane = model.pane else { return }
    drawBorder(into: &grid, frame)
    let name =
      switch pane.kind {
      case .contents: "Contents"
      case .history: "Places"
      }
    grid.write(name, row: frame.row, column: frame.column + 1, style: Style(.paneTitle))
    var row = frame.row + Self.headRows
    let entries = model.paneEntries
    let here = model.hereEntry
    for index in entries.indices.dropFirst(pane.first) where row < frame.row + frame.rows {
      let style = style(of: index, cursor: pane.cursor, here: here)
      row += draw(entries[index], into: &grid, frame, row: row, style: style)
    }
  }

  private func style(of entry: Int, cursor: Int, here: Int) -> Style {
    if entry == cursor, model.isPaneFocused { return Style(.chosen) }
    return entry == here ? Style(.here) : .text
  }

  /// Draws an entry and tells how many rows it takes.
  private func draw(
    _ entry: PaneEntry, into grid: inout Grid, _ frame: Frame, row: Int, style: Style
  ) -> Int {
    let lines = entry.lines(columns: frame.columns)
    for (index, line) in lines.enumerated() where row + index < frame.row + frame.rows {
      if style.role == .chosen {
        let bar = Frame(
          column: frame.column, row: row + index, columns: frame.columns, rows: 1)
        grid.clear(bar, style: style)
      }
      if index == 0 {
        grid.write(
          entry.label, row: row, column: frame.column + 1 + entry.indent,
          style: style.role == .text ? Style(.quiet) : style)
      }
      let column = frame.column + entry.textColumn
      grid.write(entry.bytes, line, row: row + index, column: column, style: style)
    }
    let column = frame.column + frame.columns - 1 - entry.share.count
    let shareStyle = style.role == .chosen ? style : Style(.quiet)
    grid.write(entry.share, row: row, column: column, style: shareStyle)
    return lines.count
  }

  private func drawBorder(into grid: inout Grid, _ frame: Frame) {
    guard frame.column > 0 else { return }
    for row in frame.row..<frame.row + frame.rows {
      grid.write("│", row: row, column: frame.column - 1, style: Style(.frame))
    }
  }
}
