/// The time from the start of one date to the start of another, as a range where they are not
/// exact.
public struct Elapsed: Hashable, Sendable {
  /// The days between, from the least to the most that they may be; negative where the second date
  /// is earlier.
  public let days: ClosedRange<Int>

  /// Whether a mark says that one of the starts is approximate or uncertain, so that it may be more
  /// or less.
  public let isDoubtful: Bool

  private let least: Period
  private let most: Period

  /// Measures, if both starts are known.
  public init?(from first: HistoricalDate, to second: HistoricalDate) {
    guard let start = first.start, let end = second.start else { return nil }
    self.init(from: start, to: end)
  }

  /// Measures from one start to another; two moments less than 24 hours apart have no day between
  /// them.
  public init?(from first: Start, to second: Start) {
    let (start, end) = Start.days(from: first, to: second)
    guard let least = Period(from: start.upperBound, to: end.lowerBound),
      let most = Period(from: start.lowerBound, to: end.upperBound)
    else { return nil }
    (self.least, self.most) = (least, most)
    days = least.days...most.days
    isDoubtful = first.isDoubtful || second.isDoubtful
  }

  /// Such as "3 y 2 mo", "−9 mo", "11 y", "2–14 mo", "2 y 10–11 mo" or "−5 to +6 mo", whether in
  /// doubt or not; years alone from ten on.
  public var words: String {
    guard least.words != most.words else { return least.words }
    let (near, far) = least.isNegative ? (most, least) : (least, most)
    let unit = Period.unit(for: near, far)
    let (first, last) = (near.count(unit), far.count(unit))
    let isAcross = least.isNegative && !most.isNegative && most.days > 0
    if isAcross { return "\(last) to \(first == "0" ? "" : "+")\(first) \(unit.rawValue)" }
    // Only whole years are the same where the words are not.
    if first == last { return "\(first) y \(near.monthsBesideYears)–\(far.monthsBesideYears) mo" }
    return least.isNegative
      ? "\(first) to \(last) \(unit.rawValue)" : "\(first)–\(last) \(unit.rawValue)"
  }

  /// The most that it may be, such as "3 y 2 mo".
  public var mostWords: String { most.words }

  /// The same for who listens, such as "3 years 2 months", "2 to 3 years" or "up to 23 months", and
  /// if in doubt "about 5 days"; of dates of which the second is not earlier.
  public var spoken: String {
    let about = isDoubtful ? "about " : ""
    guard least.words != most.words else { return about + least.spoken }
    let unit = Period.unit(for: least, most)
    let (first, last) = (least.count(unit), most.count(unit))
    guard first == last else { return Self.spoken(first, last, unit, about) }
    let months = "\(least.monthsBesideYears)"
    return about + unit.spoken(first) + (months == "0" ? " and " : " ")
      + Self.spoken(months, "\(most.monthsBesideYears)", .months)
  }

  private static func spoken(
    _ first: String, _ last: String, _ unit: Period.Unit, _ about: String = ""
  ) -> String {
    (first == "0" ? "up to \(about)" : "\(about)\(first) to ") + unit.spoken(last)
  }
}

/// The whole years and months from one day to another, and the days.
private struct Period: Hashable, Sendable {
  enum Unit: String {
    case days = "d"
    case months = "mo"
    case years = "y"

    func spoken(_ count: String) -> String {
      let name =
        switch self {
        case .days: "day"
        case .months: "month"
        case .years: "year"
        }
      return "\(count) \(name)\(count == "1" ? "" : "s")"
    }
  }

  let days: Int

  /// Without a sign, as are the years.
  private let months: Int
  private var years: Int { months / 12 }
  var monthsBesideYears: Int { months % 12 }

  var isNegative: Bool { days < 0 }

  init?(from first: Day, to second: Day) {
    guard let start = first.number, let end = second.number else { return nil }
    days = end - start
    let (early, late) = start <= end ? (first, second) : (second, first)
    months =
      (late.year - early.year) * 12 + late.month - early.month - (late.day < early.day ? 1 : 0)
  }

  /// The coarsest unit that it has one of.
  private var unit: Unit { years > 0 ? .years : months > 0 ? .months : .days }

  var words: String {
    guard 1..<10 ~= years, monthsBesideYears > 0 else {
      return "\(count(unit)) \(unit.rawValue)"
    }
    return "\(count(.years)) y \(monthsBesideYears) mo"
  }

  var spoken: String {
    guard 1..<10 ~= years, monthsBesideYears > 0 else { return unit.spoken(count(unit)) }
    return Unit.years.spoken(count(.years)) + " " + Unit.months.spoken("\(monthsBesideYears)")
  }

  /// The count of whole units, with a minus if there are any and they go back.
  func count(_ unit: Unit) -> String {
    let count =
      switch unit {
      case .days: days.magnitude
      case .months: months.magnitude
      case .years: years.magnitude
      }
    return (isNegative && count > 0 ? "−" : "") + grouped(count)
  }

  /// The unit to tell two in: that of the longer one, but months up to two years.
  static func unit(for one: Period, _ other: Period) -> Unit {
    let longer = max(one.months, other.months)
    if longer >= 24 { return .years }
    return longer > 0 ? .months : .days
  }
}
