/// What a date in EDTF is made of.
enum DateForm: Hashable, Sendable {
  case date(CalendarDate)
  case moment(CalendarDate, Clock)
  case year(LongYear)
  case interval(start: Edge, end: Edge)
  case list(DateList)

  /// The start or the end of an interval.
  enum Edge: Hashable, Sendable {
    case date(CalendarDate)
    case open
    case unknown
  }

  /// A time of day, as written.
  struct Clock: Hashable, Sendable {
    let time: String

    /// `Z`, or the difference to it; none for local time.
    let offset: String?
  }

  /// Several dates: one of them is meant, or all.
  struct DateList: Hashable, Sendable {
    let isChoice: Bool
    let items: [Item]

    enum Item: Hashable, Sendable {
      case date(CalendarDate)
      case range(CalendarDate, CalendarDate)
      case upTo(CalendarDate)
      case since(CalendarDate)
    }
  }
}

extension DateForm.Clock {
  /// The seconds since midnight in UTC; where no offset is written, since local midnight.
  ///
  /// They are negative, or more than a day has, where it is another day in UTC.
  var seconds: Int {
    let fields = time.split(separator: ":").compactMap { Int($0) }
    return fields.reduce(0) { $0 * 60 + $1 } - secondsAhead
  }

  /// The seconds that the clock is ahead of UTC; 0 where no offset is written.
  private var secondsAhead: Int {
    let fields = (offset ?? "Z").dropFirst().split(separator: ":").compactMap { Int($0) }
    let ahead = zip(fields, [3600, 60]).reduce(0) { $0 + $1.0 * $1.1 }
    return offset?.hasPrefix("-") == true ? -ahead : ahead
  }
}
