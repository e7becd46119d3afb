/// A year, a month, a season or a day as EDTF writes it, with the marks of doubt on its parts.
///
/// - Invariant: The calendar has a day that the digits fit.
struct CalendarDate: Hashable, Sendable {
  /// A year, a month or a day.
  struct Part: Hashable, Sendable {
    var digits: Digits
    var doubt: Doubt
  }

  /// Whether the year has a minus.
  let isNegative: Bool
  let year: Part

  /// The month, or the code of a season.
  let month: Part?
  let day: Part?

  /// The level of EDTF that has this spelling: 0, 1 or 2.
  let level: Int

  var parts: [Part] { [year, month, day].compactMap(\.self) }

  var season: Season? { month?.digits.number.flatMap(Season.init(code:)) }

  /// Whether every digit is given.
  var isWhole: Bool { parts.allSatisfy(\.digits.isWhole) }

  /// The doubt about any part.
  var doubt: Doubt { parts.reduce([]) { $0.union($1.doubt) } }

  /// The year, if every digit of it is given.
  var wholeYear: Int? { year.digits.number.map { isNegative ? -$0 : $0 } }

  /// The first day that may be meant; none if the calendar has no such day.
  var earliest: Day? { outermost(.first, within: .first) }

  /// The last day that may be meant.
  var latest: Day? { outermost(.last, within: .last) }

  /// The first day of the last year, month or day that may be meant: where an unspecified digit
  /// leaves a choice, the last; where a part is not written at all, the first.
  var latestBeginning: Day? { outermost(.last, within: .first) }

  /// The first or the last of several.
  private enum End { case first, last }

  /// The first or last of the days that fit the digits.
  ///
  /// Whether a day exists depends on the year only in whether it is a leap year. So one year of
  /// either kind is enough to know that no other has the day.
  ///
  /// - Parameters:
  ///   - choice: Which to take of the numbers that fit unspecified digits.
  ///   - within: Which day to take of a year or a month written without one.
  /// - Returns: The day; none if the calendar has none.
  private func outermost(_ choice: End, within: End) -> Day? {
    let ends = (year.digits.least, year.digits.greatest)
    let (start, end) = (choice == .first) == isNegative ? (ends.1, ends.0) : ends
    var kinds: [Bool] = []
    for magnitude in stride(from: start, through: end, by: start < end ? 1 : -1)
    where year.digits.match(magnitude) && !(isNegative && magnitude == 0) {
      let year = isNegative ? -magnitude : magnitude
      guard !kinds.contains(Day.isLeap(year)) else { continue }
      if let day = outermost(choice, within: within, of: year) { return day }
      kinds.append(Day.isLeap(year))
      if kinds.count == 2 { break }
    }
    return nil
  }

  private func outermost(_ choice: End, within: End, of year: Int) -> Day? {
    if let season {
      return within == .first ? season.firstDay(ofYear: year) : season.lastDay(ofYear: year)
    }
    for month in numbers(month, upTo: 12, choice, within) {
      let count = Day.count(ofMonth: month, year: year)
      for number in numbers(day, upTo: count, choice, within) {
        return Day(year: year, month: month, day: number)
      }
    }
    return nil
  }

  /// The numbers that a part may mean, the one wanted first; the first or last if it is not
  /// written.
  private func numbers(_ part: Part?, upTo count: Int, _ choice: End, _ within: End) -> [Int] {
    guard let part else { return [within == .first ? 1 : count] }
    let numbers = (1...count).filter(part.digits.match)
    return choice == .first ? numbers : numbers.reversed()
  }
}
