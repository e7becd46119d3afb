/// The lines of a YAML source, to turn the positions of libyaml into those of editors.
///
/// libyaml counts code points, and lines that also end at U+0085, U+2028 and U+2029 (YAML 1.1);
/// editors and compilers count UTF-8 bytes, and lines that end at line feeds.
struct YAMLLines {
  let source: [UInt8]
  private var lines: [Line]

  /// The mark that was looked up last, and its offset: marks come in order, and a line may be long.
  private var last = (mark: YAMLMark(line: 0, column: 0), offset: 0)

  /// A line as libyaml sees it: its first byte, the line of the file that it belongs to, and the
  /// bytes that stand before it there.
  private struct Line {
    let start: Int
    let fileLine: Int
    let lead: Int
  }

  init(_ source: [UInt8], firstLine: Int) {
    self.source = source
    lines = [Line(start: 0, fileLine: firstLine, lead: 0)]
    var fileLine = firstLine
    var fileStart = 0
    for index in source.indices where source[index] == 0x0A || Self.isOddBreak(source, index) {
      let isLineFeed = source[index] == 0x0A
      let start = index + 1
      if isLineFeed { (fileLine, fileStart) = (fileLine + 1, start) }
      lines.append(Line(start: start, fileLine: fileLine, lead: start - fileStart))
    }
  }

  /// The place of what lies between two marks; of its first line, when it has several.
  mutating func place(from start: YAMLMark, to end: YAMLMark) -> YAMLPlace {
    let line = lines[min(start.line, lines.count - 1)]
    let first = offset(of: start)
    let isOneLine = end.line == start.line && end.column > start.column
    let end = isOneLine ? offset(of: end) : first + 1
    return YAMLPlace(
      line: line.fileLine, column: line.lead + first - line.start + 1, length: max(1, end - first))
  }

  /// The place of a byte.
  func place(ofByte offset: Int) -> YAMLPlace {
    let line = lines.last { $0.start <= offset } ?? lines[0]
    return YAMLPlace(line: line.fileLine, column: line.lead + offset - line.start + 1, length: 1)
  }

  /// The byte at a mark; nothing at the end, where libyaml begins another line.
  mutating func byte(at mark: YAMLMark) -> UInt8? {
    guard mark.line < lines.count else { return nil }
    let offset = offset(of: mark)
    return offset < source.count ? source[offset] : nil
  }

  /// The bytes of a line; none beyond the last.
  func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
    guard lines.indices.contains(line) else { return [] }
    return source[lines[line].start...].prefix { $0 != 0x0A }
  }

  /// The last line before another that has more than spaces.
  func lineWithText(before line: Int) -> Int? {
    (0..<line).last { bytes(ofLine: $0).contains { $0 != UInt8(ascii: " ") } }
  }

  /// The bytes of a line before a mark in it.
  mutating func bytes(before mark: YAMLMark) -> ArraySlice<UInt8> {
    guard mark.line < lines.count else { return [] }
    return source[lines[mark.line].start..<offset(of: mark)]
  }

  /// Whether a text goes on behind a mark on its line, and is not at its end.
  mutating func hasText(after mark: YAMLMark) -> Bool {
    guard mark.line < lines.count else { return false }
    let end = offset(of: mark)
    let rest = source[end...].drop { $0 == 0x20 || $0 == 0x09 }
    return rest.first.map { !"\n,]}#".utf8.contains($0) } ?? false
  }

  /// The place of a comment behind a mark on its line, if a word follows the “#” at once.
  mutating func comment(after mark: YAMLMark) -> YAMLPlace? {
    guard mark.line < lines.count else { return nil }
    let end = offset(of: mark)
    var start = end
    while start < source.count, source[start] == 0x20 || source[start] == 0x09 { start += 1 }
    guard start > end, start + 1 < source.count, source[start] == UInt8(ascii: "#") else {
      return nil
    }
    let next = Character(Unicode.Scalar(source[start + 1]))
    guard !next.isASCII || next.isLetter || next.isNumber else { return nil }
    let line = lines[mark.line]
    return YAMLPlace(line: line.fileLine, column: line.lead + start - line.start + 1, length: 2)
  }

  /// Walks the code points of a line, from the last mark if that stands before.
  private mutating func offset(of mark: YAMLMark) -> Int {
    if mark.line != last.mark.line || mark.column < last.mark.column {
      let start = lines[min(mark.line, lines.count - 1)].start
      last = (YAMLMark(line: mark.line, column: 0), start)
    }
    var offset = last.offset
    for _ in last.mark.column..<mark.column where offset < source.count {
      offset += 1
      while offset < source.count, UTF8.isContinuation(source[offset]) { offset += 1 }
    }
    last = (mark, offset)
    return offset
  }

  /// Whether a byte is the last of U+0085, U+2028 or U+2029.
  private static func isOddBreak(_ source: [UInt8], _ index: Int) -> Bool {
    switch source[index] {
    case 0x85: index > 0 && source[index - 1] == 0xC2
    case 0xA8, 0xA9: index > 1 && source[index - 1] == 0x80 && source[index - 2] == 0xE2
    default: false
    }
  }
}
