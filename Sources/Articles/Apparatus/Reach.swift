/// Ranges that are sorted by where they begin, to find those that overlap another or lie near it.
package struct Reach: Sendable, Equatable {
  private let ranges: [Range<ByteOffset>]

  /// For each range the greatest end of it and all before it.
  private let ends: [ByteOffset]

  /// For each range the last before it that ends later.
  private let around: [Int?]

  package init(_ ranges: [Range<ByteOffset>]) {
    self.ranges = ranges
    var end = 0
    ends = ranges.map { range in
      end = max(end, range.upperBound)
      return end
    }
    var open: [Int] = []
    around = ranges.indices.map { index in
      while let last = open.last, ranges[last].upperBound <= ranges[index].upperBound {
        open.removeLast()
      }
      defer { open.append(index) }
      return open.last
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

  /// The range that lies nearest to another: the innermost of those that lie around it, else the
  /// first that overlaps it, else the one with the fewest bytes between them, of two the first.
  ///
  /// - Complexity: O(log *n* + *m*), where *m* is the number of ranges within one another.
  package func nearest(to bytes: Range<ByteOffset>) -> Int? {
    if let innermost = innermost(around: bytes) { return innermost }
    let all = 0..<ranges.count
    let first = partitioningIndex(all) { ends[$0] > bytes.lowerBound }
    if first < all.count, ranges[first].lowerBound < bytes.upperBound { return first }
    let next = partitioningIndex(all) { ranges[$0].lowerBound >= bytes.lowerBound }
    let before = partitioningIndex(0..<next) { ends[$0] == ends[next - 1] }
    return [before, next].filter(all.contains).min {
      ranges[$0].distance(to: bytes) < ranges[$1].distance(to: bytes)
    }
  }

  /// Of the ranges that lie around another the last one to begin; of several that begin there the
  /// shortest.
  private func innermost(around bytes: Range<ByteOffset>) -> Int? {
    let end = partitioningIndex(0..<ranges.count) { ranges[$0].lowerBound > bytes.lowerBound }
    var index = end > 0 ? end - 1 : nil
    // What begins between a range and the one around it ends no later than the range.
    while let inner = index, ranges[inner].upperBound < bytes.upperBound { index = around[inner] }
    guard let index else { return nil }
    let start = ranges[index].lowerBound
    let first = partitioningIndex(0..<index) { ranges[$0].lowerBound >= start }
    return (first...index).filter { ranges[$0].upperBound >= bytes.upperBound }
      .min { ranges[$0].count < ranges[$1].count }
  }
}
