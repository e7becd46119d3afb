public import Articles

/// The places where a row of text may end.
public struct LineBreak: Sendable, Equatable {
  /// The offset that the next row would begin at; spaces before it belong to the row that ends.
  public let offset: ByteOffset

  /// Whether the text demands a break here, as after a line feed.
  public let isMandatory: Bool
}

/// Finds the places where a row of text may end, by UAX #14 of Unicode 16.
public struct LineBreaker: Sequence, IteratorProtocol, Sendable {
  private let text: [UInt8]
  private var offset: ByteOffset
  private let end: ByteOffset

  public init(text: [UInt8], in range: Range<ByteOffset>) {
    self.text = text
    offset = range.lowerBound
    end = range.upperBound
  }

  /// The next place; the last is the end of the range, which is mandatory.
  public mutating func next() -> LineBreak? {
    guard offset < end else { return nil }
    var sawSpace = false
    while offset < end {
      let current = scalar(of: text, at: offset, before: end)
      let isSpace = current.entry.lineBreak == .SP
      if sawSpace && !isSpace {
        return LineBreak(offset: offset, isMandatory: false)
      }
      sawSpace = sawSpace || isSpace || current.entry.columns == 2
      offset = current.bytes.upperBound
      if current.entry.lineBreak == .LF {
        return LineBreak(offset: offset, isMandatory: true)
      }
    }
    return LineBreak(offset: end, isMandatory: true)
  }
}
