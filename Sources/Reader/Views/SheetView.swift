import Articles
import Screen
import TextLayout

/// A page of explanation over the whole screen but its first and last line.
struct SheetView {
  /// The rows above the lines: the heading, and a blank row.
  static let headRows = 2

  private let frame: Frame
  private let sheet: Sheet

  init(_ model: Model, _ sheet: Sheet) {
    frame = model.arrangement.sheet
    self.sheet = sheet
  }

  func draw(into grid: inout Grid) {
    grid.clear(Frame(column: 0, row: frame.row, columns: grid.size.columns, rows: frame.rows))
    grid.write(title, row: frame.row, column: frame.column, style: Style(.paneTitle))
    let room = max(1, frame.rows - Self.headRows)
    for (index, line) in sheet.lines.dropFirst(sheet.scrolled).prefix(room).enumerated() {
      for piece in line.pieces {
        grid.write(
          piece.text, row: frame.row + Self.headRows + index, column: frame.column + piece.column,
          style: piece.style)
      }
    }
  }

  private var title: String {
    switch sheet.kind {
    case .help: "Keys"
    case .problems: "Problems in this article"
    case .address: "Address"
    }
  }
}
