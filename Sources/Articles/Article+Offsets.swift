extension Article {
  /// The place of an offset of the text; in a block's line feed it is the block's end.
  ///
  /// - Returns: Nothing in an article without text.
  public func place(at offset: ByteOffset) -> Place? {
    guard !text.isEmpty else { return nil }
    let block = block(containing: min(max(0, offset), text.count - 1))
    let bytes = blocks[block].bytes
    let start = scalarStart(atOrBefore: min(offset, bytes.upperBound))
    return Place(block: block, offset: max(bytes.lowerBound, start) - bytes.lowerBound)
  }

  /// The place behind a share of the text, in percent; of more than 100 the end.
  public func place(atPercent percent: Int) -> Place? {
    place(at: text.count * min(percent, 100) / 100)
  }

  /// The first byte of the scalar that an offset lies in.
  public func scalarStart(atOrBefore offset: ByteOffset) -> ByteOffset {
    var start = offset
    while start > 0, start < text.count, UTF8.isContinuation(text[start]) { start -= 1 }
    return start
  }

  /// The number of the last paragraph; 0 in an article without any.
  public var paragraphCount: Int {
    blocks.last { $0.number != nil }?.number ?? 0
  }
}
