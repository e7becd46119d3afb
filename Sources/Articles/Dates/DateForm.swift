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
