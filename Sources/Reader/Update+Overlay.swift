import Articles
import Screen

extension Model {
  /// Carries out a command on what lies over the page; nil when it has nothing to do with it.
  mutating func updateOverlay(_ command: Command) -> [Effect]? {
    switch command.action {
    case .lineDown: scrollOverlay(by: command.times)
    case .lineUp: scrollOverlay(by: -command.times)
    case .pageDown: scrollOverlay(by: command.times * max(1, overlayRoom - 1))
    case .pageUp: scrollOverlay(by: -command.times * max(1, overlayRoom - 1))
    case .halfPageDown: scrollOverlay(by: command.times * max(1, overlayRoom / 2))
    case .halfPageUp: scrollOverlay(by: -command.times * max(1, overlayRoom / 2))
    case .beginning: scrollOverlay(by: -overlayRows)
    case .ending: scrollOverlay(by: overlayRows)
    case .percent: scrollOverlay(toPercent: command.count)
    case .follow: return followOverlay()
    case .leave, .close: closeOverlay()
    case .search where sheet != nil, .narrow where sheet != nil: askInSheet(.inSheet)
    case .searchBackward where sheet != nil: askInSheet(.inSheetBackward)
    case .nextHit where sheet?.search != nil: findInSheet(command.times)
    case .previousHit where sheet?.search != nil: findInSheet(-command.times)
    case .help where sheet?.kind == .help: closeOverlay()
    case .problems where sheet?.kind == .problems: closeOverlay()
    case .help where overlay?.isNote == true, .problems where overlay?.isNote == true:
      showSheet(command.action)
    case .redraw, .suspend, .theme: return nil
    case .quit where sheet?.covered == nil: return nil
    default:
      closeOverlay()
      if overlay?.isNote == true { return updateOverlay(command) }
      return overlay == nil ? nil : []
    }
    return []
  }

  /// Puts away what lies over the page; what was open or being typed under it is there again.
  mutating func closeOverlay() {
    if case .hints(_, _, let before) = overlay {
      resume(before)
      bringCaretIntoSight()
    }
    overlay = sheet?.covered
    // The screen may have changed meanwhile: a page is laid out otherwise then, and a note may have
    // fewer lines.
    renewSheet()
    scrollOverlay(by: 0)
    if prompt?.line.isEmpty == false { bringSheetHitIntoSight() }
    if prompt?.kind == .filter { filterTyped() } else if prompt != nil { arrive() }
  }

  /// Scrolls what lies over the page, as far as there is more of it.
  mutating func scrollOverlay(by rows: Int) {
    let most = max(0, overlayRows - overlayRoom)
    func moved(_ scrolled: Int) -> Int { max(0, min(most, scrolled + rows)) }
    switch overlay {
    case .note(let mark, let scrolled): overlay = .note(mark, scrolled: moved(scrolled))
    case .sheet(let shown): sheet?.scrolled = moved(shown.scrolled)
    case .hints, .prompt, .writing, nil: break
    }
  }

  /// Scrolls what lies over the page to a share of it.
  private mutating func scrollOverlay(toPercent percent: Int?) {
    guard let percent else { return say(.percentNeedsNumber) }
    scrollOverlay(by: -overlayRows)
    scrollOverlay(by: max(0, overlayRows - overlayRoom) * min(percent, 100) / 100)
  }

  /// Goes from a footnote in its box to the place where it stands, and opens an address of which
  /// the end is in sight.
  private mutating func followOverlay() -> [Effect] {
    if case .note(let mark, _) = overlay, case .footnote(let note) = mark.target {
      overlay = nil
      jump(to: Top(place: Place(block: article.footnotes[note].blocks.lowerBound)))
    } else if let sheet, case .address(let address) = sheet.kind {
      guard sheet.scrolled + overlayRoom >= sheet.lines.count else {
        scrollOverlay(by: max(1, overlayRoom - 1))
        return []
      }
      overlay = nil
      return opening(address)
    } else {
      closeOverlay()
    }
    return []
  }

  /// Shows all keys, or what is wrong in the article.
  mutating func showSheet(_ action: Action) {
    guard action == .help || !diagnostics.isEmpty else { return say(.noProblems) }
    showSheet(of: action == .help ? .help : .problems)
  }

  /// Shows a page of explanation over all else.
  mutating func showSheet(of kind: Sheet.Kind) {
    overlay = .sheet(Sheet(kind: kind, lines: lines(of: kind), covered: overlay))
  }

  /// Lays a page of explanation out for the present screen.
  mutating func renewSheet() {
    guard var sheet else { return }
    sheet.take(lines(of: sheet.kind), room: overlayRoom)
    self.sheet = sheet
  }

  private func lines(of kind: Sheet.Kind) -> [SheetLine] {
    let columns = arrangement.sheet.columns
    return switch kind {
    case .help: SheetLine.help(keymap, columns: columns)
    case .problems: SheetLine.problems(diagnostics, columns: columns)
    case .address(let address): SheetLine.text(address, columns: columns)
    }
  }
}

extension Overlay {
  var isNote: Bool {
    if case .note = self { true } else { false }
  }

  /// What Esc brings back, be it under pages of explanation.
  var departure: Stance? {
    switch self {
    case .prompt(let prompt): prompt.departure
    case .hints(_, _, let before): before
    case .sheet(let sheet): sheet.covered?.departure
    case .note, .writing: nil
    }
  }
}
