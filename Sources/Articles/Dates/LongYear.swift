/// A year that is not four plain digits: `Y170000002`, `Y-17E7`, `1950S2`.
struct LongYear: Hashable, Sendable {
  let isNegative: Bool

  /// The year without its sign; none if it is beyond an `Int`.
  let magnitude: Int?

  /// The number of years that the significant digits leave open, a power of ten; 1 if all count.
  let spread: Int

  let level: Int
  let doubt: Doubt

  /// The years that may be meant, of which -0 is none; none if they are beyond an `Int`.
  var years: ClosedRange<Int>? {
    guard let magnitude else { return nil }
    let least = magnitude - magnitude % spread
    let (greatest, isBeyond) = least.addingReportingOverflow(spread - 1)
    guard !isBeyond else { return nil }
    return isNegative ? -greatest ... -max(1, least) : least...greatest
  }
}
