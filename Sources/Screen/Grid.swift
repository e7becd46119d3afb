/// A picture of the screen: rows of cells, and a cursor if one shows.
///
/// Writing outside of the grid does nothing, so that a view need not know how small a terminal can
/// get. A wide glyph is never cut: where half of it would be overwritten or stick out, a blank
/// takes the place of the other half.
public struct Grid: Hashable, Sendable {
  public let size: Size

  /// Where the terminal's cursor shows, if it shows.
  public var cursor: Point?

  private var cells: [Cell]

  /// Makes an empty grid.
  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank(), count: size.columns * size.rows)
  }

  /// The cell at a position of the grid.
  public subscript(row: Int, column: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// The cells of one row, from left to right.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Writes a cell; one that does not fit into the grid is left out.
  public mutating func set(_ cell: Cell, row: Int, column: Int) {
    guard (0..<size.rows).contains(row), column >= 0, column + cell.columns <= size.columns else {
      return
    }
    let index = row * size.columns + column
    blankOtherHalf(at: index, ofRowStartingAt: row * size.columns)
    if cell.columns == 2 {
      blankOtherHalf(at: index + 1, ofRowStartingAt: row * size.columns)
      cells[index + 1] = .rightHalf(cell.style)
    }
    cells[index] = cell
  }

  /// Writes printable ASCII in one style; what does not fit into the grid is left out.
  ///
  /// Any other byte shows as a question mark.
  public mutating func write(ascii bytes: ArraySlice<UInt8>, row: Int, column: Int, style: Style) {
    guard (0..<size.rows).contains(row) else { return }
    let start = row * size.columns
    let columns = (column..<column + bytes.count).clamped(to: 0..<size.columns)
    guard let first = columns.first, let last = columns.last else { return }
    blankOtherHalf(at: start + first, ofRowStartingAt: start)
    blankOtherHalf(at: start + last, ofRowStartingAt: start)
    let origin = bytes.startIndex - column
    for column in columns {
      cells[start + column] = Cell(ascii: bytes[origin + column], style: style)
    }
  }

  /// Empties a part of the grid.
  public mutating func clear(_ frame: Frame, style: Style = .text) {
    for row in frame.row..<frame.row + frame.rows {
      for column in frame.column..<frame.column + frame.columns {
        set(.blank(style), row: row, column: column)
      }
    }
  }

  private mutating func blankOtherHalf(at index: Int, ofRowStartingAt start: Int) {
    if cells[index].columns == 2, index + 1 < start + size.columns {
      cells[index + 1] = .blank(cells[index].style)
    } else if cells[index].columns == 0, index > start {
      cells[index - 1] = .blank(cells[index].style)
    }
  }
}
