/// One place of the screen: a glyph and what it is.
///
/// A plain value without references, so that grids of thousands are copied and compared at the speed
/// of memory.
public struct Cell: Hashable, Sendable {
  /// What the cell shows: one character with its combining marks; empty where the cell is the right
  /// half of a wide one.
  public let scalars: GlyphScalars

  private let width: UInt8

  public let style: Style

  /// Makes a cell of a glyph that is safe to show.
  ///
  /// What comes from an article has been made visible before; should a control character come
  /// here all the same, a question mark shows in its place. Of more scalars than a terminal's cell
  /// holds, the first are kept.
  ///
  /// - Precondition: `columns` is 1 or 2.
  public init(_ glyph: String, columns: Int, style: Style) {
    precondition(columns == 1 || columns == 2, "a glyph of \(columns) columns")
    scalars = isSafe(glyph) ? GlyphScalars(glyph.unicodeScalars) : GlyphScalars(0x3F)
    width = UInt8(columns)
    self.style = style
  }

  /// Makes a cell of a printable character of ASCII, one column wide; of any other byte a question
  /// mark.
  public init(ascii byte: UInt8, style: Style) {
    scalars = GlyphScalars(UInt32((0x20..<0x7F).contains(byte) ? byte : 0x3F))
    width = 1
    self.style = style
  }

  private init(_ scalars: GlyphScalars, width: UInt8, style: Style) {
    self.scalars = scalars
    self.width = width
    self.style = style
  }

  /// The columns that the glyph takes: 1 or 2, and 0 for the right half of a wide one.
  public var columns: Int { Int(width) }

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
    Cell(GlyphScalars(), width: 0, style: style)
  }

  /// The same glyph in another style.
  public func styled(_ style: Style) -> Cell {
    Cell(scalars, width: width, style: style)
  }
}

/// The scalars of a glyph: as many as curses keeps in a cell (`CCHARW_MAX`), at most five.
public struct GlyphScalars: Hashable, Sendable, RandomAccessCollection {
  // Five fields and no array: an array would be a reference.
  private var first: UInt32 = 0
  private var second: UInt32 = 0
  private var third: UInt32 = 0
  private var fourth: UInt32 = 0
  private var fifth: UInt32 = 0

  public private(set) var endIndex = 0

  public var startIndex: Int { 0 }

  fileprivate init() {}

  fileprivate init(_ scalar: UInt32) {
    first = scalar
    endIndex = 1
  }

  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars.prefix(5) {
      switch endIndex {
      case 0: first = scalar.value
      case 1: second = scalar.value
      case 2: third = scalar.value
      case 3: fourth = scalar.value
      default: fifth = scalar.value
      }
      endIndex += 1
    }
  }

  public subscript(index: Int) -> UInt32 {
    switch index {
    case 0: first
    case 1: second
    case 2: third
    case 3: fourth
    default: fifth
    }
  }
}

/// Tells whether a glyph holds no control character, C0, DEL or C1.
private func isSafe(_ glyph: String) -> Bool {
  glyph.unicodeScalars.allSatisfy { scalar in
    scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
  }
}
