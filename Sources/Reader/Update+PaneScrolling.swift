import Articles
import Screen

// How the cursor of a pane moves where entries take several rows, some more than the pane has.

extension Model {
  /// Shows the entries below those in sight, or above them, with the cursor on the first.
  mutating func turnPane(by pages: Int) {
    for _ in 0..<abs(pages) {
      guard let pane = focused, let frame = paneFrame, !pane.items.isEmpty else { return }
      let room = room(of: pane, frame)
      if scrollEntry(by: pages.signum() * max(1, room - 1)) { continue }
      let first =
        pages > 0
        ? firstBelow(pane, room, frame)
        : firstEntry(upFrom: max(0, pane.first - 1), rows: room, of: pane, frame)
      guard first != pane.cursor else { return }
      moveCursor(to: first)
      if pages < 0 { focused?.hiddenRows = .max }
      if fills(from: first, pane, room, frame) { focused?.first = first }
      keepCursorInSight()
    }
  }

  /// Moves the cursor by at most half as many rows as the pane has, but by one entry at least.
  mutating func turnHalfPane(by count: Int) {
    for _ in 0..<abs(count) {
      guard let pane = focused, let frame = paneFrame else { return }
      let room = room(of: pane, frame)
      if scrollEntry(by: count.signum() * max(1, room / 2)) { continue }
      var (entry, rows) = (pane.cursor, 0)
      while pane.items.indices.contains(entry + count.signum()) {
        let next = entry + count.signum()
        rows += self.rows(of: next..<next + 1, in: pane, frame)
        guard rows <= room / 2 || entry == pane.cursor else { break }
        entry = next
      }
      guard entry != pane.cursor else { return }
      moveCursor(to: entry)
    }
  }

  /// The first entry of which rows lie below the pane; the last one where there is none.
  private func firstBelow(_ pane: ListPane, _ room: Int, _ frame: Frame) -> Int {
    var (entry, rows) = (pane.first, -pane.hiddenRows)
    while entry < pane.items.count {
      rows += self.rows(of: entry..<entry + 1, in: pane, frame)
      guard rows <= room else { break }
      entry += 1
    }
    return min(max(entry, pane.cursor + 1), pane.items.count - 1)
  }

  /// Whether the entries from one on take all rows of the pane.
  private func fills(from first: Int, _ pane: ListPane, _ room: Int, _ frame: Frame) -> Bool {
    var rows = 0
    for entry in pane.items.indices.dropFirst(first) where rows < room {
      rows += self.rows(of: entry..<entry + 1, in: pane, frame)
    }
    return rows >= room
  }

  /// The rows that a pane has for its entries; in what is drawn as a chart without those that tell
  /// of the event under the cursor.
  private func room(of pane: ListPane, _ frame: Frame) -> Int {
    chartLayout(of: pane, in: frame)?.rows ?? PaneView.room(of: pane, in: frame)
  }

  /// The frame of the focused pane.
  var paneFrame: Frame? {
    switch focus {
    case .text: nil
    case .side: arrangement.side
    case .timeline: arrangement.timeline
    }
  }
}
