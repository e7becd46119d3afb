import Articles
import Screen
import TextLayout

extension Model {
  /// Lets panes without the focus follow the text, and scrolls each so far that its cursor shows.
  ///
  /// Renews as well what else follows from the present state and is kept: what the timeline lists,
  /// how many words are selected, and what Tab makes of a filter.
  mutating func keepCursorsInSight() {
    keepListing()
    keepWordCount()
    keepNextTerm()
    let arrangement = arrangement
    if let pane = side, let frame = arrangement.side {
      side = following(pane, hasFocus: focus == .side, frame)
    }
    if let pane = timeline, let frame = arrangement.timeline {
      timeline = following(pane, hasFocus: focus == .timeline, frame)
    }
  }

  /// Scrolls the pane that has the focus so far that its cursor shows.
  mutating func keepCursorInSight() {
    guard let pane = focused, let frame = paneFrame else { return }
    focused = scrolled(pane, in: frame)
  }

  private func following(_ pane: ListPane, hasFocus: Bool, _ frame: Frame) -> ListPane {
    var pane = renewed(pane)
    pane.here = hereEntry(of: pane)
    if !hasFocus { (pane.cursor, pane.hiddenRows) = (pane.here ?? pane.cursor, 0) }
    return scrolled(pane, in: frame)
  }

  private func scrolled(_ pane: ListPane, in frame: Frame) -> ListPane {
    var pane = pane
    let last = max(0, pane.items.count - 1)
    pane.cursor = max(0, min(pane.cursor, last))
    pane.first = max(0, min(pane.first, last))
    if let layout = chartLayout(of: pane, in: frame) { return pane.scrolled(rows: layout.rows) }
    guard !pane.items.isEmpty else { return pane }
    let room = PaneView.room(of: pane, in: frame)
    if !isInSight(pane, room, frame) {
      // The cursor in the middle.
      pane.first = firstEntry(upFrom: pane.cursor, rows: (room + 1) / 2, of: pane, frame)
    }
    pane.first = min(pane.first, firstOfLastPage(of: pane, room, frame))
    pane.hiddenRows = max(0, min(pane.hiddenRows, rowsWithoutRoom(in: pane, frame)))
    return pane
  }

  /// The first of the entries that take no more than some rows together with those below them, down
  /// to a last one; that one where it is taller.
  func firstEntry(upFrom last: Int, rows room: Int, of pane: ListPane, _ frame: Frame) -> Int {
    var first = last
    var rows = rows(of: last..<last + 1, in: pane, frame)
    while first > 0 {
      rows += self.rows(of: first - 1..<first, in: pane, frame)
      guard rows <= room else { break }
      first -= 1
    }
    return first
  }

  /// The entry with which the last page of a pane begins, from which on all entries show; the last
  /// one where that is taller than the pane.
  private func firstOfLastPage(of pane: ListPane, _ room: Int, _ frame: Frame) -> Int {
    // An entry takes a row at least.
    guard pane.items.count - pane.first < room else { return pane.first }
    return firstEntry(upFrom: pane.items.count - 1, rows: room, of: pane, frame)
  }

  /// The rows of the entry under the cursor that find no room in the pane; such an entry is the
  /// first.
  private func rowsWithoutRoom(in pane: ListPane, _ frame: Frame) -> Int {
    guard pane.first == pane.cursor else { return 0 }
    let room = PaneView.room(of: pane, in: frame)
    return max(0, rows(of: pane.cursor..<pane.cursor + 1, in: pane, frame) - room)
  }

  /// Scrolls within the entry under the cursor, if it is taller than its pane.
  ///
  /// - Returns: Whether there was anything to scroll to.
  mutating func scrollEntry(by rows: Int) -> Bool {
    guard let pane = focused, !isDrawnAsChart(pane), !pane.items.isEmpty, let frame = paneFrame
    else { return false }
    let hidden = max(0, min(pane.hiddenRows + rows, rowsWithoutRoom(in: pane, frame)))
    guard hidden != pane.hiddenRows else { return false }
    focused?.hiddenRows = hidden
    return true
  }

  /// Whether the cursor shows with the first entry where it is.
  private func isInSight(_ pane: ListPane, _ room: Int, _ frame: Frame) -> Bool {
    // An entry takes a row at least.
    guard pane.cursor >= pane.first, pane.cursor - pane.first < room else { return false }
    return pane.cursor == pane.first
      || rows(of: pane.first..<pane.cursor + 1, in: pane, frame) <= room
  }

  /// The rows that entries take; in what is drawn as a chart one each.
  func rows(of entries: Range<Int>, in pane: ListPane, _ frame: Frame) -> Int {
    guard !isDrawnAsChart(pane) else { return entries.count }
    return entries.reduce(0) { $0 + entry(at: $1, of: pane).lines(columns: frame.columns).count }
  }
}
