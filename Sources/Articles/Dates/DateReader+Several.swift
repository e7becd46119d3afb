extension DateReader {
  /// Reads `1992/1996`; a side may be open (`..`) or unknown (empty), but not both unknown.
  static func interval(_ bytes: Bytes) throws(DateFault) -> DateForm {
    let sides = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard sides.count == 2 else { throw .several(.manySlashes(text(bytes))) }
    guard bytes.count > 1 else { throw .several(.noEnds) }
    let (start, end) = (try edge(sides[0]), try edge(sides[1]))
    if case .date(let first) = start, case .date(let last) = end, !isInOrder(first, last) {
      throw .several(.endBeforeStart(start: text(sides[0]), end: text(sides[1])))
    }
    return .interval(start: start, end: end)
  }

  /// Reads `[1667,1668,1670..1672]` or `{1667,1668}`.
  ///
  /// The standard has no spaces in a list, yet many write one after each comma: that is read too,
  /// if it is done after all of them.
  static func list(_ bytes: Bytes) throws(DateFault) -> DateForm.DateList {
    let isChoice = bytes.first == UInt8(ascii: "[")
    guard bytes.count > 1, bytes.last == UInt8(ascii: isChoice ? "]" : "}") else {
      throw .several(.unclosed(text(bytes)))
    }
    let inside = bytes.dropFirst().dropLast()
    guard !inside.isEmpty else { throw .several(.emptyList(text(bytes))) }
    var texts = inside.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard texts.count <= mostInList else {
      throw .several(.tooMany(text(bytes), limit: mostInList))
    }
    let spaced = texts.dropFirst().count { $0.first == UInt8(ascii: " ") }
    if spaced > 0 {
      guard spaced == texts.count - 1 else { throw .several(.mixedSpacing(text(bytes))) }
      texts = texts.prefix(1) + texts.dropFirst().map { $0.dropFirst() }
    }
    if texts.contains(where: \.isEmpty) { throw .several(.emptyItem(text(bytes))) }
    var items: [DateForm.DateList.Item] = []
    for index in texts.indices {
      items.append(
        try item(texts[index], isFirst: index == 0, isLast: index == texts.count - 1))
    }
    return .init(isChoice: isChoice, items: items)
  }

  /// The dates of a list at most: each is compared with those of other dates, for every picture.
  private static let mostInList = 200

  private static func edge(_ bytes: Bytes) throws(DateFault) -> DateForm.Edge {
    if bytes.isEmpty { return .unknown }
    return bytes.elementsEqual("..".utf8) ? .open : .date(try inner(bytes))
  }

  private static func item(
    _ bytes: Bytes, isFirst: Bool, isLast: Bool
  ) throws(DateFault) -> DateForm.DateList.Item {
    let dots = bytes.indices.dropLast().first { bytes[$0...].starts(with: "..".utf8) }
    guard let dots else { return .date(try inner(bytes)) }
    let (before, after) = (bytes[..<dots], bytes[(dots + 2)...])
    if before.isEmpty {
      guard isFirst, !after.isEmpty else { throw .several(.dotsInside(text(bytes))) }
      return .upTo(try inner(after))
    }
    if after.isEmpty {
      guard isLast else { throw .several(.dotsInside(text(bytes))) }
      return .since(try inner(before))
    }
    let (first, last) = (try inner(before), try inner(after))
    guard first.parts.count == last.parts.count, (first.season == nil) == (last.season == nil)
    else { throw .several(.unequalRange(text(bytes))) }
    guard isInOrder(first, last) else {
      throw .several(.endBeforeStart(start: text(before), end: text(after)))
    }
    return .range(first, last)
  }

  /// Reads a date that stands in an interval or a list.
  private static func inner(_ bytes: Bytes) throws(DateFault) -> CalendarDate {
    if isLongYear(bytes) { throw .several(.longYearInside(text(bytes))) }
    if bytes.first.map("[{".utf8.contains) == true { throw .several(.nested(text(bytes))) }
    if bytes.contains(UInt8(ascii: "/")) { throw .several(.nested(text(bytes))) }
    if bytes.contains(UInt8(ascii: "T")), (try? moment(bytes)) != nil {
      throw .time(.timeInInterval(text(bytes)))
    }
    return try date(bytes)
  }

  /// Whether an end may be no earlier than its start.
  ///
  /// Where digits of the end are unspecified, it is enough that one choice is late enough. An end
  /// written less exactly than its start counts from its first day: `2004-06-11/2004-06` is
  /// refused.
  private static func isInOrder(_ start: CalendarDate, _ end: CalendarDate) -> Bool {
    guard let first = start.earliest, let last = end.latestBeginning else { return false }
    return first <= last
  }
}
