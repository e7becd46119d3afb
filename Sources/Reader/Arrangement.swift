import Screen

/// Which part of the screen shows what; it follows from the size and from what is open.
///
/// Under 100 columns the pane takes the place of the text instead of squeezing it.
struct Arrangement: Hashable, Sendable {
  /// Where the text may stand; none where a pane has taken its place.
  let text: Frame?
  let pane: Frame?

  /// The greatest width of the text, in columns.
  let measure: Int

  /// The column that the text begins in.
  let textColumn: Int

  /// The rows of text that a page has, also while a pane hides it.
  let textRows: Int

  /// Where a page of explanation stands.
  let sheet: Frame

  let headerRow: Int?
  let footRow: Int?

  init(size: Size, measure: Int, hasPane: Bool, isPaneFocused: Bool, isZoomed: Bool) {
    let isBare = isZoomed && !isPaneFocused || size.rows < 4
    headerRow = isBare ? nil : 0
    footRow = isBare ? nil : size.rows - 1
    let air = isBare || size.rows < 12 ? 0 : 1
    let airBelow = isBare || size.rows < 30 ? 0 : 1
    let row = isBare ? 0 : 1 + air
    let rows = isBare ? size.rows : size.rows - 2 - air - airBelow
    textRows = max(1, rows)

    let isBeside = hasPane && !isZoomed && size.columns >= Self.columnsForTwo
    let paneColumns = isBeside ? min(44, size.columns * 3 / 10) : size.columns
    let textColumns = isBeside ? size.columns - paneColumns - 1 : size.columns
    let showsPane = hasPane && (isBeside || isPaneFocused)
    pane =
      showsPane
      ? Frame(
        column: size.columns - paneColumns, row: isBare ? 0 : 1, columns: paneColumns,
        rows: rows + (isBare ? 0 : air)) : nil
    text =
      isBeside || !showsPane
      ? Frame(column: 0, row: row, columns: textColumns, rows: rows) : nil

    let sheetMargin = Self.margin(ofColumns: size.columns)
    sheet = Frame(
      column: sheetMargin, row: isBare ? 0 : 1, columns: max(1, size.columns - 2 * sheetMargin),
      rows: rows + (isBare ? 0 : air))

    let margin = Self.margin(ofColumns: textColumns)
    self.measure = max(1, min(measure, textColumns - 2 * margin))
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

  /// The narrowest screen that has room for text and pane beside each other, in columns.
  private static let columnsForTwo = 100
}
