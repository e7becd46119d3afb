import Articles

extension Model {
  /// Where the reader is, whatever a pane or the selecting of words shows at present.
  var readingTop: Top { selection?.origin.readingTop ?? peek?.origin ?? top }

  /// Where the reader is, as history keeps it; other sizes of the screen make no other moment.
  var moment: ReadingMoment {
    ReadingMoment(
      top: readingTop, chosen: chosen, side: side?.withoutResizing,
      timeline: timeline?.withoutResizing, focus: focus, isZoomed: focus != .text && isZoomed)
  }

  /// Carries out a command on the places that were visited or marked.
  mutating func goThroughPlaces(_ command: Command) {
    switch command.action {
    case .back: goBack(command.times)
    case .forward: goForward(command.times)
    case .lastPlace: goToLastPlace()
    case .goToMark: goToMark(command.letter)
    default: break
    }
  }

  /// Goes to a place and remembers what it leaves: another place, or a pane at the same one.
  mutating func jump(to target: Top) {
    let here = moment
    if target != here.top || focus != .text { history.leave(here) }
    guard target != here.top else { return }
    lastTop = here.top
    peek = nil
    chosen = nil
    top = target
  }

  mutating func goBack(_ count: Int) {
    for step in 0..<count {
      guard let target = history.back(from: moment) else {
        return step == 0 ? say(.noPlaceBefore) : ()
      }
      restore(target)
    }
  }

  mutating func goForward(_ count: Int) {
    for step in 0..<count {
      guard let target = history.forward(from: moment) else {
        return step == 0 ? say(.noPlaceAfter) : ()
      }
      restore(target)
    }
  }

  private mutating func restore(_ target: ReadingMoment) {
    lastTop = readingTop
    top = target.top
    chosen = target.chosen
    unchooseWhatIsGone()
    peek = nil
    if target.side?.isOfHits == true { prepareHits() }
    let hasNoHits = finding?.query == nil
    side = target.side.flatMap { $0.isOfHits && hasNoHits ? nil : filled($0) }
    if target.timeline != nil { prepareChronicle() }
    timeline = target.timeline.map(filled)
    // A text that has the screen for itself keeps it.
    if focus != .text || target.focus != .text { isZoomed = target.isZoomed }
    focus = target.focus
    if focus != .text, focused == nil { (focus, isZoomed) = (.text, false) }
    keepCursorsInSight()
  }

  mutating func goToLastPlace() {
    guard let lastTop else { return say(.noLastPlace) }
    guard lastTop != readingTop else { return say(.isLastPlace) }
    jump(to: lastTop)
    leaveToText()
  }
}
