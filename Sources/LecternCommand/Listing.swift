import Articles
import TextLayout

/// Rows of cells in columns, for people.
///
/// A column is as wide as the widest of its cells. Where the rows would be wider than the screen,
/// cells are continued on the next line within their column. On a screen too narrow for that a row
/// is the cell of its subject, and the others on the line below.
struct Listing {
  /// A column: the most that it takes where room is short, and the side that its cells stand at.
  struct Column {
    /// In columns of the screen; nothing for the last, and for what is never broken.
    var limit: Int?
    var isNumeric = false
  }

  private let columns: [Column]
  private let rows: [[String]]

  /// The column of what a row is about.
  private let subject: Int

  /// Makes rows, each with a cell for each column; about what stands in the last unless it is said.
  init(_ columns: [Column], _ rows: [[String]], subject: Int? = nil) {
    self.columns = columns
    self.subject = subject ?? columns.count - 1
    self.rows = rows.map { $0.map(shown) }
  }

  /// The lines for a screen of so many columns, with a line feed after each; without a screen a row
  /// is one line, however long.
  func text(measure: Int? = Listing.measure) -> String {
    var widths = columns.indices.map { column in
      rows.map { TextLayout.columns(of: $0[column]) }.max() ?? 0
    }
    guard let measure else {
      widths = widths.map { min($0, greatestPadding) }
      return rows.map { line(of: $0, widths) }.joined()
    }
    for (index, column) in columns.enumerated() {
      widths[index] = min(widths[index], column.limit ?? widths[index])
    }
    let last = columns.count - 1
    let rest = measure - widths.dropLast().reduce(0) { $0 + $1 + gap.count }
    guard rest >= min(widths[last], leastRest) else {
      return rows.map { record(of: $0, measure: measure) }.joined()
    }
    widths[last] = min(widths[last], rest)
    return rows.map { lines(of: $0, widths) }.joined()
  }

  private func record(of row: [String], measure: Int) -> String {
    let others = row.indices.filter { $0 != subject && !row[$0].isEmpty }.map { row[$0] }
      .joined(separator: " · ")
    return indented(row[subject], by: "", measure: measure)
      + indented(others, by: "  ", measure: measure)
  }

  private func lines(of row: [String], _ widths: [Int]) -> String {
    let cells = zip(row, widths).map { wrapped($0, measure: $1) }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { index in
      line(of: cells.map { index < $0.count ? $0[index] : "" }, widths)
    }.joined()
  }

  /// A line of cells; one that is wider than its column moves those after it.
  private func line(of cells: [String], _ widths: [Int]) -> String {
    let parts = cells.indices.map { column in
      columns[column].isNumeric
        ? cells[column].leftPadded(to: widths[column]) : cells[column].padded(to: widths[column])
    }
    return trimmed(parts.joined(separator: gap)) + "\n"
  }

  /// The width of the screen, in columns, if there is one: what `COLUMNS` says, else the terminal.
  static var measure: Int? {
    let set = System.environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    return (set ?? System.terminalColumns()).map { min($0, greatestMeasure) }
  }

  /// The width that paragraphs are set at, in columns: that of the screen, but no more than 80.
  static var measureOfProse: Int { min(80, measure ?? 80) }

  /// More than any screen has, in columns: nothing is set wider.
  static let greatestMeasure = 10_000
}

/// What stands between two columns.
private let gap = "  "

/// The most that a column is padded to where there is no screen, in columns of one: a single cell
/// of megabytes is not repeated as spaces in each row.
private let greatestPadding = 200

/// The least that is left to the last column, in columns of the screen.
private let leastRest = 24
