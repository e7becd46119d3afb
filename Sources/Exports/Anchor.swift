public import Articles
import JSONText

/// Where words lie in an article, in the units of other programs.
public struct Anchor: Sendable, Equatable {
  /// The block as it is written in places: `p14`, `s2`, `title`.
  public let place: String

  /// The innermost section: `s2.1`; `notes` for the footnotes.
  public let section: String

  /// The first code point in the text of the block, and the one after the last; from 0 (W3C Web
  /// Annotation, TextPositionSelector).
  public let start: Int
  public let end: Int
}

extension Article {
  /// Tells where a range of the text lies that is within one block.
  public func anchor(of bytes: Range<ByteOffset>) -> Anchor {
    let index = block(containing: bytes.lowerBound)
    let block = blocks[index]
    let start = codePoints(in: block.bytes.lowerBound..<bytes.lowerBound)
    return Anchor(
      place: notation(of: Place(block: index)),
      section: sections[block.section].notation,
      start: start, end: start + codePoints(in: bytes))
  }

  /// What stands in a block right before and right after a range within it: of either side at most
  /// so many characters.
  public func context(
    of bytes: Range<ByteOffset>, reach: Int
  ) -> (before: String, after: String) {
    text.context(of: bytes, within: blocks[block(containing: bytes.lowerBound)].bytes, reach: reach)
  }
}

extension JSON {
  /// The members `place`, `section`, `start` and `end`; all null for what lies nowhere.
  init(_ anchor: Anchor?) {
    self = [
      "place": JSON(anchor?.place), "section": JSON(anchor?.section),
      "start": JSON(anchor?.start), "end": JSON(anchor?.end),
    ]
  }
}
