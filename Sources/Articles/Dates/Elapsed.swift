/// The time from the start of one date to the start of another, as a range where they are not exact.
public struct Elapsed: Hashable, Sendable {
  /// The days between, from the least to the most that they may be; negative where the second date
  /// is earlier.
  public let days: ClosedRange<Int>

  private let least: Period
  private let most: Period

  /// Measures, if both starts are known.
  public init?(from first: HistoricalDate, to second: HistoricalDate) {
    guard let start = first.startDays, let end = second.startDays,
      let least = Period(from: start.upperBound, to: end.lowerBound),
      let most = Period(from: start.lowerBound, to: end.upperBound)
    else { return nil }
    (self.least, self.most) = (least, most)
    days = least.days...most.days
  }

  /// Such as "3 y 2 mo", "−9 mo", "11 y" or "2–14 mo"; years alone from ten on.
  public var words: String {
    guard least.words != most.words else { return least.words }
    if least.isNegative, !most.isNegative || most.days == 0 {
      return "\(least.words) to \(most.words)"
    }
    return least.isNegative ? Period.range(most, least) : Period.range(least, most)
  }
}

/// The whole years, months and days from one day to another.
private struct Period: Hashable, Sendable {
  let isNegative: Bool
  let years: Int
  let months: Int
  let days: Int

  /// The days over the whole months.
  private let restDays: Int

  init?(from first: Day, to second: Day) {
    guard let start = first.number, let end = second.number else { return nil }
    days = end - start
    isNegative = days < 0
    let (early, late) = isNegative ? (second, first) : (first, second)
    let isShort = late.day < early.day
    let count = (late.year - early.year) * 12 + late.month - early.month - (isShort ? 1 : 0)
    (years, months) = (count / 12, count % 12)
    let before = late.month == 1 ? (late.year - 1, 12) : (late.year, late.month - 1)
    restDays =
      isShort
      ? max(0, Day.count(ofMonth: before.1, year: before.0) - early.day) + late.day
      : late.day - early.day
  }

  private enum Unit: String, Comparable {
    case day = "d"
    case month = "mo"
    case year = "y"

    static func < (left: Unit, right: Unit) -> Bool { left.rank < right.rank }

    private var rank: Int { self == .day ? 0 : self == .month ? 1 : 2 }
  }

  /// The coarsest unit that it has one of.
  private var unit: Unit { years > 0 ? .year : months > 0 ? .month : .day }

  var words: String {
    let sign = isNegative ? "−" : ""
    switch unit {
    case .year where years < 10 && months > 0: return "\(sign)\(years) y \(months) mo"
    default: return "\(sign)\(count(unit)) \(unit.rawValue)"
    }
  }

  private func count(_ unit: Unit) -> Int {
    switch unit {
    case .day: abs(days)
    case .month: years * 12 + months
    case .year: years
    }
  }

  /// Both in one unit: that of the longer, or months for what is less than two years.
  static func range(_ shorter: Period, _ longer: Period) -> String {
    let isWithinMonths = longer.unit == .year && (longer.years < 2 || shorter.years == 0)
    let unit = isWithinMonths ? .month : longer.unit
    let sign = longer.isNegative ? "−" : ""
    let (low, high) = (shorter.count(unit), longer.count(unit))
    let count = low == high ? "\(low)" : "\(low)–\(high)"
    return "\(sign)\(count) \(unit.rawValue)"
  }
}

extension HistoricalDate {
  /// The days from the first to the last on which it may begin.
  fileprivate var startDays: ClosedRange<Day>? {
    var last = latest
    if case .interval(let start, _) = form { last = start.date?.latest }
    guard let earliest, let last, earliest <= last else { return nil }
    return earliest...last
  }
}
