/// Where links within an article lead: to the blocks that the author has named, and to the headings
/// by the anchors that GitHub makes of their words.
///
/// Of equal anchors the second ends in `-1`, the third in `-2`; of a name and an anchor the first
/// in the text counts.
public struct Anchors: Sendable {
  /// Indices into `Article.blocks`.
  private let blocks: [String: Int]

  /// Finds all anchors of an article.
  ///
  /// - Complexity: O(*n*) in the blocks.
  public init(_ article: Article) {
    var blocks = article.names
    var counts: [String: Int] = [:]
    for (index, block) in article.blocks.enumerated() where block.kind.isHeading {
      // A line of megabytes may be a heading.
      let words = block.words(in: article.text, article.inlines).prefix(1_000)
      let anchor = anchorOfHeading(String(decoding: words, as: UTF8.self))
      let count = counts[anchor, default: 0]
      counts[anchor] = count + 1
      let numbered = count == 0 ? anchor : "\(anchor)-\(count)"
      blocks[numbered] = min(index, blocks[numbered] ?? index)
    }
    self.blocks = blocks
  }

  /// All anchors, in any order.
  var names: some Collection<String> { blocks.keys }

  /// Finds the block that a link leads to, also when the link is percent-encoded, or has what the
  /// anchor of a heading loses, such as a hyphen for each space around a tag that is not shown.
  ///
  /// - Parameter anchor: What follows the `#` of the link.
  /// - Returns: An index into `Article.blocks`.
  public subscript(anchor: String) -> Int? {
    let plain = withoutPercentEncoding(anchor)
    let written = anchorOfHeading(plain)
    return blocks[anchor] ?? blocks[plain] ?? blocks[plain.lowercased()] ?? blocks[written]
      ?? blocks[written.split(separator: "-").joined(separator: "-")]
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

/// Decodes `%C3%A9`.
private func withoutPercentEncoding(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    let digits = String(decoding: bytes[index...].dropFirst().prefix(2), as: UTF8.self)
    if bytes[index] == UInt8(ascii: "%"), digits.utf8.count == 2,
      digits.allSatisfy(\.isHexDigit), let byte = UInt8(digits, radix: 16)
    {
      result.append(byte)
      index += 3
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}
