extension [UInt8] {
  /// What stands in a part of a text right before and right after a range within it: of either side
  /// at most so many characters; after a range that goes on beyond the part, nothing.
  ///
  /// A character of more than eight bytes is rare, and a part of megabytes is not: where there are
  /// such characters there may be fewer.
  ///
  /// - Precondition: The text is UTF-8; neither the range nor the part cuts a scalar; `reach` is
  ///   not below 0.
  public func context(
    of range: Range<ByteOffset>, within part: Range<ByteOffset>, reach: Int
  ) -> (before: String, after: String) {
    func scalarStart(_ offset: ByteOffset) -> ByteOffset {
      var start = offset
      while start < part.upperBound, UTF8.isContinuation(self[start]) { start -= 1 }
      return start
    }
    let start = scalarStart(Swift.max(part.lowerBound, range.lowerBound - reach * 8))
    let reached = scalarStart(Swift.min(part.upperBound, range.upperBound + reach * 8))
    let end = Swift.max(range.upperBound, reached)
    let before = String(decoding: self[start..<range.lowerBound], as: UTF8.self)
    let after = String(decoding: self[range.upperBound..<end], as: UTF8.self)
    return (String(before.suffix(reach)), String(after.prefix(reach)))
  }
}
