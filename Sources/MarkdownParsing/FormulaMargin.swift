/// What the lines of a formula begin with that is no part of it: blanks, and the marks of the
/// quotations that it stands in.
struct FormulaMargin {
  private static let blank = UInt8(ascii: " ")

  /// The marks of quotations.
  private var quotations = 0

  /// The blanks behind the last of them, at most; the mark of an item is as many as its bytes.
  private var blanks = 0

  /// Whether an item begins on the first line, behind the marks of quotations: the other lines need
  /// all blanks then, or they are none of the item.
  private var isItem = false

  /// Whether it stands in quotations.
  var isQuoted: Bool { quotations > 0 }

  /// Whether all of it is blanks.
  var isPlain: Bool { !isQuoted && !isItem }

  /// Reads what stands before the first signs; fails where that is more, or where code begins.
  init?(_ before: ArraySlice<UInt8>) {
    var rest = before
    while let byte = rest.first {
      switch byte {
      case Self.blank:
        let count = rest.prefix { $0 == Self.blank }.count
        guard count < (isPlain ? 4 : 5) else { return nil }
        blanks += count
        rest = rest.dropFirst(count)
      case UInt8(ascii: ">"):
        (quotations, blanks, isItem) = (quotations + 1, 0, false)
        rest = rest.dropFirst()
      default:
        guard let length = lengthOfItemMark(rest) else { return nil }
        (blanks, isItem) = (blanks + length, true)
        rest = rest.dropFirst(length)
      }
    }
  }

  /// Where the formula goes on in a line that is not the first; nothing where the line is not in
  /// the same quotations and item.
  func end(of line: ArraySlice<UInt8>) -> Int? {
    var rest = line
    for _ in 0..<quotations {
      rest = rest.drop { $0 == Self.blank }
      guard rest.popFirst() == UInt8(ascii: ">") else { return nil }
    }
    let indent = rest.prefix(blanks).prefix { $0 == Self.blank }
    return isItem && indent.count < blanks ? nil : indent.endIndex
  }

  /// Whether all lines of a formula behind the first are in the same quotations and item.
  ///
  /// Where an item begins on the first, the last must begin with the signs: `$$` may be a price, of
  /// an item and of one within it.
  func holds(_ formula: Range<Int>, in source: [UInt8]) -> Bool {
    var (line, start) = (formula.lowerBound, formula.lowerBound)
    while let lineEnd = source[line..<formula.upperBound].firstIndex(of: UInt8(ascii: "\n")) {
      line = lineEnd + 1
      guard let end = end(of: source[line..<formula.upperBound]) else { return false }
      start = end
    }
    return !isItem || source[start..<formula.upperBound].allSatisfy { $0 == Self.blank }
  }
}

/// The length of the mark of an item that a text begins with, in bytes, if a blank follows it.
private func lengthOfItemMark(_ text: ArraySlice<UInt8>) -> Int? {
  let digits = text.prefix(9).prefix(while: isDigit)
  let rest = text[digits.endIndex...]
  guard let sign = rest.first, (digits.isEmpty ? "-+*" : ".)").utf8.contains(sign),
    rest.dropFirst().first == UInt8(ascii: " ")
  else { return nil }
  return digits.count + 1
}
