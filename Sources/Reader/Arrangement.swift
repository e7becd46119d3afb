import Screen

/// Which part of the screen shows what; it follows from the size and from what is open.
///
/// Under 100 columns the side pane takes the place of the text instead of squeezing it; under 24
/// rows so does the timeline.
struct Arrangement: Hashable, Sendable {
  /// Where the text may stand; none where a pane has taken its place.
  let text: Frame?
  let side: Frame?
  let timeline: Frame?

  /// The greatest width of the text, in columns.
  let measure: Int

  /// The column that the text begins in.
  let textColumn: Int

  /// The rows of text that a page has, also while a pane hides it.
  let textRows: Int

  let headerRow: Int?
  let footRow: Int?

  /// All between the first line and the last.
  private let body: Frame

  /// Where a page of explanation stands.
  var sheet: Frame {
    let margin = Self.margin(ofColumns: body.columns)
    return Frame(
      column: margin, row: body.row, columns: max(1, body.columns - 2 * margin), rows: body.rows)
  }

  init(
    size: Size, measure: Int, panes: PaneSizes, hasSide: Bool, hasTimeline: Bool, focus: Focus,
    isZoomed: Bool
  ) {
    let isBare = isZoomed && focus == .text || size.rows < 4
    headerRow = isBare ? nil : 0
    footRow = isBare ? nil : size.rows - 1
    body = Frame(
      column: 0, row: isBare ? 0 : 1, columns: size.columns, rows: size.rows - (isBare ? 0 : 2))
    let air = isBare || size.rows < 12 ? 0 : 1

    let isBelow = hasTimeline && !isZoomed && size.rows >= Self.rowsForTwo
    let timelineRows = isBelow ? panes.timelineRows(of: body.rows) : 0
    let isBeside = hasSide && !isZoomed && size.columns >= Self.columnsForTwo
    let sideColumns = isBeside ? panes.sideColumns(of: size.columns) : size.columns
    let upper = body.rows - timelineRows

    let coversText = !isBeside && focus == .side || !isBelow && focus == .timeline
    timeline =
      isBelow
      ? Frame(column: 0, row: body.row + upper, columns: size.columns, rows: timelineRows)
      : hasTimeline && focus == .timeline ? body : nil
    let hidesSide = focus == .timeline && timeline == body
    side =
      hasSide && !hidesSide && (isBeside || focus == .side)
      ? Frame(
        column: size.columns - sideColumns, row: body.row, columns: sideColumns, rows: upper) : nil

    let airBelow = isBare || size.rows < 30 || isBelow ? 0 : 1
    let textColumns = isBeside ? size.columns - sideColumns - 1 : size.columns
    let rows = upper - air - airBelow
    textRows = max(1, rows)
    text =
      coversText
      ? nil : Frame(column: 0, row: body.row + air, columns: textColumns, rows: rows)

    self.measure = max(1, min(measure, textColumns - 2 * Self.margin(ofColumns: textColumns)))
    textColumn = max(0, (textColumns - self.measure) / 2)
  }

  /// The columns between text and edge, at least; the left ones also hold the marks of the gutter.
  private static func margin(ofColumns columns: Int) -> Int {
    switch columns {
    case 60...: 4
    case 40...: 2
    case 20...: 1
    default: 0
    }
  }

  /// The narrowest screen that has room for text and side pane beside each other, in columns.
  private static let columnsForTwo = 100

  /// The lowest screen that has room for text and timeline below each other, in rows.
  private static let rowsForTwo = 24
}

extension Frame {
  /// The rows above the entries of a pane, or the lines of a page of explanation: the heading, and
  /// one below it where that leaves one for them.
  var headRows: Int { max(1, min(2, rows - 1)) }
}
