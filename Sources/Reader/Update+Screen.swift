import Articles
import Screen

extension Model {
  /// Carries out a command on the screen as a whole.
  mutating func updateScreen(_ command: Command) -> [Effect] {
    switch command.action {
    case .close: return close()
    case .zoom: isZoomed.toggle()
    case .whereAmI: say(whereAmI)
    case .wider: setMeasure(command.count ?? max(settings.measure, arrangement.measure + 2))
    case .narrower: setMeasure(arrangement.measure - 2 * command.times)
    case .theme: return [.use(nextTheme())]
    case .reload: return [.reload]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    default: break
    }
    return []
  }

  mutating func resize(to size: Size) -> [Effect] {
    let showsSheetHit = isSheetHitInSight
    self.size = size
    side?.beginResizing()
    timeline?.beginResizing()
    resizePage()
    if prompt?.kind == .filter { showFirstPassageAnew() } else if prompt != nil { arrive() }
    keepCursorsInSight()
    side?.endResizing()
    timeline?.endResizing()
    renewSheet()
    scrollOverlay(by: 0)
    if showsSheetHit { bringSheetHitIntoSight() }
    return []
  }

  /// Takes back, step by step, what stands between the reader and the text.
  mutating func leave() {
    if chosen != nil {
      chosen = nil
    } else if finding?.isShown == true, finding?.query != nil {
      finding?.isShown = false
    } else if filtering != nil {
      clearFilter()
    } else if isZoomed {
      isZoomed = false
    }
  }

  /// Closes the pane; when none is open, the program.
  ///
  /// Panes beside a text that has the screen for itself show first.
  mutating func close() -> [Effect] {
    if isZoomed, focus == .text, side != nil || timeline != nil {
      isZoomed = false
      return []
    }
    guard let closable else { return [.quit] }
    focus = closable
    closePane()
    return []
  }

  /// The pane that `close` closes: the one that has the focus, else one that shows with the text.
  var closable: Focus? {
    if focused != nil { return focus }
    let shown = arrangement
    return shown.timeline != nil ? .timeline : shown.side != nil ? .side : nil
  }

  private mutating func setMeasure(_ columns: Int) {
    settings.measure = Settings.clamped(columns)
    resizePage()
    let shown = arrangement.measure
    say(
      .measure(
        shown, isWidest: shown < max(columns, settings.measure),
        isNarrowest: columns < Settings.measures.lowerBound))
  }

  private mutating func nextTheme() -> Theme {
    settings.theme = settings.theme.next
    say(.tells("theme: \(settings.theme.rawValue)"))
    return settings.theme
  }
}
