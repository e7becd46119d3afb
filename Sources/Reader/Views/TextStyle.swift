public import Articles
public import Screen
public import TextLayout

/// A stretch of an article's text that is set off for the moment.
public struct MarkedText: Sendable {
  let bytes: Range<ByteOffset>
  let role: Style.Role
}

/// The styles of one row of the text.
public struct TextStyle {
  private let base: Style

  /// The article's text, of which no glyph is cut.
  private let text: [UInt8]

  /// What changes the style within the row, the outer before the inner.
  private var changes: [(bytes: Range<ByteOffset>, change: Change)] = []

  private enum Change {
    case role(Style.Role)
    case trait(Style.Traits)
  }

  /// The style of what the layout adds to the line.
  public let ornament = Style(.ornament)

  /// Finds what lies in a row.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - article: The article that it is of.
  ///   - marked: What is set off in the article's text for the moment, the outer before the inner.
  public init(of row: Row, in article: Article, marked: [MarkedText] = []) {
    let block = article.blocks[row.block]
    text = article.text
    base =
      switch block.kind {
      case .title: Style(.title)
      case .heading: Style(.heading)
      case .code: Style(.code)
      case .paragraph, .table, .thematicBreak: .text
      }
    for index in article.inlines(overlapping: row.bytes) {
      let inline = article.inlines[index]
      changes.append((inline.bytes, Self.change(of: inline.kind)))
    }
    if !article.apparatus.mentions.isEmpty, base.role == .text {
      addMentions(in: row.bytes, of: block, article)
    }
    for text in marked where text.bytes.overlaps(row.bytes) {
      changes.append((text.bytes, .role(text.role)))
    }
  }

  /// The parts of a stretch of the row that are of one style each, in order.
  ///
  /// A glyph has the style of its first byte, whatever changes within it: what is drawn in two
  /// pieces takes a column more than the row has for it.
  public func runs(in range: Range<ByteOffset>) -> [(bytes: Range<ByteOffset>, style: Style)] {
    guard !changes.isEmpty, !range.isEmpty else { return [(range, base)] }
    var runs: [(bytes: Range<ByteOffset>, style: Style)] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = border(after: start, within: range)
      runs.append((start..<end, style(at: start)))
      start = end
    }
    return runs
  }

  /// The end of the glyph before the next offset where a change begins or ends; the end of the
  /// range where there is none.
  private func border(after offset: ByteOffset, within range: Range<ByteOffset>) -> ByteOffset {
    var border = range.upperBound
    for (bytes, _) in changes {
      if bytes.lowerBound > offset { border = min(border, bytes.lowerBound) }
      if bytes.upperBound > offset { border = min(border, bytes.upperBound) }
    }
    // Only what is no ASCII can go on in the glyph of what stands before it.
    guard border < range.upperBound, text[border] >= 0x80 else { return border }
    let glyphs = Glyphs(text: text, in: offset..<range.upperBound)
    return glyphs.first { $0.bytes.upperBound >= border }?.bytes.upperBound ?? border
  }

  /// Sets off the first name of each actor in a paragraph; what only describes stays plain.
  private mutating func addMentions(
    in bytes: Range<ByteOffset>, of block: Block, _ article: Article
  ) {
    let apparatus = article.apparatus
    for index in apparatus.mentions(in: bytes) {
      let mention = apparatus.mentions[index]
      guard mention.form.isName else { continue }
      let all = apparatus.mentions(ofActor: mention.actor)
      let start = partitioningIndex(all.startIndex..<all.endIndex) {
        apparatus.mentions[all[$0]].bytes.lowerBound >= block.bytes.lowerBound
      }
      let first = all[start...].first { apparatus.mentions[$0].form.isName }
      if first == index { changes.append((mention.bytes, .role(.actor))) }
    }
  }

  private func style(at offset: ByteOffset) -> Style {
    var style = base
    for (bytes, change) in changes where bytes.contains(offset) {
      switch change {
      // A name, or what the reader has highlighted, is that still.
      case .role(.reading) where style.role != .text: style.traits.insert(.odd)
      case .role(let role):
        style.role = role
        style.traits.remove(.odd)
      case .trait(let trait): style.traits.insert(trait)
      }
    }
    return style
  }

  private static func change(of kind: Inline.Kind) -> Change {
    switch kind {
    case .emphasis, .image: .trait(.emphasized)
    case .strong: .trait(.strong)
    case .struck: .trait(.struck)
    case .code: .role(.code)
    case .link: .role(.link)
    case .noteMark: .role(.noteMark)
    }
  }
}

extension Mention.Form {
  /// Whether the words are a name, and no description.
  fileprivate var isName: Bool {
    switch self {
    case .name, .shortName, .acronym, .possessive: true
    case .metonym, .collective, .nounForState, .adjectival, .descriptor: false
    }
  }
}
