public import Articles
public import Screen
public import TextLayout

/// The styles of one row of the text.
public struct TextStyle {
  private let base: Style
  private let inlines: [Inline]
  private let chosen: Range<ByteOffset>?

  /// The style of what the layout adds to the line.
  public let ornament = Style(.ornament)

  /// Finds what lies in a row.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - article: The article that it is of.
  ///   - chosen: Where in the article's text the chosen reference lies, if there is one.
  public init(of row: Row, in article: Article, chosen: Range<ByteOffset>? = nil) {
    let block = article.blocks[row.block]
    base =
      switch block.kind {
      case .title: Style(.title)
      case .heading: Style(.heading)
      case .code: Style(.code)
      case .paragraph, .table, .thematicBreak: .text
      }
    inlines = article.inlines[block.inlines].filter { $0.bytes.overlaps(row.bytes) }
    self.chosen = chosen.flatMap { $0.overlaps(row.bytes) ? $0 : nil }
  }

  /// The parts of a stretch of the row that are of one style each, in order.
  public func runs(in range: Range<ByteOffset>) -> [(bytes: Range<ByteOffset>, style: Style)] {
    let lying = inlines.map(\.bytes) + (chosen.map { [$0] } ?? [])
    let borders = lying.flatMap { [$0.lowerBound, $0.upperBound] }.filter(range.contains)
    guard !lying.isEmpty, !range.isEmpty else { return [(range, base)] }
    let starts = Set(borders + [range.lowerBound]).sorted()
    return starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1] : range.upperBound
      return (start..<end, style(at: start))
    }
  }

  /// The style of the glyph that begins at an offset of the article's text.
  private func style(at offset: ByteOffset) -> Style {
    var style = base
    for inline in inlines where inline.bytes.contains(offset) {
      switch inline.kind {
      case .emphasis: style.traits.insert(.emphasized)
      case .strong: style.traits.insert(.strong)
      case .struck: style.traits.insert(.struck)
      case .code: style.role = .code
      case .link: style.role = .link
      case .image: style.traits.insert(.emphasized)
      case .noteMark: style.role = .noteMark
      }
    }
    if let chosen, chosen.contains(offset) { style.role = .chosen }
    return style
  }
}
