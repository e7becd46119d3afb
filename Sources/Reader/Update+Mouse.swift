import Articles
import Screen
import TextLayout

extension Model {
  /// Scrolls what is under the wheel; chooses and follows what is under a click; selects the words
  /// and moves the border that are dragged.
  mutating func respond(to mouse: Mouse) -> [Effect] {
    let target = focus(at: mouse.point)
    if mouse.act != .release { (message, asked, typed) = (nil, nil, Keymap.Typed()) }
    switch mouse.act {
    case .wheelDown: turnWheel(Self.wheelRows, over: target)
    case .wheelUp: turnWheel(-Self.wheelRows, over: target)
    case .press: return press(mouse.point, on: target)
    case .drag where held != nil: moveBorder(to: mouse.point)
    case .drag where overlay == nil && focus == .text: dragCaret(to: mouse.point)
    case .drag: break
    case .release: return release(at: mouse.point)
    }
    return []
  }

  /// Takes the button that goes down.
  private mutating func press(_ point: Point, on target: Focus) -> [Effect] {
    let confirmed = confirming
    (confirming, pressed, held) = (nil, nil, nil)
    if let prompt {
      if prompt.kind.context == .typingName, target == .side { return click(prompt, point) }
      leavePrompt()
    } else if editor == nil {
      if case .hints = overlay, target == .text, selection == nil {
        pressHints(at: point)
      } else if overlay != nil {
        closeOverlay()
      } else if let border = border(at: point) {
        held = border
      } else if selection != nil {
        if target == .text { dragCaret(to: point) } else { say(.wordsAreSelected) }
      } else if target == .text {
        pressText(at: point)
        if chosen != nil { confirming = confirmed }
      } else {
        return clickPane(target, point, confirmed)
      }
    }
    return []
  }

  /// What lies under a cell; around a pane that covers the text that is the pane.
  private func focus(at point: Point) -> Focus {
    if arrangement.side?.contains(point) == true { return .side }
    if arrangement.timeline?.contains(point) == true { return .timeline }
    return arrangement.text == nil ? focus : .text
  }

  /// The pane whose border shows at a cell: the line at its left, or the row of its heading.
  private func border(at point: Point) -> Focus? {
    if let frame = arrangement.side, frame.column > 0, point.column == frame.column - 1,
      (frame.row..<frame.row + frame.rows).contains(point.row)
    {
      return .side
    }
    guard let frame = arrangement.timeline, arrangement.text != nil, point.row == frame.row else {
      return nil
    }
    return .timeline
  }

  /// Makes the pane whose border is held so large that the border comes to a cell.
  private mutating func moveBorder(to point: Point) {
    switch held {
    case .side:
      let columns = max(0, size.columns - point.column - 1)
      paneSizes.sideColumns = PaneSizes(sideColumns: columns).sideColumns(of: size.columns)
    case .timeline:
      let shared = size.rows - 2
      let rows = max(0, size.rows - point.row - 1)
      paneSizes.timelineRows = PaneSizes(timelineRows: rows).timelineRows(of: shared)
    case .text, nil: break
    }
    resizePage()
  }

  private mutating func turnWheel(_ rows: Int, over target: Focus) {
    confirming = nil
    if overlay != nil, prompt?.kind.context != .typingName || target != .side {
      _ = updateOverlay(Command(action: rows > 0 ? .lineDown : .lineUp, count: abs(rows)))
    } else if target == .text {
      scroll(by: rows)
    } else if selection != nil {
      say(.wordsAreSelected)
    } else {
      focus = target
      moveCursor(by: rows.signum())
    }
  }

  /// Takes the entry under the mouse of the list beside a line that is typed.
  private mutating func click(_ prompt: Prompt, _ point: Point) -> [Effect] {
    focus = .side
    guard let pane = focused, let entry = entry(under: point, of: pane) else { return [] }
    moveCursor(to: entry)
    return commit(prompt)
  }

  /// Goes where the entry under the mouse leads.
  private mutating func clickPane(
    _ target: Focus, _ point: Point, _ confirmed: String?
  ) -> [Effect] {
    focus = target
    guard let pane = focused, let entry = entry(under: point, of: pane) else { return [] }
    moveCursor(to: entry)
    return updatePane(Command(action: .follow), confirmed: confirmed) ?? []
  }

  /// The entry that shows at a cell of the pane that has the focus.
  private func entry(under point: Point, of pane: ListPane) -> Int? {
    guard let frame = paneFrame, frame.contains(point) else { return nil }
    if let layout = chartLayout(of: pane, in: frame) {
      return layout.entry(atRow: point.row, of: pane)
    }
    var row = frame.row + PaneView.headRows(of: pane, in: frame) - pane.hiddenRows
    for index in pane.items.indices.dropFirst(pane.first) where row <= point.row {
      let end = row + entry(at: index, of: pane).lines(columns: frame.columns).count
      if (row..<end).contains(point.row) { return index }
      row = end
    }
    return nil
  }

  /// Gives the text as it shows the focus, and chooses the reference under the mouse.
  private mutating func pressText(at point: Point) {
    stayAtPeek()
    focus = .text
    pressed = offset(at: point)
    chosen = pressed.flatMap(reference(clickedAt:))
  }

  /// Puts the letters away, and chooses the reference under the mouse that they lie on.
  private mutating func pressHints(at point: Point) {
    closeOverlay()
    if arrangement.text == nil {
      stayAtPeek()
      leaveToText()
    }
    pressText(at: point)
  }

  /// Follows the reference that the button went down on, if it comes up there and has selected
  /// nothing.
  private mutating func release(at point: Point) -> [Effect] {
    held = nil
    guard pressed != nil else { return [] }
    let confirmed = confirming
    (pressed, confirming) = (nil, nil)
    guard overlay == nil, selection == nil, focus == .text, let chosen,
      let offset = offset(at: point), chosen.bytes.contains(offset)
    else { return [] }
    return follow(confirmed: confirmed)
  }

  /// Of what lies within one another a shown reading is meant, for its look covers all else; then
  /// the innermost: the name, and not what is told of it.
  private func reference(clickedAt offset: ByteOffset) -> Reference? {
    let clicked = visibleReferences.filter { $0.bytes.contains(offset) }
    let reading = clicked.first {
      if case .reading = $0.target { true } else { false }
    }
    return reading ?? clicked.min { $0.bytes.count < $1.bytes.count }
  }

  /// The character of the text that shows at a cell, or the nearest one in its row.
  func offset(at point: Point) -> ByteOffset? {
    guard let frame = arrangement.text, page.lines.indices.contains(point.row - frame.row) else {
      return nil
    }
    return page.lines[point.row - frame.row].row.offset(
      atColumn: point.column - frame.column - arrangement.textColumn, in: article.text)
  }

  /// The rows that one notch of the wheel moves the text by.
  private static let wheelRows = 3
}
