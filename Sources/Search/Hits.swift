public import Articles

/// Where something has been found in a text, in order; the ranges do not overlap and are not empty.
///
/// A hit takes eight bytes, for there may be millions.
public struct Hits: RandomAccessCollection, Sendable, Equatable {
  private var starts: [UInt32] = []
  private var lengths: [UInt32] = []

  public init() {}

  /// Takes ranges in order; one that overlaps the last is left out.
  public init(_ ranges: some Sequence<Range<ByteOffset>>) {
    for range in ranges where !range.isEmpty { append(range) }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { starts.count }

  public subscript(position: Int) -> Range<ByteOffset> {
    Int(starts[position])..<Int(starts[position]) + Int(lengths[position])
  }

  /// The first hit that begins at an offset or after it; the count if there is none.
  ///
  /// - Complexity: O(log *n*).
  public func index(atOrAfter offset: ByteOffset) -> Int {
    partitioningIndex(0..<count) { starts[$0] >= offset }
  }

  /// The hits that have a byte in common with a range.
  ///
  /// - Complexity: O(log *n*).
  public func overlapping(_ bytes: Range<ByteOffset>) -> Range<Int> {
    let first = partitioningIndex(0..<count) { self[$0].upperBound > bytes.lowerBound }
    return first..<Swift.max(first, index(atOrAfter: bytes.upperBound))
  }

  /// Adds a hit; one that overlaps the last is left out.
  public mutating func append(_ hit: Range<ByteOffset>) {
    guard isEmpty || self[count - 1].upperBound <= hit.lowerBound else { return }
    starts.append(UInt32(hit.lowerBound))
    lengths.append(UInt32(hit.count))
  }
}
