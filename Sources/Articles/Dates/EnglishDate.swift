/// A date in English, as who does not know EDTF writes it: `12 May 1990`, `May 12, 1990`,
/// `May 1990`, `1990 May`, `spring 1990`, `c. 1990`, `44 BC`, `44 B.C.`, `AD 79`,
/// `19th century`, `1990 or 1991`, `since 1990`, `until 1990`.
///
/// “Before 1990” and “after 1990” are none: it is not known whether a span is meant, or some day.
struct EnglishDate {
  let edtf: String

  init?(_ text: String) {
    let words = text.lowercased().split { " ,.\u{A0}".contains($0) }.map(String.init)
    guard words.count > 1 else { return nil }
    let rest = Array(words.dropFirst())
    let written: String? =
      switch words[0] {
      case "since": Self.date(rest).map { "\($0)/.." }
      case "until": Self.date(rest).map { "../\($0)" }
      case let word where Day.approximations.contains(word): Self.date(rest).map { "\($0)~" }
      default: Self.choice(words) ?? Self.date(words)
      }
    guard let edtf = written else { return nil }
    self.edtf = edtf
  }

  /// One of several dates with “or” between them.
  private static func choice(_ words: [String]) -> String? {
    let sides = words.split(separator: "or", omittingEmptySubsequences: false)
    let dates = sides.compactMap { date(Array($0)) }
    return sides.count > 1 && dates.count == sides.count ? "[\(dates.joined(separator: ","))]" : nil
  }

  private static func date(_ words: [String]) -> String? {
    let words = words.first == "the" ? Array(words.dropFirst()) : words
    return yearOfEra(words) ?? century(words) ?? dateWithYear(words)
  }

  /// A year BC or AD; “B.C.” has come apart at its dots.
  private static func yearOfEra(_ words: [String]) -> String? {
    guard let index = words.firstIndex(where: { UInt($0) != nil }), let year = UInt(words[index])
    else { return nil }
    let (before, after) = (words[..<index].joined(), words[(index + 1)...].joined())
    switch (before, after) {
    case ("", "bc"), ("", "bce"): return yearBCE(year)
    case ("", "ad"), ("", "ce"), ("ad", ""): return 1...9999 ~= year ? padded(year, 4) : nil
    default: return nil
    }
  }

  /// A year BC in EDTF, which counts the first as 0.
  static func yearBCE(_ year: UInt) -> String? {
    1...9999 ~= year ? (year == 1 ? "" : "-") + padded(year - 1, 4) : nil
  }

  /// A century by its number, which is written as that of a day is.
  private static func century(_ words: [String]) -> String? {
    guard words.count == 2, words[1] == "century",
      let number = Day.numberInMonth(written: words[0]).flatMap({ UInt($0) })
    else { return nil }
    return padded(number - 1, 2) + "XX"
  }

  /// A year, a season, a month or a day; the year stands last, or else first.
  private static func dateWithYear(_ words: [String]) -> String? {
    let isLast = words.last.flatMap(Self.year) != nil
    let words = isLast ? words : Array(words.dropFirst() + words.prefix(1))
    guard let year = words.last.flatMap(Self.year) else { return nil }
    switch words.count {
    case 1: return year
    case 2:
      return (Day.month(written: words[0]) ?? Day.season(named: words[0])).map { "\(year)-\($0)" }
    case 3:
      guard let month = Day.month(written: words[1]) ?? Day.month(written: words[0]),
        let day = Day.numberInMonth(written: words[0]) ?? Day.numberInMonth(written: words[1])
      else { return nil }
      return "\(year)-\(month)-\(day)"
    default: return nil
    }
  }

  /// A year of three or four digits, which no day and no month has, as one of four.
  private static func year(_ word: String) -> String? {
    3...4 ~= word.utf8.count ? UInt(word).map { padded($0, 4) } : nil
  }
}
