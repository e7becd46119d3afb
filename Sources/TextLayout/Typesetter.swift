public import Articles

/// Sets an article in rows, a stretch at a time, on demand.
///
/// A *stretch* is what is laid out in one go: a block, or one of the parts of a block that is too
/// long for that. Its cost does not depend on the rest of the article.
public struct Typesetter: Sendable {
  public let article: Article

  /// The greatest width of a row, in columns, at least 1.
  ///
  /// Only a single glyph that is wider than that makes a row wider.
  public let measure: Int

  let margins: Margins

  /// Gets ready to set an article at a measure.
  ///
  /// - Complexity: O(*n*) in the article's containers; the text is not looked at.
  public init(article: Article, measure: Int) {
    self.article = article
    self.measure = max(1, measure)
    margins = Margins(of: article, measure: self.measure)
  }

  /// Rows that are laid out together.
  public struct Stretch: Sendable, Equatable {
    public let block: Int

    /// Which of the block's parts it is, from 0.
    public let part: Int

    /// The part of the article's text that is laid out here.
    ///
    /// The stretches of a block have all of its text between them.
    public let bytes: Range<ByteOffset>

    /// The rows of air above the first row: between blocks, none before the first.
    ///
    /// There may be bars and rules in it, but no text.
    public let gap: [Row]

    /// At least one row, if only an empty one.
    public let rows: [Row]

    /// The index of the row that shows a byte of the text, or of the last row that begins before
    /// it.
    public func row(at offset: ByteOffset) -> Int {
      let after = partitioningIndex(0..<rows.count) { rows[$0].bytes.lowerBound > offset }
      let last = max(0, after - 1)
      let first = rows[..<last].lastIndex { $0.bytes != rows[last].bytes } ?? -1
      return rows[first + 1...last].firstIndex { $0.shows(offset) } ?? first + 1
    }
  }

  /// Lays out the stretch that a place lies in.
  ///
  /// - Precondition: The place is one of the article; one without blocks has none.
  public func stretch(at place: Place) -> Stretch {
    let start = article.blocks[place.block].bytes.lowerBound
    let parts = Parts(of: place.block, in: article)
    return stretch(parts.part(at: start + place.offset), of: parts)
  }

  /// Lays out the stretch that follows one, if it is not the last of the article.
  public func stretch(after stretch: Stretch) -> Stretch? {
    let parts = Parts(of: stretch.block, in: article)
    if stretch.part + 1 < parts.count { return self.stretch(stretch.part + 1, of: parts) }
    guard stretch.block + 1 < article.blocks.count else { return nil }
    return self.stretch(0, of: Parts(of: stretch.block + 1, in: article))
  }

  /// Lays out the stretch before one, if it is not the first of the article.
  public func stretch(before stretch: Stretch) -> Stretch? {
    if stretch.part > 0 {
      return self.stretch(stretch.part - 1, of: Parts(of: stretch.block, in: article))
    }
    guard stretch.block > 0 else { return nil }
    let parts = Parts(of: stretch.block - 1, in: article)
    return self.stretch(parts.count - 1, of: parts)
  }

  private func stretch(_ part: Int, of parts: Parts) -> Stretch {
    Stretch(
      block: parts.block, part: part, bytes: parts[part],
      gap: part == 0 ? gap(before: parts.block) : [], rows: rows(of: part, of: parts))
  }
}
