extension DateWording {
  /// A span: "1992–1996", "10–11 December 1996", "12 May – 11 June 2013".
  func span(_ start: CalendarDate, _ end: CalendarDate) -> String {
    guard let ends = plainEnds(start, end) else {
      return "\(words(of: start)) – \(words(of: end))"
    }
    return ends.0 == ends.1 ? words(of: ends.0) : dashed(ends.0, ends.1)
  }

  /// What lies somewhere in a span: "between 1998 and 1999".
  func bounds(_ start: CalendarDate, _ end: CalendarDate) -> String {
    let doubt = start.doubt.union(end.doubt).subtracting(.approximate)
    if let first = PlainDate(start), let last = PlainDate(end), doubt.isEmpty {
      return first == last ? words(of: start) : between(first, last)
    }
    return "between \(words(of: start)) and \(words(of: end))"
  }

  func openSpan(_ start: DateForm.Edge, _ end: DateForm.Edge) -> String {
    switch (start, end) {
    case (.date(let date), .open): "from \(words(of: date)) on"
    case (.date(let date), _): "from \(words(of: date)), end unknown"
    case (.open, .date(let date)): "until \(words(of: date))"
    case (_, .date(let date)): "until \(words(of: date)), start unknown"
    case (.open, .open): "without start or end"
    case (.open, _): "without start, end unknown"
    case (_, .open): "start unknown, without end"
    default: "start and end unknown"
    }
  }

  /// What lies on one side of a date, if on any: "1998 or later".
  func openBounds(_ start: DateForm.Edge, _ end: DateForm.Edge) -> String {
    if let date = start.date { return "\(words(of: date)) or later" }
    if let date = end.date { return "\(words(of: date)) or earlier" }
    return "date unknown"
  }

  func words(of list: DateForm.DateList) -> String {
    let phrases = list.items.map { words(of: $0, isChoice: list.isChoice) }
    guard let last = phrases.last, phrases.count > 1 else { return phrases.joined() }
    let word = list.isChoice ? "or" : "and"
    let isLong = phrases.contains { $0.hasSuffix(" later") || $0.hasSuffix(" earlier") }
    return phrases.dropLast().joined(separator: ", ") + (isLong ? ", " : " ") + "\(word) \(last)"
  }

  private func words(of item: DateForm.DateList.Item, isChoice: Bool) -> String {
    switch item {
    case .date(let date): words(of: date)
    case .range(let first, let last): isChoice ? bounds(first, last) : span(first, last)
    case .upTo(let date): isChoice ? "\(words(of: date)) or earlier" : "until \(words(of: date))"
    case .since(let date): isChoice ? "\(words(of: date)) or later" : "from \(words(of: date)) on"
    }
  }

  func between(_ first: PlainDate, _ last: PlainDate) -> String {
    if first == last { return words(of: first) }
    let (start, end, _) = ends(first, last)
    return "between \(start) and \(end)"
  }

  /// A span with a dash, which has spaces around it unless it joins two numbers or two months.
  private func dashed(_ first: PlainDate, _ last: PlainDate) -> String {
    let (start, end, isTight) = ends(first, last)
    return isTight ? "\(start)–\(end)" : "\(start) – \(end)"
  }

  /// Both ends in words; what they share is said once, at the second.
  ///
  /// They are tight if each is a number or a month by itself, but for what they share.
  private func ends(
    _ first: PlainDate, _ last: PlainDate
  ) -> (start: String, end: String, isTight: Bool) {
    let end = words(of: last)
    switch (first.month, last.month) {
    case (nil, nil) where era(ofYear: first.year) == era(ofYear: last.year):
      return (Self.count(ofYear: first.year), end, true)
    case (let month?, let other?) where first.year == last.year:
      if let day = first.day, last.day != nil, month == other { return ("\(day)", end, true) }
      return (words(ofMonth: month, first.day), end, first.day == nil && last.day == nil)
    default: return (words(of: first), end, false)
    }
  }

  /// Both ends, if they are exact and without doubt.
  private func plainEnds(_ start: CalendarDate, _ end: CalendarDate) -> (PlainDate, PlainDate)? {
    guard start.doubt.isEmpty, end.doubt.isEmpty, let first = PlainDate(start),
      let last = PlainDate(end)
    else { return nil }
    return (first, last)
  }
}
