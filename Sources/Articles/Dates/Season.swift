/// A part of a year that is no month, as ISO 8601-2 codes it after the year: 21 to 41.
///
/// A season without a hemisphere (21 to 24) is read as that of the northern one, by whole months as
/// meteorologists count: spring is March to May. Winter and the southern summer begin in the
/// December of their year and end in the next.
struct Season: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case spring
    case summer
    case autumn
    case winter
    case quarter(Int)
    case third(Int)
    case half(Int)
  }

  enum Hemisphere: Hashable, Sendable {
    case northern
    case southern
  }

  let kind: Kind

  /// The hemisphere, where the code names one.
  let hemisphere: Hemisphere?

  /// From 1, January.
  let firstMonth: Int
  let monthCount: Int

  init?(code: Int) {
    let seasons: [Kind] = [.spring, .summer, .autumn, .winter]
    switch code {
    case 21...28:
      (kind, hemisphere) = (seasons[(code - 21) % 4], code < 25 ? nil : .northern)
      (firstMonth, monthCount) = (3 + (code - 21) % 4 * 3, 3)
    case 29...32:
      (kind, hemisphere) = (seasons[code - 29], .southern)
      (firstMonth, monthCount) = ((code - 29 + 2) % 4 * 3 + 3, 3)
    case 33...36:
      (kind, hemisphere) = (.quarter(code - 32), nil)
      (firstMonth, monthCount) = ((code - 33) * 3 + 1, 3)
    case 37...39:
      (kind, hemisphere) = (.third(code - 36), nil)
      (firstMonth, monthCount) = ((code - 37) * 4 + 1, 4)
    case 40...41:
      (kind, hemisphere) = (.half(code - 39), nil)
      (firstMonth, monthCount) = ((code - 40) * 6 + 1, 6)
    default: return nil
    }
  }

  func firstDay(ofYear year: Int) -> Day? { Day(year: year, month: firstMonth, day: 1) }

  func lastDay(ofYear year: Int) -> Day? {
    let month = firstMonth + monthCount - 1
    return month > 12
      ? Day.last(ofMonth: month - 12, year: year + 1) : Day.last(ofMonth: month, year: year)
  }
}
