extension DateWording {
  /// A year, a month or a day of which every digit is known.
  struct PlainDate: Equatable {
    let year: Int
    var month: Int?
    var day: Int?
  }

  func words(of date: PlainDate) -> String {
    guard let month = date.month else { return numeral(date.year) }
    return "\(words(ofMonth: month, date.day)) \(numeral(date.year))"
  }

  /// "June" or "11 June".
  func words(ofMonth month: Int, _ day: Int?) -> String {
    (day.map { "\($0) " } ?? "") + name(ofMonth: month)
  }

  /// A year with its era where that is needed: before 1, and up to 99, which is else no year.
  func numeral(_ year: Int) -> String {
    Self.count(ofYear: year) + era(ofYear: year)
  }

  /// A year as counted in its era, with its thousands apart from 10,000 on.
  static func count(ofYear year: Int) -> String {
    let count = year > 0 ? year.magnitude : year.magnitude + 1
    return count < 10_000 ? String(count) : grouped(count)
  }

  func era(ofYear year: Int) -> String {
    year < 1 ? " BCE" : year < 100 ? " CE" : ""
  }

  func name(ofMonth month: Int) -> String {
    let name = Day.monthNames[month - 1]
    return length == .full ? name : String(name.prefix(3))
  }

  func name(of season: Season) -> Phrase {
    switch season.kind {
    case .spring: Phrase("spring")
    case .summer: Phrase("summer")
    case .autumn: Phrase("autumn")
    case .winter: Phrase("winter")
    case .quarter(let number): Phrase("\(Self.ordinals[number - 1]) quarter", .share)
    case .third(let number): Phrase("\(Self.ordinals[number - 1]) four months", .share)
    case .half(let number): Phrase("\(Self.ordinals[number - 1]) half", .share)
    }
  }

  func remark(on hemisphere: Season.Hemisphere) -> String {
    switch hemisphere {
    case .northern: " (northern hemisphere)"
    case .southern: " (southern hemisphere)"
    }
  }

  /// "1st", "22nd", "13th".
  func ordinal(_ number: Int) -> String {
    switch (number % 100, number % 10) {
    case (11...13, _): "\(number)th"
    case (_, 1): "\(number)st"
    case (_, 2): "\(number)nd"
    case (_, 3): "\(number)rd"
    default: "\(number)th"
    }
  }

  private static let ordinals = ["first", "second", "third", "fourth"]
}

extension DateWording.PlainDate {
  /// The date, if every digit of it is given and it has no season.
  init?(_ date: CalendarDate) {
    guard let year = date.wholeYear, date.isWhole, date.season == nil else { return nil }
    self.init(year: year, month: date.month?.digits.number, day: date.day?.digits.number)
  }

  /// A day to the precision of a year, a month or a day, for one, two or three parts.
  init(_ day: Day, parts: Int) {
    self.init(
      year: day.year, month: parts > 1 ? day.month : nil, day: parts > 2 ? day.day : nil)
  }
}
