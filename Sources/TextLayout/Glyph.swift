public import Articles

/// What is drawn as one: a character with its combining marks, or what stands in for a control.
public struct Glyph: Sendable, Equatable {
  /// The bytes of the text that it shows.
  public let bytes: Range<ByteOffset>

  /// What to draw in its place, where the text itself must not reach the terminal: `^[`, `<U+202E>`.
  public let standIn: String?

  /// The width, in columns: 0 for marks that stand alone, 1 or 2; more for a stand-in.
  public let columns: Int

  public init(bytes: Range<ByteOffset>, standIn: String?, columns: Int) {
    self.bytes = bytes
    self.standIn = standIn
    self.columns = columns
  }
}
