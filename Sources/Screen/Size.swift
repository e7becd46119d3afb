/// The extent of a screen or of a part of one.
public struct Size: Hashable, Sendable {
  /// The number of columns, at least 0.
  public var columns: Int

  /// The number of rows, at least 0.
  public var rows: Int

  /// Makes a size; a negative count becomes 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A cell's position, counted from the upper left corner, from 0.
public struct Point: Hashable, Sendable {
  public var column: Int
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A part of a screen: the corner at its upper left and its size.
public struct Frame: Hashable, Sendable {
  public var column: Int
  public var row: Int
  public var size: Size

  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.size = Size(columns: columns, rows: rows)
  }

  public var columns: Int { size.columns }
  public var rows: Int { size.rows }

  /// Tells whether a position lies inside.
  public func contains(_ point: Point) -> Bool {
    (column..<column + columns).contains(point.column) && (row..<row + rows).contains(point.row)
  }
}
