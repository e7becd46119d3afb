extension DateReader {
  /// Reads a year, a month, a season or a day, with marks of doubt and unspecified digits.
  static func date(_ bytes: Bytes) throws(DateFault) -> CalendarDate {
    var reader = DateReader(bytes)
    let spelling = try reader.spelling()
    try reader.requireEnd()
    try spelling.check()
    return try spelling.date()
  }

  /// A date as its marks and digits are written.
  struct Spelling {
    struct Part {
      let left: Doubt
      let digits: Digits
      let right: Doubt
    }

    let text: String
    let isNegative: Bool
    let parts: [Part]
  }

  private mutating func spelling() throws(DateFault) -> Spelling {
    let left = takeDoubt()
    let isNegative = take("-")
    var parts = [try part(left)]
    while take("-") { parts.append(try part(takeDoubt())) }
    return Spelling(text: Self.text(bytes), isNegative: isNegative, parts: parts)
  }

  private mutating func part(_ left: Doubt) throws(DateFault) -> Spelling.Part {
    let written = rest.prefix { Self.isDigit($0) || $0 == UInt8(ascii: "X") }
    position = written.endIndex
    guard !written.isEmpty else { throw unwanted }
    let digits = written.map { Self.isDigit($0) ? $0 - UInt8(ascii: "0") : nil }
    return Spelling.Part(left: left, digits: Digits(values: digits), right: takeDoubt())
  }
}

extension DateReader.Spelling {
  /// Complains of parts that have not the digits of a year, a month and a day.
  func check() throws(DateFault) {
    let year = parts[0].digits
    if year.count != 4 { throw faultOfYear }
    if isNegative, year.number == 0 { throw .part(.minusZero) }
    if parts.count > 3 { throw .part(.tooManyParts(text)) }
    for part in parts.dropFirst() where part.digits.count != 2 {
      throw .part(.twoDigitsWanted(text))
    }
    guard parts.count > 1 else { return }
    let month = parts[1].digits
    if month.number.flatMap(Season.init(code:)) != nil {
      if parts.count == 3 { throw .part(.dayOfSeason(text)) }
    } else if !(1...12).contains(where: month.match) {
      throw .part(.noSuchMonth(month.text))
    }
    if parts.count == 3, !(1...31).contains(where: parts[2].digits.match) {
      throw .part(.noSuchDay(parts[2].digits.text))
    }
  }

  func date() throws(DateFault) -> CalendarDate {
    var doubts = Array(repeating: Doubt(), count: parts.count)
    for (index, part) in parts.enumerated() {
      doubts[index].formUnion(part.left)
      for earlier in 0...index { doubts[earlier].formUnion(part.right) }
    }
    let made = zip(parts, doubts).map { CalendarDate.Part(digits: $0.digits, doubt: $1) }
    let date = CalendarDate(
      isNegative: isNegative, year: made[0], month: made.count > 1 ? made[1] : nil,
      day: made.count > 2 ? made[2] : nil, level: level)
    guard date.earliest != nil else { throw .part(.notInCalendar(DateWording().phrase(date).text)) }
    return date
  }

  /// The level of EDTF (LoC, 4 February 2019) that has this spelling.
  private var level: Int {
    max(isNegative ? 1 : 0, levelOfDoubt, levelOfUnspecified, levelOfSeason)
  }

  /// A mark at the very end is of level 1, any other of level 2.
  private var levelOfDoubt: Int {
    if parts.contains(where: { !$0.left.isEmpty }) { return 2 }
    if parts.dropLast().contains(where: { !$0.right.isEmpty }) { return 2 }
    return parts.last?.right.isEmpty == false ? 1 : 0
  }

  /// Level 1 has `201X`, `20XX`, `2004-XX`, `1985-04-XX` and `1985-XX-XX`, level 2 all others.
  private var levelOfUnspecified: Int {
    guard parts.contains(where: { !$0.digits.isWhole }) else { return 0 }
    let year = parts[0].digits
    if parts.count == 1 { return year.isRange && year.unspecifiedCount <= 2 ? 1 : 2 }
    let others = parts.dropFirst().map(\.digits)
    let isFromTheRight =
      others.last?.isUnknown == true && (others[0].isWhole || others[0].isUnknown)
    return year.isWhole && isFromTheRight ? 1 : 2
  }

  private var levelOfSeason: Int {
    guard parts.count > 1, let code = parts[1].digits.number, code > 12 else { return 0 }
    return code <= 24 ? 1 : 2
  }

  private var faultOfYear: DateFault {
    let year = parts[0].digits
    if year.count < 4, parts.count > 1, parts.last?.digits.count == 4 {
      return .part(.dayFirst(text))
    }
    return withoutHyphens ?? wrongYear
  }

  /// The fault of a month or a day that lacks a hyphen: `200406`, `20040611`, `200406-11`.
  private var withoutHyphens: DateFault? {
    let digits = parts[0].digits.text
    let hasDay = digits.utf8.count == 8
    guard hasDay ? parts.count == 1 : digits.utf8.count == 6 else { return nil }
    let month = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))"
    let spelling = hasDay ? "\(month)-\(digits.suffix(2))" : month
    let instead = text.replacing(digits, with: spelling)
    guard let date = try? DateReader.date(Array(instead.utf8)[...]), date.isWhole,
      date.season == nil
    else { return nil }
    return .part(.withoutHyphens(text, instead: instead))
  }

  private var wrongYear: DateFault {
    let count = parts[0].digits.count
    return count < 4
      ? .part(.yearTooShort((isNegative ? "-" : "") + parts[0].digits.text))
      : DateReader.faultOfLongYear(text, digits: count, isAlone: parts.count == 1)
  }
}
