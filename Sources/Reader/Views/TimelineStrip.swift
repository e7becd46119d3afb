import Articles
import Screen
import TextLayout

/// The whole range of a timeline: how many events begin when, with long empty stretches cut short.
///
/// Years stand in a row above the events, or between them where there is one row for both.
/// The event under the cursor is a diamond, with a line for as long as it lasts; the events of the
/// page stand out.
struct TimelineStrip {
  private let model: Model
  private let listing: EventListing

  /// The years that stand at the ends: those of the first event and the last, or of the scale where
  /// it begins before them or goes on.
  private let ends: (first: String, last: String)

  private let yearRow: Int
  private let row: Int

  /// Where the scale begins on the screen, and its length in columns.
  private let column: Int
  private let length: Int
  private let scale: TimeScale

  /// Lays out a strip in the head of a pane, whose last row is that of the events; none where the
  /// heading is all of it.
  init?(_ model: Model, _ listing: EventListing, _ frame: Frame, headRows: Int) {
    guard let axis = listing.axis, let years = listing.years, frame.columns >= 30, headRows > 1
    else { return nil }
    self.model = model
    self.listing = listing
    ends = (
      yearWords(min(years.lowerBound, Int(axis.start.rounded(.down)))),
      // Of the last day the middle, for its end may be that of the year.
      yearWords(max(years.upperBound, Int((axis.end - dayLength / 2).rounded(.down))))
    )
    yearRow = frame.row + 1
    row = frame.row + headRows - 1
    column = frame.column + columns(of: ends.first) + 2
    length = frame.column + frame.columns - columns(of: ends.last) - 2 - column
    guard length >= 10 else { return nil }
    scale = TimeScale(
      axis, left: 0, right: Double(length), lettering: .onTheScreen(columns: length, axis))
  }

  func draw(into grid: inout Grid) {
    let start = column - columns(of: ends.first) - 1
    grid.write(ends.first, row: row, column: start, style: Style(.quiet))
    grid.write(ends.last, row: row, column: column + length + 1, style: Style(.quiet))
    let counts = counts
    for (offset, count) in counts.enumerated() {
      let bar = count == 0 ? "·" : Self.bars[min(count, Self.bars.count) - 1]
      grid.write(
        bar, row: row, column: column + offset, style: Style(count == 0 ? .frame : .ornament))
    }
    drawOmissions(into: &grid)
    drawYears(into: &grid, among: yearRow < row ? Array(repeating: 0, count: length) : counts)
    drawEventsOfPage(into: &grid)
    drawCursor(into: &grid)
  }

  /// The events that begin in each column.
  ///
  /// - Complexity: O(*c* log *n*) in the columns and the events.
  private var counts: [Int] {
    let moments = listing.moments
    var first = 0
    return (0..<length).map { column in
      let isLast = column == length - 1
      let next =
        isLast
        ? moments.count
        : partitioningIndex(first..<moments.count) {
          scale.position(of: moments[$0]) >= Double(column + 1)
        }
      defer { first = next }
      return next - first
    }
  }

  /// Says how many years are left out.
  private func drawOmissions(into grid: inout Grid) {
    for (words, start) in scale.segments.compactMap(\.shownOmission) {
      grid.write(words, row: row, column: column + start, style: Style(.quiet))
    }
  }

  /// Writes years where no event begins.
  private func drawYears(into grid: inout Grid, among counts: [Int]) {
    var free = 2
    for tick in scale.ticks {
      let start = Int(tick.left)
      let end = start + columns(of: tick.label) + 1
      guard start >= free, end < length - 1, counts[start..<end + 1].allSatisfy({ $0 == 0 })
      else { continue }
      grid.write("│", row: yearRow, column: column + start, style: Style(.frame))
      grid.write(tick.label, row: yearRow, column: column + start + 1, style: Style(.quiet))
      free = end + 2
    }
  }

  private func drawEventsOfPage(into grid: inout Grid) {
    for event in model.article.apparatus.events(in: model.peek?.page ?? model.page.bytes)
    where listing.entry(of: event) != nil {
      guard let start = model.chronicle.timed[event]?.beginning else { continue }
      let place = column + offset(of: start)
      grid.write(grid[row, place].glyph, row: row, column: place, style: Style(.here))
    }
  }

  private func drawCursor(into grid: inout Grid) {
    guard let event = model.eventAtCursor, let timed = model.chronicle.timed[event],
      let beginning = timed.beginning
    else { return }
    let start = offset(of: beginning)
    let end = timed.possible.compactMap(\.end).max().map(scale.position(of:)) ?? Double(length)
    for place in start..<max(start + 1, min(length, Int(end.rounded()))) {
      let isFree = grid[row, column + place].style.role == .frame
      if isFree { grid.write("─", row: row, column: column + place, style: Style(.gutter)) }
    }
    grid.write("◆", row: row, column: column + start, style: Style(.gutter))
  }

  /// The column of a moment, from the start of the scale.
  private func offset(of moment: Moment) -> Int {
    max(0, min(length - 1, Int(scale.position(of: moment))))
  }

  /// One event, two and so on.
  private static let bars = ["▂", "▃", "▅", "▆", "█"]
}
