import YAMLParsing

/// A date as CSL has it: by its parts, or in words.
enum CSLDate {
  /// By its parts, in EDTF if they are those of a date.
  case edtf(String)
  case words(String)

  /// Not at all, as in `[[null]]` and `[[0]]`: no date is known.
  case unknown

  /// The fields that have the parts of a date, and those that say something of it, or all in words.
  static let fieldsOfParts = ["date-parts", "year", "month", "day"]
  static let fieldsOfText = ["season", "circa", "literal", "raw"]

  /// Reads `date-parts`, two of which are a range; `year`, `month` and `day`, as pandoc once wrote
  /// them, two such in a list; or `literal` or `raw`.
  ///
  /// - Returns: Nothing when it is none of them.
  /// - Throws: What is wrong with a month, a day or a season that is no number and no name.
  init?(_ node: YAMLNode) throws(ApparatusFault) {
    let items = node.items ?? [node]
    if items.count == 1, let words = (items[0]["literal"] ?? items[0]["raw"])?.text {
      self = .words(words)
      return
    }
    var dates: [String?] = []
    for fields in items {
      guard let parts = Self.parts(of: fields) else { return nil }
      for given in parts {
        try dates.append(given.isEmpty ? nil : Self.written(given, of: fields))
      }
    }
    let known = dates.compactMap(\.self)
    guard !dates.isEmpty, known.isEmpty || known.count == dates.count else { return nil }
    self = known.isEmpty ? .unknown : .edtf(known.joined(separator: "/"))
  }

  /// The parts of each date in the fields; nothing when one is no date.
  private static func parts(of fields: YAMLNode) -> [[String]]? {
    let nothing = YAMLNode(.scalar("", .plain), at: fields.place)
    let named = fields["year"].map { [$0, fields["month"] ?? nothing, fields["day"] ?? nothing] }
    let lists = fields["date-parts"].map { ($0.items ?? []).map(\.items) } ?? [named]
    let parts = lists.compactMap { list in list.flatMap(Self.given) }
    return parts.count == lists.count ? parts : nil
  }

  /// The parts of a date before those that say nothing; nothing where one behind such a part says
  /// something, or one is no text.
  private static func given(_ parts: [YAMLNode]) -> [String]? {
    let given = parts.prefix { !$0.saysNothing }.compactMap(\.text)
    return parts.dropFirst(given.count).allSatisfy(\.saysNothing) ? given : nil
  }

  /// A date by its parts, of which there is at least the year, in EDTF.
  private static func written(
    _ parts: [String], of fields: YAMLNode
  ) throws(ApparatusFault) -> String {
    let circa = fields["circa"]?.saidText
    let isCirca = circa.map { !exactWords.contains($0.lowercased()) } ?? false
    var date = [year(parts[0])]
    if parts.count > 1 {
      date.append(try month(parts[1]))
    } else if let season = fields["season"]?.saidText {
      date.append(try code(ofSeason: season))
    }
    for part in parts.dropFirst(2) { date.append(try day(part)) }
    return date.joined(separator: "-") + (isCirca ? "~" : "")
  }

  /// What is wrong with what `circa` says, if it is neither a truth value nor a number.
  ///
  /// A date with another word there is approximate all the same.
  static func faultOfCirca(in node: YAMLNode) -> ApparatusFault? {
    let texts = (node.items ?? [node]).compactMap { $0["circa"]?.saidText }
    let known = circaWords.union(exactWords)
    return texts.first { !known.contains($0.lowercased()) }.map {
      .unknownWord($0, field: "circa", words: ["true", "false"])
    }
  }

  /// What `circa` says of a date that is approximate, and of one that is not.
  private static let circaWords: Set = ["true", "yes", "1"]
  private static let exactWords: Set = ["false", "no"]

  /// A year in EDTF: CSL has none between -1, which is 1 BC, and 1.
  private static func year(_ text: String) -> String {
    guard let number = Int(text) else { return text }
    let year = number < 0 ? number + 1 : number
    return (year < 0 ? "-" : "") + padded(year.magnitude, 4)
  }

  /// A month in two digits, by its number or its name.
  private static func month(_ text: String) throws(ApparatusFault) -> String {
    if let number = UInt(text) { return padded(number, 2) }
    guard let month = Day.month(written: text) else {
      throw .badDate(.part(.noSuchMonth(text)))
    }
    return month
  }

  /// A day in two digits.
  private static func day(_ text: String) throws(ApparatusFault) -> String {
    guard let number = UInt(text) else { throw .badDate(.part(.noSuchDay(text))) }
    return padded(number, 2)
  }

  /// A season as EDTF has it in the place of a month, by its name, by CSL's number, of which 1 is
  /// spring, or by that of EDTF.
  private static func code(ofSeason text: String) throws(ApparatusFault) -> String {
    if ["1", "2", "3", "4"].contains(text) { return "2\(text)" }
    if ["21", "22", "23", "24"].contains(text) { return text }
    guard let code = Day.season(named: text) else {
      let words = ["spring", "summer", "autumn", "winter"]
      throw .unknownWord(text, field: "season", words: words)
    }
    return code
  }
}

extension YAMLNode {
  /// Whether a part of a date is not known: it is empty, 0, which some programs write for that, or
  /// `null` in the words of YAML and JSON.
  fileprivate var saysNothing: Bool {
    guard case .scalar(let text, let style) = content else { return false }
    return text.isEmpty || Int(text) == 0
      || style == .plain && ["null", "Null", "NULL", "~"].contains(text)
  }

  /// The text, if it says something.
  fileprivate var saidText: String? { saysNothing ? nil : text }
}
