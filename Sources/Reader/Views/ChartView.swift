import Articles
import Screen
import TextLayout

/// A timeline as a chart: an axis, a lane for each actor, a row for each event, and all about the
/// one under the cursor.
struct ChartView {
  private let model: Model
  private let pane: ListPane
  private let layout: ChartLayout
  private let hasFocus: Bool

  init(_ model: Model, _ pane: ListPane, _ layout: ChartLayout, hasFocus: Bool) {
    self.model = model
    self.pane = pane
    self.layout = layout
    self.hasFocus = hasFocus
  }

  func draw(into grid: inout Grid, _ frame: Frame) {
    if frame.headRows > 1 { drawAxis(into: &grid, row: frame.row + 1) }
    guard let listing = model.listing else { return }
    let entries = pane.first..<min(listing.events.count, pane.first + layout.rows)
    for entry in entries {
      let row = layout.events.row + entry - pane.first
      let style = style(ofEntry: entry)
      if style.role == .chosen {
        grid.clear(
          Frame(column: frame.column, row: row, columns: frame.columns, rows: 1), style: style)
      }
      draw(listing.events[entry], into: &grid, row: row, style: style)
    }
    LaneNames(model, listing, layout.names).draw(into: &grid, entries)
    if let event = listing.events[safe: pane.cursor] { drawDetails(of: event, into: &grid) }
  }

  /// The event under the cursor stands out, also in the lanes of its other actors.
  private func style(ofEntry entry: Int) -> Style {
    guard pane.items[safe: entry] == pane.items[safe: pane.cursor] else { return .text }
    return Style(hasFocus && entry == pane.cursor ? .chosen : .here)
  }

  /// Draws years and months, with a line through the rows at each.
  private func drawAxis(into grid: inout Grid, row: Int) {
    let window = layout.window
    let left = layout.events.column - window.lowerBound
    for (words, start) in layout.scale.segments.compactMap(\.shownOmission)
    where window.contains(start) && start + columns(of: words) <= window.upperBound {
      grid.write(words, row: row, column: left + start, style: Style(.ornament))
    }
    let ticks = layout.scale.ticks(from: Double(window.lowerBound), to: Double(window.upperBound))
    drawFirstYear(before: ticks, into: &grid, row: row)
    for tick in ticks {
      let column = left + Int(tick.left)
      grid.write("│", row: row, column: column, style: Style(.frame))
      grid.write(tick.label, row: row, column: column + 1, style: Style(.quiet))
      for row in layout.events.row..<layout.events.row + layout.rows {
        grid.write("┊", row: row, column: column, style: Style(.frame))
      }
    }
  }

  /// Tells in which year the window begins, if no tick will soon.
  private func drawFirstYear(before ticks: [TimeScale.Tick], into grid: inout Grid, row: Int) {
    let window = layout.window
    let year = yearWords(Int(layout.moment(at: window.lowerBound).rounded(.down)))
    let end = Double(window.lowerBound + columns(of: year) + 1)
    let start = Double(window.lowerBound)
    let isFree =
      ticks.allSatisfy { $0.left > end }
      && layout.scale.segments.allSatisfy {
        $0.omission == nil || $0.right <= start || $0.left >= end
      }
    guard isFree else { return }
    grid.write(year, row: row, column: layout.events.column, style: Style(.quiet))
  }

  private func draw(_ event: Int, into grid: inout Grid, row: Int, style: Style) {
    let entry = model.article.apparatus.events[event]
    let caveats = model.chronicle.caveats[event].filter(\.isMarkedInChart)
    let marks = caveats.map(\.rawValue).joined()
    let title = entry.title + (marks.isEmpty ? "" : " \(marks)")
    guard let timed = model.chronicle.timed[event] else {
      let words = "\(entry.dateWords) · \(title)"
      grid.write(
        words, row: row, column: layout.events.column, columns: layout.events.columns,
        style: style.role == .text ? Style(.quiet) : style)
      return
    }
    let bar = ChartBar(
      timed, on: layout.scale, length: layout.length, window: layout.window)
    for (index, glyph) in bar.glyphs.enumerated() {
      guard let glyph else { continue }
      grid.write(
        String(glyph), row: row, column: layout.events.column + index,
        style: style.role == .text ? Style(.gutter) : style)
    }
    draw(title, of: bar, into: &grid, row: row, style: style)
  }

