/// The days from the first to the last that a date may mean, or without end on either side.
public struct Stretch: Hashable, Sendable {
  /// An end of a stretch: a day, or what lies before or after all days.
  public enum Bound: Hashable, Sendable, Comparable {
    case past
    case day(Day)
    case future

    /// The day, if it is one.
    public var day: Day? {
      if case .day(let day) = self { day } else { nil }
    }
  }

  public let first: Bound
  public let last: Bound

  public init(first: Bound, last: Bound) {
    self.first = first
    self.last = last
  }

  /// The days of a date, which the calendar has.
  ///
  /// Of a year without a digit no more is known than whether it was before our era.
  init(_ date: CalendarDate) {
    let isUnknown = date.year.digits.isUnknown
    let first = isUnknown ? nil : date.earliest
    let last = isUnknown && !date.isNegative ? nil : date.latest
    self.init(first: first.map(Bound.day) ?? .past, last: last.map(Bound.day) ?? .future)
  }

  /// The days of a year; one beyond counting lies before or after all days.
  init(_ year: LongYear) {
    let beyond = year.isNegative ? Bound.past : .future
    let first = year.years.flatMap { Day(year: $0.lowerBound, month: 1, day: 1) }
    let last = year.years.flatMap { Day(year: $0.upperBound, month: 12, day: 31) }
    self.init(first: first.map(Bound.day) ?? beyond, last: last.map(Bound.day) ?? beyond)
  }

  var isOneDay: Bool { first == last && first.day != nil }

  func isInside(_ other: Stretch) -> Bool { other.first <= first && last <= other.last }

  func meets(_ other: Stretch) -> Bool { first <= other.last && other.first <= last }
}

extension DateForm {
  var stretches: [Stretch] {
    switch self {
    case .date(let date), .moment(let date, _): [Stretch(date)]
    case .year(let year): [Stretch(year)]
    case .interval(let start, let end):
      [
        Stretch(
          first: start.date.map { Stretch($0).first } ?? .past,
          last: end.date.map { Stretch($0).last } ?? .future)
      ]
    case .list(let list): list.items.map(\.stretch)
    }
  }

  var level: Int {
    switch self {
    case .date(let date), .moment(let date, _): date.level
    case .year(let year): year.level
    case .interval(let start, let end): max(start.level, end.level)
    case .list: 2
    }
  }
}

extension DateForm.Edge {
  var date: CalendarDate? {
    if case .date(let date) = self { date } else { nil }
  }

  var doubt: Doubt { date?.doubt ?? [] }

  /// The level of an interval with this edge: unspecified digits and seasons make it 2.
  var level: Int {
    guard let date else { return 1 }
    return date.isWhole && date.season == nil ? date.level : 2
  }
}

extension DateForm.DateList.Item {
  var dates: [CalendarDate] {
    switch self {
    case .date(let date), .upTo(let date), .since(let date): [date]
    case .range(let first, let last): [first, last]
    }
  }

  var doubt: Doubt { dates.reduce([]) { $0.union($1.doubt) } }

  var stretch: Stretch {
    switch self {
    case .date(let date): Stretch(date)
    case .range(let first, let last):
      Stretch(first: Stretch(first).first, last: Stretch(last).last)
    case .upTo(let date): Stretch(first: .past, last: Stretch(date).last)
    case .since(let date): Stretch(first: Stretch(date).first, last: .future)
    }
  }
}
