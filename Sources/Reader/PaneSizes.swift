/// How large the reader has made the panes; nothing for the usual size.
struct PaneSizes: Hashable, Sendable {
  /// The width of the pane at the right, in columns.
  var sideColumns: Int?

  /// The height of the timeline, in rows.
  var timelineRows: Int?

  /// The width of the pane at the right on a screen of so many columns; the text keeps room.
  ///
  /// The usual one is three tenths, which leaves the text more than twice as much.
  func sideColumns(of columns: Int) -> Int {
    guard let sideColumns else { return min(Self.mostUsualColumns, columns * 3 / 10) }
    return max(Self.leastColumns, min(sideColumns, columns - Self.leastTextColumns))
  }

  /// The height of the timeline where it shares so many rows with the text, which keeps room.
  ///
  /// The usual one is a third: at least 7 rows, since only screens of 24 rows and more are shared.
  func timelineRows(of rows: Int) -> Int {
    guard let timelineRows else { return rows / 3 }
    return max(Self.leastRows, min(timelineRows, rows - Self.leastTextRows))
  }

  /// The usual width of the pane at the right, at most, in columns: its lists are of short lines,
  /// and on a wider screen the text gets the rest.
  private static let mostUsualColumns = 44

  /// The least width of the pane at the right, in columns: room for most names.
  private static let leastColumns = 16

  /// The least width of the text and the air around it, in columns: enough for rows of six words.
  private static let leastTextColumns = 40

  /// The least height of the timeline, in rows: the two above the events, and two events.
  private static let leastRows = 4

  /// The least height of the text and the air around it, in rows: enough to read on in it.
  private static let leastTextRows = 6
}
