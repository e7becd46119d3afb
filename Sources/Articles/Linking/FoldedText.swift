/// A text as quotes and names are compared with it: `’` is `'`, any white space is one space, and a
/// letter with an accent is one character, however it is written.
///
/// Blocks are parted by line feeds, and so are the rows and cells of a table, so that no phrase is
/// found across them: a phrase has no line feed.
struct FoldedText {
  private(set) var bytes: [UInt8] = []

  /// Where the folded text has become shorter: from an offset on, by so many bytes in all.
  private var shifts: [(from: Int, by: Int)] = []

  private static let barrier = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  /// Folds the text of an article.
  init(_ article: Article) {
    bytes.reserveCapacity(article.text.count)
    for block in article.blocks {
      var isTable = false
      if case .table = block.kind { isTable = true }
      append(article.text[block.bytes], keepsLines: isTable)
      bytes.append(Self.barrier)
    }
  }

  /// Folds a phrase.
  init(_ phrase: String) {
    append(Array(phrase.utf8)[...], keepsLines: false)
  }

  /// The offset in the text that an offset in the folded text stands for.
  func original(_ offset: Int) -> ByteOffset {
    let next = partitioningIndex(0..<shifts.count) { shifts[$0].from > offset }
    return next == 0 ? offset : offset + shifts[next - 1].by
  }

  /// The offset in the folded text of an offset in the text; one that folding has taken out is that
  /// of what stands there instead.
  func folded(_ original: ByteOffset) -> Int {
    let next = partitioningIndex(0..<shifts.count) {
      shifts[$0].from + shifts[$0].by > original
    }
    guard next > 0 else { return original }
    return original - shifts[next - 1].by
  }

  private mutating func append(_ text: ArraySlice<UInt8>, keepsLines: Bool) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if keepsLines, byte == 0x0A || byte == 0x09 {
        bytes.append(Self.barrier)
        index += 1
      } else if let length = spaceLength(text[index...]) {
        append(Self.space, for: length)
        index += length
      } else if byte == 0xE2, text[index...].starts(with: [0xE2, 0x80, 0x99]) {
        append(UInt8(ascii: "'"), for: 3)
        index += 3
      } else if let length = accentLength(text[index...]) {
        append(accent: text[index..<index + length])
        index += length
      } else {
        bytes.append(byte)
        index += 1
      }
    }
  }

  /// Appends a byte that stands for so many; a space after a space is left out.
  private mutating func append(_ byte: UInt8, for length: Int) {
    let isRepeated = byte == Self.space && bytes.last == Self.space
    if !isRepeated { bytes.append(byte) }
    shorten(by: isRepeated ? length : length - 1)
  }

  /// Appends an accent, which becomes one character with the letter before it if there is such a one.
  private mutating func append(accent: ArraySlice<UInt8>) {
    let start = bytes.lastIndex { !UTF8.isContinuation($0) } ?? 0
    guard let letter = composed(bytes[start...], accent) else {
      bytes.append(contentsOf: accent)
      return
    }
    let count = bytes.count + accent.count
    bytes.replaceSubrange(start..., with: letter)
    shorten(by: count - bytes.count)
  }

  /// Takes down that what ends here has become shorter by so many bytes.
  private mutating func shorten(by count: Int) {
    guard count > 0 else { return }
    let total = (shifts.last?.by ?? 0) + count
    while let last = shifts.last, last.from >= bytes.count { shifts.removeLast() }
    shifts.append((bytes.count, total))
  }
}

/// The length of the accent or the voicing mark that a text begins with, in bytes: of U+0300 to
/// U+036F, U+0653 to U+0655, U+3099 and U+309A, which are written as one character with most letters.
private func accentLength(_ text: ArraySlice<UInt8>) -> Int? {
  guard let first = text.first, first >= 0xCC, let second = text.dropFirst().first else {
    return nil
  }
  switch first {
  case 0xCC: return 2
  case 0xCD: return second < 0xB0 ? 2 : nil
  case 0xD9: return (0x93...0x95).contains(second) ? 2 : nil
  case 0xE3:
    let isVoicing = text.starts(with: [0xE3, 0x82, 0x99]) || text.starts(with: [0xE3, 0x82, 0x9A])
    return isVoicing ? 3 : nil
  default: return nil
  }
}

/// The length of the white space that a text begins with: space, tab, line feed, U+00A0, U+2009 or
/// U+202F, in bytes.
private func spaceLength(_ text: ArraySlice<UInt8>) -> Int? {
  switch text.first {
  case 0x20, 0x09, 0x0A: 1
  case 0xC2: text.dropFirst().first == 0xA0 ? 2 : nil
  case 0xE2:
    text.starts(with: [0xE2, 0x80, 0xAF]) || text.starts(with: [0xE2, 0x80, 0x89]) ? 3 : nil
  default: nil
  }
}
