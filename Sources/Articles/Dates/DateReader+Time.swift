extension DateReader {
  /// Reads a day with a time: `1985-04-12T23:20:30`, then `Z`, `-04`, `+04:30` or nothing.
  static func moment(_ bytes: Bytes) throws(DateFault) -> DateForm {
    let parts = bytes.split(
      separator: UInt8(ascii: "T"), maxSplits: 1, omittingEmptySubsequences: false)
    let day = try date(parts[0])
    guard day.isWhole, day.day != nil, day.doubt.isEmpty else {
      throw .time(.timeWithoutDay(text(bytes)))
    }
    let time = parts[1].prefix(8)
    guard isTime(time), parts[1].dropFirst(8).first != UInt8(ascii: ".") else {
      throw .time(.noSuchTime(text(parts[1])))
    }
    let offset = parts[1].dropFirst(8)
    guard isOffset(offset) else { throw .time(.noSuchOffset(text(offset))) }
    return .moment(day, .init(time: text(time), offset: offset.isEmpty ? nil : text(offset)))
  }

  /// Whether it is `hh:mm:ss`, up to 23:59:59 or the midnight 24:00:00 at the end of a day.
  private static func isTime(_ bytes: Bytes) -> Bool {
    guard let numbers = numbers(bytes), numbers.count == 3 else { return false }
    return numbers[0] < 24 && numbers[1] < 60 && numbers[2] < 60 || numbers == [24, 0, 0]
  }

  /// Whether it is nothing, `Z`, or a sign with `hh` or `hh:mm` within the zones of the earth.
  private static func isOffset(_ bytes: Bytes) -> Bool {
    guard let sign = bytes.first, bytes.elementsEqual("Z".utf8) == false else { return true }
    guard let numbers = numbers(bytes.dropFirst()), numbers.count <= 2 else { return false }
    let minutes = numbers[0] * 60 + (numbers.count == 2 ? numbers[1] : 0)
    guard numbers.count == 1 || numbers[1] < 60 else { return false }
    switch sign {
    case UInt8(ascii: "+"): return minutes <= 14 * 60
    case UInt8(ascii: "-"): return minutes > 0 && minutes <= 12 * 60
    default: return false
    }
  }

  /// The numbers of two digits between colons; none if there is anything else.
  private static func numbers(_ bytes: Bytes) -> [Int]? {
    let fields = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let isPlain = fields.allSatisfy { $0.count == 2 && $0.allSatisfy(isDigit) }
    return isPlain ? fields.compactMap { Int(text($0)) } : nil
  }
}
