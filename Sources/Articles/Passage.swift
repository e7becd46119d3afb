/// A stretch of the text within one block.
public struct Passage: Hashable, Sendable {
  /// Where it begins.
  public let place: Place

  /// Its bytes in the article's text; those of the whole block when no range was asked for.
  public let bytes: Range<ByteOffset>

  public init(place: Place, bytes: Range<ByteOffset>) {
    self.place = place
    self.bytes = bytes
  }
}

/// Why a place as written is not to be found in an article.
public enum PlaceError: Error, Equatable {
  /// It is written in no form of a place.
  case unreadable(String)
  /// It is so where whole blocks are wanted, which have no range; perhaps another is meant.
  case noBlocks(String, meant: String?)
  case noTitle
  case noFootnotes
  /// There is no paragraph of that number, but so many.
  case noParagraph(Int, count: Int)
  /// There is no section of that number; the nearest is that of its parent, or the last.
  case noSection(String, nearest: String)
  /// The block ends before the range does; its length is in code points.
  case beyondEnd(String, length: Int)
  /// The range ends before it begins.
  case backwards(String)
  /// It is an address in another article than this one, whose name is given.
  case ofAnotherArticle(String, own: String)
}

extension PlaceError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let written):
      "“\(written)” is no place: write “p14”, “s2”, “s2.1”, “s0”, “title” or “notes”, and a range like “p14:3-27”"
    case .noBlocks(let written, let meant?): "“\(written)” is no place: write “\(meant)”"
    case .noBlocks(let written, nil):
      "“\(written)” is no place: write “p14”, “s2”, “s2.1”, “s0”, “title” or “notes”"
    case .noTitle: "the article has no title of its own"
    case .noFootnotes: "the article has no footnotes"
    case .noParagraph(let number, let count):
      "there is no paragraph \(number): there \(count == 1 ? "is" : "are") \(counted(count, "paragraph"))"
    case .noSection(let written, let nearest):
      "there is no section “\(written)”: the nearest is “\(nearest)”"
    case .beyondEnd(let written, let length):
      "“\(written)” ends beyond its text, which is \(counted(length, "code point")) long"
    case .backwards(let written): "the range of “\(written)” ends before it begins"
    case .ofAnotherArticle(let name, let own):
      "the place is in the article “\(name)”, and this one is “\(own)”"
    }
  }
}
