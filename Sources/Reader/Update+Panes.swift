import Articles
import Screen
import TextLayout

extension Model {
  /// Opens a pane and gives it the focus; closes it when it has the focus already.
  mutating func openPane(_ kind: ListPane.Kind) {
    if pane?.kind == kind, isPaneFocused { return closePane() }
    returnFromPeek()
    if pane?.kind != kind {
      pane = ListPane(kind: kind, cursor: 0)
      moveCursorHere()
    }
    isPaneFocused = true
    keepCursorInSight()
  }

  /// Puts the cursor on the entry that stands for the place in the text.
  mutating func moveCursorHere() {
    let here = hereEntry
    pane?.cursor = here
    keepCursorInSight()
  }

  mutating func closePane() {
    returnFromPeek()
    pane = nil
    isPaneFocused = false
    isZoomed = false
  }

  /// Carries out a command on the focused pane; false when it is not one for panes.
  mutating func updatePane(_ command: Command) -> Bool {
    let last = paneEntries.count - 1
    guard let cursor = pane?.cursor else { return false }
    switch command.action {
    case .lineDown, .nextParagraph, .nextReference: moveCursor(to: cursor + command.times)
    case .lineUp, .previousParagraph, .previousReference: moveCursor(to: cursor - command.times)
    case .pageDown, .halfPageDown: moveCursor(to: cursor + command.times * halfPage)
    case .pageUp, .halfPageUp: moveCursor(to: cursor - command.times * halfPage)
    case .beginning: moveCursor(to: (command.count ?? 1) - 1)
    case .ending: moveCursor(to: (command.count ?? last + 1) - 1)
    case .nextSection: moveCursor(to: cursor + command.times)
    case .previousSection: moveCursor(to: cursor - command.times)
    case .follow: commit()
    case .leave: leavePane()
    default: return false
    }
    return true
  }

  /// Moves the cursor and shows the passage of the entry without going there.
  mutating func moveCursor(to entry: Int) {
    let entries = paneEntries
    guard let pane, !entries.isEmpty else { return }
    let target = max(0, min(entries.count - 1, entry))
    self.pane?.cursor = target
    if pane.origin == nil { self.pane?.origin = .init(top: top, readTo: page.bytes.upperBound) }
    top = entries[target].top
    keepCursorInSight()
  }

  /// Goes where the cursor is and gives the text the focus.
  private mutating func commit() {
    guard let pane, paneEntries.indices.contains(pane.cursor) else { return }
    let target = paneEntries[pane.cursor].top
    returnFromPeek()
    jump(to: target)
    isPaneFocused = false
    isZoomed = false
    if arrangement.pane == nil { self.pane = nil }
  }

  /// First ends the peek, then leaves the pane for the text.
  private mutating func leavePane() {
    if pane?.origin != nil {
      returnFromPeek()
      moveCursorHere()
    } else {
      isPaneFocused = false
      isZoomed = false
      if arrangement.pane == nil { pane = nil }
    }
  }

  /// Shows again the place from which the cursor led away.
  mutating func returnFromPeek() {
    guard let origin = pane?.origin else { return }
    top = origin.top
    pane?.origin = nil
  }

  /// Scrolls the pane so far that its cursor shows.
  mutating func keepCursorInSight() {
    guard let pane, let frame = arrangement.pane else { return }
    let entries = paneEntries
    guard entries.indices.contains(pane.cursor) else { return }
    let room = max(1, frame.rows - PaneView.headRows)
    var first = pane.cursor
    var used = entries[first].lines(columns: frame.columns).count
    while first > pane.first {
      used += entries[first - 1].lines(columns: frame.columns).count
      guard used <= room else { break }
      first -= 1
    }
    self.pane?.first = first
  }
}
