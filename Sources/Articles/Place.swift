/// A point in the text that survives any layout: a block, and how far into it.
public struct Place: Hashable, Sendable, Comparable {
  /// An index into `Article.blocks`.
  public var block: Int

  /// The bytes between the start of the block and the place; at a character's first byte.
  public var offset: ByteOffset

  public init(block: Int, offset: ByteOffset = 0) {
    self.block = block
    self.offset = offset
  }

  public static func < (left: Place, right: Place) -> Bool {
    (left.block, left.offset) < (right.block, right.offset)
  }
}
