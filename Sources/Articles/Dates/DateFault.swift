/// Why a text is no date in EDTF.
///
/// The texts that the cases carry are the writer's own, with any character in them: whoever shows
/// the prose makes it harmless.
public enum DateFault: Error, Hashable, Sendable {
  case empty
  case unknownCharacter(Character, of: String)
  case incomplete(String)
  case oldSpelling(String, instead: String)
  case parentheses(String)
  case intervalWithoutSlash(String, instead: String)
  case intervalOfOtherParts(String, instead: String)
  case decade(String, instead: String)
  case decadeOrCentury(String, instead: String, century: String)
  case inWords(String, instead: String)
  case dayOfOtherForm(String, instead: String)
  case part(Part)
  case time(Time)
  case several(Several)

  /// What is wrong with a year, a month or a day.
  public enum Part: Hashable, Sendable {
    case yearTooShort(String)
    case yearWithoutZeros(String, instead: String)
    case yearOrSeveral(String, instead: String, several: String)
    case yearOrBCE(String, instead: String, bce: String)
    case yearWithZeros(String, instead: String)
    case yearTooLong(String, instead: String)
    case yearNotLong(String)
    case leadingZero(String)
    case minusZero
    case longYearUnspecified(String)
    case longYearWithMore(String)
    case tooManySignificantDigits(String)
    case twoDigitsWanted(String)
    case dayFirst(String)
    case withoutHyphens(String, instead: String)
    case tooManyParts(String)
    case noSuchMonth(String)
    case noSuchDay(String)
    case dayOfSeason(String)
    case notInCalendar(String)
  }

  /// What is wrong with a time of day.
  public enum Time: Hashable, Sendable {
    case timeWithoutDay(String)
    case noSuchTime(String)
    case noSuchOffset(String)
    case timeInInterval(String)
  }

  /// What is wrong with an interval or a list.
  public enum Several: Hashable, Sendable {
    case manySlashes(String)
    case noEnds
    case nested(String)
    case longYearInside(String)
    case endBeforeStart(start: String, end: String)
    case unclosed(String)
    case emptyList(String)
    case emptyItem(String)
    case tooMany(String, limit: Int)
    case mixedSpacing(String)
    case dotsInside(String)
    case unequalRange(String)
  }
}

extension DateFault {
  /// One sentence for people: what is wrong, and what would be right.
  public var prose: String {
    switch self {
    case .empty: "a date is wanted, such as 1997, 1997-06-27, 1996~ or 1992/1996"
    case .unknownCharacter(" ", let text): "\(quoted(text)) has a space, and a date has none"
    case .unknownCharacter(let character, let text) where text.first == character:
      "\(quoted(text)) does not begin with a year; a date is written as 1997, 1997-06 or 1997-06-27"
    case .unknownCharacter(let character, let text):
      "“\(character)” has no meaning where it stands in \(quoted(text)); a date is written as "
        + "1997, 1997-06 or 1997-06-27"
    case .incomplete(let text): "\(quoted(text)) lacks a part; a date is written as 1997-06-27"
    case .oldSpelling(let text, let instead):
      "\(quoted(text)) is the spelling of an old draft; write \(quoted(instead))"
    case .parentheses(let text):
      "\(quoted(text)) has the parentheses of an old draft; put ?, ~ or % before a part for that part "
        + "alone, or after it for all parts up to it"
    case .intervalWithoutSlash(let text, let instead):
      "an interval is written with “/”: write \(quoted(text)) as \(quoted(instead))"
    case .intervalOfOtherParts(let text, let instead):
      "an interval is written as 1992/.. or 1992/1996: write \(quoted(text)) as \(quoted(instead))"
    case .decade(let text, let instead):
      "the last digit of a decade is X: write \(quoted(text)) as \(quoted(instead))"
    case .decadeOrCentury(let text, let instead, let century):
      "the last digit of a decade is X: write \(quoted(text)) as \(quoted(instead)), and as "
        + "\(quoted(century)) if the century is meant"
    case .inWords(let text, let instead):
      "a date is written in digits: write \(quoted(text)) as \(quoted(instead))"
    case .dayOfOtherForm(let text, let instead):
      "a day is written as 1997-06-27: write \(quoted(text)) as \(quoted(instead))"
    case .part(let fault): fault.prose
    case .time(let fault): fault.prose
    case .several(let fault): fault.prose
    }
  }
}

extension DateFault {
  /// What would be right, without what is wrong, where that is known: `write “1992/1996”`.
  public var advice: String? {
    switch self {
    case .oldSpelling(_, let instead), .intervalWithoutSlash(_, let instead),
      .intervalOfOtherParts(_, let instead), .decade(_, let instead), .inWords(_, let instead),
      .dayOfOtherForm(_, let instead), .part(.yearWithoutZeros(_, let instead)),
      .part(.yearWithZeros(_, let instead)), .part(.yearTooLong(_, let instead)),
      .part(.withoutHyphens(_, let instead)):
      "write \(quoted(instead))"
    case .decadeOrCentury(_, let instead, let century):
      "write \(quoted(instead)), or \(quoted(century)) for the century"
    case .part(.yearOrSeveral(_, let instead, let several)):
      "write \(quoted(instead)), or \(quoted(several)) for one of \(filled(several, "0")) to "
        + filled(several, "9")
    case .part(.yearOrBCE(let text, let instead, let bce)):
      "write \(quoted(instead)), or \(quoted(bce)) for \(text.dropFirst()) BCE"
    case .parentheses: "put ?, ~ or % before a part or after it, without parentheses"
    default: nil
    }
  }
}

