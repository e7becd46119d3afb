/// A day of the proleptic Gregorian calendar, as ISO 8601 counts it.
///
/// The year 0 is 1 BCE, the year −1 is 2 BCE. Days of any year that fits an `Int` are ordered and
/// written without overflow.
public struct Day: Hashable, Sendable, Comparable {
  public let year: Int

  /// From 1, January, to 12.
  public let month: Int

  /// From 1.
  public let day: Int

  /// Makes a day, if the calendar has it.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...12 ~= month, day >= 1, day <= Day.count(ofMonth: month, year: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The last day of a month from 1 to 12.
  static func last(ofMonth month: Int, year: Int) -> Day? {
    Day(year: year, month: month, day: count(ofMonth: month, year: year))
  }

  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The number of days of a month from 1 to 12.
  static func count(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension Day {
  /// The day in the extended form of ISO 8601, such as `1997-06-27`.
  ///
  /// A year before 0 has a minus, one after 9999 a plus, as the standard has it for expanded years.
  public var iso: String {
    let sign = year < 0 ? "-" : year > 9999 ? "+" : ""
    return "\(sign)\(padded(year.magnitude, 4))-\(padded(month.magnitude, 2))-"
      + padded(day.magnitude, 2)
  }

  /// The days since 1 March of the year 0; none where the count might not fit.
  ///
  /// Years are counted from March, so that the day that comes and goes is the last one.
  package var number: Int? {
    guard year.magnitude < 1 << 50 else { return nil }
    let (marchYear, marchMonth) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let cycle = (marchYear - (marchYear < 0 ? 399 : 0)) / 400
    let inCycle = marchYear - cycle * 400
    let beforeYear = inCycle * 365 + inCycle / 4 - inCycle / 100
    return cycle * 146_097 + beforeYear + (153 * marchMonth + 2) / 5 + day - 1
  }

  /// The day that has a number (Hinnant, "chrono-compatible low-level date algorithms").
  package init(number: Int) {
    let cycle = (number - (number < 0 ? 146_096 : 0)) / 146_097
    let inCycle = number - cycle * 146_097
    let yearInCycle = (inCycle - inCycle / 1_460 + inCycle / 36_524 - inCycle / 146_096) / 365
    let inYear = inCycle - (yearInCycle * 365 + yearInCycle / 4 - yearInCycle / 100)
    let marchMonth = (5 * inYear + 2) / 153
    year = cycle * 400 + yearInCycle + (marchMonth < 10 ? 0 : 1)
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    day = inYear - (153 * marchMonth + 2) / 5 + 1
  }
}

/// A number with zeros before it, up to a count of digits, which are decimal or in capitals.
package func padded(_ number: UInt, _ digits: Int, radix: Int = 10) -> String {
  let text = String(number, radix: radix, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}

/// A number with a comma between its thousands: `1,000,000`.
public func grouped(_ number: UInt) -> String {
  number < 1000 ? String(number) : grouped(number / 1000) + "," + padded(number % 1000, 3)
}
