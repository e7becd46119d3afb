public import Articles

/// The text of an article, ready for finding words in it again.
///
/// White space of any kind and length counts as one space, also between blocks: other programs know
/// of no blocks, and a paragraph may have been broken otherwise. Quotation marks, apostrophes and
/// letters with accents count however they are written, for programs turn the ones into the others.
/// The marks of notes do not count, whose numbers change with every note that is added, and which
/// may be taken out; other raised digits do, as far as they are the words. What is found begins and
/// ends between characters, also where other programs have cut one.
///
/// - Complexity: To make one is O(*n*) in the bytes of the text.
public struct AnchoredText: Sendable {
  let article: Article
  public let digest: TextDigest

  let foldedText: FoldedArticle

  /// The text as it is compared.
  let folded: [UInt8]

  public init(_ article: Article) {
    self.article = article
    digest = article.digest
    foldedText = FoldedArticle(whole: article)
    folded = foldedText.bytes
  }

  /// The range of the article's text that a position selects, if there is so much text; it may cut
  /// a character.
  func bytes(at position: Range<Int>) -> Range<ByteOffset>? {
    guard let start = article.codePointIndex.offset(of: position.lowerBound),
      let end = article.codePointIndex.offset(of: position.upperBound)
    else { return nil }
    return start..<end
  }

  /// The range of the article's text that the position of a locator selects, if there is so much
  /// text, in the part that it counts in; it may cut a character.
  func bytesByPosition(_ locator: Locator) -> Range<ByteOffset>? {
    guard let position = locator.position else { return nil }
    guard let fragment = locator.fragment else { return bytes(at: position) }
    guard let part = bytes(ofFragment: fragment),
      position.upperBound <= article.codePoints(in: part)
    else { return nil }
    let start = article.codePoints(in: 0..<part.lowerBound)
    return bytes(at: start + position.lowerBound..<start + position.upperBound)
  }

  /// The part of the text that a fragment names as the article names it itself: a whole block, or
  /// a section.
  func bytes(ofFragment fragment: String) -> Range<ByteOffset>? {
    guard !article.blocks.isEmpty, !fragment.contains(":"),
      let part = try? article.blocks(written: fragment), let last = part.last
    else { return nil }
    return article.blocks[part.lowerBound].bytes.lowerBound..<article.blocks[last].bytes.upperBound
  }
}
