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

  /// What is selected, or what the cursor of a pane is on; else the paragraph of what is chosen or
  /// found, or where the text shows the first one of which the page has a line.
  private var wordsToCopy: Range<ByteOffset>? {
    if let bytes = selected ?? wordsAtCursor ?? peek?.passage { return bytes }
    if let chosen = chosenInSight {
      if case .own = chosen.target { return chosen.bytes }
      return article.range(of: .paragraph, at: chosen.bytes.lowerBound)
    }
    if let found = foundInSight { return article.range(of: .paragraph, at: found.lowerBound) }
    guard arrangement.text != nil else { return nil }
    let starts = page.textStarts
    let isParagraph = { article.blocks[article.block(containing: $0)].number != nil }
    return (starts.first(where: isParagraph) ?? starts.first)
      .flatMap { article.range(of: .paragraph, at: $0) }
  }

  /// What the cursor of a pane is on; of a mention its paragraph.
  private var wordsAtCursor: Range<ByteOffset>? {
    guard let item = focused.flatMap({ $0.items[safe: $0.cursor] }), let bytes = passage(of: item)
    else { return nil }
    switch item {
    case .mention, .meeting: return article.range(of: .paragraph, at: bytes.lowerBound)
    default: return bytes
    }
  }
}
