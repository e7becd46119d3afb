/// A text as its words are compared with others.
///
/// Any white space is one space, quotation marks and apostrophes are those of keyboards, and
/// letters with marks are in the normal form C of Unicode, however they are written. What is not
/// seen is left out, such as a hyphen for the end of a line, and so are raised digits, which may be
/// the marks of notes, and a comma between two; where the digits stand is kept, for they may be
/// words as well.
public struct FoldedText: Sendable {
  /// A raised digit that is left out.
  struct Digit {
    /// The offset of the folded text that it stands at.
    let offset: Int

    /// Where it lies in the text.
    let bytes: Range<ByteOffset>
    let scalar: Unicode.Scalar

    /// Whether it is known to be the mark of a note, or a part of one.
    var isMark = false
  }

  public private(set) var bytes: [UInt8] = []

  /// The raised digits that are left out, in order.
  private(set) var digits: [Digit] = []

  /// The offsets of the spaces that stand for the borders of a table's cells, in order.
  private(set) var borders: [Int] = []

  /// Where the length has changed: from an offset of the folded text on, by how many bytes the text
  /// is longer in all, the last of which stood for nothing.
  private var shifts: [(from: Int, by: Int, leftOut: Int)] = []

  private static let barrier = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  init() {}

  /// Folds a text as a whole: the ends of its lines are spaces as well.
  public init(_ text: [UInt8]) {
    bytes.reserveCapacity(text.count)
    append(text[...])
  }

  /// Folds the text of an article.
  ///
  /// Blocks are parted by line feeds, so that no phrase is found across them: a phrase has no line
  /// feed. The rows and cells of a table are parted by spaces, which only what stands beside words
  /// may go across; where they are is kept.
  init(blocksOf article: Article) {
    bytes.reserveCapacity(article.text.count)
    for block in article.blocks {
      append(article.text[block.bytes], hasCells: block.isTable)
      bytes.append(Self.barrier)
    }
  }

  /// Folds a phrase.
  init(_ phrase: String) { append(Array(phrase.utf8)[...]) }

  /// Whether it has the raised digits of another that has the same bytes.
  func hasDigits(of other: FoldedText) -> Bool {
    digits.elementsEqual(other.digits) { ($0.offset, $0.scalar) == ($1.offset, $1.scalar) }
  }

  /// The offset in the text that an offset in the folded text stands for; one within a character
  /// that folding has made longer stays within it.
  private func original(_ offset: Int) -> ByteOffset {
    let next = partitioningIndex(0..<shifts.count) { shifts[$0].from > offset }
    let place = next == 0 ? offset : offset + shifts[next - 1].by
    return next == shifts.count ? place : min(place, shifts[next].from + shifts[next].by - 1)
  }

  /// The range of the text that a range of the folded text stands for, without what is left out on
  /// either side of it.
  func original(_ range: Range<Int>) -> Range<ByteOffset> {
    let start = original(range.lowerBound)
    let next = partitioningIndex(0..<shifts.count) { shifts[$0].from > range.upperBound }
    var end = range.upperBound
    if next > 0 {
      let shift = shifts[next - 1]
      end += shift.by - (shift.from == range.upperBound ? shift.leftOut : 0)
    }
    if next < shifts.count { end = min(end, shifts[next].from + shifts[next].by) }
    return start..<max(start, end)
  }

  /// The offset in the folded text of an offset in the text; one that folding has taken out is that
  /// of what stands there instead, or its end.
  func folded(_ original: ByteOffset) -> Int {
    let next = partitioningIndex(0..<shifts.count) {
      shifts[$0].from + shifts[$0].by > original
    }
    let offset = next == 0 ? original : original - shifts[next - 1].by
    return next == shifts.count ? offset : min(offset, shifts[next].from)
  }

  /// Takes down which raised digits are those of marks: of ranges of the text, in order.
  mutating func know(marks: [Range<ByteOffset>]) {
    var next = 0
    for index in digits.indices {
      let start = digits[index].bytes.lowerBound
      while next < marks.count, marks[next].upperBound <= start { next += 1 }
      digits[index].isMark = next < marks.count && marks[next].contains(start)
    }
  }

  /// Folds more text.
  ///
  /// - Parameters:
  ///   - text: What follows; a mark at its start belongs to the letter before it.
  ///   - hasCells: Whether line feeds and tabs are the borders of cells.
  mutating func append(_ text: ArraySlice<UInt8>, hasCells: Bool = false) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if hasCells, byte == 0x0A || byte == 0x09 {
        append(Self.space, for: 1)
        borders.append(bytes.count - 1)
        index += 1
      } else if Self.isPlain(byte) {
        bytes.append(byte)
        index += 1
      } else {
        index += fold(text[index...])
      }
    }
  }

  /// Whether a byte is folded to itself, whatever follows: in ASCII, within a character, and at the
  /// start of one from U+00C0 to U+02FF, from U+0400 to U+047F or from U+4000 to U+9FFF.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0xC1, 0xC3...0xCB, 0xD0...0xD1, 0xE4...0xE9: true
    default: false
    }
  }

  /// Appends the character that a text begins with, or the first byte of one that folding does not
  /// change; one that is left out only moves on.
  ///
  /// - Returns: The bytes that have been folded.
  private mutating func fold(_ text: ArraySlice<UInt8>) -> Int {
    if let length = spaceLength(text) {
      append(Self.space, for: length)
      return length
    }
    if let mark = plainMark(text) {
      append(mark, for: 3)
      return 3
    }
    if let length = leftOutLength(text) {
      shorten(by: length, isLeftOut: true)
      return length
    }
    if let scalar = unsettled(text) {
      append(normalized: scalar)
      return UTF8.width(scalar)
    }
    if let digit = raisedDigit(text) {
      let length = UTF8.width(digit)
      let isBehindComma = bytes.last == UInt8(ascii: ",") && digits.last?.offset == bytes.count - 1
      if isBehindComma { bytes.removeLast() }
      let place = text.startIndex..<text.startIndex + length
      digits.append(Digit(offset: bytes.count, bytes: place, scalar: digit))
      shorten(by: isBehindComma ? length + 1 : length, isLeftOut: true)
      return length
    }
    bytes.append(contentsOf: text.prefix(1))
    return 1
  }

  /// Appends a byte that stands for so many; a space after a space is left out.
  private mutating func append(_ byte: UInt8, for length: Int) {
    let isRepeated = byte == Self.space && bytes.last == Self.space
    if !isRepeated { bytes.append(byte) }
    shorten(by: isRepeated ? length : length - 1)
  }

  /// Takes down that what ends here has become shorter by so many bytes, longer if they are less
  /// than none, or that so many after it are left out.
  private mutating func shorten(by count: Int, isLeftOut: Bool = false) {
    guard count != 0 else { return }
    let total = (shifts.last?.by ?? 0) + count
    var leftOut = isLeftOut ? count : 0
    while let last = shifts.last, last.from >= bytes.count {
      if isLeftOut { leftOut += last.leftOut }
      shifts.removeLast()
    }
    shifts.append((bytes.count, total, leftOut))
  }
}

