/// Writes the text as shown, and the inlines that lie in it.
struct TextWriter {
  private(set) var text: [UInt8] = []
  private(set) var inlines: [Inline] = []

  /// Whether breaks within the text are spaces, as in the cells of a table, where a line feed and a
  /// tab have a meaning.
  var isOnOneLine = false

  /// The inlines that have begun and not ended, from the outermost.
  ///
  /// Their start is where the first text after their beginning is written. A loose one ends with
  /// what it lies in, where it does not end before.
  private var open: [(inline: Int, start: ByteOffset?, isLoose: Bool)] = []

  /// Text that does not stand on the line and has not ended: where it begins, and what was there of
  /// inlines before; none once one of those has ended that were open.
  private var script: (kind: Script, start: ByteOffset, inlines: Int, open: Int)?

  /// What is not to be shown and has not ended: where it begins, and what was there before; none
  /// once one of the inlines has ended that were open.
  private var hidden: (start: ByteOffset, gap: Gap, inlines: Int, open: Int)?

  /// Where the text of the block begins.
  private var blockStart = 0

  /// What has come since the last text, and is written when more text follows.
  private var gap = Gap.none

  init(length: Int) { text.reserveCapacity(length) }

  private enum Gap {
    case none
    case space
    case lineEnd
    /// A break or a space, after which spaces are left out.
    case lineStart
  }

  /// Writes what a closure appends.
  mutating func write(_ append: (inout [UInt8]) -> Void) {
    let end = text.count
    if gapIsSpace { text.append(UInt8(ascii: " ")) }
    let start = text.count
    append(&text)
    if gap != .none { dropSpaces(from: start) }
    guard text.count > start else { return text.removeSubrange(end...) }
    defer { gap = .none }
    if isOnOneLine { flatten(from: start) }
    if start > end, gap == .lineEnd, joinsLines(before: end, after: start) {
      text.remove(at: end)
      beginInlines(at: end)
    } else {
      beginInlines(at: start)
    }
  }

  mutating func write(_ string: String) {
    write { $0.append(contentsOf: string.utf8) }
  }

  /// Ends a line of the source: a space, or nothing between two characters that are written
  /// without spaces between words.
  mutating func breakSoftly() { gap = .lineEnd }

  /// Parts two words by a space.
  mutating func space() { gap = .space }

  /// Leaves out the spaces that come next if one stands before them, or nothing of the block: what
  /// is between them is not shown.
  mutating func joinSpaces() {
    if text[blockStart...].last.map(isSpace) ?? true { gap = .lineStart }
  }

  /// Breaks the line where the author breaks it, if it is not the first of its block; spaces at the
  /// beginning of the next are left out unless they are to be kept.
  mutating func breakLine(keepsSpaces: Bool = false) {
    guard !isOnOneLine else { return space() }
    gap = keepsSpaces ? .none : .lineStart
    guard text.count > blockStart else { return }
    text.append(UInt8(ascii: "\n"))
  }

  /// Begins an inline; a link ends a loose one, since links do not nest.
  mutating func begin(_ kind: Inline.Kind, isLoose: Bool = false) {
    if kind.isLink { endLooseInlines() }
    open.append((inlines.count, nil, isLoose))
    inlines.append(Inline(kind: kind, bytes: 0..<0))
  }

  /// Whether a link is open.
  var isInLink: Bool { open.contains { inlines[$0.inline].kind.isLink } }

  /// Whether nothing has been written of the block.
  var isBlockEmpty: Bool { text.count == blockStart }

  /// Whether nothing has been written since the innermost open inline began that is not loose.
  var isInlineEmpty: Bool { open.last { !$0.isLoose }?.start == nil }

  /// Takes out what has been written since the innermost open inline began that is not loose, if
  /// nothing of it shows.
  mutating func removeBlankInline() {
    let start = open.last { !$0.isLoose }?.start
    if let start, isBlank(from: start) { removeEnd(from: start) }
  }

  /// Whether all that is written from an offset on is white space or shows as nothing.
  private func isBlank(from start: ByteOffset) -> Bool {
    var rest = text[start...]
    while let scalar = firstScalar(of: rest), scalar.isBlank {
      rest = rest.dropFirst(UTF8.width(scalar))
    }
    return rest.isEmpty
  }

  /// Ends the innermost open inline that is not loose; of the spaces on both sides of an empty one,
  /// only the first stays.
  mutating func endInline() {
    if isInlineEmpty { joinSpaces() }
    endLooseInlines()
    endInnermost()
  }

  /// Ends the innermost open inlines as long as they are loose.
  mutating func endLooseInlines() {
    while open.last?.isLoose == true { endInnermost() }
  }

  /// Ends the innermost open inline; one without text is no inline.
  private mutating func endInnermost() {
    let (inline, start, _) = open.removeLast()
    if let start {
      inlines[inline] = Inline(kind: inlines[inline].kind, bytes: start..<text.count)
    } else {
      inlines.remove(at: inline)
    }
    if let begun = script, begun.open > open.count { script = nil }
    if let begun = hidden, begun.open > open.count { hidden = nil }
  }

  /// Begins text that does not stand on the line.
  mutating func begin(_ kind: Script) { script = (kind, text.count, inlines.count, open.count) }

