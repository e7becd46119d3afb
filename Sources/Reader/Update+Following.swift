import Articles
import Screen
import TextLayout

extension Model {
  /// Lets panes without the focus follow the text, and scrolls each so far that its cursor shows.
  mutating func keepCursorsInSight() {
    let arrangement = arrangement
    if let pane = side, let frame = arrangement.side {
      side = following(pane, hasFocus: focus == .side, frame)
    }
    if let pane = timeline, let frame = arrangement.timeline {
      timeline = following(pane, hasFocus: focus == .timeline, frame)
    }
  }

  private func following(_ pane: ListPane, hasFocus: Bool, _ frame: Frame) -> ListPane {
    var pane = pane
    let entries = entries(of: pane)
    if !hasFocus { pane.cursor = hereEntry(of: pane) }
    pane.cursor = max(0, min(pane.cursor, entries.count - 1))
    pane.first = max(0, min(pane.first, entries.count - 1))
    let room = max(1, frame.rows - PaneView.headRows)
    func rows(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 + entries[$1].lines(columns: frame.columns).count }
    }
    guard !entries.isEmpty, !isInSight(pane, room, rows) else { return pane }
    var first = pane.cursor
    while first > 0, rows(first - 1..<pane.cursor + 1) <= (room + 1) / 2 { first -= 1 }
    pane.first = first
    return pane
  }

  /// Whether the cursor shows with the first entry where it is.
  private func isInSight(_ pane: ListPane, _ room: Int, _ rows: (Range<Int>) -> Int) -> Bool {
    // An entry takes a row at least.
    guard pane.cursor >= pane.first, pane.cursor - pane.first < room else { return false }
    return pane.cursor == pane.first || rows(pane.first..<pane.cursor + 1) <= room
  }
}
