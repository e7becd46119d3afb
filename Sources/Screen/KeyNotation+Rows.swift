extension KeyNotation {
  /// Writes a row of keys for people, who can type it in settings: a key alone as help texts print
  /// it, several in the notation.
  public static func written(_ row: [Key]) -> String {
    if row.count == 1, let key = row.first {
      let label = label(of: key)
      if keys(written: label) == row { return label }
    }
    return row.map(notation(of:)).joined()
  }

  /// The keys that a text in settings names: one as help texts print it, with brackets or without,
  /// or a row of keys in the notation.
  ///
  /// - Returns: Nothing where a name in brackets is that of no key, or a bracket is never closed.
  public static func keys(written text: String) -> [Key]? {
    if text == "<" { return [Key("<")] }
    let isBracketed = text.hasPrefix("<") && text.hasSuffix(">")
    let label = isBracketed ? String(text.dropFirst().dropLast()) : text
    return key(labelled: label).map { [$0] } ?? (try? parse(text))
  }
}
