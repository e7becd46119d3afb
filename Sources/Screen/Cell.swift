/// One place of the screen: a glyph and what it is.
public struct Cell: Hashable, Sendable {
  /// What the cell shows: one character with its combining marks; empty where the cell is the right
  /// half of a wide one.
  public let glyph: String

  /// The columns that the glyph takes: 1 or 2, and 0 for the right half of a wide one.
  public let columns: Int

  public let style: Style

  /// Makes a cell of a glyph that is safe to show.
  ///
  /// What comes from an article has been made visible before; should a control character come
  /// here all the same, a question mark shows in its place.
  ///
  /// - Precondition: `columns` is 1 or 2.
  public init(_ glyph: String, columns: Int, style: Style) {
    precondition(columns == 1 || columns == 2, "a glyph of \(columns) columns")
    self.init(glyph: isSafe(glyph) ? glyph : "?", columns: columns, style: style)
  }

  private init(glyph: String, columns: Int, style: Style) {
    self.glyph = glyph
    self.columns = columns
    self.style = style
  }

  /// An empty place.
  public static func blank(_ style: Style = .text) -> Cell {
    Cell(glyph: " ", columns: 1, style: style)
  }

  /// The right half of a wide glyph.
  public static func rightHalf(_ style: Style) -> Cell {
    Cell(glyph: "", columns: 0, style: style)
  }

  /// The same glyph in another style.
  public func styled(_ style: Style) -> Cell {
    Cell(glyph: glyph, columns: columns, style: style)
  }
}

/// Tells whether a glyph holds no control character, C0, DEL or C1.
private func isSafe(_ glyph: String) -> Bool {
  glyph.unicodeScalars.allSatisfy { scalar in
    scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
  }
}
