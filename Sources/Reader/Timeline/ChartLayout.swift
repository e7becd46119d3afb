import Articles
import Screen
import TextLayout

/// Where the parts of a chart stand, as it follows from its frame, its events and its window.
struct ChartLayout {
  /// Where the names of the lanes stand, with the line that ends them; the line alone where there
  /// is no room for names.
  let names: Frame

  /// Where the events stand, a row for each.
  let events: Frame

  /// Where the event under the cursor is described.
  let details: Frame

  /// The row of the line between the events and the description, where there is room for one.
  let ruleRow: Int?

  /// Where the moments of the axis stand, in columns from its beginning, were it to show as a
  /// whole.
  let scale: TimeScale

  /// The columns of the axis that show.
  let window: Range<Int>

  /// The columns of the whole axis.
  let length: Int

  var rows: Int { events.rows }

  /// Lays out a chart.
  ///
  /// - Parameters:
  ///   - frame: The pane; its first row is the heading's, the second the axis's where there is room
  ///     for it.
  ///   - axis: The axis of its events.
  ///   - chart: The window on it.
  ///   - nameColumns: The width of the widest name of a lane.
  init(_ frame: Frame, _ axis: TimeAxis, _ chart: ChartWindow, nameColumns: Int) {
    let head = frame.headRows
    let detailRows = Self.detailRows(ofRows: frame.rows)
    let ruleRows = detailRows > 3 ? 1 : 0
    let rows = max(1, frame.rows - head - ruleRows - detailRows)
    let hasNames = frame.columns >= Self.columnsForNames
    let left = hasNames ? min(nameColumns + 3, frame.columns * 3 / 10) : 1
    let columns = max(1, frame.columns - left - 1)
    names = Frame(column: frame.column, row: frame.row + head, columns: left, rows: rows)
    events = Frame(
      column: frame.column + left, row: frame.row + head, columns: columns, rows: rows)
    details = Frame(
      column: frame.column, row: frame.row + head + rows + ruleRows, columns: frame.columns,
      rows: detailRows)
    ruleRow = ruleRows == 0 ? nil : frame.row + head + rows
    let length = columns << chart.doublings
    let scale = TimeScale(
      axis, left: 0, right: Double(length), lettering: .onTheScreen(columns: columns, axis))
    let start = chart.left.map { Int(scale.position(of: $0).rounded()) } ?? 0
    let first = max(0, min(start, length - columns))
    self.length = length
    self.scale = scale
    window = first..<first + columns
  }

  /// The rows for the description of an event, of those of the pane.
  private static func detailRows(ofRows rows: Int) -> Int {
    switch rows {
    case 16...: 4
    case 10...: 3
    case 6...: 2
    default: 0
    }
  }

  /// The entry that stands in a row of the screen.
  func entry(atRow row: Int, of pane: ListPane) -> Int? {
    let entry = pane.first + row - events.row
    return (0..<rows).contains(row - events.row) && entry < pane.items.count ? entry : nil
  }

  /// The moment at a column of the axis.
  func moment(at column: Int) -> Moment { scale.moment(at: Double(column)) }

  /// Whether doubling the length would give a day more than a column.
  var isClosest: Bool { scale.year * dayLength > 0.5 }

  /// The narrowest pane that has room for the names of lanes, in columns.
  static let columnsForNames = 60
}

extension TimeScale.Lettering {
  /// The labels of an axis on the screen, in columns.
  ///
  /// Stretches that are cut short take a third of the screen together, or where that is too little
  /// for short words half of it; their words are shortened to that.
  static func onTheScreen(columns room: Int, _ axis: TimeAxis) -> TimeScale.Lettering {
    let count = max(1, axis.omissionCount)
    let most = max(1, room / 3 / count, min(shortOmission, room / 2 / count))
    return TimeScale.Lettering(aroundOmission: 0, beforeLabel: 1, betweenLabels: 3) { text in
      let columns = columns(of: text)
      return Double(text.hasPrefix("…") ? min(columns + 2, most) : columns)
    }
  }

  /// The columns of words such as "… 5 y …".
  private static let shortOmission = 7
}

extension TimeScale.Segment {
  /// What is written in the middle of a stretch that is cut short, as long as there is room for
  /// between what happened before it and after it, and the column of the scale that it begins in.
  var shownOmission: (words: String, column: Int)? {
    guard let omission else { return nil }
    let tight = omission.replacing(" years ", with: " y ").replacing(" year ", with: " y ")
    let all = [omission, tight, tight.replacing("… ", with: "…").replacing(" …", with: "…"), "…"]
    let (first, end) = (Int(left) + 1, Int(right))
    guard let words = all.first(where: { columns(of: $0) <= end - first }) else { return nil }
    return (words, first + (end - first - columns(of: words) + 1) / 2)
  }
}

extension Model {
  /// Whether the events of a pane are drawn as a chart; without an axis they are a list.
  func isDrawnAsChart(_ pane: ListPane) -> Bool { pane.chart != nil && listing?.axis != nil }

  /// The layout of a chart in its pane; nothing if the pane is no chart or has no axis.
  func chartLayout(of pane: ListPane, in frame: Frame) -> ChartLayout? {
    guard let chart = pane.chart, let listing, let axis = listing.axis else { return nil }
    return ChartLayout(frame, axis, chart, nameColumns: listing.nameColumns)
  }
}
