import Articles

/// The parts that a block is laid out in, one at a time.
///
/// Most blocks are one part. The borders of longer ones depend on the block alone, never on where
/// the reader is, and each is found without looking at the text before it.
struct Parts {
  /// The bytes of a part, give or take the search for a good border; the last may have twice as
  /// many.
  static let size = 16 * 1024

  /// The rows of a table in one part; the last may have twice as many.
  static let tableRows = 64

  /// The block: an index into `Article.blocks`.
  let block: Int

  /// The number of parts, at least 1.
  let count: Int

  private let text: [UInt8]
  private let bytes: Range<ByteOffset>

  /// Whether rows may end anywhere, as in code.
  private let isCode: Bool

  /// The rows of a table.
  private let rows: [[Range<ByteOffset>]]?

  init(of block: Int, in article: Article) {
    self.block = block
    text = article.text
    bytes = article.blocks[block].bytes
    switch article.blocks[block].kind {
    case .table(let index):
      let rows = article.tables[index].rows
      self.rows = rows
      isCode = false
      count = max(1, rows.count / Self.tableRows)
    case let kind:
      rows = nil
      isCode = if case .code = kind { true } else { false }
      count = max(1, bytes.count / Self.size)
    }
  }

  /// The bytes of a part, given its index.
  subscript(part: Int) -> Range<ByteOffset> {
    let start = part == 0 ? bytes.lowerBound : border(part)
    return start..<(part + 1 < count ? border(part + 1) : bytes.upperBound)
  }

  /// The bytes of a part without the line feed that it may end with before the next part.
  func lines(of part: Int) -> Range<ByteOffset> {
    let bytes = self[part]
    guard part + 1 < count, text[bytes.upperBound - 1] == .lineFeed else { return bytes }
    return bytes.dropLast()
  }

  /// The rows of the table that a part has.
  func rows(of part: Int) -> Range<Int> {
    let end = part + 1 < count ? (part + 1) * Self.tableRows : rows?.count ?? 0
    return part * Self.tableRows..<end
  }

  /// The part that an offset of the text lies in, or that it is nearest to.
  func part(at offset: ByteOffset) -> Int {
    guard count > 1 else { return 0 }
    if let rows {
      let row =
        partitioningIndex(0..<rows.count) { rows[$0].first.map { $0.lowerBound > offset } ?? false }
        - 1
      return max(0, min(count - 1, row / Self.tableRows))
    }
    let part = max(0, min(count - 1, (offset - bytes.lowerBound) / Self.size))
    return part > 0 && offset < border(part) ? part - 1 : part
  }

  /// The first byte of a part that is not the first one.
  private func border(_ part: Int) -> ByteOffset {
    if let rows { return rows[part * Self.tableRows].first?.lowerBound ?? bytes.upperBound }
    let start = bytes.lowerBound + part * Self.size
    let window = start..<start + Self.size / 2
    return afterLineFeed(in: window) ?? atLineBreak(in: window) ?? afterGlyph(in: window)
  }

  private func afterLineFeed(in window: Range<ByteOffset>) -> ByteOffset? {
    text[window].firstIndex(of: .lineFeed).map { $0 + 1 }
  }

  /// The first place in a part of a text where a row may end.
  private func atLineBreak(in window: Range<ByteOffset>) -> ByteOffset? {
    guard !isCode else { return nil }
    let window = startOfScalar(in: window)..<window.upperBound
    let lineBreak = LineBreaker(text: text, in: window).first { _ in true }
    return lineBreak.flatMap { $0.offset < window.upperBound ? $0.offset : nil }
  }

  /// The end of the first glyph that begins in a part of the text.
  ///
  /// The glyph itself may be the rest of one; all after it are whole.
  private func afterGlyph(in window: Range<ByteOffset>) -> ByteOffset {
    let start = startOfScalar(in: window)
    let glyph = Glyphs(text: text, in: start..<window.upperBound).first { _ in true }
    return glyph?.bytes.upperBound ?? start
  }

  private func startOfScalar(in window: Range<ByteOffset>) -> ByteOffset {
    window.first { !UTF8.isContinuation(text[$0]) } ?? window.lowerBound
  }
}
