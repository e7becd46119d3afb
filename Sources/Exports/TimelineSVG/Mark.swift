import Articles

/// A bar or a point on the axis, in pixels.
struct Mark: Equatable {
  enum Meaning: CaseIterable {
    /// It is so in any case.
    case certain
    /// It may be so: the time lies within.
    case possible
    /// It may be so, by a date that is approximate or in doubt.
    case doubtful
    /// It is so by the article, and not by the record.
    case told
  }

  /// How a side ends.
  enum Side {
    case closed
    /// It goes on beyond the axis.
    case goesOn
    /// No one knows how far it goes.
    case unknown
  }

  let meaning: Meaning
  var left: Double
  var right: Double
  var leftSide = Side.closed
  var rightSide = Side.closed

  /// The width of a point and the height of any mark, in pixels.
  static let point = 9.0

  /// What is narrower than this is not seen, in pixels: what is possible beside what is certain,
  /// and what is certain within what is possible.
  private static let leastRim = 3.0
  private static let leastCore = 4.0

  /// The marks of an event, what is certain over what is possible.
  static func marks(of event: TimedEvent, on scale: TimeScale) -> [Mark] {
    var marks = event.possible.map { range in
      let isCertain = event.certain.contains(range)
      let meaning: Meaning = isCertain ? .certain : event.isDoubtful ? .doubtful : .possible
      return Mark(meaning, range, on: scale, open: isCertain ? .goesOn : .unknown)
        .widened(to: point)
    }
    // What is certain of a list are whole dates.
    if marks.count == 1, marks[0].meaning != .certain, let range = event.certain.first {
      let certain = Mark(.certain, range, on: scale, open: .goesOn)
      let missing = marks[0].right - marks[0].left - (certain.right - certain.left)
      if missing < leastRim {
        marks[0] = Mark(
          meaning: .certain, left: marks[0].left, right: marks[0].right,
          leftSide: certain.leftSide, rightSide: certain.rightSide)
      } else if certain.right - certain.left >= leastCore {
        marks.append(certain)
      }
    }
    return marks + event.told.map { Mark(.told, $0, on: scale, open: .unknown).widened(to: point) }
  }

  /// Places a range on the axis; an open end is the end of the axis.
  private init(_ meaning: Meaning, _ range: TimeRange, on scale: TimeScale, open: Side) {
    self.init(
      meaning: meaning, left: range.start.map(scale.position) ?? Sheet.axisLeft,
      right: range.end.map(scale.position) ?? Sheet.axisRight,
      leftSide: range.start == nil ? open : .closed, rightSide: range.end == nil ? open : .closed)
  }

  init(
    meaning: Meaning, left: Double, right: Double, leftSide: Side = .closed,
    rightSide: Side = .closed
  ) {
    self.meaning = meaning
    self.left = left
    self.right = right
    self.leftSide = leftSide
    self.rightSide = rightSide
  }

  /// The mark, at least as wide as can be seen.
  private func widened(to width: Double) -> Mark {
    let missing = width - (right - left)
    guard missing > 0 else { return self }
    var mark = self
    mark.left -= missing / 2
    mark.right += missing / 2
    return mark
  }
}
