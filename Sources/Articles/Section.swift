/// A heading and what follows it, or the introduction: the title and all before the first heading.
public struct Section: Sendable, Equatable {
  public enum Kind: Sendable {
    case introduction
    case headed
    /// The texts of the footnotes, which stand after the article.
    case footnotes
  }

  public let kind: Kind

  /// The numbers of the sections around it and its own.
  ///
  /// `[2, 1]` is the first below the second; the introduction has `[0]`, the footnotes have none.
  public let number: [Int]

  /// The section around it: an index into `Article.sections`.
  public let parent: Int?

  /// Its blocks from the heading, if it has one, to the last block of its last subsection.
  public let blocks: Range<Int>

  public init(kind: Kind, number: [Int], parent: Int?, blocks: Range<Int>) {
    self.kind = kind
    self.number = number
    self.parent = parent
    self.blocks = blocks
  }

  /// The depth in the tree, from 1; the level of the heading may be any.
  public var level: Int { max(1, number.count) }
}