extension DateFault.Part {
  fileprivate var prose: String {
    switch self {
    case .yearTooShort(let text): "a year has four digits, and \(quoted(text)) has fewer"
    case .yearWithoutZeros(let text, let instead):
      "a year has four digits: write \(quoted(text)) as \(quoted(instead))"
    case .yearOrSeveral(let text, let instead, let several):
      "a year has four digits: write the year \(quoted(text)) as \(quoted(instead)), and one of "
        + "\(filled(several, "0")) to \(filled(several, "9")) as \(quoted(several))"
    case .yearOrBCE(let text, let instead, let bce):
      "a year has four digits: write the year \(quoted(text)) as \(quoted(instead)), and "
        + "\(text.dropFirst()) BCE as \(quoted(bce))"
    case .yearWithZeros(let text, let instead):
      "a year of four digits has no 0 before it: write \(quoted(text)) as \(quoted(instead))"
    case .yearTooLong(let text, let instead):
      "a year of more than four digits begins with Y: write \(quoted(text)) as \(quoted(instead))"
    case .yearNotLong(let text):
      "Y begins a year of more than four digits, and \(quoted(text)) is none"
    case .leadingZero(let text): "a year after Y begins with no 0, as \(quoted(text)) does"
    case .minusZero: "there is no year -0000; 1 BCE is written 0000, and 2 BCE -0001"
    case .longYearUnspecified(let text):
      "X stands for a digit of a year of four digits, and \(quoted(text)) has more"
    case .longYearWithMore(let text):
      "a year with Y, E or S stands without month and day, unlike \(quoted(text))"
    case .tooManySignificantDigits(let text):
      "S gives how many digits count, from 1 to all that the year has, unlike in \(quoted(text))"
    case .twoDigitsWanted(let text):
      "a month and a day have two digits, and \(quoted(text)) has not"
    case .dayFirst(let text):
      "\(quoted(text)) does not begin with the year; a date is written as 1997-06-27"
    case .withoutHyphens(let text, let instead):
      "write \(quoted(text)) with hyphens: \(quoted(instead))"
    case .tooManyParts(let text): "\(quoted(text)) has more than year, month and day"
    case .noSuchMonth(let text):
      "there is no month \(quoted(text)); months are 01 to 12, seasons and other parts of a year 21 to 41"
    case .noSuchDay(let text): "no month has a day \(quoted(text))"
    case .dayOfSeason(let text):
      "\(quoted(text)) gives a day of a season; a day follows a month from 01 to 12"
    case .notInCalendar(let text): "there is no \(text)"
    }
  }
}

extension DateFault.Time {
  fileprivate var prose: String {
    switch self {
    case .timeWithoutDay(let text):
      "a time of day follows a whole date without marks, unlike in \(quoted(text))"
    case .noSuchTime(let text):
      "there is no time \(quoted(text)); a time is written as 23:20:30, to the second"
    case .noSuchOffset(let text):
      "there is no time zone \(quoted(text)); write Z, or -12:00 to +14:00 as -04 or +04:30"
    case .timeInInterval(let text):
      "the start and end of an interval have no time of day: \(quoted(text))"
    }
  }
}

extension DateFault.Several {
  fileprivate var prose: String {
    switch self {
    case .manySlashes(let text):
      "an interval has one “/”, between start and end, and \(quoted(text)) has more; a day is "
        + "written with hyphens"
    case .noEnds: "“/” says nothing; an interval has a start or an end, as 1992/ or 1992/1996"
    case .nested(let text): "\(quoted(text)) cannot stand inside an interval or a list"
    case .longYearInside(let text):
      "a year with Y, E or S stands alone, not in an interval or a list: \(quoted(text))"
    case .endBeforeStart(let start, let end):
      "the end \(quoted(end)) begins before the start \(quoted(start))"
    case .unclosed(let text):
      "\(quoted(text)) is not closed; a list stands in [ and ], or in { and }"
    case .emptyList(let text): "\(quoted(text)) has no date in it"
    case .emptyItem(let text): "\(quoted(text)) has a comma with no date beside it"
    case .tooMany(let text, let limit): "\(quoted(text)) has more than \(limit) dates"
    case .mixedSpacing(let text):
      "\(quoted(text)) has a space after some commas; write it after all or, better, after none"
    case .dotsInside(let text):
      "“..” stands between two dates, before the first of a list or after the last, unlike in "
        + "\(quoted(text))"
    case .unequalRange(let text):
      "the dates on both sides of “..” are both years, both months or both days, unlike in "
        + "\(quoted(text))"
    }
  }
}

/// A year with the same digit wherever it has none.
private func filled(_ year: String, _ digit: Character) -> String {
  String(year.map { $0 == "X" ? digit : $0 })
}

/// A text in quotes, cut to 60 characters where it is longer: it may be a whole file.
private func quoted(_ text: String) -> String {
  let start = text.prefix(60)
  return start.endIndex == text.endIndex ? "“\(text)”" : "“\(start)…”"
}
