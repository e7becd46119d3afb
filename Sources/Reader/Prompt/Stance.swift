/// Where the reader is and what is open, as far as typing a line or looking around may change it.
///
/// It lies apart, and never changes: the model holds one or two while a line is typed, and is
/// copied at each step.
final class Stance: Sendable {
  let top: Top
  let peek: Peek?
  let chosen: Reference?
  let side: ListPane?
  let timeline: ListPane?
  let focus: Focus
  let isZoomed: Bool
  let finding: Finding?
  let filtering: Filtering?

  init(of model: Model) {
    top = model.top
    peek = model.peek
    chosen = model.chosen
    side = model.side
    timeline = model.timeline
    focus = model.focus
    isZoomed = model.isZoomed
    finding = model.finding
    filtering = model.filtering
  }

  /// Where the reader is, whatever a pane shows.
  var readingTop: Top { peek?.origin ?? top }
}

extension Model {
  /// All that a prompt may change before Enter.
  var stance: Stance {
    get { Stance(of: self) }
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
