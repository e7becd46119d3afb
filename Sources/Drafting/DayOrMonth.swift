import Articles

/// A day, a month or a season with its year, in words: `27 June 1997`, `3rd of June 1999`,
/// `June 27, 1997`, `June 1997`, `spring 1997`.
struct DayOrMonth {
  let year: String

  /// In two digits; of a season its code in EDTF.
  let month: String

  /// In two digits.
  let day: String?

  /// How many words it takes.
  let count: Int

  /// Reads a date that some words begin with.
  init?(_ words: [String]) {
    var words = Array(words.prefix(4))
    // The 3rd of June 1999 is 3 June 1999, of one word more.
    let hasOf = words.count == 4 && words[1] == "of" && Day.numberInMonth(written: words[0]) != nil
    if hasOf { words.remove(at: 1) }
    if words.count > 2, let year = Self.year(words[2]),
      let (day, month) = Self.dayAndMonth(words[0], words[1])
    {
      (self.year, self.month, self.day, count) = (year, month, day, hasOf ? 4 : 3)
    } else if words.count > 1, let year = Self.year(words[1]),
      let month = Self.monthOrSeason(words[0])
    {
      (self.year, self.month, day, count) = (year, month, nil, 2)
    } else {
      return nil
    }
  }

  private init(_ year: String, _ month: String, _ day: String?, count: Int) {
    (self.year, self.month, self.day, self.count) = (year, month, day, count)
  }

  var edtf: String { "\(year)-\(month)" + (day.map { "-\($0)" } ?? "") }

  /// The date of words that has this year, and is a day or a month as this one: of `3` beside
  /// 5 May 1990, of `30 April` beside it, of `April` beside May 1990.
  func date(of words: [String]) -> DayOrMonth? {
    switch (words.count, day) {
    case (1, nil): Self.monthOrSeason(words[0]).map { DayOrMonth(year, $0, nil, count: 1) }
    case (1, _?): Day.numberInMonth(written: words[0]).map { DayOrMonth(year, month, $0, count: 1) }
    case (2, _?): Self.dayAndMonth(words[0], words[1]).map { DayOrMonth(year, $1, $0, count: 2) }
    default: nil
    }
  }

  /// Whether it begins before another date of the same year.
  func begins(before other: DayOrMonth) -> Bool {
    (Self.firstMonth(of: month), day ?? "") < (Self.firstMonth(of: other.month), other.day ?? "")
  }

  /// The first month of a season that has a code in EDTF, or the month itself; winter, which may
  /// have begun in the year before, keeps its code, which is greater than any month.
  static func firstMonth(of monthOrSeason: String) -> String {
    switch monthOrSeason {
    case "21": "03"
    case "22": "06"
    case "23": "09"
    default: monthOrSeason
    }
  }

  static func year(_ word: String) -> String? {
    let isNumber = word.allSatisfy { $0.isASCII && $0.isNumber }
    return word.count == 4 && isNumber && ("1000"..."2099").contains(word) ? word : nil
  }

  static func monthOrSeason(_ word: String) -> String? { month(word) ?? Day.season(named: word) }

  private static func month(_ word: String) -> String? {
    word.first?.isUppercase == true ? Day.month(written: word) : nil
  }

  private static func dayAndMonth(_ first: String, _ second: String) -> (String, String)? {
    if let day = Day.numberInMonth(written: first), let month = month(second) {
      return (day, month)
    }
    guard let month = month(first), let day = Day.numberInMonth(written: second) else { return nil }
    return (day, month)
  }
}
