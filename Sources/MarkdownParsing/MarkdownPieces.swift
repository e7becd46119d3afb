import CMarkdown

/// A long text in pieces, which are parsed one after the other, so that only one of their trees is
/// in memory at a time.
///
/// A tree takes some twenty times the bytes of its text. So the text is cut where nothing before
/// the cut changes what follows: before a line with which no list, quotation or table can go on,
/// and within a paragraph as long as nothing in it can be a mark. A text with notes, or with what
/// may be the target of a link by name, is not cut.
struct MarkdownPieces {
  private let source: [UInt8]

  /// What a piece has at least, in bytes; one before a much longer block may have less.
  private let length: Int

  /// Where the next piece begins.
  private var start = 0

  /// The lines before it.
  private var lines = 0

  /// The end of the paragraph that the last piece ended within.
  private var paragraphEnd: Int?

  /// Begins at the first piece; fails for a text that is not to be cut.
  ///
  /// - Parameters:
  ///   - source: Valid UTF-8 without NUL, its lines ended by line feeds.
  ///   - length: What a piece has at least, in bytes, from 1.
  init?(_ source: [UInt8], length: Int) {
    guard source.count > length, !has("[^", in: source[...]), !mayHaveTarget(source) else {
      return nil
    }
    self.source = source
    self.length = length
  }

  /// Whether the next piece goes on with the paragraph that the last one ended within.
  var isWithinParagraph: Bool { paragraphEnd != nil }

  /// Parses the next piece; nothing after the last.
  ///
  /// - Complexity: O(*n*) in the bytes of the piece: one that ends in code or HTML, which may go
  ///   on, is parsed again with twice as much.
  mutating func next() -> MarkdownTree? {
    guard start < source.count else { return nil }
    if let end = cutWithinParagraph() { return advance(to: end, tree(to: end)) }
    paragraphEnd = nil
    var least = length
    while true {
      let end = cutBetweenBlocks(after: least)
      let tree = tree(to: end)
      if end == source.count || !tree.mayGoOn { return advance(to: end, tree) }
      least = 2 * max(least, end - start)
    }
  }

  private func tree(to end: Int) -> MarkdownTree {
    MarkdownTree(source[start..<end], linesBefore: lines)
  }

  private mutating func advance(to end: Int, _ tree: consuming MarkdownTree) -> MarkdownTree {
    lines += source[start..<end].count { $0 == lineFeed }
    start = end
    return tree
  }
}

extension MarkdownTree {
  /// Whether the last block, having begun, may hold what follows, whatever this is.
  fileprivate var mayGoOn: Bool {
    guard let block = unsafe cmark_node_last_child(root) else { return false }
    return unsafe [CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK].contains(
      cmark_node_get_type(block))
  }
}

// MARK: Between blocks

extension MarkdownPieces {
  /// The first place between blocks that is far enough on; before a block much longer than a piece,
  /// the last one that is not.
  private func cutBetweenBlocks(after least: Int) -> Int {
    var last: Int?
    var line = start
    while line < source.count {
      line = nextLine(after: line)
      guard isBetweenBlocks(line) else { continue }
      if line - start >= least { break }
      last = line
    }
    return line - start > 4 * least ? last ?? line : line
  }

  /// Whether a line follows a blank one and begins with what begins no item, quotation or row, so
  /// that none of what was open before goes on but code and HTML.
  private func isBetweenBlocks(_ line: Int) -> Bool {
    guard line - start >= 2, line < source.count, source[line - 2] == lineFeed else { return false }
    return beginsWord(source[line]) || source[line] == UInt8(ascii: "#")
  }

  /// Where the line after an offset begins; the end of the text after the last.
  private func nextLine(after offset: Int) -> Int {
    let rest = source[offset...]
    return min(source.count, offset + distance(to: lineFeed, in: rest) + 1)
  }
}

private let lineFeed = UInt8(ascii: "\n")

/// Whether a byte begins a word: an ASCII letter, or a character beyond ASCII but U+F000 to U+FFFF,
/// of which U+FEFF is lost at the beginning of what is parsed.
private func beginsWord(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
  default: byte >= 0x80 && byte != 0xEF
  }
}

// MARK: Within a paragraph

extension MarkdownPieces {
  /// The end of a line far enough on in the paragraph that the piece begins with, if all is plain
  /// up to there and the paragraph goes on for long.
  private mutating func cutWithinParagraph() -> Int? {
    guard let end = paragraphEnd ?? endOfParagraph(), end - start >= 2 * length else { return nil }
    let cut = nextLine(after: start + length)
    guard cut < end, source[cut - 2] != UInt8(ascii: " "), source[start..<cut].allSatisfy(isPlain)
    else { return nil }
    paragraphEnd = end
    return cut
  }

  /// The end of the paragraph that the piece begins with, if all its lines begin with a word, and a
  /// blank line ends it: so nothing makes it a heading or a table.
  private func endOfParagraph() -> Int? {
    var line = start
    while line < source.count, beginsWord(source[line]) { line = nextLine(after: line) }
    return line == source.count || source[line] == lineFeed ? line : nil
  }
}

/// Whether a byte marks nothing, wherever it stands in a line but at its beginning.
private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"),
    UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
    UInt8(ascii: "&"), UInt8(ascii: "\\"):
    false
  default: byte >= 0x20 || byte == lineFeed
  }
}

// MARK: Targets of links by name

/// Whether a text may have the target of a link by name.
///
/// That is `[label]:`, after nothing on its line but blanks, marks of containers and the box of a
/// task. The label may go over lines. In code it is none, which the parser alone can tell.
///
/// - Complexity: O(*n*) in the bytes of the text: neither looking back from a bracket nor looking
///   for the end of its label goes past another bracket.
private func mayHaveTarget(_ source: [UInt8]) -> Bool {
  let text = source.starts(with: "\u{FEFF}".utf8) ? source.dropFirst(3) : source[...]
  var rest = text
  var endOfBox: Int?
  while true {
    rest = rest.dropFirst(distance(to: UInt8(ascii: "["), in: rest))
    guard !rest.isEmpty else { return false }
    let before = text[..<rest.startIndex].lastIndex { !isContainerMark($0) }
    if before == nil || before == endOfBox || before.map({ text[$0] }) == lineFeed {
      if beginsWithLabel(rest) { return true }
      let end = rest.dropFirst(2)
      endOfBox = end.first == UInt8(ascii: "]") ? end.startIndex : nil
    }
    rest = rest.dropFirst()
  }
}

/// Whether a text that begins with a bracket begins with a label and a colon.
private func beginsWithLabel(_ text: ArraySlice<UInt8>) -> Bool {
  var rest = text.dropFirst()
  while let byte = rest.popFirst() {
    switch byte {
    case UInt8(ascii: "\\"): rest = rest.dropFirst()
    case UInt8(ascii: "["): return false
    case UInt8(ascii: "]"): return rest.first == UInt8(ascii: ":")
    default: continue
    }
  }
  return false
}
