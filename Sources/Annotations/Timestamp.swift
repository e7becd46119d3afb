import Articles

/// A moment as files write it: an `xsd:dateTime` such as `2026-11-25T13:48:52.120Z`.
public struct Timestamp: Hashable, Sendable, Comparable {
  /// As it was written.
  public let written: String

  /// Microseconds from 1970-01-01T00:00:00Z.
  private let microseconds: Int

  /// Reads a moment of a day that the calendar has; one without a time zone is taken to be in UTC.
  public init?(_ written: String) {
    let bytes = Array(written.utf8)
    guard bytes.count >= 19, bytes.count <= 40, bytes[4] == 0x2D, bytes[7] == 0x2D,
      bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20, bytes[13] == 0x3A,
      bytes[16] == 0x3A, let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10]), let hour = number(bytes[11..<13]),
      let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
      let days = Day(year: year, month: month, day: day)?.number, hour < 25, minute < 60,
      second < 61
    else { return nil }
    var rest = bytes[19...]
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      let six = digits.prefix(6) + Array(repeating: 0x30, count: max(0, 6 - digits.count))
      fraction = number(six) ?? 0
      rest = rest.dropFirst(digits.count + 1)
    }
    guard let zone = minutesEast(rest) else { return nil }
    let minutes = ((days - epoch) * 24 + hour) * 60 + minute - zone
    microseconds = (minutes * 60 + second) * 1_000_000 + fraction
    self.written = written
  }

  /// Writes a moment, to the millisecond.
  ///
  /// - Parameter milliseconds: From 1970-01-01T00:00:00Z; what is outside of the years 1970 to
  ///   9999, of which four digits tell, is taken for their first or last moment.
  public init(milliseconds: Int) {
    // The last is that of 9999-12-31T23:59:59.999Z.
    let milliseconds = min(max(0, milliseconds), 253_402_300_799_999)
    let (days, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    let day = Day(number: epoch + days).iso
    let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60].map {
      padded(UInt($0), 2)
    }
    written = "\(day)T\(time.joined(separator: ":")).\(padded(UInt(rest % 1_000), 3))Z"
    microseconds = milliseconds * 1_000
  }

  public static func < (left: Self, right: Self) -> Bool { left.microseconds < right.microseconds }

  /// Whether both are the same moment, however they are written.
  public static func == (left: Self, right: Self) -> Bool {
    left.microseconds == right.microseconds
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(microseconds) }
}

/// The number of 1970-01-01 among the days, from which microseconds are counted.
private let epoch = 719_468

private func number(_ digits: ArraySlice<UInt8>) -> Int? {
  guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return Int(String(decoding: digits, as: UTF8.self))
}

/// Reads `Z`, `+04:30`, `-0500` or nothing.
private func minutesEast(_ zone: ArraySlice<UInt8>) -> Int? {
  guard let sign = zone.first, sign != UInt8(ascii: "Z"), sign != UInt8(ascii: "z") else {
    return zone.count < 2 ? 0 : nil
  }
  let digits = Array(zone.dropFirst().filter { $0 != 0x3A })
  guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), digits.count == 4,
    let hours = number(digits[..<2]), let minutes = number(digits[2...])
  else { return nil }
  return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
}
