import Articles

extension Galley {
  /// Sets running text: each line that the author broke is wrapped on its own.
  mutating func addProse(_ bytes: Range<ByteOffset>, fit: Fit) {
    for line in text.lines(of: bytes) {
      for row in wrap(text, line, firstColumns: columns, columns: columns, fit: fit) {
        add(row, at: left)
      }
    }
  }

  /// Sets an ornament in the middle, or as much of it as there is room for.
  mutating func addCentred(_ ornament: String, before offset: ByteOffset) {
    let ornament = String(ornament.prefix(columns))
    let column = left + (columns - ornament.unicodeScalars.count) / 2
    addOrnament(ornament, at: column, before: offset)
  }
}

extension [UInt8] {
  /// The lines of a part of a text, without their line feeds, at least one.
  func lines(of bytes: Range<ByteOffset>) -> [Range<ByteOffset>] {
    var lines: [Range<ByteOffset>] = []
    var start = bytes.lowerBound
    while let end = self[start..<bytes.upperBound].firstIndex(of: .lineFeed) {
      lines.append(start..<end)
      start = end + 1
    }
    lines.append(start..<bytes.upperBound)
    return lines
  }
}
