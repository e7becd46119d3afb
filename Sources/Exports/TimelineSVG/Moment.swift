import Articles

/// A point on the axis of time, in years; a month is a twelfth of a year, whatever its days.
///
/// The moment 0 is the start of the year 0, which is 1 BCE.
typealias Moment = Double

/// The length of a day as moments count, in years: 31 fill a month.
let dayLength = 1.0 / 372

extension Day {
  /// The start of the day; none for years so far away that days are lost in rounding.
  var start: Moment? {
    guard year.magnitude < 1_000_000_000_000 else { return nil }
    return Moment(year) + (Moment(month - 1) + Moment(day - 1) / 31) / 12
  }

  var end: Moment? { start.map { $0 + dayLength } }
}

/// A stretch on the axis; an end that is missing is open.
struct TimeRange: Equatable {
  let start: Moment?
  let end: Moment?

  /// Reads a stretch of days.
  ///
  /// Nothing comes of one that has no end on the axis: both are open, or too far away.
  init?(_ stretch: Stretch) {
    if case .day(let day) = stretch.first, day.start == nil { return nil }
    if case .day(let day) = stretch.last, day.end == nil { return nil }
    start = stretch.first.day?.start
    end = stretch.last.day?.end
    guard start != nil || end != nil else { return nil }
  }

  /// The ends that are on the axis.
  var anchors: [Moment] { [start, end].compactMap(\.self) }
}

/// What the date of an event puts on the axis.
struct TimedEvent {
  /// The event: an index into `Apparatus.events`.
  let event: Int

  /// All that may be meant.
  let possible: [TimeRange]

  /// What is meant in any case.
  let certain: TimeRange?

  /// What the article says, where the record does not lie in it.
  let told: [TimeRange]

  /// Whether the date is approximate or in doubt.
  let isDoubtful: Bool

  let rank: HistoricalDate.Rank

  /// Reads the dates of an event; nothing comes of one that has no place on the axis.
  init?(_ event: Int, of apparatus: Apparatus) {
    let entry = apparatus.events[event]
    guard let date = entry.date?.date else { return nil }
    let ranges = date.stretches.map(TimeRange.init)
    possible = ranges.compactMap(\.self)
    guard !possible.isEmpty, possible.count == ranges.count else { return nil }
    self.event = event
    certain = entry.certainStretch(of: date).flatMap(TimeRange.init)
    told = entry.differingTold(from: date)?.stretches.compactMap(TimeRange.init) ?? []
    isDoubtful = !date.doubt.isEmpty
    rank = date.rank
  }

  var anchors: [Moment] { (possible + told).flatMap(\.anchors) }
}

extension Event {
  /// The days that are meant in any case, by what the date of the event means.
  fileprivate func certainStretch(of date: HistoricalDate) -> Stretch? {
    guard let certain = date.certain else { return nil }
    return sense == .span || certain.first == certain.last ? certain : nil
  }

  /// The date of the article, if the record does not lie in it.
  func differingTold(from date: HistoricalDate) -> HistoricalDate? {
    guard let told = told?.date, !date.mustLie(in: told) else { return nil }
    return told
  }

  /// The date in words; as it is written if it cannot be read.
  func words(_ length: HistoricalDate.Length) -> String {
    date?.date?.words(length, asBounds: sense == .within) ?? date?.written ?? "no date"
  }
}