  /// Writes a title beside its bar, with a blank on both sides that keeps the lines of the axis off
  /// it.
  private func draw(
    _ title: String, of bar: ChartBar, into grid: inout Grid, row: Int, style: Style
  ) {
    let window = layout.window
    if bar.columns.upperBound <= window.lowerBound || bar.columns.lowerBound >= window.upperBound {
      return drawBeyond(
        title, isEarlier: bar.columns.lowerBound < window.lowerBound, into: &grid, row)
    }
    guard let place = place(ofColumns: columns(of: title), beside: bar) else { return }
    let left = layout.events.column - window.lowerBound
    let blank = (place.lowerBound - 1..<place.upperBound + 1).clamped(to: window)
    grid.clear(
      Frame(column: left + blank.lowerBound, row: row, columns: blank.count, rows: 1), style: style)
    grid.write(
      title, row: row, column: left + place.lowerBound, columns: place.count, style: style)
  }

  /// Where a title stands, in columns of the axis: after its bar if it fits there, else before it,
  /// else within it where it hides nothing, else where there is most room for a part of it.
  private func place(ofColumns wanted: Int, beside bar: ChartBar) -> Range<Int>? {
    let window = layout.window
    let before = max(0, bar.columns.lowerBound - window.lowerBound - 1)
    let after = max(0, window.upperBound - bar.columns.upperBound - 1)
    let run = bar.longestRun
    if before < wanted, after < wanted, run.count >= wanted + 2 * Self.aroundTitle {
      let start = (run.lowerBound + run.upperBound - wanted) / 2
      return start..<start + wanted
    }
    let isAfter = after >= wanted || before < wanted && after >= before
    let width = min(wanted, isAfter ? after : before)
    let start = isAfter ? bar.columns.upperBound + 1 : bar.columns.lowerBound - 1 - width
    return width < 2 ? nil : start..<start + width
  }

  /// Writes the title of an event that lies beyond an edge of the window, with an arrow.
  private func drawBeyond(_ title: String, isEarlier: Bool, into grid: inout Grid, _ row: Int) {
    let frame = layout.events
    let isChosen = grid.role(atRow: row, column: frame.column) == .chosen
    let style = Style(isChosen ? .chosen : .quiet)
    let width = min(max(0, frame.columns - 3), columns(of: title))
    let column = isEarlier ? frame.column : frame.column + frame.columns - width - 3
    grid.write(isEarlier ? "◂ " : " ", row: row, column: column, style: style)
    let start = column + (isEarlier ? 2 : 1)
    grid.write(title, row: row, column: start, columns: width, style: style)
    grid.write(isEarlier ? " " : " ▸", row: row, column: start + width, style: style)
  }

  /// Tells all about an event in the rows below: date, title, summary, who says so, who takes part.
  private func drawDetails(of event: Int, into grid: inout Grid) {
    let frame = layout.details
    guard frame.rows > 0, frame.columns > 2 else { return }
    if let row = layout.ruleRow { drawRule(into: &grid, row: row) }
    let bytes = Array(model.description(ofEvent: event).utf8)
    let room = frame.columns - 2
    let rows = wrap(bytes, bytes.indices, firstColumns: room, columns: room, fit: .firstFit)
    for (index, row) in rows.prefix(frame.rows).enumerated() {
      let isCut = index == frame.rows - 1 && rows.count > frame.rows
      let text = isCut ? beginning(of: bytes, from: row, columns: room) : bytes[row.bytes]
      grid.write(
        String(decoding: text, as: UTF8.self) + (isCut ? "…" : ""), row: frame.row + index,
        column: frame.column + 1, columns: room)
    }
  }

  /// As many whole words as stand in a row beside a sign that there are more.
  private func beginning(of bytes: [UInt8], from row: WrappedRow, columns room: Int) -> ArraySlice<
    UInt8
  > {
    let rest = row.bytes.lowerBound..<bytes.count
    let rows = wrap(bytes, rest, firstColumns: room - 1, columns: room - 1, fit: .firstFit)
    return bytes[rows.first?.bytes ?? rest]
  }

  /// Draws the line below the events.
  private func drawRule(into grid: inout Grid, row: Int) {
    let style = Style(.frame)
    let names = layout.names
    grid.write(
      String(repeating: "─", count: layout.details.columns), row: row, column: names.column,
      style: style)
    grid.write("┴", row: row, column: names.column + names.columns - 1, style: style)
  }

  /// The columns of a bar on either side of a title within it, with the blanks, at least.
  private static let aroundTitle = 3
}

extension Model {
  /// All that is known of an event, in one line.
  fileprivate func description(ofEvent index: Int) -> String {
    let apparatus = article.apparatus
    let event = apparatus.events[index]
    let names = event.participants.map { apparatus.actors[$0.actor].name }.joined(separator: ", ")
    return [
      event.dateWords, event.title + details(of: event), event.basis.words, place(of: event.bytes),
      names,
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
