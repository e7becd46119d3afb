/// A text that is no date, but would be one if it were spelt otherwise.
struct Misspelling {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The fault with the spelling that was wanted, if one is found.
  ///
  /// It is not looked for in more than 1000 bytes, which no one wrote as a date.
  var fault: DateFault? {
    guard bytes.count <= 1000 else { return nil }
    let text = Self.text(bytes)
    if hasParentheses { return .parentheses(text) }
    if let fault = ofLookalikes { return fault }
    if let spelling = ofToday { return .oldSpelling(text, instead: spelling) }
    if let day = dayInNumbers { return .dayOfOtherForm(text, instead: day) }
    if let spelling = withSlash { return .intervalWithoutSlash(text, instead: spelling) }
    if let spelling = withWholeSides { return .intervalOfOtherParts(text, instead: spelling) }
    if let fault = ofDecade { return fault }
    if let spelling = EnglishDate(text).flatMap({ Self.date($0.edtf.utf8) }) {
      return .inWords(text, instead: spelling)
    }
    return shortYear
  }

  /// Whether parts of the text stand in the parentheses of the draft of 2012.
  private var hasParentheses: Bool {
    bytes.contains(UInt8(ascii: "("))
      && bytes.allSatisfy { "0123456789uxX-/.?~%()".utf8.contains($0) }
  }

  /// The fault of a text that has signs which only look like hyphens: these, or what else is wrong.
  private var ofLookalikes: DateFault? {
    let text = Self.text(bytes)
    let plain = String(text.map { "\u{2010}\u{2011}\u{2212}".contains($0) ? "-" : $0 })
    guard plain != text else { return nil }
    do throws(DateFault) {
      _ = try HistoricalDate(edtf: plain)
      return .part(.withoutHyphens(text, instead: plain))
    } catch {
      return error
    }
  }

  /// The date with today's marks in place of those of the draft of 2012.
  private var ofToday: String? {
    var today: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.first {
      if let (old, new) = Self.marks.first(where: { rest.starts(with: $0.0.utf8) }) {
        today += new.utf8
        rest = rest.dropFirst(old.utf8.count)
      } else {
        today.append(first)
        rest = rest.dropFirst()
      }
    }
    return today == bytes ? nil : Self.date(today)
  }

  /// The interval between two dates that something else than a slash joins.
  private var withSlash: String? {
    if bytes.starts(with: "..".utf8), bytes.count > 2 {
      let interval = "../\(Self.text(bytes.dropFirst(2)))"
      if let date = Self.date(interval.utf8) ?? Self.withZeros(interval) { return date }
    }
    let joints = [" - ", "..", "–", "—", "-", " to "]
    return joints.lazy.compactMap { interval(joinedBy: $0) ?? interval(sharedAround: $0) }.first
  }

  /// The interval whose end leaves out what it shares with the start, or that has a side in English
  /// or without zeros: `1995/97`, `1995/present`, `/960`.
  ///
  /// It is not looked for where it could be a month: `2001/05`.
  private var withWholeSides: String? {
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    guard slash > 0 else { return Self.withZeros(Self.text(bytes)) }
    var month = bytes
    month[slash] = UInt8(ascii: "-")
    return slash == 4 && Self.date(month) != nil ? nil : interval(joinedBy: "/")
  }

  /// The interval between the dates before and after the first of some characters; what the end
  /// leaves out is taken from the start: year and month, or of a year the first two digits.
  ///
  /// Behind a hyphen the digits that the start ends with are told as a month that there is not,
  /// such as 00. The hyphen of `..-264` may be that of a year BCE.
  private func interval(joinedBy joint: String) -> String? {
    guard let (start, end) = sides(of: joint), !start.isEmpty, !(start == ".." && joint == "-")
    else { return nil }
    let shared = start.dropLast(end.count)
    let isCut = end.count == 2 || end.count == 5 && shared.last == "-"
    if joint == "-", end.count == 2, start.hasSuffix(end) { return nil }
    if isCut, !end.contains("X"), let interval = Self.date("\(start)/\(shared)\(end)".utf8) {
      return interval
    }
    let isOpen = joint == ".." && end.isEmpty
    let interval = "\(Self.side(start))/\(isOpen ? ".." : Self.side(end))"
    return Self.date(interval.utf8) ?? Self.withZeros(interval)
  }

