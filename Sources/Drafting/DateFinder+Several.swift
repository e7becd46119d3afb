import Articles

/// Days or months that have one year behind the last of them.
extension DateFinder {
  /// Two that begin with a word, and how many words they take: `3 and 4 October 1990`,
  /// `30 September to 2 October 1990`, `March to May 1993`.
  static func pair(at index: Int, of tokens: [Token]) -> (date: String?, count: Int)? {
    let before = Self.words(before: index, of: tokens)
    guard !endsInDate(before) else { return nil }
    let preposition = before.map { $0.lowercased() }.last { !attributes.contains($0) } ?? ""
    let words = tokens[index...].prefix(7).map(\.word)
    for count in [2, 1] where words.count > count + 2 {
      guard let last = DayOrMonth(Array(words[(count + 1)...])),
        let first = last.date(of: Array(words[..<count])), first.begins(before: last),
        count == 2 || last.day == nil || beforeDay.contains(preposition),
        let date = Self.date(first.edtf, words[count].lowercased(), last.edtf, after: preposition)
      else { continue }
      return (date, count + 1 + last.count)
    }
    return nil
  }

  /// A date in EDTF; only its year if others stand before it, and nothing if one of these may be of
  /// the year before.
  static func edtf(of date: DayOrMonth, at index: Int, of tokens: [Token]) -> String? {
    let before = words(before: index, of: tokens)
    guard endsInDate(before) else { return date.edtf }
    let isOfYear = before.compactMap(DayOrMonth.monthOrSeason).allSatisfy {
      DayOrMonth.firstMonth(of: $0) <= DayOrMonth.firstMonth(of: date.month)
    }
    return isOfYear ? date.year : nil
  }

  /// What two dates mean with a word between them, if that is sure.
  private static func date(
    _ first: String, _ joint: String, _ last: String, after preposition: String
  ) -> String? {
    switch joint {
    case _ where untils.contains(joint): "\(first)/\(last)"
    case "and" where preposition == "between": "\(first)/\(last)"
    case "and" where beforeSeveral.contains(preposition): "{\(first),\(last)}"
    case "or" where beforeSeveral.contains(preposition): "[\(first),\(last)]"
    default: nil
    }
  }

  /// The four words before one, with those apart that a dash or a slash joins.
  private static func words(before index: Int, of tokens: [Token]) -> [String] {
    tokens[..<index].suffix(4).flatMap { token in
      token.word.split { "-–—/".contains($0) }.map(String.init)
    }
  }

  /// Whether words end in a day or a month, or in one and what joins it to the next.
  private static func endsInDate(_ words: [String]) -> Bool {
    guard let last = words.last(where: { !fillers.contains($0.lowercased()) }) else {
      return false
    }
    return DayOrMonth.monthOrSeason(last) != nil || Day.numberInMonth(written: last) != nil
  }

  /// What may stand between a preposition and a date.
  private static let attributes: Set = ["the", "early", "late", "mid"]

  static let untils: Set = ["to", "until", "till", "through"]

  private static let fillers =
    attributes.union(untils).union(["and", "or"]).union(Day.approximations)

  /// After what a number before “to” or “and” is a day, and not a count of something.
  private static let beforeDay: Set = ["on", "from", "between"]

  private static let beforeSeveral: Set = ["on", "in", "during", "both", "either"]
}
