extension Unicode.Scalar {
  /// Tells whether the scalar shows something, or joins what does, but commands nothing: it is no
  /// control, no line end, no override of direction.
  var isHarmless: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
    case .format: isPrependedMark || self == "\u{200C}" || self == "\u{200D}"
    default: true
    }
  }

  /// Whether it is a format character that shows: a sign around the digits or letters after it, as
  /// that for the end of a verse in Arabic (Prepended_Concatenation_Mark, Unicode 16).
  private var isPrependedMark: Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }
}
