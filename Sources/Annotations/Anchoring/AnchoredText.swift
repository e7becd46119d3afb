public import Articles

/// The text of an article, ready for finding words in it again.
///
/// White space of any kind and length counts as one space, also between blocks: other programs know
/// of no blocks, and a paragraph may have been broken otherwise. Quotation marks and apostrophes are those of
/// keyboards, for programs turn the ones into the others.
///
/// - Complexity: To make one is O(*n*) in the bytes of the text.
public struct AnchoredText: Sendable {
  let article: Article
  public let digest: TextDigest

  /// The text with one space for all white space, and plain marks.
  let folded: [UInt8]

  /// Where the folded text has become shorter: from an offset on, by so many bytes in all.
  private let shifts: [(from: Int, by: Int)]

  public init(_ article: Article) {
    self.article = article
    digest = article.digest
    var folding = Folding()
    folding.append(article.text)
    folded = folding.bytes
    shifts = folding.shifts
  }

  /// The offset in the article's text of an offset in the folded text.
  func original(_ offset: Int) -> ByteOffset {
    let next = partitioningIndex(0..<shifts.count) { shifts[$0].from > offset }
    return next == 0 ? offset : offset + shifts[next - 1].by
  }

  /// The range of the article's text that a range of the folded text stands for.
  func original(_ range: Range<Int>) -> Range<ByteOffset> {
    original(range.lowerBound)..<original(range.upperBound)
  }

  /// The offset in the folded text of an offset in the article's text.
  func foldedOffset(_ offset: ByteOffset) -> Int {
    let next = partitioningIndex(0..<shifts.count) { shifts[$0].from + shifts[$0].by > offset }
    return next == 0 ? offset : offset - shifts[next - 1].by
  }

  /// The range of the article's text that a position selects, if there is so much text.
  func bytes(at position: Range<Int>) -> Range<ByteOffset>? {
    guard let start = article.codePointIndex.offset(of: position.lowerBound),
      let end = article.codePointIndex.offset(of: position.upperBound)
    else { return nil }
    return start..<end
  }
}

/// A text as it becomes one with one space for all white space, and plain marks.
struct Folding {
  private(set) var bytes: [UInt8] = []
  private(set) var shifts: [(from: Int, by: Int)] = []

  private static let space = UInt8(ascii: " ")

  mutating func append(_ text: some RandomAccessCollection<UInt8>) {
    bytes.reserveCapacity(bytes.count + text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let length = spaceLength(text, at: index)
      if length > 0 {
        append(Self.space, for: length)
        index = text.index(index, offsetBy: length)
      } else if let mark = plainMark(text, at: index) {
        append(mark, for: 3)
        index = text.index(index, offsetBy: 3)
      } else {
        bytes.append(text[index])
        index = text.index(after: index)
      }
    }
  }

  /// Appends a byte that stands for so many; a space after a space is left out.
  private mutating func append(_ byte: UInt8, for length: Int) {
    let isRepeated = byte == Self.space && bytes.last == Self.space
    if !isRepeated { bytes.append(byte) }
    let shorter = isRepeated ? length : length - 1
    guard shorter > 0 else { return }
    let total = (shifts.last?.by ?? 0) + shorter
    if shifts.last?.from == bytes.count { shifts.removeLast() }
    shifts.append((bytes.count, total))
  }
}

/// The bytes of the white space that stands at an index: controls that move the line, the space, and
/// those of U+00A0, U+2000 to U+200A, U+2028, U+2029, U+202F and U+3000; 0 where there is none.
private func spaceLength<Text: RandomAccessCollection<UInt8>>(
  _ text: Text, at index: Text.Index
) -> Int {
  let first = text[index]
  if first == 0x20 || (0x09...0x0D).contains(first) { return 1 }
  guard first == 0xC2 || first == 0xE2 || first == 0xE3 else { return 0 }
  let rest = Array(text[index...].prefix(3))
  switch first {
  case 0xC2: return rest.count > 1 && rest[1] == 0xA0 ? 2 : 0
  case 0xE3: return rest == [0xE3, 0x80, 0x80] ? 3 : 0
  default:
    guard rest.count == 3, rest[1] == 0x80 else { return 0 }
    return (0x80...0x8A).contains(rest[2]) || [0xA8, 0xA9, 0xAF].contains(rest[2]) ? 3 : 0
  }
}

/// The mark of keyboards for the quotation mark or apostrophe that stands at an index: one of U+2018,
/// U+2019, U+201C and U+201D.
private func plainMark<Text: RandomAccessCollection<UInt8>>(
  _ text: Text, at index: Text.Index
) -> UInt8? {
  guard text[index] == 0xE2 else { return nil }
  switch Array(text[index...].prefix(3)) {
  case [0xE2, 0x80, 0x98], [0xE2, 0x80, 0x99]: return UInt8(ascii: "'")
  case [0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9D]: return UInt8(ascii: "\"")
  default: return nil
  }
}
