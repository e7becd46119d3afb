extension Range<ByteOffset> {
  /// The bytes between two ranges; none where they overlap.
  package func distance(to other: Range<ByteOffset>) -> Int {
    Swift.max(0, lowerBound - other.upperBound, other.lowerBound - upperBound)
  }
}
