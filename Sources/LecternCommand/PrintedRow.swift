/// A row of printed text: stretches that look alike, one after the other.
struct PrintedRow {
  /// A stretch of text, and how it looks, if that is set off.
  struct Part {
    let text: String
    let look: SelectGraphicRendition?
  }

  let parts: [Part]

  /// Appends the row in UTF-8, with the escape sequences that begin and end each part, and a line
  /// feed.
  func write(to output: inout [UInt8]) {
    for part in parts {
      output += part.look?.start ?? []
      output += part.text.utf8
      output += part.look?.end ?? []
    }
    while output.last == UInt8(ascii: " ") { output.removeLast() }
    output.append(UInt8(ascii: "\n"))
  }

  /// The row in ASCII; one that has become wider than a measure, for letters are written out, goes
  /// on in the next, as far to the right.
  func rowsInASCII(measure: Int) -> [PrintedRow] {
    let row = PrintedRow(parts: parts.map { Part(text: inASCII($0.text), look: $0.look) })
    let text = row.parts.map(\.text).joined()
    guard text.utf8.count > measure else { return [row] }
    let indent = Part(text: String(text.prefix { $0 == " " }), look: nil)
    var end = indent.text.utf8.count
    let words = String(text.dropFirst(end))
    return wrapped(words, measure: max(1, measure - end)).map { line in
      // No line begins with a space: those at a break are in none.
      let start = end + text.utf8.dropFirst(end).prefix { $0 == UInt8(ascii: " ") }.count
      end = start + line.utf8.count
      return PrintedRow(parts: [indent] + row.parts(in: start..<end))
    }
  }

  /// What stands in a range of a row in ASCII, in bytes from its beginning.
  private func parts(in range: Range<Int>) -> [Part] {
    var end = 0
    return parts.compactMap { part in
      let own = end..<end + part.text.utf8.count
      end = own.upperBound
      guard own.overlaps(range) else { return nil }
      let common = own.clamped(to: range)
      let text = part.text.dropFirst(common.lowerBound - own.lowerBound).prefix(common.count)
      return Part(text: String(text), look: part.look)
    }
  }
}
