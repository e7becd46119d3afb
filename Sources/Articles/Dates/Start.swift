/// When something may begin.
public struct Start: Hashable, Sendable {
  /// The days from the first to the last on which it may begin, as they are written.
  private let days: ClosedRange<Day>

  /// The time of day, if it is told.
  private let clock: DateForm.Clock?

  /// Whether a mark says that it is approximate or uncertain.
  let isDoubtful: Bool

  init?(from first: Day?, to last: Day?, clock: DateForm.Clock? = nil, _ doubt: Doubt) {
    guard let first, let last, first <= last else { return nil }
    days = first...last
    self.clock = clock
    isDoubtful = !doubt.isEmpty
  }

  /// The days to count from one start to another.
  ///
  /// Of two moments they are those of UTC, if both have an offset; between two less than 24 hours
  /// apart there are none.
  static func days(
    from first: Start, to second: Start
  ) -> (from: ClosedRange<Day>, to: ClosedRange<Day>) {
    guard let start = first.seconds, let end = second.seconds,
      (first.clock?.offset == nil) == (second.clock?.offset == nil)
    else { return (first.days, second.days) }
    let startDay = day(of: start)
    let endDay = (end - start).magnitude < UInt(secondsOfDay) ? startDay : day(of: end)
    return (startDay...startDay, endDay...endDay)
  }

  /// The seconds since 1 March of the year 0 began; none without a time of day.
  private var seconds: Int? {
    guard let clock, let day = days.lowerBound.number else { return nil }
    return day * Self.secondsOfDay + clock.seconds
  }

  private static func day(of seconds: Int) -> Day {
    Day(number: (seconds - (seconds < 0 ? secondsOfDay - 1 : 0)) / secondsOfDay)
  }

  private static let secondsOfDay = 86_400
}

extension HistoricalDate {
  /// When it may begin; all dates of a list in braces are meant, so that it begins with the first
  /// of them.
  var start: Start? {
    let last =
      switch form {
      case .date, .moment, .year: latest
      case .interval(let start, _): start.date?.latest
      case .list(let list):
        list.isChoice ? latest : list.items.compactMap { $0.dates.first?.latest }.min()
      }
    return Start(from: earliest, to: last, clock: clock, startDoubt)
  }

  private var startDoubt: Doubt {
    if case .interval(let start, _) = form { start.doubt } else { doubt }
  }

  /// The time of day, if one is told.
  var clock: DateForm.Clock? {
    if case .moment(_, let clock) = form { clock } else { nil }
  }
}

extension Event {
  /// When it may begin, if that is known; of one that was at some time between two dates, on any
  /// day between them.
  public var start: Start? {
    guard let date = date?.date else { return nil }
    guard sense == .within else { return date.start }
    return Start(from: date.earliest, to: date.latest, date.doubt)
  }
}
