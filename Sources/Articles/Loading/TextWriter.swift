/// Writes the text as shown, and the inlines that lie in it.
struct TextWriter {
  private(set) var text: [UInt8] = []
  private(set) var inlines: [Inline] = []

  /// Whether breaks within the text are spaces, as in the cells of a table, where a line feed and a
  /// tab have a meaning.
  var isOnOneLine = false

  /// The inlines that have begun and not ended, from the outermost.
  ///
  /// Their start is where the first text after their beginning is written.
  private var open: [(inline: Int, start: ByteOffset?, isHTML: Bool)] = []

  /// Where the text of the block begins.
  private var blockStart = 0

  /// What has come since the last text, and is written when more text follows.
  private var gap = Gap.none

  /// Whether spaces that come next are dropped, for a line has just been broken.
  private var dropsSpaces = false

  /// Where raised text has begun, and the inlines before it.
  private var raised: (start: ByteOffset, inlines: Int)?

  init(length: Int) { text.reserveCapacity(length) }

  private enum Gap {
    case none
    case space
    case lineEnd
  }

  /// Writes what a closure appends.
  mutating func write(_ append: (inout [UInt8]) -> Void) {
    let end = text.count
    if gap != .none, end > blockStart, ![0x09, 0x0A].contains(text[end - 1]) {
      text.append(UInt8(ascii: " "))
    }
    let start = text.count
    append(&text)
    if dropsSpaces {
      let rest = text[start...].drop { $0 == UInt8(ascii: " ") }
      text.removeSubrange(start..<rest.startIndex)
    }
    guard text.count > start else { return text.removeSubrange(end...) }
    defer { (gap, dropsSpaces) = (.none, false) }
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

  /// Breaks the line where the author breaks it, if it is not the first of its block.
  mutating func breakLine(dropsSpaces: Bool = false) {
    guard !isOnOneLine else { return space() }
    gap = .none
    guard text.count > blockStart else { return }
    text.append(UInt8(ascii: "\n"))
    self.dropsSpaces = dropsSpaces
  }

  mutating func begin(_ kind: Inline.Kind) {
    if case .link = kind { endHTMLLink() }
    begin(kind, isHTML: false)
  }

  private mutating func begin(_ kind: Inline.Kind, isHTML: Bool) {
    open.append((inlines.count, nil, isHTML))
    inlines.append(Inline(kind: kind, bytes: 0..<0))
  }

  /// Begins a link of HTML, if none is open: links do not nest.
  mutating func beginHTMLLink(_ destination: String) {
    let isWithinLink = open.contains {
      if case .link = inlines[$0.inline].kind { true } else { false }
    }
    if !isWithinLink { begin(.link(destination: destination), isHTML: true) }
  }

  /// Ends the link of HTML that is the innermost open inline, if one is.
  mutating func endHTMLLink() {
    if open.last?.isHTML == true { endInnermost() }
  }

  /// Whether nothing has been written since the innermost open inline began.
  var isInlineEmpty: Bool { open.last?.start == nil }

  /// Ends the innermost open inline of Markdown; one without text is no inline.
  ///
  /// A link of HTML that has begun in it and not ended ends with it.
  mutating func endInline() {
    endHTMLLink()
    endInnermost()
  }

  private mutating func endInnermost() {
    let (inline, start, _) = open.removeLast()
    if let start {
      inlines[inline] = Inline(kind: inlines[inline].kind, bytes: start..<text.count)
    } else {
      inlines.remove(at: inline)
    }
  }

  mutating func beginRaised() { raised = (text.count, inlines.count) }

  /// Ends raised text; a number becomes one of raised digits, for without them 10⁶ would be 106.
  mutating func endRaised() {
    guard let start = raised?.start, raised?.inlines == inlines.count else { return }
    raised = nil
    let words = String(decoding: text[start...], as: UTF8.self)
    guard let number = raisedNumber(words) else { return }
    text.replaceSubrange(start..., with: number.utf8)
  }

  /// Ends a block that began at an offset, and gives the range of its text.
  ///
  /// Spaces at its end, left over from markup that shows nothing, are dropped if asked.
  mutating func endBlock(from start: ByteOffset, trims: Bool) -> Range<ByteOffset> {
    endHTMLLink()
    raised = nil
    (gap, dropsSpaces) = (.none, false)
    if trims { trim(from: start) }
    let end = text.count
    text.append(UInt8(ascii: "\n"))
    blockStart = text.count
    return start..<end
  }

  /// Appends a byte that belongs to no inline: what parts the cells of a table.
  mutating func part(_ byte: UInt8) {
    gap = .none
    text.append(byte)
  }

  /// Takes out blanks at the end of the text, which no inline lies in.
  mutating func removeBlanks(from start: ByteOffset) {
    (gap, raised) = (.none, nil)
    text.removeSubrange(start...)
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
      guard inlines[index].bytes.upperBound > text.count else { break }
      let bytes = inlines[index].bytes.clamped(to: 0..<text.count)
      inlines[index] = Inline(kind: inlines[index].kind, bytes: bytes)
    }
  }

  /// Whether the characters on both sides of a line's end stand without a space between them
  /// (CSS Text 3, segment break transformation rules).
  private func joinsLines(before end: ByteOffset, after start: ByteOffset) -> Bool {
    guard text[end - 1] >= 0x80, text[start] >= 0xE1 else { return false }
    var first = end - 1
    while first > 0, text[first] & 0xC0 == 0x80 { first -= 1 }
    let before = String(decoding: text[first..<end], as: UTF8.self).unicodeScalars.first
    let after = String(decoding: text[start...].prefix(4), as: UTF8.self).unicodeScalars.first
    return before?.isWrittenWithoutSpaces == true && after?.isWrittenWithoutSpaces == true
  }
}

extension Inline {
  /// The same inline in a text that has moved.
  func moved(by count: Int) -> Inline {
    Inline(kind: kind, bytes: bytes.moved(by: count))
  }
}
