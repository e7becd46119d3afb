/// A paragraph, a heading, a table, a piece of code or a rule: what is laid out as one.
public struct Block: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// The article's title.
    case title
    /// A heading; its level is 1 to 6, as in the source.
    case heading(level: Int)
    case paragraph
    /// Lines that are kept as they are, and the language that is told after the fence.
    case code(language: String?)
    /// A table; the index is that of `Article.tables`.
    case table(Int)
    /// A rule between two parts, without text.
    case thematicBreak
  }

  public internal(set) var kind: Kind

  /// Where the block's text lies in the article's text.
  public private(set) var bytes: Range<ByteOffset>

  /// The innermost section that the block stands in: an index into `Article.sections`.
  public internal(set) var section: Int

  /// The innermost quotation, item or note that it stands in: an index into `Article.containers`.
  public let container: Int?

  /// The *n* of `p<n>`; the title, headings of sections and rules have none.
  ///
  /// All other blocks are counted through the article from 1, headings in a container among them.
  public let number: Int?

  /// The inlines of this block: indices into `Article.inlines`.
  public let inlines: Range<Int>

  /// The line of the source that the block begins on, from 1.
  public let line: Int

  public init(
    kind: Kind, bytes: Range<ByteOffset>, section: Int, container: Int?, number: Int?,
    inlines: Range<Int>, line: Int
  ) {
    self.kind = kind
    self.bytes = bytes
    self.section = section
    self.container = container
    self.number = number
    self.inlines = inlines
    self.line = line
  }

  /// Follows the text when something before it is taken out or put in.
  mutating func move(by count: Int) { bytes = bytes.moved(by: count) }

  package var isTable: Bool {
    if case .table = kind { true } else { false }
  }

  /// The words of a heading, which the marks of notes are none of.
  ///
  /// - Parameters:
  ///   - text: The text of the article.
  ///   - inlines: The inlines of the article.
  /// - Returns: The text of the block without the marks, nor the spaces before one that nothing,
  ///   white space or a sign that closes follows; the whole text where that is nothing but marks.
  func words(in text: [UInt8], _ inlines: [Inline]) -> [UInt8] {
    let space = UInt8(ascii: " ")
    var words: [UInt8] = []
    var start = bytes.lowerBound
    var isInQuotes = false
    for mark in inlines[self.inlines] where mark.kind.isNoteMark {
      let piece = text[start..<mark.bytes.lowerBound]
      for byte in piece where byte == UInt8(ascii: "\"") { isInQuotes.toggle() }
      words += piece
      start = mark.bytes.upperBound
      let next = ScalarWalk(text: text, bounds: bytes).scalar(at: start)?.value
      let closesQuotes = isInQuotes && next == "\""
      guard closesQuotes || next.map(\.followsAtOnce) ?? true else { continue }
      while words.last == space { words.removeLast() }
    }
    words += text[start..<bytes.upperBound]
    if start > bytes.lowerBound { words = Array(words.drop { $0 == space }) }
    return words.isEmpty ? Array(text[bytes]) : words
  }
}

/// What blocks can stand in, to any depth.
public struct Container: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case quotation
    /// An item of a list: its marker as shown (`•`, `3.`, `☑`, `3. ☑`), which list of the article
    /// it is of, from 0, and whether this has no blank lines between its items.
    case item(marker: String, list: Int, isTight: Bool)
    /// The text of a footnote: an index into `Article.footnotes`.
    case footnote(Int)
  }

  public internal(set) var kind: Kind

  /// The container around this one; always of a smaller index.
  public let parent: Int?

  /// The first block inside: the one that an item's marker stands before.
  ///
  /// Every container has one, if only an empty paragraph.
  public internal(set) var firstBlock: Int

  /// The number of containers around this one.
  public let depth: Int

  public init(kind: Kind, parent: Int?, firstBlock: Int, depth: Int) {
    self.kind = kind
    self.parent = parent
    self.firstBlock = firstBlock
    self.depth = depth
  }
}

/// The cells of a table, row by row; the first row is the head.
public struct Table: Sendable, Equatable {
  public enum Alignment: Sendable {
    case left
    case center
    case right
  }

  /// How each column is aligned; also the number of columns.
  public let alignments: [Alignment]

  /// The byte range of each cell in the article's text; every row has one for each column.
  public private(set) var rows: [[Range<ByteOffset>]]

  public init(alignments: [Alignment], rows: [[Range<ByteOffset>]]) {
    self.alignments = alignments
    self.rows = rows
  }

  /// Follows the text when something before it is taken out or put in.
  mutating func move(by count: Int) { rows = rows.map { $0.map { $0.moved(by: count) } } }
}

extension Unicode.Scalar {
  /// Whether no space is missed before it: white space, and signs that close, but for the straight
  /// quotation mark, which opens as well.
  fileprivate var followsAtOnce: Bool {
    switch properties.generalCategory {
    case .closePunctuation, .finalPunctuation: true
    default: properties.isWhitespace || properties.isTerminalPunctuation || self == "…"
    }
  }
}

extension Range<ByteOffset> {
  /// The same range further on, or further back.
  func moved(by count: Int) -> Self { lowerBound + count..<upperBound + count }
}
