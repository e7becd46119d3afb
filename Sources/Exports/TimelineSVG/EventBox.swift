import Articles

/// An event in the picture: its marks, its label, and the room that the two take.
struct EventBox {
  /// The event: an index into `Apparatus.events`.
  let event: Int
  let marks: [Mark]

  /// As much of the title as there is room for.
  let title: String

  /// The date in words, and that of the article if it differs.
  let date: String

  /// Where the label stands.
  enum Side {
    case right
    case left
    case below
  }

  let side: Side

  /// The edges of label and marks together, in pixels.
  let left: Double
  let right: Double
  let height: Double

  /// The edges of the label.
  let label: ClosedRange<Double>

  /// The upper edge, once the event has a row.
  var top = 0.0

  var bottom: Double { top + height }

  /// The middle of the marks.
  var markMiddle: Double { top + (side == .below ? Mark.point / 2 : 7) }

  /// The upper edge of the label.
  var labelTop: Double { top + (side == .below ? Mark.point + 4 : 0) }

  /// Places a label beside a short mark, or below a long one.
  ///
  /// It stands on the right if there is room, else on the left; below a bar, from its left end on,
  /// or as far from there as the edge demands.
  init(_ event: TimedEvent, of apparatus: Apparatus, on scale: TimeScale) {
    let entry = apparatus.events[event.event]
    self.event = event.event
    marks = Mark.marks(of: event, on: scale)
    title = TextWidth.shortened(
      XML.characters(entry.title), to: Sheet.longestTitle, size: FontSize.title)
    date = TextWidth.shortened(
      XML.characters(entry.dateWords), to: Sheet.longestTitle, size: FontSize.date)
    let width = max(
      TextWidth.of(title, size: FontSize.title), TextWidth.of(date, size: FontSize.date))
    let first = marks.map(\.left).min() ?? 0
    let last = marks.map(\.right).max() ?? 0
    let isLong = last - first > 40
    if isLong {
      side = .below
      let start = max(Sheet.left, min(first, Sheet.right - width))
      label = start...start + width
    } else if last + Sheet.gap + width <= Sheet.right {
      side = .right
      label = last + Sheet.gap...last + Sheet.gap + width
    } else {
      side = .left
      label = first - Sheet.gap - width...first - Sheet.gap
    }
    left = min(first, label.lowerBound)
    right = max(last, label.upperBound)
    height = Sheet.labelHeight + (isLong ? Mark.point + 4 : 0)
  }
}
