/// Where the reader is and what is open, as far as typing a line or looking around may change it.
struct Stance: Sendable {
  var top: Top
  var peek: Peek?
  var chosen: Reference?
  var side: ListPane?
  var timeline: ListPane?
  var focus: Focus
  var isZoomed: Bool
  var finding: Finding?
  var filtering: Filtering?

  /// Where the reader is, whatever a pane shows.
  var readingTop: Top { peek?.origin ?? top }
}

extension Model {
  /// All that a prompt may change before Enter.
  var stance: Stance {
    get {
      Stance(
        top: top, peek: peek, chosen: chosen, side: side, timeline: timeline, focus: focus,
        isZoomed: isZoomed, finding: finding, filtering: filtering)
    }
    set {
      top = newValue.top
      peek = newValue.peek
      chosen = newValue.chosen
      side = newValue.side
      timeline = newValue.timeline
      focus = newValue.focus
      isZoomed = newValue.isZoomed
      finding = newValue.finding
      filtering = newValue.filtering
    }
  }

  /// Brings back where the reader was and what was open; what has been found or written meanwhile
  /// counts.
  mutating func resume(_ before: Stance) {
    let (found, left) = (finding, filtering)
    stance = before
    (finding, filtering) = (found, left)
    unchooseWhatIsGone()
    renewPage()
    side = side.map(filled)
    timeline = timeline.map(filled)
    keepCursorsInSight()
  }
}
