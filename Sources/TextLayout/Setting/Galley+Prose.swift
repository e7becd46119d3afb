import Articles

extension Galley {
  /// Sets running text.
  mutating func addProse(_ bytes: Range<ByteOffset>, fit: Fit) {
    for row in wrapped(bytes, firstColumns: columns, columns: columns, fit: fit) {
      add(row, at: left)
    }
  }

  /// Sets an ornament in the middle, or as much of it as there is room for.
  mutating func addCentred(_ ornament: String, before offset: ByteOffset) {
    let ornament = String(ornament.prefix(columns))
    let column = left + (columns - ornament.unicodeScalars.count) / 2
    addOrnament(ornament, at: column, before: offset)
  }
}
