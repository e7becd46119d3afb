/// A date as historians know it: exact or not, a day, a year or a span, perhaps open at an end.
///
/// It is read from EDTF, the notation of ISO 8601-2 in the profile of the Library of Congress of
/// 4 February 2019: levels 0 and 1 whole, and of level 2 marks on single parts, `X` in any place,
/// lists of dates, the parts of a year coded 21 to 41, marks and `X` in intervals, years with
/// exponents and with significant digits.
///
/// Where readers of EDTF differ, the rulings are:
/// - A season without a hemisphere is the northern one: spring is March to May, winter December to
///   February of the next year (`2001-24`).
/// - The year of `1950S2` is one of 1900 to 1999; `Y-10000` is the year −10000, which is 10001 BCE.
/// - `19XX` and a mark at the end are of level 1; `1XXX` and `XXXX` of level 2, for level 1 has one
///   or two unspecified digits in a year.
/// - `XXXX` may be any year: it has neither a first day nor a last; `-XXXX` has a last one.
/// - The calendar is the proleptic Gregorian one: there is no `1900-02-29`.
/// - Spaces after the commas of a list are read if they stand after all of them.
/// - The end of an interval begins no earlier than its start. Years with `Y` and times of day stand
///   in no interval or list.
public struct HistoricalDate: Hashable, Sendable {
  /// The date as it is written in EDTF.
  public let edtf: String

  /// The level of EDTF that has this spelling: 0, 1 or 2.
  public let level: Int

  let form: DateForm

  /// The stretches of time that are meant: one, or those of a list in its order.
  public let stretches: [Stretch]

  /// Reads a date in EDTF.
  public init(edtf: String) throws(DateFault) {
    try self.init(edtf: edtf, suggests: true)
  }

  /// Reads a date in EDTF; the date that a misspelt one may mean is looked for, which takes time,
  /// only if that is wanted.
  init(edtf: String, suggests: Bool) throws(DateFault) {
    let bytes = Array(edtf.utf8)
    do throws(DateFault) {
      form = try DateReader.read(bytes[...])
    } catch {
      throw (suggests ? Misspelling(bytes).fault : nil) ?? error
    }
    self.edtf = edtf
    level = form.level
    stretches = form.stretches
  }

  /// All from the first day that may be meant to the last, whatever the marks of doubt.
  public var whole: Stretch {
    Stretch(
      first: stretches.map(\.first).min() ?? .future, last: stretches.map(\.last).max() ?? .future)
  }

  /// The first day that may be meant, whatever the marks of doubt; none if the start is open,
  /// unknown or beyond counting.
  public var earliest: Day? { whole.first.day }

  /// The last day that may be meant, whatever the marks of doubt; none if the end is open, unknown
  /// or beyond counting.
  public var latest: Day? { whole.last.day }
}

extension HistoricalDate {
  /// The doubt about any part of the date.
  public var doubt: Doubt {
    switch form {
    case .date(let date): date.doubt
    case .moment: []
    case .year(let year): year.doubt
    case .interval(let start, let end): start.doubt.union(end.doubt)
    case .list(let list): list.items.reduce([]) { $0.union($1.doubt) }
    }
  }

  /// Whether one of several dates is meant, or the year is not known to its last digit.
  public var leavesChoice: Bool {
    switch form {
    case .date(let date), .moment(let date, _): !date.year.digits.isWhole
    case .year(let year): year.spread > 1
    case .interval(let start, let end):
      [start, end].contains { $0.date?.year.digits.isWhole == false }
    case .list(let list): list.isChoice
    }
  }

  /// The days that are meant in any case: the one day of an exact date, and of a span those between
  /// the last day that may be its start and the first that may be its end.
  ///
  /// It goes on where the end is open, not where it is unknown. Of a list in braces all days are
  /// meant. Nothing is certain of a date with a mark, of one of several, or of a month or a year,
  /// in which some day is meant.
  public var certain: [Stretch] {
    guard doubt.isEmpty else { return [] }
    switch form {
    case .date, .moment: return stretches.filter(\.isOneDay)
    case .year: return []
    case .list(let list):
      guard !list.isChoice else { return [] }
      return list.items.filter { $0.dates.allSatisfy { Stretch($0).isOneDay } }.map(\.stretch)
    case .interval(let start, let end):
      guard start != .unknown, end != .unknown else { return [] }
      let first = start.date?.latest.map(Stretch.Bound.day) ?? .past
      let last = end.date?.earliest.map(Stretch.Bound.day) ?? .future
      return first <= last ? [Stretch(first: first, last: last)] : []
    }
  }

  /// The days that are meant in any case where the date says how long something lasted: besides
  /// what is certain of any date, a year or a month from its first day to its last.
  var certainSpans: [Stretch] {
    guard doubt.isEmpty else { return [] }
    switch form {
    case .date(let date), .moment(let date, _): return date.isWhole ? stretches : []
    case .year(let year): return year.spread == 1 ? stretches : []
    case .interval: return certain
    case .list(let list):
      guard !list.isChoice else { return [] }
      return list.items.filter { $0.dates.allSatisfy(\.isWhole) }.map(\.stretch)
    }
  }
}
