public import Articles

/// One row of a laid-out article.
public struct Row: Sendable, Equatable {
  /// The block that it shows a part of: an index into `Article.blocks`.
  public let block: Int

  /// The stretch of the article's text that the row stands for.
  ///
  /// The ranges of a block's rows are in order, do not overlap and leave out nothing but white
  /// space. Where the cells of a table stand side by side, all rows of one line of cells have the
  /// range of that line. A row without text has an empty range: at the text that follows it, and
  /// for a rule below the head of a table, at the end of the head.
  public let bytes: Range<ByteOffset>

  /// What the row shows, from left to right, without overlap.
  public let segments: [Segment]

  public init(block: Int, bytes: Range<ByteOffset>, segments: [Segment]) {
    self.block = block
    self.bytes = bytes
    self.segments = segments
  }
}

/// A piece of a row.
public struct Segment: Sendable, Equatable {
  public enum Content: Sendable, Equatable {
    /// A stretch of the article's text.
    case text(Range<ByteOffset>)
    /// What the layout adds: it is no part of the text and has no control characters.
    case ornament(String)
  }

  /// The column that it begins in, counted from the left edge of the measure, from 0.
  public let column: Int

  public let content: Content

  public init(column: Int, content: Content) {
    self.column = column
    self.content = content
  }
}
