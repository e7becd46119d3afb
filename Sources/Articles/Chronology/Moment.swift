/// A point on the axis of time, in years; a month is a twelfth of a year, whatever its days.
///
/// The moment 0 is the start of the year 0, which is 1 BCE.
public typealias Moment = Double

/// The length of a day as moments count, in years: 31 fill a month.
public let dayLength = 1.0 / 372

extension Day {
  /// The start of the day; none for years so far away that days are lost in rounding.
  public var start: Moment? {
    guard year.magnitude < 1_000_000_000_000 else { return nil }
    return Moment(year) + (Moment(month - 1) + Moment(day - 1) / 31) / 12
  }

  public var end: Moment? { start.map { $0 + dayLength } }
}

/// A stretch on the axis; an end that is missing is open.
public struct TimeRange: Hashable, Sendable {
  public let start: Moment?
  public let end: Moment?

  /// Reads a stretch of days.
  ///
  /// Nothing comes of one that has no end on the axis: both are open, or too far away.
  init?(_ stretch: Stretch) {
    if case .day(let day) = stretch.first, day.start == nil { return nil }
    if case .day(let day) = stretch.last, day.end == nil { return nil }
    start = stretch.first.day?.start
    end = stretch.last.day?.end
    guard start != nil || end != nil else { return nil }
  }

  /// The ends that are on the axis.
  var anchors: [Moment] { [start, end].compactMap(\.self) }

  /// The years of its first day and its last, where these are on the axis.
  var years: [Int] {
    // Of the last day the middle, for its end may be that of the year.
    [start, end.map { $0 - dayLength / 2 }].compactMap { $0.map { Int($0.rounded(.down)) } }
  }
}

/// A year as the calendar tells it: the year 0 is 1 BCE.
public func yearWords(_ year: Int) -> String {
  DateWording.count(ofYear: year) + (year > 0 ? "" : " BCE")
}
