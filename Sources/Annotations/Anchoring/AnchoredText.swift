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
}
