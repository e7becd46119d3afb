public import Articles

/// Breaks a paragraph into rows no wider than a measure.
///
/// Rows are broken where UAX #14 allows it; compounds such as `and/or` stay whole where they fit. A
/// word wider than the measure is broken behind its no-break spaces; what is still wider is broken
/// between characters, a character wider than the measure between glyphs, and a glyph wider than
/// the measure has a row of its own.
///
/// Spaces and tabs at a break belong to no row; those at the start of a paragraph do. No-break
/// spaces are part of their word, at the end of a paragraph too. A line feed ends its row and
/// belongs to none.
///
/// - Parameters:
///   - text: Text in UTF-8.
///   - range: The paragraph in it.
///   - firstColumns: The greatest width of the first row, in columns; less than 1 counts as 1.
///   - columns: The greatest width of every other row, in columns; less than 1 counts as 1.
///   - fit: Whether the rows are filled one by one or evened out.
/// - Returns: The rows from top to bottom, in order and without overlap; at least one, which is
///   empty in an empty paragraph.
/// - Complexity: O(*n*) in the bytes of the paragraph; least ragged, times the words in a row.
public func wrap(
  _ text: [UInt8], _ range: Range<ByteOffset>, firstColumns: Int, columns: Int,
  fit: Fit = .leastRagged
) -> [WrappedRow] {
  var words = Words(
    text: text, in: range,
    measure: Measure(first: max(1, firstColumns), others: max(1, columns)))
  var rows: [WrappedRow] = []
  while let line = words.nextLine() {
    rows += wrap(line, fit: fit)
  }
  return rows.isEmpty ? [WrappedRow(bytes: range.lowerBound..<range.lowerBound)] : rows
}

/// Breaks a text into lines of plain text no wider than a measure, each with as many words as it
/// can hold.
public func plainLines(_ text: String, columns: Int) -> [String] {
  let bytes = Array(text.utf8)
  return wrap(bytes, bytes.indices, firstColumns: columns, columns: columns, fit: .firstFit)
    .map { bytes.visible($0.bytes) + ($0.endsInHyphen ? "-" : "") }
}

/// The rows of the words up to a break that the text demands.
private func wrap(_ line: Line, fit: Fit) -> [WrappedRow] {
  let starts = fit == .firstFit ? firstFit(line) : leastRagged(line)
  let ends = starts.dropFirst() + [line.words.count]
  return zip(starts, ends).map { start, end in
    let last = line.words[end - 1]
    return WrappedRow(
      bytes: line.words[start].bytes.lowerBound..<last.bytes.upperBound,
      endsInHyphen: last.hyphen > 0)
  }
}
