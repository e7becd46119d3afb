/// One place of the screen: a glyph and what it is.
///
/// A plain value without references, so that grids of thousands are copied and compared at the
/// speed of memory.
public struct Cell: Hashable, Sendable {
  /// What the cell shows: one character with its combining marks; empty where the cell is the right
  /// half of a wide one.
  public let scalars: GlyphScalars

  /// The columns in the lowest byte, then the style's role and traits.
  private let looks: UInt32

  /// Makes a cell of a glyph that is safe to show.
  ///
  /// What comes from an article has been made visible before; should a control character come
  /// here all the same, a question mark shows in its place. Of more scalars than a terminal's cell
  /// holds, the first are kept.
  ///
  /// - Precondition: `columns` is 1 or 2, and the glyph is not empty.
  public init(_ glyph: String, columns: Int, style: Style) {
    precondition(columns == 1 || columns == 2, "a glyph of \(columns) columns")
    precondition(!glyph.isEmpty, "a cell without a glyph")
    let scalars = isSafe(glyph) ? GlyphScalars(glyph.unicodeScalars) : GlyphScalars(0x3F)
    self.init(scalars, columns: columns, style: style)
  }

  /// Makes a cell of a printable character of ASCII, one column wide; of any other byte a question
  /// mark.
  public init(ascii byte: UInt8, style: Style) {
    self.init(GlyphScalars(byte &- 0x20 < 0x5F ? UInt32(byte) : 0x3F), columns: 1, style: style)
  }

  private init(_ scalars: GlyphScalars, columns: Int, style: Style) {
    self.scalars = scalars
    looks =
      UInt32(truncatingIfNeeded: columns) | UInt32(style.role.rawValue) << 8
      | UInt32(style.traits.rawValue) << 16
  }

  /// The columns that the glyph takes: 1 or 2, and 0 for the right half of a wide one.
  public var columns: Int { Int(looks & 0xFF) }

  public var style: Style {
    let role = Style.Role(rawValue: UInt8(truncatingIfNeeded: looks >> 8))
    return Style(role ?? .text, Style.Traits(rawValue: UInt8(truncatingIfNeeded: looks >> 16)))
  }

  /// Whether two cells are of one style.
  public func looksLike(_ other: Cell) -> Bool {
    looks >> 8 == other.looks >> 8
  }

  /// What the cell shows, as text.
  public var glyph: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return String(view)
  }

  /// An empty place.
  public static func blank(_ style: Style = .text) -> Cell {
    Cell(ascii: 0x20, style: style)
  }

  /// The right half of a wide glyph.
  public static func rightHalf(_ style: Style) -> Cell {
    Cell(GlyphScalars(), columns: 0, style: style)
  }
}

/// The scalars of a glyph: as many as a terminal is sent for one cell, at most five.
public struct GlyphScalars: Hashable, Sendable, RandomAccessCollection {
  // A scalar has 21 bits, and none is 0. The first three lie in one word, the lowest bits first,
  // the other two in the next.
  private var first: UInt64 = 0
  private var marks: UInt64 = 0

  /// The bits that a scalar takes, and all of them set.
  private static let bits = 21
  private static let mask: UInt64 = 0x1F_FFFF

  public var startIndex: Int { 0 }

  public var endIndex: Int {
    let highest = marks == 0 ? first : marks
    let before = marks == 0 ? 0 : 3
    return before + (UInt64.bitWidth - highest.leadingZeroBitCount + Self.bits - 1) / Self.bits
  }

  fileprivate init() {}

  fileprivate init(_ scalar: UInt32) {
    first = UInt64(scalar)
  }

  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    for (index, scalar) in scalars.prefix(5).enumerated() {
      let value = UInt64(scalar.value) << (index % 3 * Self.bits)
      if index < 3 { first |= value } else { marks |= value }
    }
  }

  public subscript(index: Int) -> UInt32 {
    let word = index < 3 ? first : marks
    return UInt32(truncatingIfNeeded: word >> (index % 3 * Self.bits) & Self.mask)
  }

  /// The scalar where it is the only one and of ASCII.
  public var ascii: UInt8? {
    first < 0x80 && marks == 0 && first > 0 ? UInt8(truncatingIfNeeded: first) : nil
  }
}

/// Tells whether a glyph holds no control character, C0, DEL or C1.
private func isSafe(_ glyph: String) -> Bool {
  glyph.unicodeScalars.allSatisfy { scalar in
    scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
  }
}
