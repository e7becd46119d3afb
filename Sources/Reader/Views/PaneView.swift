import Articles
import Screen
import Search
import TextLayout

/// A pane beside or below the text: its heading, and its entries from the first that shows.
struct PaneView {
  /// The rows above the entries: the heading, and one that is blank, or tells the order, or has the
  /// strip of hits or of a timeline, which has the years in a row of their own where there is room;
  /// the heading alone where there is no room for both and an entry.
  static func headRows(of pane: ListPane, in frame: Frame) -> Int {
    let hasYears = pane.isTimeline && pane.chart == nil && frame.rows >= rowsForYears
    return hasYears ? 3 : frame.headRows
  }

  /// The rows for entries.
  static func room(of pane: ListPane, in frame: Frame) -> Int {
    max(1, frame.rows - headRows(of: pane, in: frame))
  }

  /// The lowest pane with room for a row of years, in rows.
  private static let rowsForYears = 9

  private let model: Model
  private let pane: ListPane
  private let hasFocus: Bool

  init(_ model: Model, _ pane: ListPane, hasFocus: Bool) {
    self.model = model
    self.pane = pane
    self.hasFocus = hasFocus
  }

  func draw(into grid: inout Grid, _ frame: Frame) {
    drawBorder(into: &grid, frame)
    let heading = heading(columns: frame.columns - 2)
    grid.write(
      heading.words, row: frame.row, column: frame.column + 1, columns: frame.columns - 2,
      style: Style(.paneTitle))
    if !pane.isTimeline {
      drawRowBelowHeading(into: &grid, frame, withOrder: !heading.hasOrder)
    } else if let listing = model.listing {
      drawTimeline(into: &grid, frame, listing)
    }
    if let layout = model.chartLayout(of: pane, in: frame) {
      return ChartView(model, pane, layout, hasFocus: hasFocus).draw(into: &grid, frame)
    }
    var row = frame.row + Self.headRows(of: pane, in: frame)
    if pane.items.isEmpty {
      grid.write("nothing here", row: row, column: frame.column + 1, style: Style(.quiet))
    }
    let end = frame.row + frame.rows
    for index in pane.items.indices.dropFirst(pane.first) {
      guard row < end else { break }
      let entry = model.entry(at: index, of: pane)
      let hidden = index == pane.cursor ? pane.hiddenRows : 0
      let style = style(of: entry, at: index)
      let rows = draw(entry, hiding: hidden, into: &grid, frame, row: row, style: style)
      if index == pane.cursor {
        drawRest(above: hidden > 0, below: row + rows > end, into: &grid, frame, row, style)
      }
      row += rows
    }
  }

  /// What the pane is called, in which order it lists, where that has room, and if a filter is on,
  /// that it lists only what is left.
  private func heading(columns room: Int) -> (words: String, hasOrder: Bool) {
    let isFiltered = model.filtering != nil && pane.kind.canBeFiltered
    let sign = isFiltered ? "& " : ""
    let name = name(columns: room - columns(of: sign))
    // That of a timeline is a part of its name, for the row below is taken.
    let order = pane.isTimeline ? "" : order
    let whole = name + order + " · filtered"
    if isFiltered, columns(of: whole) <= room { return (whole, true) }
    let hasOrder = columns(of: sign + name + order) <= room
    return (sign + name + (hasOrder ? order : ""), hasOrder)
  }

  private func name(columns room: Int) -> String {
    switch pane.kind {
    case .contents: "Contents"
    case .history: "Places"
    case .notes: "Editors' notes"
    case .readings: "Readings"
    case .own(let kind): heading(ofOwn: kind)
    case .card(let subject): heading(ofCard: subject)
    case .goTo: "Go to"
    case .hits(let scope): model.heading(ofHits: scope, in: pane, columns: room)
    case .actors(let scope):
      scope == .page ? "Actors on this page" : "Actors of this \(scope.rawValue)"
    case .timeline(let actor): timelineHeading(actor)
    }
  }

  /// Last come the words that the list is narrowed to, which are cut where they have no room.
  private func heading(ofOwn kind: OwnKind) -> String {
    "Your own" + (kind == .all ? "" : " · \(kind.rawValue)")
      + (pane.words.isEmpty ? "" : " · “\(pane.words)”")
  }

  private func timelineHeading(_ actor: Int?) -> String {
    let apparatus = model.article.apparatus
    if let date = dateScrolledAway { return date }
    let name = actor.map { " · \(apparatus.actors[$0].name)" } ?? ""
    let listed = pane.chart == nil ? pane.items.count : model.listing?.count ?? 0
    let count = " · \(listed) of \(apparatus.events.count)"
    if actor == nil, pane.chart != nil, model.size.columns < ChartLayout.columnsForNames,
      let listing = model.listing,
      let lane = listing.lanes[safe: listing.lane(ofEntry: pane.cursor)]
    {
      return "Chart · lane of \(apparatus.name(of: lane))"
    }
    return "Timeline" + name + count + (pane.chart == nil ? order : "")
  }

  /// The date of the event under the cursor, where it stands in the first row of its text and that
  /// is scrolled away.
  private var dateScrolledAway: String? {
    guard pane.hiddenRows > 0, !model.hasRoomForLabels,
      case .event(let event)? = pane.items[safe: pane.cursor]
    else { return nil }
    return model.article.apparatus.events[event].dateWords
  }

