public import Annotations
import Articles

extension ArticleReader {
  /// The panes that are open, for the next time that the article is read; while words are selected
  /// or a line or a hint is typed, those that Esc brings back.
  var openPanes: (panes: [Bookmark.Pane], focus: Bookmark.Pane.Kind?) {
    var model = model
    if let before = model.selection?.origin ?? model.overlay?.departure { model.stance = before }
    let panes = [model.side, model.timeline].compactMap { $0 }.compactMap(model.bookmarked)
    let focused = model.focused.flatMap(model.bookmarked)
    return (panes, focused?.kind)
  }

  /// The greatest width of the text that the reader has chosen, in columns.
  public var measure: Int { model.settings.measure }

  /// Opens the panes that were open when the reading was left, marks readings if they were marked,
  /// and opens a note again that was being written.
  public mutating func reopen(_ bookmark: Bookmark) {
    model.showsReadings = bookmark.showsReadings
    model.renewReferences()
    for pane in bookmark.panes { model.reopen(pane) }
    model.focus = .text
    if let kind = bookmark.focus, model.side.flatMap(model.bookmarked)?.kind == kind {
      model.focus = .side
    }
    if bookmark.focus == .timeline, model.timeline != nil { model.focus = .timeline }
    // What is said there is about the text.
    if model.focus != .text { model.message = nil }
    model.renewPage()
    if let draft = bookmark.draft { model.goOnWriting(draft) }
    model.keepCursorsInSight()
  }
}

extension Model {
  /// A pane as a bookmark has it; nothing of one that is not for the next time.
  fileprivate func bookmarked(_ pane: ListPane) -> Bookmark.Pane? {
    func id(_ actor: Int) -> String { article.apparatus.actors[actor].id }
    var kept: Bookmark.Pane
    switch pane.kind {
    case .contents: kept = Bookmark.Pane(kind: .contents)
    case .actors(let scope): kept = Bookmark.Pane(kind: .actors, subject: scope.rawValue)
    case .card(.actor(let actor)): kept = Bookmark.Pane(kind: .card, subject: id(actor))
    case .notes: kept = Bookmark.Pane(kind: .notes)
    case .readings: kept = Bookmark.Pane(kind: .readings)
    case .timeline(let actor): kept = Bookmark.Pane(kind: .timeline, subject: actor.map(id))
    case .own: kept = Bookmark.Pane(kind: .own)
    default: return nil
    }
    (kept.cursor, kept.first) = (pane.cursor, pane.first)
    kept.order = pane.order?.rawValue
    kept.isChart = pane.chart != nil
    kept.size = pane.isTimeline ? paneSizes.timelineRows : paneSizes.sideColumns
    return kept
  }

  /// Opens a pane that a bookmark tells of, as far as the article still has what it is about.
  fileprivate mutating func reopen(_ kept: Bookmark.Pane) {
    guard let kind = kind(of: kept) else { return }
    if case .timeline = kind { prepareChronicle() }
    let order = kept.order.flatMap(ListPane.Order.init(kept:))
    var pane = opened(
      kind, order: order.flatMap { kind.orders.contains($0) ? $0 : nil },
      chart: kept.isChart ? ChartWindow() : nil)
    let last = max(0, pane.items.count - 1)
    (pane.cursor, pane.first) = (min(kept.cursor, last), min(kept.first, last))
    if pane.isTimeline {
      timeline = pane
      showsChart = kept.isChart
      paneSizes.timelineRows = kept.size
    } else {
      side = pane
      paneSizes.sideColumns = kept.size
    }
  }

  private func kind(of kept: Bookmark.Pane) -> ListPane.Kind? {
    let apparatus = article.apparatus
    let actor = kept.subject.flatMap(apparatus.actor(id:))
    switch kept.kind {
    case .contents: return .contents
    case .own where notebook?.annotations.isEmpty == false: return .own(.all)
    case .actors where !apparatus.actors.isEmpty:
      return .actors(kept.subject.flatMap(ListPane.Scope.init(rawValue:)) ?? .page)
    case .card: return actor.map { .card(.actor($0)) }
    case .notes where !apparatus.notes.isEmpty: return .notes
    case .readings where !apparatus.readings.isEmpty: return .readings
    case .timeline where !apparatus.events.isEmpty:
      guard kept.subject == nil || actor != nil else { return nil }
      return .timeline(actor: actor)
    default: return nil
    }
  }
}
