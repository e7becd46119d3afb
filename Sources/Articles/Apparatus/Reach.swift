/// Ranges that are sorted by where they begin, to find those that overlap another or lie near it.
package struct Reach: Sendable, Equatable {
  private let ranges: [Range<ByteOffset>]

  /// For each range the greatest end of it and all before it.
  private let ends: [ByteOffset]

  package init(_ ranges: [Range<ByteOffset>]) {
    self.ranges = ranges
    var end = 0
    ends = ranges.map { range in
      end = max(end, range.upperBound)
      return end
    }
  }

  /// Whether another range lies within one of these.
  func covers(_ bytes: Range<ByteOffset>) -> Bool {
    overlapping(bytes).contains { bytes.clamped(to: ranges[$0]) == bytes }
  }

  /// The ranges that have a byte in common with another, in order.
  ///
  /// - Complexity: O(log *n* + *m*), where *m* is the number of ranges between the first and the
  ///   last that are found.
  func overlapping(_ bytes: Range<ByteOffset>) -> [Int] {
    let all = 0..<ranges.count
    let first = partitioningIndex(all) { ends[$0] > bytes.lowerBound }
    let end = partitioningIndex(all) { ranges[$0].lowerBound >= bytes.upperBound }
    guard first < end else { return [] }
    return (first..<end).filter { ranges[$0].overlaps(bytes) }
  }

  /// The range that lies nearest to another; of several as near, the first.
  ///
  /// - Complexity: O(log *n*).
  package func nearest(to bytes: Range<ByteOffset>) -> Int? {
    let all = 0..<ranges.count
    let next = partitioningIndex(all) { ranges[$0].lowerBound >= bytes.lowerBound }
    // Of those that begin before it, the first that comes as near as any.
    let reach = min(ends[..<next].last ?? 0, bytes.lowerBound)
    let before = partitioningIndex(0..<next) { ends[$0] >= reach }
    return [before, next].filter(all.contains).min {
      ranges[$0].distance(to: bytes) < ranges[$1].distance(to: bytes)
    }
  }
}
