public import Articles

/// A step from hit to hit: so many on as are wanted, round the end where there are too few.
public struct HitStep: Hashable, Sendable {
  /// Where a step goes on from that leads round an end.
  public enum Wrap: Hashable, Sendable {
    case fromBeginning
    case fromEnd
  }

  /// The hit that it leads to: an index.
  public let index: Int

  /// Nothing where it leads round no end.
  public let wrap: Wrap?

  /// Steps on, or back by a count below 0.
  ///
  /// - Parameters:
  ///   - count: How many hits to go; not 0.
  ///   - current: The hit that it begins at, if it begins at one.
  ///   - next: The first hit behind the place that it begins at, where that is none: an index, or
  ///     the number of hits.
  ///   - hits: The number of hits; at least 1.
  public init(_ count: Int, from current: Int?, or next: Int, of hits: Int) {
    let target = current.map { $0 + count } ?? next + (count > 0 ? count - 1 : count)
    index = (target % hits + hits) % hits
    wrap = target < 0 ? .fromEnd : target >= hits ? .fromBeginning : nil
  }
}

extension Hits {
  /// Steps on, or back by a count below 0: from a hit, else from an offset.
  ///
  /// There must be a hit; the next one may begin at the offset.
  ///
  /// - Complexity: O(log *n*).
  public func step(_ count: Int, from current: Int? = nil, orAt offset: ByteOffset) -> HitStep {
    HitStep(count, from: current, or: index(atOrAfter: offset), of: self.count)
  }
}
