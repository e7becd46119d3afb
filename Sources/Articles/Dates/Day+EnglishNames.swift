extension Day {
  /// The names of the months in English, January first.
  public static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The month that has a name in English, whatever its case, in two digits: `06` for June.
  public static func month(named name: String) -> String? { monthNumbers[name.lowercased()] }

  private static let monthNumbers = Dictionary(
    uniqueKeysWithValues: zip(monthNames, UInt(1)...).map { name, number in
      (name.lowercased(), padded(number, 2))
    })

  /// The month that has a name in English or is cut short, such as `Sep` or `Sept`, whatever its
  /// case, in two digits.
  package static func month(written word: String) -> String? {
    let word = word.lowercased()
    guard word.count == 3 || word == "sept" else { return month(named: word) }
    return monthNames.first { $0.lowercased().hasPrefix(word) }.flatMap(month(named:))
  }

  /// The season that has a name in English, whatever its case, as EDTF has it in the place of a
  /// month.
  package static func season(named name: String) -> String? { seasons[name.lowercased()] }

  private static let seasons = [
    "spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24",
  ]

  /// The number of a day in its month, in two digits, of `3` or `3rd`.
  package static func numberInMonth(written word: String) -> String? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)),
      let day = UInt(digits), 1...31 ~= day
    else { return nil }
    return padded(day, 2)
  }

  /// What stands in English before a date that is not exact.
  package static let approximations: Set = ["c", "ca", "circa", "about", "around"]
}
