/// When a passage in English says that something happened, if it is sure that it does.
///
/// A number of four digits is surely a year after “in”, “during”, the name of a month or a part of
/// a year with “of”, and with nothing after it that it could count. A name is nothing such where
/// “In” begins the sentence: “In 1911 Tom Mann came”. Where one such number is not sure, nothing
/// is. Of a single year, “on” makes a day sure and “in” a month.
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
        Self.isBeforeYear(words[..<index], years),
        Self.isAfterYear(words[...index], words[(index + 1)...])
      else { return nil }
      years.append(year)
      edtf = Self.edtf(of: year, after: words[..<index])
    }
    guard let first = years.min(), let last = years.max() else { return nil }
    self.edtf = years.count == 1 ? edtf : "\(first)/\(last)"
  }

  /// The year, with month and day as far as they are sure.
  private static func edtf(of year: Int, after words: ArraySlice<Substring>) -> String {
    let plain = words.suffix(4).map { $0.trimming(where: \.isPunctuation).lowercased() }
    let before = Array(plain.filter { !partsOfMonth.contains($0) }.suffix(3))
    guard before.count > 1 else { return "\(year)" }
    if before[before.count - 2] == "in", let month = Day.month(written: before[before.count - 1]) {
      return "\(year)-\(month)"
    }
    guard before.count == 3, before[0] == "on",
      let month = Day.month(written: before[1]) ?? Day.month(written: before[2]),
      let day = UInt(before[1]) ?? UInt(before[2]), 1...31 ~= day
    else { return "\(year)" }
    return "\(year)-\(month)-\(padded(day, 2))"
  }

  /// Whether words end as they do only before a year: with a month, a day of one and a comma, a
  /// preposition of time; “of” is one in “end of”, and none in “a force of”.
  private static func isBeforeYear(_ words: ArraySlice<Substring>, _ years: [Int]) -> Bool {
    let plain = words.suffix(2).map { $0.trimming(where: \.isPunctuation).lowercased() }
    guard let last = plain.last else { return false }
    if Day.month(written: last) != nil { return true }
    if last == "and" || last == "or" { return !years.isEmpty }
    if let day = Int(last), 1...31 ~= day { return words.last?.hasSuffix(",") == true }
    guard last == "of" else { return last == "in" || last == "during" }
    return plain.count == 2 && isPartOfYear(plain[0])
  }

  private static func isPartOfYear(_ word: String) -> Bool {
    Day.month(written: word) != nil || Day.season(named: word) != nil || partsOfYear.contains(word)
  }

  /// What may stand between “in” and a month.
  private static let partsOfMonth: Set = ["early", "late", "mid"]

  private static let partsOfYear: Set = [
    "beginning", "close", "course", "days", "end", "middle", "months", "start", "weeks", "year",
  ]

  /// Whether what follows a number, the last of some words, is nothing that it could count.
  private static func isAfterYear(
    _ words: ArraySlice<Substring>, _ rest: ArraySlice<Substring>
  ) -> Bool {
    guard let next = rest.first, words.last?.last?.isPunctuation != true else { return true }
    if followers.contains(next.trimming(where: \.isPunctuation).lowercased()) { return true }
    return words.dropLast().last == "In" && beginsWithName(rest)
  }

  /// Whether words begin as “Tom Mann came to” does: with a name that is no abbreviation, such as
  /// BC, and with nothing in the plural up to the second word behind it.
  private static func beginsWithName(_ words: ArraySlice<Substring>) -> Bool {
    let name = words.prefix { $0.first?.isUppercase == true }
    let behind = words[name.endIndex...].prefix(2)
    guard name.first?.dropFirst().first?.isLowercase == true, behind.count == 2 else {
      return false
    }
    return !(name + behind).contains { word in
      let plain = word.trimming(where: \.isPunctuation).lowercased()
      return plurals.contains(plain) || plain.hasSuffix("s") && !followers.contains(plain)
    }
  }

  private static let plurals: Set = ["children", "feet", "men", "people", "police", "women"]

  private static let followers: Set<String> = [
    "a", "after", "an", "and", "as", "at", "before", "between", "but", "by", "for", "from", "he",
    "her", "his", "in", "is", "it", "its", "on", "or", "she", "that", "the", "their", "there",
    "they", "this", "to", "under", "until", "was", "we", "were", "when", "where", "which", "while",
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
