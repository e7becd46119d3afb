import Articles
import Screen
import TextLayout

extension Model {
  /// Carries out a command on the timeline's chart; false when it is not one for it.
  mutating func updateChart(_ command: Command) -> Bool {
    guard focus == .timeline, let pane = timeline else { return false }
    if command.action == .chart {
      toggleChart()
      return true
    }
    guard pane.chart != nil else { return false }
    switch command.action {
    case .panEarlier: pan(by: -command.times)
    case .panLater: pan(by: command.times)
    case .zoomIn: zoomChart(by: command.times)
    case .zoomOut: zoomChart(by: -command.times)
    case .nextSection where isDrawnAsChart(pane): moveLane(by: command.times)
    case .previousSection where isDrawnAsChart(pane): moveLane(by: -command.times)
    default: return false
    }
    return true
  }

  /// Shows the chart instead of the list, or the list instead of the chart; the cursor stays on its
  /// event.
  private mutating func toggleChart() {
    guard var pane = timeline else { return }
    pane.chart = pane.chart == nil ? window(ofChart: pane.kind) : nil
    showsChart = pane.chart != nil
    timeline = filled(pane)
    keepCursorsInSight()
  }

  /// What a chart shows first: what it showed last, else the whole of its axis.
  func window(ofChart kind: ListPane.Kind) -> ChartWindow { chartWindows[kind] ?? ChartWindow() }

  /// Moves the window by eighths of its width.
  private mutating func pan(by steps: Int) {
    guard let layout = openChart else { return say(.noAxis) }
    let columns = layout.window.count
    let step = max(1, columns / 8)
    let most = layout.length - columns
    guard most > 0 else { return say(.wholeTime) }
    let far = steps.clamped(to: -layout.length / step - 1...layout.length / step + 1) * step
    let start = max(0, min(most, layout.window.lowerBound + far))
    guard start != layout.window.lowerBound else {
      return say(steps < 0 ? .earliestTime : .latestTime)
    }
    timeline?.chart?.left = layout.moment(at: start)
  }

  /// Doubles or halves the length of the axis; the event under the cursor stays where it is.
  private mutating func zoomChart(by steps: Int) {
    for _ in 0..<min(abs(steps), Self.mostDoublings) {
      guard let layout = openChart, let chart = timeline?.chart else { return say(.noAxis) }
      if steps > 0, layout.isClosest { return say(.closest) }
      if steps < 0, chart.doublings == 0 { return say(.wholeTime) }
      let middle = (layout.window.lowerBound + layout.window.upperBound) / 2
      let column = cursorBar(in: layout).map(\.lowerBound).flatMap {
        layout.window.contains($0) ? $0 : nil
      }
      timeline?.chart?.doublings += steps.signum()
      guard let zoomed = openChart else { return }
      // A column is years where time is cut short: the event may lie anywhere in them.
      let event = column == nil ? nil : cursorBar(in: zoomed).map { Double($0.lowerBound) }
      let kept = event ?? zoomed.scale.position(of: layout.moment(at: middle))
      let start = kept - Double((column ?? middle) - layout.window.lowerBound)
      timeline?.chart?.left = zoomed.scale.moment(at: max(0, start))
    }
  }

  /// Goes as many lanes on or back; back from within a lane is first to its own start.
  private mutating func moveLane(by count: Int) {
    guard let pane = timeline, let listing, !listing.lanes.isEmpty else { return }
    let last = listing.lanes.count - 1
    let lane = listing.lane(ofEntry: pane.cursor)
    let isWithin = pane.cursor > listing.lanes[lane].entries.lowerBound
    let target = lane + count.clamped(to: -last - 1...last + 1) + (count < 0 && isWithin ? 1 : 0)
    moveCursor(to: listing.lanes[target.clamped(to: 0...last)].entries.lowerBound)
  }

  /// Moves the window so far that the event under the cursor shows, in its middle.
  mutating func bringEventIntoSight() {
    guard let layout = openChart, let bar = cursorBar(in: layout), !bar.overlaps(layout.window)
    else { return }
    timeline?.chart?.left = layout.moment(at: max(0, bar.lowerBound - layout.window.count / 2))
  }

  /// The time that the chart shows, if it is not the whole.
  mutating func timeInSight() -> ClosedRange<Moment>? {
    guard let chart = timeline?.chart, chart.doublings > 0 else { return nil }
    keepListing()
    guard let layout = openChart else { return nil }
    return layout.moment(at: layout.window.lowerBound)...layout.moment(at: layout.window.upperBound)
  }

  /// Shows a time as closely as all of it can be seen; nothing is done where no event begins in it.
  mutating func showInChart(_ time: ClosedRange<Moment>) {
    guard let listing, let axis = listing.axis, listing.moments.contains(where: time.contains)
    else { return }
    for doublings in 1...Self.mostDoublings {
      guard var pane = timeline, openChart?.isClosest == false, let frame = arrangement.timeline
      else { return }
      pane.chart = ChartWindow(doublings: doublings, left: time.lowerBound)
      guard let layout = chartLayout(of: pane, in: frame),
        layout.moment(at: layout.window.upperBound) >= min(time.upperBound, axis.end)
      else { return }
      timeline = pane
    }
  }

  private var openChart: ChartLayout? {
    guard let pane = timeline, let frame = arrangement.timeline else { return nil }
    return chartLayout(of: pane, in: frame)
  }

  /// The columns of the axis that the event under the cursor takes.
  private func cursorBar(in layout: ChartLayout) -> Range<Int>? {
    guard let event = eventAtCursor, let timed = chronicle.timed[event] else { return nil }
    return ChartBar(timed, on: layout.scale, length: layout.length, window: 0..<0).columns
  }

  /// More would go beyond the days of any axis that fits the calendar.
  private static let mostDoublings = 40
}

extension ListPane {
  /// The pane with as many rows as show scrolled so far that the cursor is among them: by a row
  /// where it has left them by a row, else with the cursor in the middle; the last entry stands in
  /// the last row or below; of no entry anything is scrolled away.
  func scrolled(rows: Int) -> ListPane {
    var pane = self
    switch cursor {
    case first..<first + rows: break
    case first - 1: pane.first = cursor
    case first + rows: pane.first += 1
    default: pane.first = cursor - rows / 2
    }
    pane.first = max(0, min(pane.first, items.count - rows))
    pane.hiddenRows = 0
    return pane
  }
}

extension Comparable {
  fileprivate func clamped(to range: ClosedRange<Self>) -> Self {
    max(range.lowerBound, min(range.upperBound, self))
  }
}
