import Articles
import Screen

// How the cursor of a pane moves where entries take several rows, some more than the pane has.

extension Model {
  /// Shows the entries below those in sight, or above them, with the cursor on the first.
  mutating func turnPane(by pages: Int) {
    for _ in 0..<abs(pages) {
      guard let pane = focused, let room = paneRoom, !pane.items.isEmpty else { return }
      if scrollEntry(by: pages.signum() * max(1, room - 1)) { continue }
      let first = pages > 0 ? firstBelow(pane, room) : firstAbove(pane, room)
      guard first != pane.cursor else { return }
      moveCursor(to: first)
      if pages < 0 { focused?.hiddenRows = .max }
      if fills(from: first, pane, room) { focused?.first = first }
    }
  }

  /// Moves the cursor by at most half as many rows as the pane has, but by one entry at least.
  mutating func turnHalfPane(by count: Int) {
    for _ in 0..<abs(count) {
      guard let pane = focused, let room = paneRoom else { return }
      if scrollEntry(by: count.signum() * max(1, room / 2)) { continue }
      var (entry, rows) = (pane.cursor, 0)
      while pane.items.indices.contains(entry + count.signum()) {
        rows += height(of: entry + count.signum(), in: pane)
        guard rows <= room / 2 || entry == pane.cursor else { break }
        entry += count.signum()
      }
      guard entry != pane.cursor else { return }
      moveCursor(to: entry)
    }
  }

  /// The first entry of which rows lie below the pane; the last one where there is none.
  private func firstBelow(_ pane: ListPane, _ room: Int) -> Int {
    var (entry, rows) = (pane.first, -pane.hiddenRows)
    while entry < pane.items.count {
      rows += height(of: entry, in: pane)
      guard rows <= room else { break }
      entry += 1
    }
    return min(max(entry, pane.cursor + 1), pane.items.count - 1)
  }

  /// The entry from which on those that fill the pane end above the first one in sight.
  private func firstAbove(_ pane: ListPane, _ room: Int) -> Int {
    var entry = max(0, pane.first - 1)
    var rows = pane.items.isEmpty ? 0 : height(of: entry, in: pane)
    while entry > 0 {
      rows += height(of: entry - 1, in: pane)
      guard rows <= room else { break }
      entry -= 1
    }
    return entry
  }

  /// Whether the entries from one on take all rows of the pane.
  private func fills(from first: Int, _ pane: ListPane, _ room: Int) -> Bool {
    var rows = 0
    for entry in pane.items.indices.dropFirst(first) where rows < room {
      rows += height(of: entry, in: pane)
    }
    return rows >= room
  }

  /// The frame of the focused pane.
  var paneFrame: Frame? {
    switch focus {
    case .text: nil
    case .side: arrangement.side
    case .timeline: arrangement.timeline
    }
  }

  /// The rows that the focused pane has for its entries.
  private var paneRoom: Int? {
    guard let pane = focused, let frame = paneFrame else { return nil }
    return PaneView.room(of: pane, rows: frame.rows)
  }

  /// The rows that an entry takes; in a chart it has but one.
  private func height(of entry: Int, in pane: ListPane) -> Int {
    guard pane.chart == nil, let frame = paneFrame else { return 1 }
    return rows(of: entry..<entry + 1, in: pane, frame)
  }
}
