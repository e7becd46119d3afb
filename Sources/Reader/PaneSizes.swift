/// How large the reader has made the panes; nothing for the usual size.
struct PaneSizes: Hashable, Sendable {
  /// The width of the pane at the right, in columns.
  var sideColumns: Int?

  /// The height of the timeline, in rows.
  var timelineRows: Int?

  /// The width of the pane at the right on a screen of so many columns; the text keeps room.
  func sideColumns(of columns: Int) -> Int {
    guard let sideColumns else { return min(44, columns * 3 / 10) }
    return max(Self.leastColumns, min(sideColumns, columns - Self.leastTextColumns))
  }

  /// The height of the timeline where it shares so many rows with the text, which keeps room.
  func timelineRows(of rows: Int) -> Int {
    guard let timelineRows else { return max(7, rows / 3) }
    return max(Self.leastRows, min(timelineRows, rows - Self.leastTextRows))
  }

  private static let leastColumns = 16
  private static let leastTextColumns = 40
  private static let leastRows = 4
  private static let leastTextRows = 6
}
