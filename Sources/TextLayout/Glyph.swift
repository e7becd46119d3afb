public import Articles

/// What is drawn as one: a character with its marks, or what stands in for a control.
///
/// A glyph is what ncurses can hold in one cell, or in the two cells of a wide character: one scalar
/// that takes columns, and scalars that take none. Its width is what `wcwidth` says of the first.
/// Hence a character that people see as one may be several glyphs: an Indic syllable with a vowel
/// sign that takes a column, a flag (two letters of one column each), a family of emoji.
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

  /// What to draw in its place, where the text itself must not reach the terminal: `^[`, `<U+202E>`.
  public var standIn: String? {
    kind == .control ? notation(ofControl: scalar) : nil
  }

  /// What to draw: as wide as `columns`, free of controls, and empty for what is invisible.
  ///
  /// Left out is what a cell cannot hold or what terminals disagree about: marks after the fourth,
  /// variation selectors, skin tones, tags of flags, joiners of emoji.
  public func shown(in text: [UInt8]) -> String {
    switch kind {
    case .control: notation(ofControl: scalar)
    case .tab: " "
    case .lineFeed, .softHyphen: ""
    case .marks: "\u{A0}" + drawable(text[bytes], upTo: 4)
    case .text where columns == 0: ""
    case .text where scalar == 0xA0 && bytes.count == 2: " "
    case .text: drawable(text[bytes], upTo: 5)
    }
  }

  /// The scalars of a glyph that all terminals draw in its columns.
  private func drawable(_ bytes: ArraySlice<UInt8>, upTo limit: Int) -> String {
    let whole = String(decoding: bytes, as: UTF8.self)
    guard bytes.count > 3 else { return whole }
    let isEmoji = ScalarTable.entry(of: scalar).lineBreak.isOne(of: emojiClasses)
    var drawn = String.UnicodeScalarView()
    for scalar in whole.unicodeScalars where drawn.count < limit {
      if drawn.isEmpty || !isDisputed(scalar, inEmoji: isEmoji) {
        drawn.append(scalar)
      }
    }
    return String(drawn)
  }
}

/// Tells whether terminals disagree about what a scalar does to the width of the one before it.
private func isDisputed(_ scalar: Unicode.Scalar, inEmoji: Bool) -> Bool {
  switch scalar.value {
  case 0xFE0E, 0xFE0F, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: true
  case 0x200D: inEmoji
  default: false
  }
}

/// Pictographs, their modifiers and the letters of flags.
let emojiClasses: LineBreakClass = [.ID, .EB, .EM, .XP, .RI]

/// How a control is written out: `^[` for C0 and DEL as in `stty`, `<U+009B>` for all others.
func notation(ofControl scalar: UInt32) -> String {
  if scalar < 0x20 || scalar == 0x7F {
    return "^" + String(UnicodeScalar(UInt8(scalar ^ 0x40)))
  }
  let digits = String(scalar, radix: 16, uppercase: true)
  return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
}
