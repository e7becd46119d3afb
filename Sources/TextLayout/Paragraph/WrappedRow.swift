public import Articles

/// A row of a paragraph.
public struct WrappedRow: Sendable, Equatable {
  /// The bytes of the text in the row.
  ///
  /// What lies between two rows are spaces, tabs and a line feed.
  public let bytes: Range<ByteOffset>

  /// Whether the row is broken at a soft hyphen, so that a hyphen of one column shows after it.
  public let endsInHyphen: Bool

  public init(bytes: Range<ByteOffset>, endsInHyphen: Bool = false) {
    self.bytes = bytes
    self.endsInHyphen = endsInHyphen
  }
}

/// How a paragraph is broken into rows.
public enum Fit: Sendable {
  /// Each row takes as many words as it can hold.
  case firstFit
  /// The rows of a paragraph are as even as can be: the sum of the squares of the columns that they
  /// leave free is the least, the last row aside.
  case leastRagged
}
