/// The digits of a year, a month or a day, some of which may be unspecified (`X`).
struct Digits: Hashable, Sendable {
  /// From the left; none where the digit is unspecified.
  let values: [UInt8?]

  var count: Int { values.count }

  /// The number, if every digit is given.
  var number: Int? { isWhole ? least : nil }

  var isWhole: Bool { !values.contains(nil) }

  /// Whether no digit is given.
  var isUnknown: Bool { values.allSatisfy { $0 == nil } }

  /// Whether the digits given come first, so that the numbers meant are all those of a range.
  var isRange: Bool { !values.drop { $0 != nil }.contains { $0 != nil } }

  var unspecifiedCount: Int { values.count { $0 == nil } }

  /// The digits as they are written.
  var text: String { values.map { $0.map(String.init) ?? "X" }.joined() }

  /// The number with a 0 for every unspecified digit.
  var least: Int { values.reduce(0) { $0 * 10 + Int($1 ?? 0) } }

  /// The number with a 9 for every unspecified digit.
  var greatest: Int { values.reduce(0) { $0 * 10 + Int($1 ?? 9) } }

  /// Whether a number has the digits that are given.
  func match(_ number: Int) -> Bool {
    var rest = number
    for digit in values.reversed() {
      if let digit, Int(digit) != rest % 10 { return false }
      rest /= 10
    }
    return rest == 0
  }
}
