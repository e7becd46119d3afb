import Articles
import Screen

/// The whole range of a timeline on one row: a year at each end, and the events between.
///
/// Years without events are left out between `·`, so that crowded years have room. The event under
/// the cursor stands out.
struct TimelineStrip {
  private let model: Model
  private let pane: ListPane

  init(_ model: Model, _ pane: ListPane) {
    self.model = model
    self.pane = pane
  }

  func draw(into grid: inout Grid, _ frame: Frame, row: Int) {
    let events = model.events(of: pane)
    let years = events.map { year(ofEvent: $0) }
    let known = Array(Set(years.compactMap(\.self))).sorted()
    guard let first = known.first, let last = known.last, frame.columns >= 30 else { return }
    let start = frame.column + 2 + String(first).count
    let room = frame.columns - 5 - String(first).count - String(last).count
    guard room >= known.count else { return }
    let style = Style(.quiet)
    grid.write(String(first), row: row, column: frame.column + 1, style: style)
    grid.write(String(last), row: row, column: start + room + 1, style: style)
    let columns = self.columns(of: known, room: room)
    grid.write(String(repeating: "·", count: room), row: row, column: start, style: Style(.frame))
    for (index, year) in known.enumerated() {
      let count = years.count { $0 == year }
      let isHere = years[safe: pane.cursor] == .some(year)
      let bar = ["▂", "▃", "▅", "▆", "█"][min(count, 5) - 1]
      grid.write(
        isHere ? "◆" : bar, row: row, column: start + columns[index],
        style: Style(isHere ? .gutter : .ornament))
    }
  }

  /// Where each year stands: neighbours one column apart or more, gaps by their logarithm.
  private func columns(of years: [Int], room: Int) -> [Int] {
    let gaps = zip(years.dropFirst(), years).map { later, earlier in
      Double(1 + (later - earlier).bitWidth - (later - earlier).leadingZeroBitCount)
    }
    let total = gaps.reduce(0, +)
    let free = Double(room - years.count)
    var position = 0.0
    return [0]
      + gaps.enumerated().map { index, gap in
        position += gap / total * free
        return Int(position) + index + 1
      }
  }

  private func year(ofEvent event: Int) -> Int? {
    guard let date = model.chronicle?.dates[event] else { return nil }
    return (date.earliest ?? date.latest)?.year
  }
}