  /// An interval with zeros before its years: `0877/0960`.
  ///
  /// One of them must have three digits: of fewer, both may be a day and a month. The first must be
  /// none that can be a month, as in `05/877`. None is BCE: in `-264/146` the other may be meant to
  /// be so too.
  private static func withZeros(_ interval: String) -> String? {
    let sides = interval.split(separator: "/", omittingEmptySubsequences: false)
    let years = sides.map { $0.prefixMatch(of: #/[0-9]{2,3}(?![0-9])/#)?.output ?? "" }
    let isMonth = years[0].count == 2 && UInt(years[0]).map { 1...12 ~= $0 } == true
    guard !isMonth, !interval.hasPrefix("-"), years.contains(where: { $0.count == 3 })
    else { return nil }
    let whole = zip(sides, years).map { side, year in
      UInt(year).map { "\(padded($0, 4))\(side.dropFirst(year.count))" } ?? String(side)
    }
    return date(whole.joined(separator: "/").utf8)
  }

  /// The interval between two dates in English that have the month or the year in common, which is
  /// written once: `13–14 June 1878`, `June 13–14, 1878`, `June–July 1878`.
  private func interval(sharedAround joint: String) -> String? {
    guard let (start, end) = sides(of: joint) else { return nil }
    let words = end.split(separator: " ")
    let month = start.prefix { $0 != " " }
    return words.indices.dropFirst().lazy.compactMap { index -> String? in
      let rest = words[index...].joined(separator: " ")
      guard let first = EnglishDate("\(start) \(rest)"),
        let last = EnglishDate(end) ?? EnglishDate("\(month) \(end)"), !first.edtf.hasSuffix("~")
      else { return nil }
      return Self.date("\(first.edtf)/\(last.edtf)".utf8)
    }.first
  }

  /// What stands before and after the first of some characters.
  private func sides(of joint: String) -> (start: String, end: String)? {
    let place = bytes.indices.dropFirst().first { bytes[$0...].starts(with: joint.utf8) }
    return place.map { place in
      (Self.trimmed(bytes[..<place]), Self.trimmed(bytes[(place + joint.utf8.count)...]))
    }
  }

  /// A start or an end in EDTF, if it is an exact date in English; beside one that is not exact it
  /// is not known whether the other is.
  private static func side(_ text: String) -> String {
    if ["present", "the present"].contains(text.lowercased()) { return ".." }
    guard let date = EnglishDate(text)?.edtf, !date.hasSuffix("~") else { return text }
    return date
  }

  /// A text with one space between words, and none around them.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    text(bytes).split(separator: " ").joined(separator: " ")
  }

  /// The day of three numbers: `1841-3-14`, `1841.03.14`, `14.03.1841`, `3/14/1841`, `1841年3月14日`.
  ///
  /// Where the year stands last, the day must be known from the month: by being more than 12, or
  /// the same.
  private var dayInNumbers: String? {
    let form = #/([0-9]{1,4})([.\/\-年년]) ?([0-9]{1,2})([.\/\-月월]) ?([0-9]{1,4})[日일]?/#
    guard let match = Self.text(bytes).wholeMatch(of: form)?.output,
      match.2 == match.4 || ["年月", "년월"].contains(match.2 + match.4)
    else { return nil }
    let (first, second, last) = (match.1, match.3, match.5)
    let numbers = [first, second, last].compactMap { UInt($0) }
    guard numbers.count == 3 else { return nil }
    if first.count == 4, last.count <= 2 {
      return Self.day(year: first, month: numbers[1], day: numbers[2])
    }
    let (least, greatest) = (min(numbers[0], numbers[1]), max(numbers[0], numbers[1]))
    guard last.count == 4, greatest > 12 || least == greatest else { return nil }
    return Self.day(year: last, month: least, day: greatest)
  }

  private static func day(year: Substring, month: UInt, day: UInt) -> String? {
    date("\(year)-\(padded(month, 2))-\(padded(day, 2))".utf8)
  }

  /// The fault of a year that has two or three digits, alone or with more behind it, with the years
  /// that may be meant.
  ///
  /// What stands before a month or a day and has two digits may be none: `14-03-21`.
  private var shortYear: DateFault? {
    let text = Self.text(bytes)
    let form = #/(-?)([0-9]{2,3})([\-~?%\/].*)?/#
    guard let match = text.wholeMatch(of: form)?.output, let number = UInt(match.2) else {
      return nil
    }
    let (year, digits, more) = (padded(number, 4), match.2, match.3 ?? "")
    if !match.1.isEmpty {
      return EnglishDate.yearBCE(number).map {
        DateFault.part(.yearOrBCE("-\(digits)", instead: "-\(year)", bce: $0))
      }
    }
    guard more.isEmpty else {
      guard digits.count == 3 else { return nil }
      return Self.date("\(year)\(more)".utf8).map {
        DateFault.part(.yearWithoutZeros(text, instead: $0))
      }
    }
    let several = text + String(repeating: "X", count: 4 - digits.count)
    // No one writes of a century or a decade that is far to come.
    return several < "21"
      ? .part(.yearOrSeveral(text, instead: year, several: several))
      : .part(.yearWithoutZeros(text, instead: year))
  }

  /// The fault of `1990s`, `the 1990s` or `1990’s`; `1900s` may be the century as well.
  private var ofDecade: DateFault? {
    let text = Self.text(bytes)
    let match = text.wholeMatch(of: #/([Tt]he )?([0-9]{3})0['’]?s/#)
    guard let digits = match?.output.2 else { return nil }
    return digits.last == "0"
      ? .decadeOrCentury(text, instead: "\(digits)X", century: "\(digits.dropLast())XX")
      : .decade(text, instead: "\(digits)X")
  }

  /// Marks of the draft of 2012 and today's, the longer ones first.
  private static let marks: [(String, String)] = [
    ("unknown", ""), ("open", ".."), ("?~", "%"), ("~?", "%"),
    ("u", "X"), ("x", "X"), ("y", "Y"), ("e", "E"), ("p", "S"),
  ]

  /// The text, if it is a date.
  private static func date(_ bytes: some Collection<UInt8>) -> String? {
    (try? DateReader.read(Array(bytes)[...])).map { _ in text(bytes) }
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
