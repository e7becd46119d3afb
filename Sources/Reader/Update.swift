import Articles
import Screen

extension Model {
  /// Carries out a command: on the overlay if one lies over the page, else on the focused pane,
  /// else on the text.
  mutating func update(_ command: Command) -> [Effect] {
    let confirmed = confirming
    confirming = nil
    if overlay != nil, let effects = updateOverlay(command) { return effects }
    if selection != nil, let effects = updateSelection(command) { return effects }
    if let effects = updatePane(command, confirmed: confirmed) { return effects }
    return updateText(command, confirmed: confirmed)
  }

  /// Carries out a command on the text, or on the screen as a whole.
  private mutating func updateText(_ command: Command, confirmed: String?) -> [Effect] {
    switch command.action {
    case .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .beginning, .ending,
      .percent, .nextSection, .previousSection, .nextParagraph, .previousParagraph:
      returnFromPeek()
      move(command)
    case .nextReference: chooseReference(command.times)
    case .previousReference: chooseReference(-command.times)
    case .follow where chosenInSight == nil && keymap.followsOrScrolls: scroll(by: command.times)
    case .follow where chosen != nil && chosenInSight == nil: say(.chosenElsewhere)
    case .follow: return follow(confirmed: confirmed)
    case .hints: showHints()
    case .card: openCard()
    case .nextMention: goToMention(command.times)
    case .previousMention: goToMention(-command.times)
    case .back, .forward, .lastPlace, .goToMark: goThroughPlaces(command)
    case .search, .searchBackward, .nextHit, .previousHit, .searchOrigin, .hitList, .filter,
      .goToAnything, .stop:
      find(command)
    case .select: beginSelection()
    case .copy, .setMark, .highlight, .writeNote, .writeElsewhere, .takeBack, .bringBack,
      .removeOwn, .confirmPlace, .nextCandidate, .previousCandidate, .narrow:
      return updateOwn(command)
    case .contents, .actors, .actorScope, .timeline, .wholeTimeline, .notes, .readings,
      .showReadings, .history, .own, .sort:
      openPane(command.action)
    case .problems, .help: showSheet(command.action)
    case .leave: leave()
    case .close, .zoom, .whereAmI, .wider, .narrower, .theme, .reload, .redraw, .suspend,
      .quit:
      return updateScreen(command)
    case .widen, .swapEnds, .characterBack, .characterForward, .wordBack, .wordForward, .rowStart,
      .rowEnd, .sentenceBack, .sentenceForward, .chart, .panEarlier, .panLater, .zoomIn, .zoomOut,
      .acceptLine, .leaveLine, .earlierLine, .laterLine, .asPattern, .wholeWords, .otherNames,
      .complete, .nextMatch, .previousMatch, .matchesDown, .matchesUp, .keepNote, .leaveNote,
      .continueElsewhere, .keepWords, .dropWords, .goOnWriting:
      preconditionFailure("\(command.action) has keys only where it can be done")
    }
    return []
  }

  /// Opens the pane that an action names.
  private mutating func openPane(_ action: Action) {
    switch action {
    case .contents: togglePane(.contents)
    case .own: toggleOwn()
    case .history: togglePane(.history)
    case .actors where article.apparatus.actors.isEmpty: say(.noActors)
    case .actors: togglePane(side.flatMap { $0.isOfActors ? $0.kind : nil } ?? .actors(.page))
    case .actorScope: changeScope()
    case .timeline: openTimeline(ofAll: false)
    case .wholeTimeline: openTimeline(ofAll: true)
    case .readings: article.apparatus.readings.isEmpty ? say(.noReadings) : togglePane(.readings)
    case .showReadings: toggleReadings()
    case .notes: article.apparatus.notes.isEmpty ? say(.noNotes) : togglePane(.notes)
    case .sort: say(.noListInFocus)
    default: break
    }
  }
}

extension ListPane {
  fileprivate var isOfActors: Bool {
    if case .actors = kind { true } else { false }
  }
}
