import Articles
import Screen
import TextLayout

/// The styles of one line of the text.
struct TextStyle {
  private let base: Style
  private let inlines: [Inline]
  private let chosen: Range<ByteOffset>?

  /// The style of what the layout adds to the line.
  let ornament = Style(.ornament)

  init(_ model: Model, _ line: Line) {
    let block = model.article.blocks[line.row.block]
    base =
      switch block.kind {
      case .title: Style(.title)
      case .heading: Style(.heading)
      case .code: Style(.code)
      case .paragraph, .table, .thematicBreak: .text
      }
    let bytes = line.row.bytes
    inlines = model.article.inlines[block.inlines].filter { $0.bytes.overlaps(bytes) }
    chosen = model.chosen?.bytes
  }

  /// The style of the glyph that begins at an offset of the article's text.
  func style(at offset: ByteOffset) -> Style {
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
