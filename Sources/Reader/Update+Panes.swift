import Articles
import Screen
import Search
import TextLayout

extension Model {
  /// The pane that has the focus.
  var focused: ListPane? {
    get {
      switch focus {
      case .text: nil
      case .side: side
      case .timeline: timeline
      }
    }
    set {
      switch focus {
      case .text: break
      case .side: side = newValue
      case .timeline: timeline = newValue
      }
    }
  }

  /// Opens a pane and gives it the focus; closes it when it has the focus already.
  mutating func togglePane(_ kind: ListPane.Kind) {
    if focused?.kind == kind { return closePane() }
    open(kind)
  }

  /// Opens a pane, or finds it open, and gives it the focus; beside a text that was alone.
  mutating func open(_ kind: ListPane.Kind) {
    returnFromPeek()
    if focus == .text { isZoomed = false }
    if case .timeline = kind {
      prepareChronicle()
      let isChart = timeline.map { $0.chart != nil } ?? showsChart
      let isOpen = timeline?.kind == kind
      if !isOpen {
        timeline = opened(
          kind, order: timeline?.order, chart: isChart ? window(ofChart: kind) : nil)
      }
      focus = .timeline
      if !isOpen {
        // Of the page there shows less than before.
        renewPage()
        keepListing()
        moveCursorHere()
      }
    } else {
      if side?.kind != kind { side = opened(kind) }
      focus = .side
    }
    keepCursorsInSight()
  }

  /// Opens panes, and leaves the focus to the text; those that would be empty stay closed.
  mutating func open(_ panes: [Settings.Pane]) {
    let apparatus = article.apparatus
    for pane in panes {
      switch pane {
      case .contents: open(.contents)
      case .actors: if !apparatus.actors.isEmpty { open(.actors(.page)) }
      case .notes: if !apparatus.notes.isEmpty { open(.notes) }
      case .readings: if !apparatus.readings.isEmpty { open(.readings) }
      case .timeline: if !apparatus.events.isEmpty { open(.timeline(actor: nil)) }
      }
      leaveToText()
    }
  }

  /// Closes the pane that has the focus; one that lay hidden behind it, from which it was opened,
  /// has the focus after that.
  mutating func closePane() {
    returnFromPeek()
    focused = nil
    let shown = arrangementOfText
    if focus == .timeline, side != nil, shown.side == nil {
      (focus, isZoomed) = (.side, false)
    } else if focus == .side, timeline != nil, shown.timeline == nil {
      (focus, isZoomed) = (.timeline, false)
    } else {
      leaveToText()
    }
  }

  /// Gives the text the focus; a pane that has taken its place goes, and what is hidden behind it.
  ///
  /// The page has as many rows after that as there is room for.
  mutating func leaveToText() {
    let shown = arrangementOfText
    if focus != .text, shown.side == nil { side = nil }
    if focus != .text, shown.timeline == nil { timeline = nil }
    focus = .text
    isZoomed = false
    renewPage()
  }

  /// Carries out a command on the focused pane; nil when it is not one for panes.
  mutating func updatePane(_ command: Command, confirmed: String?) -> [Effect]? {
    guard let pane = focused else { return nil }
    if updateChart(command) { return [] }
    let last = pane.items.count - 1
    let cursor = pane.cursor
    switch command.action {
    case .lineDown: moveCursor(by: command.times)
    case .lineUp: moveCursor(by: -command.times)
    case .nextParagraph, .nextSection: moveCursor(to: cursor + command.times)
    case .previousParagraph, .previousSection: moveCursor(to: cursor - command.times)
    case .nextReference: moveCursor(byTargets: command.times)
    case .previousReference: moveCursor(byTargets: -command.times)
    case .pageDown: turnPane(by: command.times)
    case .pageUp: turnPane(by: -command.times)
    case .halfPageDown: turnHalfPane(by: command.times)
    case .halfPageUp: turnHalfPane(by: -command.times)
    case .beginning: moveCursor(to: (command.count ?? 1) - 1)
    case .ending: moveCursor(to: (command.count ?? last + 1) - 1)
    case .percent: moveCursor(toPercent: command.count)
    case .follow: return commit(confirmed: confirmed)
    case .sort: sort(command.times)
    case .leave: leavePane()
    default: return nil
    }
    return []
  }

  /// Moves the cursor to a line further on, or back, that leads somewhere.
  private mutating func moveCursor(byTargets count: Int) {
    guard let pane = focused else { return }
    var (cursor, line, left) = (pane.cursor, pane.cursor + count.signum(), abs(count))
    while left > 0, pane.items.indices.contains(line) {
      if target(of: pane.items[line]) != .nothing { (cursor, left) = (line, left - 1) }
      line += count.signum()
    }
    moveCursor(to: cursor)
  }

  /// Moves the cursor by entries; within an entry that is taller than its pane, by rows.
  mutating func moveCursor(by count: Int) {
    if !scrollEntry(by: count) { moveCursor(to: (focused?.cursor ?? 0) + count) }
  }

