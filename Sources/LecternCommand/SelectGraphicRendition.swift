import CursesTerminal

/// The escape sequence that makes printed text look so (ECMA-48, SGR), and the one that ends it.
struct SelectGraphicRendition {
  /// Empty where the text looks like any other.
  let start: [UInt8]
  let end: [UInt8]

  /// Makes those of a look, for a terminal with so many colours.
  init(_ look: Palette.Look, depth: Palette.Depth) {
    var codes: [String] = []
    let attributes: [(Palette.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    for (attribute, code) in attributes where look.attributes.contains(attribute) {
      codes.append(code)
    }
    for (color, ground) in [(look.foreground, 3), (look.background, 4)] {
      guard let color else { continue }
      codes.append(depth < .indexed ? "\(ground)\(color.basic)" : "\(ground)8;5;\(color.index)")
    }
    start = codes.isEmpty ? [] : Array("\u{1B}[\(codes.joined(separator: ";"))m".utf8)
    end = codes.isEmpty ? [] : Array("\u{1B}[m".utf8)
  }
}
