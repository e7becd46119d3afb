/// How wide text is in a sans-serif font that no one knows before the picture is shown.
///
/// It is measured by the advances of DejaVu Sans, which is wider than the fonts that the style asks
/// for before it; so text is hardly ever wider than this says.
enum TextWidth {
  /// The advances of the characters from U+0020 to U+007E, in thousandths of the font's size.
  private static let printable: [Double] = [
    317, 400, 459, 837, 636, 950, 779, 274, 390, 390, 500, 837, 317, 360, 317, 336, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 336, 336, 837, 837, 837, 530, 1000, 684, 686, 698, 770, 631,
    575, 774, 751, 294, 294, 655, 557, 862, 748, 787, 603, 787, 694, 634, 610, 731, 684, 988, 685,
    610, 685, 390, 336, 390, 837, 500, 500, 612, 634, 549, 634, 615, 352, 634, 633, 277, 277, 579,
    277, 974, 633, 611, 634, 634, 411, 520, 392, 633, 591, 817, 591, 591, 524, 636, 336, 636, 837,
  ]

  /// What a bold font adds.
  private static let bold = 1.12

  /// The width of a line of text in a font of a size, both in pixels.
  static func of(_ text: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
    let thousandths = text.unicodeScalars.reduce(0) { $0 + advance(of: $1) }
    return thousandths / 1000 * size * (isBold ? bold : 1)
  }

  /// The advance of a character: of scripts other than the Latin one, that of their wide letters.
  private static func advance(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20...0x7E: printable[Int(scalar.value) - 0x20]
    case 0x300...0x36F, 0x200B...0x200F: 0
    case 0x00A0...0x024F, 0x2000...0x2025: 700
    case 0x0370...0x10FF: 850
    default: 1050
    }
  }

  /// The text, or as much of its beginning as fits with an ellipsis.
  static func shortened(
    _ text: String, to width: Double, size: Double, isBold: Bool = false
  ) -> String {
    var room = width / (isBold ? bold : 1) * 1000 / size - 1050
    var end = text.startIndex
    while end < text.endIndex {
      room -= text[end].unicodeScalars.reduce(0) { $0 + advance(of: $1) }
      guard room >= 0 else { break }
      end = text.index(after: end)
    }
    if end == text.endIndex || of(text.prefix(1000), size: size, isBold: isBold) <= width {
      return text
    }
    let kept = text[..<end]
    return (kept.last == " " ? kept.dropLast() : kept) + "…"
  }

  /// The text in lines that fit, broken at spaces; the last line is shortened if there is more.
  static func lines(
    of text: String, within width: Double, size: Double, atMost count: Int, isBold: Bool = false
  ) -> [String] {
    var lines: [String] = []
    var rest = text[...]
    while !rest.isEmpty, lines.count + 1 < count {
      var end = rest.startIndex
      for space in rest.indices where rest[space] == " " {
        guard of(rest[..<space], size: size, isBold: isBold) <= width else { break }
        end = space
      }
      if of(rest.prefix(1000), size: size, isBold: isBold) <= width { break }
      guard end > rest.startIndex else { break }
      lines.append(String(rest[..<end]))
      rest = rest[end...].drop { $0 == " " }
    }
    lines.append(shortened(String(rest), to: width, size: size, isBold: isBold))
    return lines
  }
}
