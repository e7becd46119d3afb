/// A date in English, as who does not know EDTF writes it: `12 May 1990`, `May 12, 1990`,
/// `May 1990`, `spring 1990`, `c. 1990`, `44 BC`.
struct EnglishDate {
  let edtf: String

  init?(_ text: String) {
    var words = text.lowercased().split { " ,.\u{A0}".contains($0) }.map(String.init)
    let isAbout = words.first.map { Day.approximations.contains($0) } == true
    if isAbout { words.removeFirst() }
    guard words.count > 1 || isAbout, let date = Self.yearBefore1(words) ?? Self.date(words) else {
      return nil
    }
    edtf = isAbout ? "\(date)~" : date
  }

  private static func yearBefore1(_ words: [String]) -> String? {
    guard words.count == 2, ["bc", "bce"].contains(words[1]) else { return nil }
    return UInt(words[0]).flatMap(yearBCE)
  }

  /// A year BC in EDTF, which counts the first as 0.
  static func yearBCE(_ year: UInt) -> String? {
    1...9999 ~= year ? (year == 1 ? "" : "-") + padded(year - 1, 4) : nil
  }

  private static func date(_ words: [String]) -> String? {
    guard let year = words.last, year.utf8.count == 4, UInt(year) != nil else { return nil }
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
}
