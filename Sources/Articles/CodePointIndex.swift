/// The code points of a text, counted beforehand a stretch at a time, so that none is counted for
/// each of many places behind it.
///
/// - Complexity: O(*n*) in the bytes of the text to make one; to ask it, O(1) for a count and O(log
///   *n*) for an offset.
public struct CodePointIndex: Sendable, Equatable {
  private let text: [UInt8]

  /// The code points before each stretch, and last those of the whole text.
  private let marks: [Int]

  /// The length of a stretch, in bytes.
  private static let stretch = 512

  public init(_ text: [UInt8]) {
    var (marks, count) = ([Int](), 0)
    for start in stride(from: 0, to: text.count, by: Self.stretch) {
      marks.append(count)
      let end = min(start + Self.stretch, text.count)
      count += text[start..<end].count { !UTF8.isContinuation($0) }
    }
    self.text = text
    self.marks = marks + [count]
  }

  /// How many there are in a range that cuts none.
  public func count(in bytes: Range<ByteOffset>) -> Int {
    guard bytes.count > Self.stretch else { return starts(in: bytes) }
    return count(before: bytes.upperBound) - count(before: bytes.lowerBound)
  }

  /// The offset of a code point, from 0; of the one after the last, the length of the text.
  public func offset(of codePoint: Int) -> ByteOffset? {
    guard codePoint >= 0, codePoint <= marks[marks.count - 1] else { return nil }
    let mark = partitioningIndex(0..<marks.count) { marks[$0] > codePoint } - 1
    let start = min(mark * Self.stretch, text.count)
    var left = codePoint - marks[mark]
    for offset in start..<text.count where !UTF8.isContinuation(text[offset]) {
      if left == 0 { return offset }
      left -= 1
    }
    return text.count
  }

  private func count(before offset: ByteOffset) -> Int {
    let mark = offset / Self.stretch
    return marks[mark] + starts(in: mark * Self.stretch..<offset)
  }

  /// The bytes of a range that a code point begins with.
  private func starts(in bytes: Range<ByteOffset>) -> Int {
    text[bytes].count { !UTF8.isContinuation($0) }
  }
}
