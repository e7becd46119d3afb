/// When a passage in English says that something happened, if it is sure that it does.
///
/// A number of four digits is surely a year after “in”, “during”, “of” or the name of a month, and
/// with nothing after it that it could count. Where one such number is not sure, nothing is. Of a
/// single year, “on” makes a day sure and “in” a month.
struct DateInPassage {
  /// The date in EDTF; of several years all from the first to the last.
  let edtf: String

  /// Looks for dates; gives nothing if there are none, or one is not sure.
  init?(_ passage: ArraySlice<UInt8>) {
    let words = String(decoding: passage, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    var years: [Int] = []
    var edtf = ""
    for (index, word) in words.enumerated() where word.contains(where: \.isNumber) {
      let number = word.trimming { $0.isPunctuation || $0.isRaisedDigit }
      guard number.utf8.count >= 4 else { continue }
      guard number.utf8.count == 4, let year = Int(number), 1000...2999 ~= year, index > 0,
        Self.isBeforeYear(words[index - 1], years),
        Self.isAfterYear(word, words[(index + 1)...].first)
      else { return nil }
      years.append(year)
      edtf = Self.edtf(of: year, after: words[..<index])
    }
    guard let first = years.min(), let last = years.max() else { return nil }
    self.edtf = years.count == 1 ? edtf : "\(first)/\(last)"
  }

  /// The year, with month and day as far as they are sure.
  private static func edtf(of year: Int, after words: ArraySlice<Substring>) -> String {
    let before = words.suffix(3).map { $0.trimming(where: \.isPunctuation).lowercased() }
    guard before.count > 1 else { return "\(year)" }
    if before[before.count - 2] == "in", let month = Day.month(named: before[before.count - 1]) {
      return "\(year)-\(month)"
    }
    guard before.count == 3, before[0] == "on",
      let month = Day.month(named: before[1]) ?? Day.month(named: before[2]),
      let day = UInt(before[1]) ?? UInt(before[2]), 1...31 ~= day
    else { return "\(year)" }
    return "\(year)-\(month)-\(padded(day, 2))"
  }

  /// Whether a word stands only before a year: a month, a day of one with a comma, a preposition.
  private static func isBeforeYear(_ word: Substring, _ years: [Int]) -> Bool {
    let plain = word.trimming(where: \.isPunctuation).lowercased()
    if Day.month(named: plain) != nil { return true }
    if plain == "and" || plain == "or" { return !years.isEmpty }
    if let day = Int(plain), 1...31 ~= day { return word.hasSuffix(",") }
    return ["in", "during", "of"].contains(plain)
  }

  /// Whether what follows a number is nothing that it could count.
  private static func isAfterYear(_ word: Substring, _ next: Substring?) -> Bool {
    guard let next, word.last?.isPunctuation != true else { return true }
    return followers.contains(next.trimming(where: \.isPunctuation).lowercased())
  }

  private static let followers: Set<String> = [
    "after", "and", "as", "at", "before", "between", "but", "by", "for", "from", "in", "is", "on",
    "or", "that", "the", "to", "under", "until", "was", "were", "when", "where", "which", "while",
    "with",
  ]
}

extension Substring {
  /// What is left without the characters of a kind at both ends.
  fileprivate func trimming(where isLeftOut: (Character) -> Bool) -> Substring {
    let start = drop(while: isLeftOut)
    guard let last = start.lastIndex(where: { !isLeftOut($0) }) else { return start.prefix(0) }
    return start[...last]
  }
}
