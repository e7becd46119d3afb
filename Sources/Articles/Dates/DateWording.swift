/// Puts dates into English words.
struct DateWording {
  var length = HistoricalDate.Length.full

  /// A date with its doubts: "perhaps 17 May 1995", "11 June 2004 (day approximate)".
  func words(of date: CalendarDate) -> String {
    let common = date.parts.reduce(date.doubt) { $0.intersection($1.doubt) }
    return doubted(plain(date), common) + remarks(date, besides: common)
  }

  func words(of date: CalendarDate, _ clock: DateForm.Clock) -> String {
    let zone = clock.offset.map { $0 == "Z" ? " UTC" : " UTC" + $0.replacingMinus } ?? ""
    return "\(plain(date)), \(clock.time)\(zone)"
  }

  /// A year of more than four digits or with significant ones; none if it is beyond counting.
  func words(of year: LongYear) -> String? {
    guard let years = year.years, let magnitude = year.magnitude else { return nil }
    let told = numeral(year.isNegative ? -magnitude : magnitude)
    guard year.hasSignificantDigits, years.count > 1 else { return doubted(told, year.doubt) }
    let least = PlainDate(year: years.lowerBound)
    let range = between(least, PlainDate(year: years.upperBound))
    return doubted(told, year.doubt.union(.approximate)) + " (\(range))"
  }

  /// A phrase with what is said of the whole of it.
  func doubted(_ phrase: String, _ doubt: Doubt) -> String {
    let isName = phrase.utf8.first.map { $0 < UInt8(ascii: "A") } ?? false
    let about = isName || !phrase.hasPrefix("the ") && !phrase.hasPrefix("some ")
    let estimate = phrase.hasPrefix("between ") ? "roughly " : about ? "c. " : "about "
    return (doubt.contains(.uncertain) ? "perhaps " : "")
      + (doubt.contains(.approximate) ? estimate : "") + phrase
  }

  /// What is said of single parts, in parentheses.
  private func remarks(_ date: CalendarDate, besides common: Doubt) -> String {
    let names = ["year", date.season == nil ? "month" : "season", "day"]
    let doubts = date.parts.map { $0.doubt.subtracting(common) }
    let kinds: [(Doubt, String)] = [
      (.uncertain, "uncertain"), (.approximate, "approximate"),
      ([.uncertain, .approximate], "uncertain and approximate"),
    ]
    let remarks = kinds.compactMap { kind, adjective in
      let parts = zip(names, doubts).filter { $1 == kind }.map(\.0)
      return parts.isEmpty ? nil : "\(parts.joined(separator: " and ")) \(adjective)"
    }
    return remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))"
  }
}

extension DateWording {
  /// A date without its doubts.
  func plain(_ date: CalendarDate) -> String {
    if let season = date.season {
      return dated(name(of: season), date) + (season.hemisphere.map(remark(on:)) ?? "")
    }
    if let exact = PlainDate(date) { return words(of: exact) }
    guard let month = date.month?.digits else { return year(date) }
    let parts = [month, date.day?.digits].compactMap(\.self)
    guard parts.allSatisfy({ $0.isWhole || $0.isUnknown }), isTellable(date.year.digits) else {
      return choice(date)
    }
    if date.year.digits.isUnknown, parts.allSatisfy(\.isUnknown) { return "date unknown" }
    let monthName = month.number.map(name(ofMonth:))
    switch (date.day?.digits, monthName) {
    case (nil, nil): return dated("some month", date)
    case (nil, let name?): return dated(name, date)
    case (let day?, nil):
      return dated(day.number.map { "the \(ordinal($0)) of some month" } ?? "some day", date)
    case (let day?, let name?):
      return dated(day.number.map { "\($0) \(name)" } ?? "some day in \(name)", date)
    }
  }

  /// A phrase with the year after it: "12 April 1985", "25 December in the 1560s".
  private func dated(_ phrase: String, _ date: CalendarDate) -> String {
    let isPart = phrase.hasPrefix("some ") && !phrase.contains(" in ") || phrase.hasSuffix("month")
    if let whole = date.wholeYear {
      let isPartOfYear = isPart || phrase.hasPrefix("the ") || phrase.hasSuffix(" of")
      let joint = phrase.hasSuffix(" of") ? " " : isPartOfYear ? " in " : " "
      return phrase + joint + numeral(whole)
    }
    let bare = phrase.hasSuffix(" of") ? String(phrase.dropLast(3)) : phrase
    let told = year(date)
    if date.year.digits.isUnknown { return "\(bare), \(told)" }
    return bare + (told.hasPrefix("the ") ? " in " : " ") + told
  }

  /// Whether a year is told by itself: all its unspecified digits are the last.
  private func isTellable(_ year: Digits) -> Bool { year.isRange }

  /// A year with unspecified digits: "the 1990s", "between 1900 and 1999".
  ///
  /// Tens that end a century are not told as "the 1900s", which may be all of the century.
  private func year(_ date: CalendarDate) -> String {
    let digits = date.year.digits
    if let whole = date.wholeYear { return numeral(whole) }
    if digits.isUnknown { return date.isNegative ? "year BCE unknown" : "year unknown" }
    let isDecade = digits.isRange && digits.unspecifiedCount == 1 && !date.isNegative
    if isDecade, digits.least >= 100, digits.least % 100 != 0 { return "the \(digits.least)s" }
    let range =
      date.isNegative
      ? between(PlainDate(year: -digits.greatest), PlainDate(year: -max(digits.least, 1)))
      : between(PlainDate(year: digits.least), PlainDate(year: digits.greatest))
    return digits.isRange ? range : "\(range) (\(date.isNegative ? "−" : "")\(digits.text))"
  }

  /// A date with digits that leave a choice, from its first to its last.
  private func choice(_ date: CalendarDate) -> String {
    guard let first = date.earliest, let last = date.latest else { return asWritten(date) }
    let count = date.parts.count
    let range = between(PlainDate(first, parts: count), PlainDate(last, parts: count))
    let isEveryOne =
      date.parts.allSatisfy(\.digits.isRange)
      && date.parts.drop { $0.digits.isWhole }.dropFirst().allSatisfy(\.digits.isUnknown)
    return isEveryOne ? range : "\(range) (\(asWritten(date)))"
  }

  /// The digits as they are written.
  private func asWritten(_ date: CalendarDate) -> String {
    (date.isNegative ? "−" : "") + date.parts.map(\.digits.text).joined(separator: "-")
  }
}

extension String {
  /// The text with a minus for its first character if that is a hyphen.
  fileprivate var replacingMinus: String { hasPrefix("-") ? "−" + dropFirst() : self }
}
