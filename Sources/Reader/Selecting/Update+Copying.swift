import Articles
import TextLayout

extension Model {
  /// Asks for a copy of the words that are meant, and ends selecting.
  mutating func copy() -> [Effect] {
    guard let bytes = wordsToCopy else {
      say(noWords)
      return []
    }
    endSelection()
    return [.copy(bytes)]
  }

  /// What is at hand, of a mere pointer its paragraph; else the paragraph where the text shows the
  /// first one of which the page has a line.
  private var wordsToCopy: Range<ByteOffset>? {
    if let words = wordsAtHand {
      return words.isPointer
        ? article.range(of: .paragraph, at: words.bytes.lowerBound) : words.bytes
    }
    guard arrangement.text != nil else { return nil }
    let starts = page.textStarts
    let isParagraph = { article.blocks[article.block(containing: $0)].number != nil }
    return (starts.first(where: isParagraph) ?? starts.first)
      .flatMap { article.range(of: .paragraph, at: $0) }
  }
}
