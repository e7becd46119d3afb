import Articles
import Screen
import TextLayout

extension Model {
  /// Lets panes without the focus follow the text, and scrolls each so far that its cursor shows.
  mutating func keepCursorsInSight() {
    keepListing()
    let arrangement = arrangement
    if let pane = side, let frame = arrangement.side {
      side = following(pane, hasFocus: focus == .side, frame)
    }
    if let pane = timeline, let frame = arrangement.timeline {
      timeline = following(pane, hasFocus: focus == .timeline, frame)
    }
  }

  private func following(_ pane: ListPane, hasFocus: Bool, _ frame: Frame) -> ListPane {
    var pane = renewed(pane)
    pane.here = hereEntry(of: pane)
    if !hasFocus { pane.cursor = pane.here ?? pane.cursor }
    let last = max(0, pane.items.count - 1)
    pane.cursor = max(0, min(pane.cursor, last))
    pane.first = max(0, min(pane.first, last))
    if let layout = chartLayout(of: pane, in: frame) { return pane.scrolled(rows: layout.rows) }
    let room = max(1, frame.rows - PaneView.headRows(of: pane, rows: frame.rows))
    guard !pane.items.isEmpty, !isInSight(pane, room, frame) else { return pane }
    var rows = rows(of: pane.cursor..<pane.cursor + 1, in: pane, frame)
    pane.first = pane.cursor
    while pane.first > 0 {
      rows += self.rows(of: pane.first - 1..<pane.first, in: pane, frame)
      guard rows <= (room + 1) / 2 else { break }
      pane.first -= 1
    }
    return pane
  }

  /// Whether the cursor shows with the first entry where it is.
  private func isInSight(_ pane: ListPane, _ room: Int, _ frame: Frame) -> Bool {
    // An entry takes a row at least.
    guard pane.cursor >= pane.first, pane.cursor - pane.first < room else { return false }
    return pane.cursor == pane.first
      || rows(of: pane.first..<pane.cursor + 1, in: pane, frame) <= room
  }

  private func rows(of entries: Range<Int>, in pane: ListPane, _ frame: Frame) -> Int {
    entries.reduce(0) { $0 + entry(at: $1, of: pane).lines(columns: frame.columns).count }
  }
}
