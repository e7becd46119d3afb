public import Articles

/// Where the words of an annotation lie in a text, and how sure that is.
///
/// Only `exact` and `moved` are certain. What is less may be offered to the reader, and is never
/// taken for the annotation's place before the reader says so.
public enum Anchoring: Hashable, Sendable {
  /// The words stand where they stood, as far as that is known.
  case exact(Range<ByteOffset>)
  /// The same words, in what surrounded them, stand elsewhere.
  case moved(Range<ByteOffset>)
  /// Words like these stand in surroundings like theirs, or the same words in others; how like all
  /// that is, in percent. At 0, nothing but a position or the number of a paragraph tells where
  /// they are.
  case fuzzy(Range<ByteOffset>, score: Int)
  /// Several passages are as good as one another: the first of them, in the order of the text.
  case ambiguous([Range<ByteOffset>])
  /// Nothing is like the words, or no surroundings are like theirs.
  case orphan

  /// The range of the article's text that the words certainly take; within one block or over
  /// several.
  public var bytes: Range<ByteOffset>? {
    switch self {
    case .exact(let bytes), .moved(let bytes): bytes
    case .fuzzy, .ambiguous, .orphan: nil
    }
  }

  /// The ranges that the reader may choose from, the certain one included.
  public var candidates: [Range<ByteOffset>] {
    switch self {
    case .exact(let bytes), .moved(let bytes), .fuzzy(let bytes, _): [bytes]
    case .ambiguous(let several): several
    case .orphan: []
    }
  }

  /// The status in a word or two: `exact`, `moved`, `fuzzy 87%`, `by position alone`,
  /// `ambiguous (3)`, `orphan`.
  public var label: String {
    switch self {
    case .exact: "exact"
    case .moved: "moved"
    case .fuzzy(_, 0): "by position alone"
    case .fuzzy(_, let score): "fuzzy \(score)%"
    case .ambiguous(let several): "ambiguous (\(several.count))"
    case .orphan: "orphan"
    }
  }
}
