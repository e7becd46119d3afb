/// Where links within an article lead: to the blocks that the author has named, and to the headings
/// by the anchors that GitHub makes of their words: of those without images, and of all that show.
///
/// Of equal anchors the second ends in `-1`, the third in `-2`; of a name and an anchor the first
/// in the text counts. What is raised or lowered in a heading is so in its anchor, or else on the
/// line, as GitHub has it: `co₂` and `co2`. Where nothing has the name `top`, the first block has
/// it, as in HTML.
public struct Anchors: Sendable {
  /// Indices into `Article.blocks`.
  private let blocks: [String: Int]

  /// The anchors that are the same but for their hyphens, the longest first, by what they are with
  /// single hyphens and none at the ends.
  private let alike: [String: [String]]

  /// The first block; none of an empty article.
  private let top: Int?

  /// Finds all anchors of an article.
  ///
  /// - Complexity: O(*n*) in the blocks, and in the text where a heading has an image.
  public init(_ article: Article) {
    top = article.blocks.indices.first
    var text = article.text
    var (anchors, shown): ([(String, block: Int)], [(String, block: Int)]) = ([], [])
    var level: [(String, block: Int)] = []
    for (index, block) in article.blocks.enumerated() where block.kind.isHeading {
      var words = beginning(of: block, in: text, article.inlines)
      if hideImages(of: block, in: &text, article.inlines) {
        let withoutImages = beginning(of: block, in: text, article.inlines)
        if !anchorOfHeading(withoutImages).isEmpty {
          shown.append((anchorOfHeading(words), index))
          words = withoutImages
        }
      }
      anchors.append((anchorOfHeading(words), index))
      level.append((anchorOfHeading(Script.level(words)), index))
    }
    blocks = article.names.merging(numbered(anchors), uniquingKeysWith: min)
      .merging(numbered(shown)) { known, _ in known }
      .merging(numbered(level)) { known, _ in known }
    alike = Dictionary(grouping: blocks) { singleHyphens($0.key) }.mapValues { anchors in
      let sorted = anchors.sorted {
        ($1.key.utf8.count, $0.value) < ($0.key.utf8.count, $1.value)
      }
      // No author has more headings that differ in their hyphens alone.
      return sorted.prefix(100).map { $0.key }
    }
  }

  /// All anchors, in any order.
  var names: some Collection<String> { blocks.keys }

  /// Finds the block that a link leads to, also when the link is percent-encoded, or has what the
  /// anchor of a heading loses, such as a hyphen for each space around a tag that is not shown.
  ///
  /// - Parameter anchor: What follows the `#` of the link.
  /// - Returns: An index into `Article.blocks`.
  public subscript(anchor: String) -> Int? {
    let plain = String(decoding: percentDecoded(anchor), as: UTF8.self)
    let written = anchorOfHeading(plain)
    return blocks[anchor] ?? blocks[plain] ?? blocks[plain.lowercased()] ?? blocks[written]
      ?? blockWithFewerHyphens(than: written) ?? (plain.lowercased() == "top" ? top : nil)
  }

  /// Finds the block whose anchor a link has with more hyphens at the ends or where there are some;
  /// of several, that with the fewest more.
  private func blockWithFewerHyphens(than written: String) -> Int? {
    let anchors = alike[singleHyphens(written)] ?? []
    return anchors.first { hasInOrder(written, $0) }.flatMap { blocks[$0] }
  }
}

extension Article {
  /// Finds the block that a link within the article leads to, as `Anchors` does.
  ///
  /// - Complexity: O(*n*) in the blocks.
  public func block(anchored anchor: String) -> Int? { Anchors(self)[anchor] }
}

extension Block.Kind {
  /// Whether the block is the title or a heading.
  var isHeading: Bool {
    switch self {
    case .title, .heading: true
    case .paragraph, .code, .table, .thematicBreak: false
    }
  }
}

/// The words of a heading that its anchor is made of.
private func beginning(of heading: Block, in text: [UInt8], _ inlines: [Inline]) -> String {
  // A line of megabytes may be a heading.
  String(decoding: heading.words(in: text, inlines).prefix(1_000), as: UTF8.self)
}

/// Puts the numbers behind anchors that come more than once.
private func numbered(_ anchors: [(String, block: Int)]) -> [String: Int] {
  var counts: [String: Int] = [:]
  var blocks: [String: Int] = [:]
  for (anchor, block) in anchors {
    let count = counts[anchor, default: 0]
    counts[anchor] = count + 1
    let numbered = count == 0 ? anchor : "\(anchor)-\(count)"
    blocks[numbered] = min(block, blocks[numbered] ?? block)
  }
  return blocks
}

/// Puts signs that no anchor has in place of the images of a heading; tells whether it has any.
private func hideImages(of heading: Block, in text: inout [UInt8], _ inlines: [Inline]) -> Bool {
  var end = heading.bytes.lowerBound
  for image in inlines[heading.inlines] where image.kind.isImage && image.bytes.upperBound > end {
    for offset in max(end, image.bytes.lowerBound)..<image.bytes.upperBound {
      text[offset] = UInt8(ascii: "!")
    }
    end = image.bytes.upperBound
  }
  return end > heading.bytes.lowerBound
}

/// Makes an anchor of a heading, as GitHub does: lower case, a hyphen for each space, and of the
/// other characters only letters, marks, numbers, hyphens and underscores.
func anchorOfHeading(_ heading: String) -> String {
  var anchor = String.UnicodeScalarView()
  for scalar in heading.lowercased().unicodeScalars {
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .otherNumber, .connectorPunctuation:
      anchor.append(scalar)
    case _ where scalar == "-": anchor.append(scalar)
    case _ where scalar == " " || scalar == "\n": anchor.append("-")
    default: break
    }
  }
  return String(anchor)
}

/// An anchor with one hyphen in place of several, and none at its ends.
private func singleHyphens(_ anchor: String) -> String {
  anchor.split(separator: "-").joined(separator: "-")
}

/// Whether a text has all bytes of another in their order, perhaps with more between them.
private func hasInOrder(_ text: String, _ other: String) -> Bool {
  var rest = text.utf8[...]
  return other.utf8.allSatisfy { byte in
    guard let place = rest.firstIndex(of: byte) else { return false }
    rest = rest[place...].dropFirst()
    return true
  }
}
