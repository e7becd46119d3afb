/// An article: one text, and what lies where in it.
///
/// The value is flat. Blocks, sections and inlines are arrays in the order of the text that point
/// into it by byte ranges, so that what is on a page is found by binary search.
///
/// - Invariant: `blocks` are in the order of the text, do not overlap, and each is followed by one
///   line feed that belongs to no block. `sections` has the introduction as its first element.
public struct Article: Sendable, Equatable {
  public let metadata: Metadata

  /// The text as shown, in UTF-8 and always valid: all blocks, one line feed after each.
  ///
  /// Within a block a line feed is a line break that the author set; in a table it ends a row, and
  /// a tab ends a cell. Markup is not part of it.
  public let text: [UInt8]

  /// The code points of the text, by which other programs count.
  public let codePointIndex: CodePointIndex

  public let blocks: [Block]
  public let sections: [Section]

  /// The blocks that have a notation of their own: indices into `blocks`, in order.
  let namedBlocks: [Int32]

  /// The quotations, items and notes that blocks stand in.
  public let containers: [Container]

  /// What runs within the lines: emphasis, links, note marks; by block, then by start, longer
  /// first.
  public let inlines: [Inline]

  /// For each inline the last one before it that goes on where it begins, or -1.
  let enclosingInlines: [Int32]

  public let tables: [Table]
  public let footnotes: [Footnote]

  /// The places that the author has named in HTML or behind a heading: indices into `blocks`.
  let names: [String: Int]

  /// What editors have laid beside the text.
  public internal(set) var apparatus: Apparatus

  public init(
    metadata: Metadata, text: [UInt8], blocks: [Block], sections: [Section],
    containers: [Container] = [], inlines: [Inline] = [], tables: [Table] = [],
    footnotes: [Footnote] = [], names: [String: Int] = [:], apparatus: Apparatus = Apparatus()
  ) {
    self.metadata = metadata
    self.text = text
    codePointIndex = CodePointIndex(text)
    self.blocks = blocks
    self.sections = sections
    namedBlocks = blocks.indices.filter { blocks[$0].kind != .thematicBreak }.map { Int32($0) }
    self.containers = containers
    self.inlines = inlines
    enclosingInlines = enclosing(inlines)
    self.tables = tables
    self.footnotes = footnotes
    self.names = names
    self.apparatus = apparatus
  }

  /// Whether there is anything to read: more than the line feeds after the blocks.
  public var hasText: Bool { text.contains { $0 != UInt8(ascii: "\n") } }

  /// The text of a byte range, which must not cut a character.
  public func string(_ range: Range<ByteOffset>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}

private func enclosing(_ inlines: [Inline]) -> [Int32] {
  var open: [Int] = []
  return inlines.indices.map { (index) -> Int32 in
    while let last = open.last, inlines[last].bytes.upperBound <= inlines[index].bytes.lowerBound {
      open.removeLast()
    }
    defer { open.append(index) }
    return Int32(open.last ?? -1)
  }
}

/// A position in the text, counted in UTF-8 bytes.
public typealias ByteOffset = Int
