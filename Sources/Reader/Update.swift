import Articles
import Screen

extension Model {
  /// Carries out a command: on the overlay if one lies over the page, else on the focused pane, else
  /// on the text.
  mutating func update(_ command: Command) -> [Effect] {
    let confirmed = confirming
    confirming = nil
    if overlay != nil, let effects = updateOverlay(command) { return effects }
    if isPaneFocused, pane != nil, updatePane(command) { return [] }
    switch command.action {
    case .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .beginning, .ending,
      .percent, .nextSection, .previousSection, .nextParagraph, .previousParagraph:
      returnFromPeek()
      move(command)
    case .nextReference: chooseReference(command.times)
    case .previousReference: chooseReference(-command.times)
    case .follow: return follow(confirmed: confirmed)
    case .hints: showHints()
    case .back: goBack(command.times)
    case .forward: goForward(command.times)
    case .lastPlace: goToLastPlace()
    case .setMark: setMark(command.letter)
    case .goToMark: goToMark(command.letter)
    case .contents: openPane(.contents)
    case .history: openPane(.history)
    case .problems: showProblems()
    case .help: overlay = .sheet(.help, scrolled: 0)
    case .leave: leave()
    case .close: return close()
    case .zoom, .whereAmI, .wider, .narrower, .theme, .redraw, .suspend, .quit:
      return updateScreen(command)
    }
    return []
  }
}
