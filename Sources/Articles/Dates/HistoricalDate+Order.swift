extension HistoricalDate {
  /// Where a date stands among others: by its earliest day, then by its latest, and on one day by
  /// the time of day in UTC.
  ///
  /// An open start is before all days and an open end after them. Years beyond counting come last.
  /// The days are those that are written, also where it is another day in UTC. A day without a time
  /// comes before its moments; a time without an offset counts as one of UTC.
  /// Dates of the same rank stay in the order in which they are told, which the caller knows.
  public struct Rank: Hashable, Sendable, Comparable {
    private let first: Stretch.Bound
    private let last: Stretch.Bound

    /// The seconds since midnight.
    private let seconds: Int

    init(_ date: HistoricalDate) {
      let isBeyond = date.stretches.allSatisfy { $0.first == $0.last && $0.first.day == nil }
      let whole = date.whole
      first = isBeyond ? .future : whole.first
      last = isBeyond ? .future : whole.last
      seconds = date.clock?.seconds ?? .min
    }

    public static func < (left: Rank, right: Rank) -> Bool {
      (left.first, left.last, left.seconds) < (right.first, right.last, right.seconds)
    }
  }

  public var rank: Rank { Rank(self) }

  /// Whether all that may be meant lies within another date.
  ///
  /// Of a list, every date must; within a list, each must lie in one of its dates. A start that is
  /// open or unknown lies only in what is open or unknown at the start too; so do ends. Where
  /// digits are unspecified, all days from the earliest to the latest count.
  public func mustLie(in other: HistoricalDate) -> Bool {
    stretches.allSatisfy { stretch in other.stretches.contains { stretch.isInside($0) } }
  }

  /// Whether a day that may be meant lies within another date.
  public func mayLie(in other: HistoricalDate) -> Bool {
    stretches.contains { stretch in other.stretches.contains { stretch.meets($0) } }
  }
}
