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
    let years = pane.items.map(year(of:))
    let counts = Dictionary(grouping: years.compactMap(\.self)) { $0 }.mapValues(\.count)
    let known = counts.keys.sorted()
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
      let isHere = years[safe: pane.cursor] == .some(year)
      let bar = ["▂", "▃", "▅", "▆", "█"][min(counts[year] ?? 1, 5) - 1]
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

  private func year(of item: PaneItem) -> Int? {
    if case .event(let event) = item { model.chronicle?.years[event] ?? nil } else { nil }
  }
}
