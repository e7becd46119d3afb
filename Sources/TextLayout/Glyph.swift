public import Articles

/// What is drawn as one: a character with its marks, or what stands in for a control.
///
/// A glyph is what terminals keep in one cell, or in the two cells of a wide character: one scalar
/// that takes columns, and scalars that take none. Its width is what `wcwidth` says of the
/// first. Hence a character that people see as one may be several glyphs: an Indic syllable with a
/// vowel sign that takes a column, a flag (two letters of one column each), a family of emoji.
public struct Glyph: Sendable, Equatable {
  public enum Kind: Sendable {
    case text
    /// Marks without a character before them to stand on.
    case marks
    case tab
    case lineFeed
    /// A soft hyphen, which shows only where a row is broken at it.
    case softHyphen
    /// A control that must not reach the terminal, shown by its stand-in.
    case control
  }

  public let kind: Kind

  /// The bytes of the text that it shows.
  public let bytes: Range<ByteOffset>

  /// The width, in columns: 1 or 2; more for a control, 0 for what is invisible.
  public let columns: Int

  /// The scalar that it begins with.
  let scalar: UInt32

  init(_ kind: Kind, bytes: Range<ByteOffset>, columns: Int, scalar: UInt32) {
    self.kind = kind
    self.bytes = bytes
    self.columns = columns
    self.scalar = scalar
  }

  /// What to draw in its place, where the text itself must not reach the terminal: `^[`,
  /// `<U+202E>`.
  public var standIn: String? {
    kind == .control ? notation(ofControl: scalar) : nil
  }

  /// What to draw: as wide as `columns`, and free of controls.
  ///
  /// Of what has no columns these are the marks by which a terminal knows the direction of writing,
  /// if there are any; they go into the cell before.
  ///
  /// Left out are marks after the fourth, which not every terminal keeps, and what some terminals
  /// would draw in more or fewer columns than `wcwidth` counts: variation selectors, skin tones,
  /// tags of flags, joiners of emoji.
  public func shown(in text: [UInt8]) -> String {
    switch kind {
    case .control: notation(ofControl: scalar)
    case .tab: " "
    case .lineFeed, .softHyphen: ""
    case .marks: "\u{A0}" + drawable(text, atMost: 4)
    case .text where columns == 0: directionMarks(text)
    case .text where scalar == 0xA0 && bytes.count == 2: " "
    case .text: drawable(text, atMost: 5)
    }
  }

  private func directionMarks(_ text: [UInt8]) -> String {
    let scalars = String(decoding: text[bytes], as: UTF8.self).unicodeScalars
    return String(scalars.filter { ["\u{61C}", "\u{200E}", "\u{200F}"].contains($0) })
  }

  /// The first scalars of the glyph that all terminals draw in its columns.
  private func drawable(_ text: [UInt8], atMost limit: Int) -> String {
    if bytes.count < 4 {
      return String(decoding: text[bytes], as: UTF8.self)
    }
    let isEmoji = ScalarTable.entry(of: scalar).lineBreak.isOne(of: .emoji)
    var drawn = String.UnicodeScalarView()
    var offset = bytes.lowerBound
    while offset < bytes.upperBound, drawn.count < limit {
      let next = TextLayout.scalar(of: text, at: offset, before: bytes.upperBound)
      if drawn.isEmpty || !isDisputed(next.value, inEmoji: isEmoji) {
        drawn.append(Unicode.Scalar(next.value) ?? "\u{FFFD}")
      }
      offset = next.bytes.upperBound
    }
    return String(drawn)
  }
}

/// Tells whether terminals disagree about what a scalar does to the width of the one before it.
private func isDisputed(_ scalar: UInt32, inEmoji: Bool) -> Bool {
  switch scalar {
  case 0xFE0E, 0xFE0F, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: true
  case 0x200D: inEmoji
  default: false
  }
}

/// How a control is written out: `^[` for C0 and DEL as in `stty`, `<U+009B>` for all others.
func notation(ofControl scalar: UInt32) -> String {
  if scalar < 0x20 || scalar == 0x7F {
    return "^" + String(UnicodeScalar(UInt8(scalar ^ 0x40)))
  }
  return notation(ofScalar: scalar)
}

/// How a character is written out by its number in Unicode: `<U+00E9>`.
public func notation(ofScalar scalar: UInt32) -> String {
  "<U+\(padded(UInt(scalar), 4, radix: 16))>"
}
