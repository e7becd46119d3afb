/// Where a quote stands in the text of an article.
public struct QuotePlaces: Sendable {
  /// The first places, in order.
  public internal(set) var ranges: [Range<ByteOffset>] = []

  /// Whether these are all, or as many as were wanted.
  ///
  /// If not, there may be others, and one alone may have other raised digits than the quote.
  public internal(set) var isComplete = true

  /// The place of a quote that certainly stands there, and nowhere else.
  public var only: Range<ByteOffset>? { isComplete && ranges.count == 1 ? ranges[0] : nil }
}
