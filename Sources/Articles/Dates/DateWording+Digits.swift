extension DateWording {
  /// A date without its doubts.
  func phrase(_ date: CalendarDate) -> Phrase {
    if let season = date.season {
      let told = name(of: season).of(year(date))
      return Phrase(told.text + (season.hemisphere.map(remark(on:)) ?? ""), told.kind)
    }
    if let exact = PlainDate(date) { return Phrase(words(of: exact)) }
    guard let month = date.month?.digits else { return year(date) }
    let parts = date.parts.dropFirst().map(\.digits)
    guard date.year.digits.isRange, parts.allSatisfy({ $0.isWhole || $0.isUnknown }) else {
      return choice(date)
    }
    if date.parts.allSatisfy(\.digits.isUnknown) { return Phrase("date unknown", .unknown) }
    return phrase(month.number, date.day?.digits, year(date))
  }

  /// A month and a day, each of which is given or not specified; the day may not be written.
  private func phrase(_ month: Int?, _ day: Digits?, _ year: Phrase) -> Phrase {
    let month = month.map { Phrase(name(ofMonth: $0)) }
    guard let day else { return (month ?? Phrase("some month", .period)).of(year) }
    guard let number = day.number else {
      return Phrase("some day", .period).of(month?.of(year) ?? year)
    }
    guard let month else { return Phrase("the \(ordinal(number)) of some month", .period).of(year) }
    return Phrase("\(number) \(month.text)").of(year)
  }

  /// A year with unspecified digits: "the 1990s", "between 1900 and 1999".
  ///
  /// The first ten years of a century are not told as "the 1900s", which may be all of the century.
  private func year(_ date: CalendarDate) -> Phrase {
    let digits = date.year.digits
    if let whole = date.wholeYear { return Phrase(numeral(whole)) }
    if digits.isUnknown {
      return Phrase(date.isNegative ? "year BCE unknown" : "year unknown", .unknown)
    }
    let isDecade = digits.isRange && digits.unspecifiedCount == 1 && !date.isNegative
    if isDecade, digits.least >= 100, digits.least % 100 != 0 {
      return Phrase("the \(digits.least)s", .period)
    }
    // There is no year −0.
    let least = (1...digits.greatest).first(where: digits.match) ?? 1
    let range =
      date.isNegative
      ? between(PlainDate(year: -digits.greatest), PlainDate(year: -least))
      : between(PlainDate(year: digits.least), PlainDate(year: digits.greatest))
    let spelling = digits.isRange ? "" : " (\(date.isNegative ? "−" : "")\(digits.text))"
    return Phrase(range + spelling, .range)
  }

  /// A date with digits that leave a choice, from its first to its last; with its digits, where
  /// not all that lies between is meant.
  private func choice(_ date: CalendarDate) -> Phrase {
    let spelling =
      (date.isNegative ? "−" : "") + date.parts.map(\.digits.text).joined(separator: "-")
    guard let first = date.earliest, let last = date.latest else { return Phrase(spelling) }
    let count = date.parts.count
    let range = between(PlainDate(first, parts: count), PlainDate(last, parts: count))
    let isAll =
      date.parts.allSatisfy(\.digits.isRange)
      && date.parts.drop { $0.digits.isWhole }.dropFirst().allSatisfy(\.digits.isUnknown)
    return Phrase(isAll ? range : "\(range) (\(spelling))", first == last ? .name : .range)
  }
}
