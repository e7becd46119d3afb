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
    self.chosen = chosen
  }

  /// The style of the glyph that begins at an offset of the article's text.
  public func style(at offset: ByteOffset) -> Style {
    if inlines.isEmpty { return base }
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
