/// Puts dates into English words.
struct DateWording {
  var length = HistoricalDate.Length.full

  /// A date with its doubts: "perhaps 17 May 1995", "11 June 2004 (day approximate)".
  func words(of date: CalendarDate) -> String {
    let common = date.parts.reduce(date.doubt) { $0.intersection($1.doubt) }
    return phrase(date).doubted(common) + remarks(date, besides: common)
  }

  func words(of date: CalendarDate, _ clock: DateForm.Clock) -> String {
    let zone =
      switch clock.offset {
      case nil: ""
      case "Z"?: " UTC"
      case let offset?: " UTC" + (offset.hasPrefix("-") ? "−" + offset.dropFirst() : offset)
      }
    return "\(words(of: date)), \(clock.time)\(zone)"
  }

  /// A year of more than four digits or with significant ones; none if it is beyond counting.
  func words(of year: LongYear) -> String? {
    guard let years = year.years, let magnitude = year.magnitude else { return nil }
    let told = Phrase(numeral(year.isNegative ? -magnitude : magnitude))
    guard years.count > 1 else { return told.doubted(year.doubt) }
    let range = between(PlainDate(year: years.lowerBound), PlainDate(year: years.upperBound))
    return told.doubted(year.doubt.union(.approximate)) + " (\(range))"
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

/// Some words, and how others join them.
struct Phrase {
  enum Kind {
    /// "1985", "April", "12 April 1985", "spring".
    case name
    /// "first half".
    case share
    /// "the 1990s", "some day".
    case period
    /// "between 1900 and 1999".
    case range
    /// "year unknown".
    case unknown
  }

  let text: String
  let kind: Kind

  init(_ text: String, _ kind: Kind = .name) {
    self.text = text
    self.kind = kind
  }

  /// The phrase with what is said of the whole of it before it.
  func doubted(_ doubt: Doubt) -> String {
    let estimate =
      switch kind {
      case .name, .share: "c. "
      case .period: "about "
      case .range: "roughly "
      case .unknown: ""
      }
    return (doubt.contains(.uncertain) ? "perhaps " : "")
      + (doubt.contains(.approximate) ? estimate : "") + text
  }

  /// The phrase with the year after it: "12 April 1985", "25 December in the 1560s".
  func of(_ year: Phrase) -> Phrase {
    let joint =
      switch (kind, year.kind) {
      case (_, .unknown): ", "
      case (_, .range): " "
      case (.share, .name): " of "
      case (.period, _), (_, .period): " in "
      default: " "
      }
    return Phrase(text + joint + year.text, kind)
  }
}
