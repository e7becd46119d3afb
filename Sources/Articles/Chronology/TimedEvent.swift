/// What the date of an event puts on the axis of time.
public struct TimedEvent: Sendable {
  /// The event: an index into `Apparatus.events`.
  public let event: Int

  /// All that may be meant.
  public let possible: [TimeRange]

  /// What is meant in any case: of one date at most one range, of a list some of `possible`.
  public let certain: [TimeRange]

  /// What the article says, where the record does not lie in it.
  public let told: [TimeRange]

  /// Whether the date is approximate or in doubt.
  public let isDoubtful: Bool

  public let rank: HistoricalDate.Rank

  /// The moments at which it begins or ends, or may do so.
  public let anchors: [Moment]

  /// Reads the dates of an event; nothing comes of one that has no place on the axis.
  public init?(_ event: Int, of apparatus: Apparatus) {
    let entry = apparatus.events[event]
    guard let date = entry.date?.date else { return nil }
    let ranges = date.stretches.map(TimeRange.init)
    possible = ranges.compactMap(\.self)
    guard !possible.isEmpty, possible.count == ranges.count else { return nil }
    self.event = event
    certain = entry.certainStretches(of: date).compactMap(TimeRange.init)
    told = entry.differingTold(from: date)?.stretches.compactMap(TimeRange.init) ?? []
    isDoubtful = !date.doubt.isEmpty
    rank = date.rank
    anchors = (possible + told).flatMap(\.anchors)
  }
}

extension Sequence<TimedEvent> {
  /// The years from the first in which one of them begins or ends, or may do so, to the last.
  public var years: ClosedRange<Int>? {
    let years = flatMap { ($0.possible + $0.told).flatMap(\.years) }
    guard let first = years.min(), let last = years.max() else { return nil }
    return first...last
  }
}

extension Event {
  /// The days that are meant in any case, by what the date of the event means.
  fileprivate func certainStretches(of date: HistoricalDate) -> [Stretch] {
    date.certain.filter { sense == .span || $0.isOneDay }
  }

  /// The date of the article, if the record does not lie in it.
  public func differingTold(from date: HistoricalDate) -> HistoricalDate? {
    guard let told = told?.date, !date.mustLie(in: told) else { return nil }
    return told
  }
}
