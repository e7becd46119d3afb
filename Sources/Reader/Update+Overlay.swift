import Articles

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
    case .follow: followOverlay()
    case .leave, .close: overlay = nil
    case .help where overlay?.sheet == .help: overlay = nil
    case .problems where overlay?.sheet == .problems: overlay = nil
    case .redraw, .suspend, .quit, .theme: return nil
    default:
      overlay = nil
      return nil
    }
    return []
  }

  /// Scrolls what lies over the page, as far as there is more of it.
  mutating func scrollOverlay(by rows: Int) {
    let most = max(0, overlayRows - overlayRoom)
    func moved(_ scrolled: Int) -> Int { max(0, min(most, scrolled + rows)) }
    switch overlay {
    case .note(let mark, let scrolled): overlay = .note(mark, scrolled: moved(scrolled))
    case .sheet(let sheet, let scrolled): overlay = .sheet(sheet, scrolled: moved(scrolled))
    case .hints, .prompt, .writing, nil: break
    }
  }

  /// Goes from a footnote in its box to the place where it stands.
  private mutating func followOverlay() {
    guard case .note(let mark, _) = overlay, case .footnote(let note) = mark.target else {
      overlay = nil
      return
    }
    overlay = nil
    jump(to: Top(place: Place(block: article.footnotes[note].blocks.lowerBound)))
  }

  /// Shows all keys, or what is wrong in the article.
  mutating func showSheet(_ action: Action) {
    guard action == .help || !diagnostics.isEmpty else { return say(.noProblems) }
    overlay = .sheet(action == .help ? .help : .problems, scrolled: 0)
  }
}

extension Overlay {
  var sheet: Sheet? {
    if case .sheet(let sheet, _) = self { sheet } else { nil }
  }
}