// MARK: Letters and their marks

extension FoldedText {
  /// The marks of a letter that are looked at again, at most, so that many take time in proportion.
  private static let mostMarks = 8

  /// The scalar that a text begins with, if it is to be written otherwise after what is folded.
  private func unsettled(_ text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let first = text.first, first >= 0xCC, let scalar = firstScalar(of: text) else {
      return nil
    }
    return scalar.isNormal(after: last) ? nil : scalar
  }

  /// The last scalar; a line feed where there is none.
  private var last: Unicode.Scalar {
    ScalarWalk(text: bytes, bounds: bytes.indices).scalar(before: bytes.count)?.value ?? "\n"
  }

  /// Appends a scalar in the normal form that it has after the last letter and the marks on it.
  private mutating func append(normalized scalar: Unicode.Scalar) {
    let start = startOfLetter
    let count = bytes.count + UTF8.width(scalar)
    let form = normalForm(of: bytes[start...], scalar)
    bytes.replaceSubrange(start..., with: form)
    shorten(by: count - bytes.count)
  }

  /// Where the last letter begins.
  private var startOfLetter: Int {
    let walk = ScalarWalk(text: bytes, bounds: bytes.indices)
    var start = bytes.count
    for _ in 0...Self.mostMarks {
      guard let last = walk.scalar(before: start) else { break }
      start = last.start
      if last.value.properties.canonicalCombiningClass == .notReordered { break }
    }
    return start
  }
}

/// The length of the white space that a text begins with, in bytes: of controls that move the line,
/// the space, U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and U+3000.
private func spaceLength(_ text: ArraySlice<UInt8>) -> Int? {
  switch text.first {
  case 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D: return 1
  case 0xC2: return [0x85, 0xA0].contains(text.dropFirst().first) ? 2 : nil
  case 0xE1: return text.starts(with: [0xE1, 0x9A, 0x80]) ? 3 : nil
  case 0xE3: return text.starts(with: [0xE3, 0x80, 0x80]) ? 3 : nil
  case 0xE2:
    if text.starts(with: [0xE2, 0x81, 0x9F]) { return 3 }
    guard text.starts(with: [0xE2, 0x80]), let third = text.dropFirst(2).first else { return nil }
    return (0x80...0x8A).contains(third) || [0xA8, 0xA9, 0xAF].contains(third) ? 3 : nil
  default: return nil
  }
}

/// The mark of keyboards for the quotation mark or apostrophe that a text begins with: one of
/// U+2018, U+2019, U+201C and U+201D.
private func plainMark(_ text: ArraySlice<UInt8>) -> UInt8? {
  guard text.first == 0xE2, text.starts(with: [0xE2, 0x80]) else { return nil }
  return switch text.dropFirst(2).first {
  case 0x98, 0x99: UInt8(ascii: "'")
  case 0x9C, 0x9D: UInt8(ascii: "\"")
  default: nil
  }
}

/// The raised digit that a text begins with.
private func raisedDigit(_ text: ArraySlice<UInt8>) -> Unicode.Scalar? {
  guard text.first == 0xC2 || text.first == 0xE2, let scalar = firstScalar(of: text) else {
    return nil
  }
  return scalar.isRaisedDigit ? scalar : nil
}

/// The length of the sign that is not seen which a text begins with, in bytes: of a hyphen for the
/// end of a line, a joiner, a mark of direction or a selector of a form.
private func leftOutLength(_ text: ArraySlice<UInt8>) -> Int? {
  guard let first = text.first, let second = text.dropFirst().first else { return nil }
  switch (first, second, text.dropFirst(2).first ?? 0) {
  // U+00AD, U+034F, U+061C
  case (0xC2, 0xAD, _), (0xCD, 0x8F, _), (0xD8, 0x9C, _): return 2
  // U+180B to U+180F, U+200B to U+200F, U+202A to U+202E, U+2060 to U+206F
  case (0xE1, 0xA0, 0x8B...0x8F), (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE),
    (0xE2, 0x81, 0xA0...0xAF):
    return 3
  // U+FE00 to U+FE0F, U+FEFF
  case (0xEF, 0xB8, 0x80...0x8F), (0xEF, 0xBB, 0xBF): return 3
  // U+E0100 to U+E01EF
  case (0xF3, 0xA0, 0x84...0x87): return 4
  default: return nil
  }
}
