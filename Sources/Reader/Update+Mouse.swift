import Articles
import Screen
import TextLayout

extension Model {
  /// Scrolls what is under the wheel; chooses and follows what is under a click.
  mutating func respond(to mouse: Mouse) -> [Effect] {
    message = nil
    let isOverPane = arrangement.pane?.contains(mouse.point) == true
    switch mouse.act {
    case .wheelDown: turnWheel(Self.wheelRows, isOverPane: isOverPane)
    case .wheelUp: turnWheel(-Self.wheelRows, isOverPane: isOverPane)
    case .press where overlay != nil: overlay = nil
    case .press where isOverPane: clickPane(mouse.point)
    case .press: return clickText(mouse.point)
    case .drag, .release: break
    }
    return []
  }

  private mutating func turnWheel(_ rows: Int, isOverPane: Bool) {
    if overlay != nil {
      _ = updateOverlay(Command(action: rows > 0 ? .lineDown : .lineUp, count: abs(rows)))
    } else if isOverPane, let pane {
      isPaneFocused = true
      moveCursor(to: pane.cursor + rows.signum())
    } else {
      returnFromPeek()
      scroll(by: rows)
    }
  }

  /// Goes where the entry under the mouse leads.
  private mutating func clickPane(_ point: Point) {
    guard let frame = arrangement.pane, let pane else { return }
    isPaneFocused = true
    let entries = paneEntries
    var row = frame.row + PaneView.headRows
    for index in entries.indices.dropFirst(pane.first) {
      let end = row + entries[index].lines(columns: frame.columns).count
      if (row..<end).contains(point.row) {
        moveCursor(to: index)
        _ = updatePane(Command(action: .follow))
        return
      }
      row = end
    }
  }

  /// Follows the reference under the mouse; elsewhere gives the text the focus.
  private mutating func clickText(_ point: Point) -> [Effect] {
    isPaneFocused = false
    let confirmed = confirming
    confirming = nil
    guard let frame = arrangement.text, page.lines.indices.contains(point.row - frame.row),
      let offset = page.lines[point.row - frame.row].row.offset(
        atColumn: point.column - frame.column - arrangement.textColumn, in: article.text),
      let reference = visibleReferences.first(where: { $0.bytes.contains(offset) })
    else {
      chosen = nil
      return []
    }
    chosen = reference
    return follow(confirmed: confirmed)
  }

  /// The rows that one notch of the wheel moves the text by.
  private static let wheelRows = 3
}
