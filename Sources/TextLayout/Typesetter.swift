public import Articles

/// Sets an article in rows, a stretch at a time, on demand.
///
/// A *stretch* is what is laid out in one go: a block, or one of the equal parts of a block that is
/// too long for that. Its cost does not depend on the rest of the article.
public struct Typesetter: Sendable {
  public let article: Article

  /// The greatest width of a row, in columns, at least 1.
  public let measure: Int

  public init(article: Article, measure: Int) {
    self.article = article
    self.measure = max(1, measure)
  }

  /// Rows that are laid out together.
  public struct Stretch: Sendable, Equatable {
    public let block: Int

    /// The part of the article's text that is laid out here.
    public let bytes: Range<ByteOffset>

    /// The rows of air above the first row: between blocks, none before the first.
    public let gap: [Row]

    /// At least one row, if only an empty one.
    public let rows: [Row]
  }

  /// Lays out the stretch that a place lies in.
  public func stretch(at place: Place) -> Stretch {
    let bytes = article.blocks[place.block].bytes
    let row = Row(
      block: place.block, bytes: bytes, segments: [Segment(column: 0, content: .text(bytes))])
    return Stretch(block: place.block, bytes: bytes, gap: [], rows: [row])
  }

  /// Lays out the stretch that follows one, if it is not the last of the article.
  public func stretch(after stretch: Stretch) -> Stretch? {
    stretch.block + 1 < article.blocks.count ? self.stretch(at: Place(block: stretch.block + 1)) : nil
  }

  /// Lays out the stretch before one, if it is not the first of the article.
  public func stretch(before stretch: Stretch) -> Stretch? {
    stretch.block > 0 ? self.stretch(at: Place(block: stretch.block - 1)) : nil
  }
}
