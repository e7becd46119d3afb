import CursesTerminal

/// The escape sequence that makes printed text look so (ECMA-48, SGR), and the one that ends it.
struct SelectGraphicRendition {
  /// Empty where the text looks like any other.
  let start: [UInt8]
  let end: [UInt8]

  init(_ look: Palette.Look) {
    var codes: [String] = []
    let attributes: [(Palette.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    for (attribute, code) in attributes where look.attributes.contains(attribute) {
      codes.append(code)
    }
    if let color = look.foreground { codes.append("38;5;\(color.index)") }
    if let color = look.background { codes.append("48;5;\(color.index)") }
    start = codes.isEmpty ? [] : Array("\u{1B}[\(codes.joined(separator: ";"))m".utf8)
    end = codes.isEmpty ? [] : Array("\u{1B}[m".utf8)
  }
}
