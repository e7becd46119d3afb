/// A stretch of a block's text that is more than text.
public struct Inline: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case emphasis
    case strong
    case struck
    case code
    /// A link, with where it leads as written in the source.
    case link(destination: String)
    /// An image, shown by its text.
    case image(destination: String)
    /// The mark of a footnote: an index into `Article.footnotes`.
    case noteMark(Int)

    package var isNoteMark: Bool {
      if case .noteMark = self { true } else { false }
    }

    var isImage: Bool {
      if case .image = self { true } else { false }
    }

    var isLink: Bool {
      if case .link = self { true } else { false }
    }

    /// Whether its text is in the words of the author, to be written in this way or another.
    var isOfWords: Bool {
      switch self {
      case .emphasis, .strong, .struck, .link: true
      case .code, .image, .noteMark: false
      }
    }
  }

  public let kind: Kind

  /// Where it lies in the article's text; never empty, always within one block.
  public let bytes: Range<ByteOffset>

  public init(kind: Kind, bytes: Range<ByteOffset>) {
    self.kind = kind
    self.bytes = bytes
  }

  /// The same inline in a text that has moved.
  func moved(by count: Int) -> Inline { Inline(kind: kind, bytes: bytes.moved(by: count)) }
}

/// A note that the author wrote below the text.
public struct Footnote: Sendable, Equatable {
  /// The name in the source: `neap` in `[^neap]`.
  public let label: String

  /// The number that its marks show: notes are numbered from 1 by their first mark.
  public let number: Int

  /// Its blocks, which stand after the article in the section of the footnotes.
  public let blocks: Range<Int>

  /// Its marks in the text: indices into `Article.inlines`; empty when nothing refers to it.
  public let marks: [Int]

  public init(label: String, number: Int, blocks: Range<Int>, marks: [Int]) {
    self.label = label
    self.number = number
    self.blocks = blocks
    self.marks = marks
  }
}
