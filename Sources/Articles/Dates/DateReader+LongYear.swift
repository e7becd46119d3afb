extension DateReader {
  /// Reads `Y170000002`, `Y-17E7` or `1950S2`; `Y` is wanted where the year exceeds four digits.
  mutating func longYear() throws(DateFault) -> LongYear {
    let isPrefixed = take("Y")
    let isNegative = take("-")
    let digits = takeNumber()
    guard !digits.isEmpty else { throw unwanted }
    if isPrefixed, digits.first == UInt8(ascii: "0") { throw .part(.leadingZero(Self.text(bytes))) }
    if !isPrefixed, digits.count != 4 { throw wrongLength(digits) }
    let zeros = isPrefixed && take("E") ? try exponent() : nil
    let magnitude = Self.magnitude(digits, zeros: zeros ?? 0)
    if isPrefixed, let magnitude, magnitude <= 9999 { throw .part(.yearNotLong(Self.text(bytes))) }
    if isNegative, magnitude == 0 { throw .part(.minusZero) }
    let spread = take("S") ? try spread(of: magnitude, written: digits.count) : nil
    let doubt = takeDoubt()
    if rest.first == UInt8(ascii: "-") { throw .part(.longYearWithMore(Self.text(bytes))) }
    try requireEnd()
    return LongYear(
      isNegative: isNegative, magnitude: magnitude, spread: spread ?? 1,
      level: zeros != nil || spread != nil ? 2 : 1,
      doubt: doubt)
  }

  /// Takes the number after `E`; one beyond an `Int` puts any year beyond it too.
  private mutating func exponent() throws(DateFault) -> Int {
    let digits = takeNumber()
    guard !digits.isEmpty else { throw unwanted }
    return Int(Self.text(digits)) ?? .max
  }

  /// Takes the number after `S` and gives the count of years that it leaves open.
  ///
  /// Where the year is beyond an `Int`, so are the years around it, and the count is 1.
  private mutating func spread(of magnitude: Int?, written: Int) throws(DateFault) -> Int {
    let digits = takeNumber()
    guard !digits.isEmpty else { throw unwanted }
    guard let magnitude else { return 1 }
    let length = max(written, String(magnitude).utf8.count)
    guard let count = Int(Self.text(digits)), 1...length ~= count else {
      throw .part(.tooManySignificantDigits(Self.text(bytes)))
    }
    return Self.magnitude([UInt8(ascii: "1")], zeros: length - count) ?? 1
  }

  /// The number with zeros after its digits; none if it does not fit.
  private static func magnitude(_ digits: Bytes, zeros: Int) -> Int? {
    guard var magnitude = Int(text(digits)) else { return nil }
    for _ in 0..<zeros {
      let (product, isBeyond) = magnitude.multipliedReportingOverflow(by: 10)
      guard !isBeyond else { return nil }
      magnitude = product
    }
    return magnitude
  }

  private func wrongLength(_ digits: Bytes) -> DateFault {
    digits.count < 4
      ? .part(.yearTooShort(Self.text(bytes[..<digits.endIndex])))
      : Self.faultOfLongYear(Self.text(bytes), digits: digits.count, isAlone: true)
  }

  /// What is wrong with a year of more than four digits, in a text without `Y`: it has zeros before
  /// it, or wants the `Y`, with which it stands alone and has no `X`.
  static func faultOfLongYear(_ text: String, digits count: Int, isAlone: Bool) -> DateFault {
    let start = text.prefix { !("0"..."9" ~= $0 || $0 == "X") }
    let digits = text.dropFirst(start.count).prefix(count)
    let zeros = digits.prefix(count - 4).prefix { $0 == "0" }.count
    let rest = text.dropFirst(start.count + zeros)
    let isLong = count - zeros > 4
    if isLong, digits.contains("X") { return .part(.longYearUnspecified(text)) }
    let year = isAlone ? rest : digits.dropFirst(zeros)
    let instead = isLong ? "Y\(start.contains("-") ? "-" : "")\(year)" : "\(start)\(rest)"
    do throws(DateFault) {
      _ = try read(Array(instead.utf8)[...])
    } catch {
      return error
    }
    return .part(
      isLong ? .yearTooLong(text, instead: instead) : .yearWithZeros(text, instead: instead))
  }
}
