/// Finds the first index that has a property which all after it have too, by halving.
@inlinable
public func partitioningIndex(_ range: Range<Int>, where isAfter: (Int) -> Bool) -> Int {
  var (low, high) = (range.lowerBound, range.upperBound)
  while low < high {
    let middle = (low + high) / 2
    if isAfter(middle) { high = middle } else { low = middle + 1 }
  }
  return low
}

/// The same as `partitioningIndex(_:where:)`, found from an index that is close to it.
///
/// - Complexity: O(log *n*), where *n* is how far it is from there.
@inlinable
public func partitioningIndex(
  _ range: Range<Int>, from start: Int, where isAfter: (Int) -> Bool
) -> Int {
  guard start < range.upperBound, !isAfter(start) else {
    return partitioningIndex(range.lowerBound..<start, where: isAfter)
  }
  var (low, step) = (start, 1)
  while low + step < range.upperBound, !isAfter(low + step) { (low, step) = (low + step, step * 2) }
  return partitioningIndex(low + 1..<min(low + step, range.upperBound), where: isAfter)
}
