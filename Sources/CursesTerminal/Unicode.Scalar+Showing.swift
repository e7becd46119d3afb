extension Unicode.Scalar {
  /// Tells whether the scalar shows something, or nothing, but commands nothing: it is no control,
  /// no line end, no override of direction.
  var isHarmless: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
    case .format: self == "\u{200C}" || self == "\u{200D}"
    default: true
    }
  }
}
