import Articles

/// Words of the text that are being selected: from a character that is held to one that moves.
struct Selection: Sendable {
  /// The first byte of the character at the end that is held.
  var anchor: ByteOffset

  /// The first byte of the character at the end that moves.
  var caret: ByteOffset

  /// The column that the caret keeps to while it moves from row to row, counted within the text.
  var column: Int?

  /// What showed and was open before: selecting changes neither.
  let origin: Stance

  /// What another size of the screen, or of the text, has made of the page.
  var resized: Resized?

  /// A page that is another at a size at which the caret would not show on it.
  struct Resized: Sendable {
    let before: Top
    let after: Top

    /// Where the caret was; once it is elsewhere, there is no way back.
    let caret: ByteOffset
  }

  /// Whether the end that moves is the one further on in the text.
  var isForward: Bool { anchor <= caret }

  /// Selects a stretch of the text, the caret at its end.
  mutating func take(_ bytes: Range<ByteOffset>, in article: Article) {
    anchor = bytes.lowerBound
    caret = article.character(before: bytes.upperBound)?.lowerBound ?? bytes.lowerBound
    column = nil
  }

  /// The bytes from the first selected character to the last.
  func bytes(in article: Article) -> Range<ByteOffset> {
    let start = min(anchor, caret)
    return start..<article.character(at: max(anchor, caret)).upperBound
  }
}

// MARK: - Motions

extension Selection {
  /// Where the caret comes to by a unit on: to the end of the one that it is in, or of the next.
  ///
  /// An end that lies before the held one stays at the beginnings of units, so that what is
  /// selected is always whole.
  func caret(after unit: TextUnit, in article: Article) -> ByteOffset? {
    if !isForward {
      let next = article.range(of: unit, after: article.character(at: caret).upperBound)
      if let next, next.lowerBound < anchor { return next.lowerBound }
    }
    let from = max(caret, anchor)
    func end(_ range: Range<ByteOffset>?) -> ByteOffset? {
      range.flatMap { article.character(before: $0.upperBound)?.lowerBound }
    }
    if let end = end(article.range(of: unit, at: from)), end > from || !isForward { return end }
    return end(article.range(of: unit, after: article.character(at: from).upperBound))
  }

  /// Where the caret comes to by a unit back; as `caret(after:in:)`, the other way round.
  func caret(before unit: TextUnit, in article: Article) -> ByteOffset? {
    if caret > anchor, let previous = article.range(of: unit, before: caret),
      let end = article.character(before: previous.upperBound)?.lowerBound, end > anchor
    {
      return end
    }
    let from = min(caret, anchor)
    if let start = article.range(of: unit, at: from)?.lowerBound, start < from || caret > anchor {
      return start
    }
    return article.range(of: unit, before: from)?.lowerBound
  }

  /// The next larger unit around what is selected; nothing where all of the section is.
  func widened(in article: Article) -> Range<ByteOffset>? {
    let bytes = bytes(in: article)
    let last = article.character(before: bytes.upperBound)?.lowerBound ?? bytes.lowerBound
    for unit in TextUnit.allCases {
      let start = article.range(of: unit, at: bytes.lowerBound)?.lowerBound ?? bytes.lowerBound
      let end = article.range(of: unit, at: last)?.upperBound ?? bytes.upperBound
      let wide = min(start, bytes.lowerBound)..<max(end, bytes.upperBound)
      if wide != bytes { return wide }
    }
    return nil
  }
}
