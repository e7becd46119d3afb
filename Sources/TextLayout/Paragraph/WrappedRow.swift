public import Articles

/// A row of a paragraph.
public struct WrappedRow: Sendable, Equatable {
  /// The bytes of the text in the row. What lies between two rows are spaces, tabs and line feeds.
  public let bytes: Range<ByteOffset>

  /// Whether the row is broken at a soft hyphen, so that a hyphen of one column shows after it.
  public let endsInHyphen: Bool

  public init(bytes: Range<ByteOffset>, endsInHyphen: Bool = false) {
    self.bytes = bytes
    self.endsInHyphen = endsInHyphen
  }
}

/// How a paragraph is broken into rows.
public enum Fit: Sendable {
  /// Each row takes as many words as it can hold.
  case firstFit
  /// The rows of a paragraph are as even as can be: the sum of the squares of the columns that they
  /// leave free is the least, the last row aside.
  case leastRagged
}

/// Breaks a paragraph into rows no wider than a measure.
///
/// Rows are broken where UAX #14 allows it; a word wider than the measure is broken between glyphs,
/// and a glyph wider than the measure has a row of its own. Spaces and tabs at a break belong to no
/// row; those at the start of a paragraph do. No-break spaces are part of their word anywhere. A
/// line feed ends its row and belongs to none.
///
/// - Parameters:
///   - text: Text in UTF-8.
///   - range: The paragraph in it.
///   - firstColumns: The greatest width of the first row, in columns; less than 1 counts as 1.
///   - columns: The greatest width of every other row, in columns; less than 1 counts as 1.
/// - Returns: The rows from top to bottom, in order and without overlap; at least one, which is
///   empty in an empty paragraph.
/// - Complexity: O(*n*) in the bytes of the paragraph; least ragged, times the words in a row.
public func wrap(
  _ text: [UInt8], _ range: Range<ByteOffset>, firstColumns: Int, columns: Int,
  fit: Fit = .leastRagged
) -> [WrappedRow] {
  guard !isPlainRow(text, range, columns: firstColumns) else { return [WrappedRow(bytes: range)] }
  var rows: [WrappedRow] = []
  var measure = Measure(first: max(1, firstColumns), others: max(1, columns))
  var words = Words(text: text, in: range, measure: measure)
  while let line = words.nextLine() {
    let starts = fit == .firstFit ? firstFit(line, measure) : leastRagged(line, measure)
    for (row, start) in starts.enumerated() {
      let last = line[(row + 1 < starts.count ? starts[row + 1] : line.count) - 1]
      let bytes = line[start].bytes.lowerBound..<last.bytes.upperBound
      rows.append(WrappedRow(bytes: bytes, endsInHyphen: last.hyphen > 0))
    }
    measure = Measure(first: measure.others, others: measure.others)
  }
  return rows.isEmpty ? [WrappedRow(bytes: range.lowerBound..<range.lowerBound)] : rows
}

/// Tells at a glance that a text is one row, as most items of lists and cells of tables are:
/// printable ASCII without a space at the end.
private func isPlainRow(_ text: [UInt8], _ range: Range<ByteOffset>, columns: Int) -> Bool {
  range.count <= columns && text[range].last != UInt8(ascii: " ")
    && text[range].allSatisfy { (0x20...0x7E).contains($0) }
}

/// The greatest widths of rows, in columns, at least 1.
struct Measure {
  let first: Int
  let others: Int

  /// The width of a row by the number of the word that it begins with.
  func columns(startingAt word: Int) -> Int {
    word == 0 ? first : others
  }
}
