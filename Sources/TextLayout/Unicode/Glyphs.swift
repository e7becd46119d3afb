public import Articles

/// The glyphs of a stretch of text, from first to last.
///
/// Every byte of the stretch belongs to exactly one glyph. A stretch that begins within a glyph of
/// the text begins with a glyph of its own.
public struct Glyphs: Sequence, IteratorProtocol, Sendable {
  private let text: [UInt8]
  private var offset: ByteOffset
  private let end: ByteOffset

  public init(text: [UInt8], in range: Range<ByteOffset>) {
    self.text = text
    offset = range.lowerBound
    end = range.upperBound
  }

  public mutating func next() -> Glyph? {
    guard offset < end else { return nil }
    let glyph = glyph(of: text, at: offset, before: end)
    offset = glyph.bytes.upperBound
    return glyph
  }
}

/// The width of a stretch of text, in columns: that of its glyphs together.
///
/// - Complexity: O(*n*) in the bytes of the range.
public func columns(of text: [UInt8], in range: Range<ByteOffset>) -> Int {
  var columns = 0
  var offset = range.lowerBound
  while offset < range.upperBound {
    if isPlain(text[offset]), offset + 1 == range.upperBound || text[offset + 1] < 0x80 {
      columns += 1
      offset += 1
    } else {
      let glyph = glyph(of: text, at: offset, before: range.upperBound)
      columns += glyph.columns
      offset = glyph.bytes.upperBound
    }
  }
  return columns
}

/// The start of a stretch of text that is printable ASCII, each byte a glyph of one column.
///
/// - Complexity: O(*n*) in the bytes of the result.
public func plainPrefix(of text: [UInt8], in range: Range<ByteOffset>) -> Range<ByteOffset> {
  var end = range.lowerBound
  while end < range.upperBound, isPlain(text[end]) { end += 1 }
  // The last character may have marks.
  if end < range.upperBound, text[end] >= 0x80 { end = max(range.lowerBound, end - 1) }
  return range.lowerBound..<end
}

/// A text made safe to print on one line: every control in it is written out.
///
/// For what is no article: names of files, messages, titles.
public func visible(_ string: String) -> String {
  if string.utf8.allSatisfy(isPlain) {
    return string
  }
  let text = Array(string.utf8)
  var visible: [UInt8] = []
  for glyph in Glyphs(text: text, in: text.indices) {
    switch glyph.kind {
    case .control, .tab, .lineFeed: visible += notation(ofControl: glyph.scalar).utf8
    case .text, .marks, .softHyphen: visible += text[glyph.bytes]
    }
  }
  return String(decoding: visible, as: UTF8.self)
}

/// The glyph that begins at an offset, within a limit.
private func glyph(of text: [UInt8], at offset: ByteOffset, before limit: ByteOffset) -> Glyph {
  if isPlain(text[offset]), offset + 1 == limit || text[offset + 1] < 0x80 {
    return Glyph(
      .text, bytes: offset..<offset + 1, columns: 1, scalar: UInt32(text[offset]))
  }
  let first = scalar(of: text, at: offset, before: limit)
  let entry = first.entry
  if let kind = kindOfLone(first.value, entry) {
    let columns = columnsOfLone(kind, first.value)
    return Glyph(kind, bytes: first.bytes, columns: columns, scalar: first.value)
  }
  let end = endOfMarks(on: first, of: text, before: limit)
  if entry.columns == 0, !isInvisible(text, offset..<end) {
    return Glyph(.marks, bytes: offset..<end, columns: 1, scalar: first.value)
  }
  return Glyph(.text, bytes: offset..<end, columns: entry.columns, scalar: first.value)
}

/// The kind of a glyph that takes no marks, if a scalar is one.
private func kindOfLone(_ scalar: UInt32, _ entry: ScalarEntry) -> Glyph.Kind? {
  switch scalar {
  case 0x09: .tab
  case 0x0A: .lineFeed
  case 0x20, 0x200B: .text
  case 0xAD: .softHyphen
  default: entry.isHidden ? .control : nil
  }
}

private func columnsOfLone(_ kind: Glyph.Kind, _ scalar: UInt32) -> Int {
  switch kind {
  case .control: notation(ofControl: scalar).utf8.count
  case .lineFeed, .softHyphen: 0
  case .tab, .marks, .text: scalar == 0x200B ? 0 : 1
  }
}

/// Where the glyph ends that a scalar begins: after all that is drawn into the same cell.
private func endOfMarks(
  on base: DecodedScalar, of text: [UInt8], before limit: ByteOffset
) -> ByteOffset {
  var end = base.bytes.upperBound
  if base.value == 0x1F3F4 {
    end = endOfTags(of: text, at: end, before: limit)
  }
  let takesSkinTones = base.entry.lineBreak == .EB || base.entry.columns == 2
  while end < limit, text[end] >= 0x80 {
    let next = scalar(of: text, at: end, before: limit)
    let entry = next.entry
    let isMark = entry.columns == 0 && kindOfLone(next.value, entry) == nil
    guard isMark || takesSkinTones && entry.lineBreak == .EM else { break }
    end = next.bytes.upperBound
  }
  return end
}

/// Where the tags end that name the region of a black flag: three to six letters, and a cancel tag.
///
/// Tags elsewhere are hidden text, and shown.
private func endOfTags(
  of text: [UInt8], at offset: ByteOffset, before limit: ByteOffset
) -> ByteOffset {
  var end = offset
  for letters in 0...6 where end < limit {
    let tag = scalar(of: text, at: end, before: limit)
    end = tag.bytes.upperBound
    if tag.value == 0xE007F, letters >= 3 {
      return end
    }
    guard (0xE0030...0xE0039).contains(tag.value) || (0xE0061...0xE007A).contains(tag.value) else {
      break
    }
  }
  return offset
}

/// Tells whether nothing of a stretch is ever seen: joiners, direction marks, variation selectors.
private func isInvisible(_ text: [UInt8], _ range: Range<ByteOffset>) -> Bool {
  var offset = range.lowerBound
  while offset < range.upperBound {
    let scalar = scalar(of: text, at: offset, before: range.upperBound)
    switch scalar.value {
    case 0x034F, 0x061C, 0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200C...0x200F,
      0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,
      0xE0100...0xE01EF:
      offset = scalar.bytes.upperBound
    default: return false
    }
  }
  return true
}
