extension [UInt8] {
  /// Whether a byte occurs.
  ///
  /// All are looked at, also after the first one: so they are compared many at a time.
  func has(_ byte: UInt8) -> Bool {
    var found: UInt8 = 0
    for other in self { found |= other == byte ? 1 : 0 }
    return found != 0
  }
}