  /// Moves the cursor to a share of the entries.
  private mutating func moveCursor(toPercent percent: Int?) {
    guard let pane = focused else { return }
    guard let percent else { return say(.percentNeedsNumber) }
    moveCursor(to: (pane.items.count - 1) * min(percent, 100) / 100)
  }

  /// Moves the cursor and shows the passage of the entry without going there.
  mutating func moveCursor(to entry: Int) {
    guard let pane = focused else { return }
    guard !pane.items.isEmpty else { return }
    let cursor = max(0, min(pane.items.count - 1, entry))
    focused?.cursor = cursor
    look(at: target(of: pane.items[cursor]))
    bringEventIntoSight()
    // What follows the text follows it once, however often a count moves the cursor.
    keepCursorInSight()
  }

  /// Shows where an entry leads, if that is in the text, without going there.
  mutating func look(at target: PaneEntry.Target) {
    // A pane that has just been opened may have taken rows.
    renewPage()
    var peek = peek ?? Peek(origin: top, page: page.bytes)
    (peek.passage, peek.block) = (nil, nil)
    switch target {
    case .place(let place):
      top = place
      peek.block = place.place.block
    case .passage(let bytes, _):
      top = self.top(showing: bytes)
      peek.passage = bytes
    case .nothing, .card, .address: return returnFromPeek()
    }
    self.peek = peek
  }

  /// The page that shows where a passage begins: the present one where that has all of it; else its
  /// paragraph from the start, where the passage is on that page, else with some lines above it.
  func top(showing bytes: Range<ByteOffset>) -> Top {
    guard top(bringing: bytes, withEnd: true) != nil,
      let place = article.place(at: bytes.lowerBound)
    else { return top }
    let start = Top(place: Place(block: place.block))
    let rows = arrangement.textRows
    guard var first = pager.position(of: start),
      var position = pager.position(showing: bytes.lowerBound)
    else { return start }
    let line = position.line.top
    if pager.lines(from: &first, count: rows).contains(where: { $0.top == line }) { return start }
    pager.move(&position, by: -(rows / 3))
    return position.line.top
  }

  /// Goes where the cursor is.
  private mutating func commit(confirmed: String?) -> [Effect] {
    guard let pane = focused, let item = pane.items[safe: pane.cursor] else {
      say(.nothingListed)
      return []
    }
    let target = target(of: item)
    let shown = top
    returnFromPeek()
    if case .hit(let bytes, .text) = item { finding?.choose(bytes) }
    if let anchoring = lostPlace(of: item) {
      say(.uncertain("this note", anchoring))
      return []
    }
    if case .own = item, target == .nothing {
      say(.nowhereToConfirm)
      return []
    }
    return go(to: target, from: shown, confirmed: confirmed)
  }

  /// Goes where an entry leads; to a passage from the page that shows for a look, if one does, so
  /// that the text does not move under it.
  mutating func go(
    to target: PaneEntry.Target, from shown: Top? = nil, confirmed: String? = nil
  ) -> [Effect] {
    switch target {
    case .nothing: say(.leadsNowhere)
    case .address(let address): return open(address: address, confirmed: confirmed)
    case .card(let subject):
      history.leave(moment)
      open(.card(subject))
    case .place(let place):
      jump(to: place)
      leaveToText()
    case .passage(let bytes, let wanted):
      history.leave(moment)
      let before = top
      top = shown ?? top
      leaveToText()
      top = top(showing: bytes)
      if top != before { lastTop = before }
      chosen = references(in: bytes).first {
        $0.bytes == bytes && (wanted == nil || $0.target == wanted)
      }
      if chosen == nil { asked = bytes }
    }
    return []
  }

  /// First ends the peek, then leaves the pane for the text.
  private mutating func leavePane() {
    if widenOwn() { return }
    guard peek != nil else { return leaveToText() }
    returnFromPeek()
    moveCursorHere()
  }

  /// Shows again the place from which the cursor led away.
  mutating func returnFromPeek() {
    guard let peek else { return }
    top = peek.origin
    self.peek = nil
    renewPage()
  }

  /// Makes the page that a pane shows the reading place, since something is done there.
  mutating func stayAtPeek() {
    guard let peek else { return }
    history.leave(moment)
    lastTop = peek.origin
    self.peek = nil
  }

  /// Puts the cursor on the entry that stands for the place in the text.
  mutating func moveCursorHere() {
    guard let pane = focused else { return }
    let here = hereEntry(of: pane) ?? pane.cursor
    focused?.cursor = here
    keepCursorsInSight()
  }

  /// Changes the order of a list; the cursor stays on what it is on.
  private mutating func sort(_ count: Int) {
    guard focused?.chart == nil else { return say(.chartHasOneOrder) }
    guard var pane = focused, let index = pane.kind.orders.firstIndex(where: { $0 == pane.order })
    else { return say(.noOtherOrder) }
    pane.order = pane.kind.orders[(index + count) % pane.kind.orders.count]
    focused = filled(pane)
    keepCursorsInSight()
  }
}