  private func heading(ofCard subject: Subject) -> String {
    switch subject {
    case .actor: "Actor"
    case .event: "Event"
    case .note: "Note"
    case .source: "Source"
    case .pair: "Named together"
    }
  }

  private var order: String { pane.order.map { " · \($0.words)" } ?? "" }

  private func style(of entry: PaneEntry, at index: Int) -> Style {
    if index == pane.cursor, hasFocus {
      return Style(model.target(of: pane.items[index]) == .nothing ? .here : .chosen)
    }
    return Style(index == pane.here ? .here : entry.role)
  }

  /// Shows at the right edge that an entry goes on above or below.
  private func drawRest(
    above: Bool, below: Bool, into grid: inout Grid, _ frame: Frame, _ row: Int, _ style: Style
  ) {
    let column = end(of: frame) - 1
    if above { grid.write("↑", row: row, column: column, style: style) }
    if below { grid.write("↓", row: frame.row + frame.rows - 1, column: column, style: style) }
  }

  /// Draws an entry without its first rows that are hidden, and tells how many rows it takes.
  private func draw(
    _ entry: PaneEntry, hiding hidden: Int, into grid: inout Grid, _ frame: Frame, row: Int,
    style: Style
  ) -> Int {
    let lines = Array(entry.lines(columns: frame.columns).dropFirst(hidden))
    let bytes = entry.bytes
    let aside = style.role == .chosen ? style : Style(.quiet)
    for (index, line) in lines.enumerated() where row + index < frame.row + frame.rows {
      if style.role == .chosen {
        let bar = Frame(column: frame.column, row: row + index, columns: frame.columns, rows: 1)
        grid.clear(bar, style: style)
      }
      let column = frame.column + entry.textColumn + line.shift
      let used = grid.write(
        bytes, line.bytes, row: row + index, column: column, style: style)
      if line.isCut { grid.write("…", row: row + index, column: column + used, style: style) }
      if let keyword = entry.keyword, style.role != .chosen {
        let start =
          column + columns(of: bytes, in: line.bytes.lowerBound..<keyword.lowerBound)
        grid.write(
          bytes, keyword.clamped(to: line.bytes), row: row + index, column: start,
          style: Style(pane.isOfHits ? .hit : .actor))
      }
    }
    grid.write(
      entry.label, row: row, column: frame.column + 1 + entry.indent,
      style: style.role == .here ? style : aside)
    guard hidden == 0 else { return lines.count }
    let column = end(of: frame) - 1 - columns(of: entry.share)
    grid.write(entry.share, row: row, column: column, style: aside)
    if let section = entry.section, style.role != .chosen {
      setOff(section, ofStripAt: column, into: &grid, row: row)
    }
    return lines.count
  }

  /// The column behind the entries.
  private func end(of frame: Frame) -> Int {
    frame.column + min(frame.columns, PaneEntry.mostColumns)
  }

  /// Sets off the bar of a section in a strip that has been drawn.
  private func setOff(
    _ section: Int, ofStripAt column: Int, into grid: inout Grid, row: Int
  ) {
    let column = column + section
    guard (0..<grid.size.rows).contains(row), (0..<grid.size.columns).contains(column) else {
      return
    }
    grid.write(grid[row, column].glyph, row: row, column: column, style: Style(.here))
  }

  /// Draws how many hits each section has, as a strip of bars, and the order if that has no room in
  /// the heading.
  private func drawRowBelowHeading(into grid: inout Grid, _ frame: Frame, withOrder: Bool) {
    guard frame.headRows > 1 else { return }
    let (row, room) = (frame.row + 1, frame.columns - 2)
    var used = 0
    if pane.kind == .hits(.text) {
      let (strip, column) = (Article.strip(ofCounts: model.hitCounts()), frame.column + 1)
      used = grid.write(strip, row: row, column: column, columns: room, style: Style(.ornament))
      if !strip.isEmpty { setOff(model.readingSection, ofStripAt: column, into: &grid, row: row) }
    }
    guard withOrder, let order = pane.order else { return }
    if used > 0 { used += 2 }
    grid.write(
      order.words, row: row, column: frame.column + 1 + used, columns: room - used,
      style: Style(.quiet))
  }

  private func drawTimeline(into grid: inout Grid, _ frame: Frame, _ listing: EventListing) {
    let used = columns(of: heading(columns: frame.columns - 2).words) + 2
    TimelineLegend(listing).draw(into: &grid, frame, after: used)
    guard pane.chart == nil else { return }
    let headRows = Self.headRows(of: pane, in: frame)
    TimelineStrip(model, listing, frame, headRows: headRows)?.draw(into: &grid)
  }

  private func drawBorder(into grid: inout Grid, _ frame: Frame) {
    let style = Style(.frame)
    if frame.column > 0 {
      for row in frame.row..<frame.row + frame.rows {
        grid.write("│", row: row, column: frame.column - 1, style: style)
      }
    } else if frame.row > 1 {
      let rule = String(repeating: "─", count: frame.columns)
      grid.write(rule, row: frame.row, column: frame.column, style: style)
      grid.clear(
        Frame(
          column: 0, row: frame.row,
          columns: columns(of: heading(columns: frame.columns - 2).words) + 2, rows: 1))
    }
  }
}
