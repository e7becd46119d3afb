import Articles
import Screen
import Search
import TextLayout

/// A page of explanation over the whole screen but its first and last line.
struct SheetView {
  private let frame: Frame
  private let sheet: Sheet

  /// The lines that there is room for.
  private let room: Int

  /// The key that searches backward, for `?` does not.
  private let backward: String?

  init(_ model: Model, _ sheet: Sheet) {
    frame = model.arrangement.sheet
    room = model.overlayRoom
    self.sheet = sheet
    backward = model.keymap.label(of: .searchBackward)
  }

  func draw(into grid: inout Grid) {
    grid.clear(Frame(column: 0, row: frame.row, columns: grid.size.columns, rows: frame.rows))
    grid.write(title, row: frame.row, column: frame.column, style: Style(.paneTitle))
    for (index, line) in sheet.lines.dropFirst(sheet.scrolled).prefix(room).enumerated() {
      let row = frame.row + frame.headRows + index
      for piece in line.pieces {
        grid.write(piece.text, row: row, column: frame.column + piece.column, style: piece.style)
      }
      drawHits(in: line, sheet.scrolled + index, into: &grid, row: row)
    }
  }

  /// Sets off what has been found in a line.
  private func drawHits(in line: SheetLine, _ index: Int, into grid: inout Grid, row: Int) {
    guard let search = sheet.search else { return }
    for index in search.hits(inLine: index) {
      let hit = search.hits[index]
      let piece = line.pieces[hit.piece]
      let bytes = Array(piece.text.utf8)
      let before = columns(of: bytes, in: 0..<hit.bytes.lowerBound)
      grid.write(
        bytes, hit.bytes, row: row, column: frame.column + piece.column + before,
        style: Style(index == search.current ? .currentHit : .hit))
    }
  }

  /// What it is called, and what has been looked for on it.
  private var title: String {
    let name =
      switch sheet.kind {
      case .help: "Keys"
      case .problems: "Problems in this article"
      case .address: "Address"
      }
    guard let search = sheet.search, sheet.asking == nil else {
      return name + (sheet.kind == .help ? backward.map { " · \($0) searches backward" } ?? "" : "")
    }
    return "\(name) · “\(search.query.text)” · \(search.count)"
  }
}