  /// Ends text that does not stand on the line, and writes it as on the line; nothing of it may be
  /// more than text but all of it.
  mutating func endScript() {
    guard let (kind, start, inlineCount, openCount) = script else { return }
    script = nil
    guard open.count == openCount,
      let first = text[start...].firstIndex(where: { $0 != UInt8(ascii: " ") })
    else { return }
    let inner = inlineCount..<inlines.count
    let mayChange = inlines[inner].allSatisfy {
      $0.bytes == first..<text.count && $0.kind.isOfWords
    }
    guard mayChange else { return }
    // The longest character that matters has three bytes.
    let before = String(decoding: text[blockStart..<first].suffix(8), as: UTF8.self).last
    let words = String(decoding: text[first...], as: UTF8.self)
    text.replaceSubrange(first..., with: kind.onLine(words, after: before).utf8)
    for index in inner {
      inlines[index] = Inline(kind: inlines[index].kind, bytes: first..<text.count)
    }
    // What has begun within these words has no place any more where it could be taken out from.
    if let begun = hidden, begun.start > first { hidden = nil }
  }

  /// Begins what is not to be shown, such as a script.
  mutating func beginHidden() { hidden = (text.count, gap, inlines.count, open.count) }

  /// Ends what is not to be shown, and takes it out; what has no end stays, and so does the mark of
  /// a note with all that is around it.
  mutating func endHidden() {
    guard let (start, gap, inlineCount, openCount) = hidden else { return }
    hidden = nil
    guard open.count == openCount,
      !inlines[inlineCount...].contains(where: \.kind.isNoteMark)
    else { return }
    text.removeSubrange(start...)
    inlines.removeSubrange(inlineCount...)
    forgetBeginnings(from: start)
    if let begun = script, begun.start > start { script = nil }
    self.gap = gap
  }

  /// Ends a block that began at an offset, and gives the range of its text.
  ///
  /// Spaces at its end, left over from markup that shows nothing, are dropped if asked.
  mutating func endBlock(from start: ByteOffset, trims: Bool) -> Range<ByteOffset> {
    gap = .none
    (script, hidden) = (nil, nil)
    endLooseInlines()
    if trims { trim(from: start) }
    let end = text.count
    text.append(UInt8(ascii: "\n"))
    blockStart = text.count
    return start..<end
  }

  /// Appends a byte that belongs to no inline: what parts the cells of a table.
  mutating func part(_ byte: UInt8) {
    gap = .none
    (script, hidden) = (nil, nil)
    endLooseInlines()
    text.append(byte)
  }

  /// Takes out the end of the text, and the inlines that lie in it.
  mutating func removeEnd(from start: ByteOffset) {
    gap = .none
    (script, hidden) = (nil, nil)
    endLooseInlines()
    while let last = inlines.last, last.bytes.upperBound > start { inlines.removeLast() }
    text.removeSubrange(start...)
    forgetBeginnings(from: start)
  }

  /// Lets the open inlines that began at an offset or behind it begin with the next text.
  private mutating func forgetBeginnings(from start: ByteOffset) {
    for index in open.indices where open[index].start.map({ $0 >= start }) == true {
      open[index].start = nil
    }
  }

  /// Takes out the first bytes of the text, which no inline lies in.
  mutating func removeFirst(_ count: Int) {
    text.removeFirst(count)
    blockStart -= count
    for index in inlines.indices { inlines[index] = inlines[index].moved(by: -count) }
  }

  private mutating func beginInlines(at offset: ByteOffset) {
    var index = open.count - 1
    while index >= 0, open[index].start == nil {
      open[index].start = offset
      index -= 1
    }
  }

  /// Whether what has come since the last text is written as a space.
  private var gapIsSpace: Bool {
    guard gap == .space || gap == .lineEnd else { return false }
    return text[blockStart...].last.map { !isSpace($0) } ?? false
  }

  private mutating func dropSpaces(from start: ByteOffset) {
    let count = text[start...].prefix { $0 == UInt8(ascii: " ") }.count
    if count > 0 { text.removeSubrange(start..<start + count) }
  }

  private mutating func flatten(from start: ByteOffset) {
    for index in start..<text.count where text[index] == 0x0A || text[index] == 0x09 {
      text[index] = UInt8(ascii: " ")
    }
  }

  private mutating func trim(from start: ByteOffset) {
    let count = text.count
    while text.count > start, let last = text.last, last == 0x20 || last == 0x0A {
      text.removeLast()
    }
    guard text.count < count else { return }
    for index in inlines.indices.reversed() {
      guard inlines[index].bytes.lowerBound >= start else { break }
      let bytes = inlines[index].bytes.clamped(to: start..<text.count)
      if bytes.isEmpty {
        inlines.remove(at: index)
      } else {
        inlines[index] = Inline(kind: inlines[index].kind, bytes: bytes)
      }
    }
  }

  /// Whether the characters on both sides of a line's end stand without a space between them
  /// (CSS Text 3, segment break transformation rules).
  ///
  /// Up to ten signs that other scripts share are looked past, so that a quotation mark belongs to
  /// the words that it stands at; where nothing else is, the other side decides.
  private func joinsLines(before end: ByteOffset, after start: ByteOffset) -> Bool {
    guard text[end - 1] >= 0x80, text[start] >= 0x80 else { return false }
    // A character has four bytes at most.
    let before = String(decoding: text[blockStart..<end].suffix(44), as: UTF8.self)
    let after = String(decoding: text[start...].prefix(44), as: UTF8.self)
    let sides = [
      before.unicodeScalars.last { !$0.isShared }, after.unicodeScalars.first { !$0.isShared },
    ].compactMap { $0?.isWrittenWithoutSpaces }
    return !sides.isEmpty && sides.allSatisfy { $0 }
  }
}

extension Unicode.Scalar {
  /// Whether it stands in Chinese and Japanese as in other scripts: a quotation mark, a dash, dots,
  /// the dot between names, a digit of the mark of a note, or the comma between two.
  fileprivate var isShared: Bool { isRaisedDigit || "‘’“”—…·,".unicodeScalars.contains(self) }

  /// Whether it is white space, or nothing to see: a zero width space, for one.
  fileprivate var isBlank: Bool {
    properties.isWhitespace || properties.isDefaultIgnorableCodePoint
  }
}
