/// Finds the formulas of a text, in which the parser is not to see any marks.
///
/// As in pandoc, a formula stands between a dollar sign before what is no blank and the next one on
/// its line, if that is behind what is no blank and before no digit: “$5 and $10” is none. It may
/// also stand between two signs at each side, whatever is beside them; if these begin a line, it
/// may end in a later one of the paragraph, and keeps its lines. No formula has a grave accent,
/// which is a mark of code; what is hidden in code shows there as it is written.
struct Formulas {
  private static let dollar = UInt8(ascii: "$")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let backslash = UInt8(ascii: "\\")

  /// What would be marks, or the end of a line; a bar, which parts cells, is hidden behind a
  /// backslash only.
  private static let signs = Array("\\*_<[~\n".utf8)

  private let source: [UInt8]

  /// What is to be hidden, in order.
  private(set) var hidden: [Range<Int>] = []

  /// Finds the marks and the ends of lines that are to be hidden.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  init(in source: [UInt8]) {
    self.source = source
    var seen = 0
    while seen < source.count {
      let sign = seen + distance(to: Self.dollar, in: source[seen...])
      guard sign < source.count else { return }
      let start = source[seen..<sign].lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? seen
      if source[start..<sign].allSatisfy(isBlank), isPair(at: sign), let end = end(from: sign + 2) {
        hide(sign + 2..<end)
        seen = end + 2
      } else {
        seen = sign + distance(to: Self.lineFeed, in: source[sign...])
        hideFormulas(of: start..<seen)
      }
    }
  }

  /// Whether two dollar signs stand at an offset, where one stands.
  private func isPair(at sign: Int) -> Bool { source[sign...].dropFirst().first == Self.dollar }

  /// The signs that end a formula that may go over lines; nothing where its paragraph ends before,
  /// or code comes first.
  private func end(from start: Int) -> Int? {
    var index = start
    while index < source.count {
      switch source[index] {
      case Self.dollar where isPair(at: index): return index
      case Self.backslash where source[index...].dropFirst().first != Self.lineFeed: index += 1
      case Self.lineFeed where endsParagraph(source[(index + 1)...]): return nil
      case UInt8(ascii: "`"): return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether a line is blank, or a fence of code.
  private func endsParagraph(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop(while: isBlank)
    return text.first == nil || text.first == Self.lineFeed || text.starts(with: "~~~".utf8)
  }

  private mutating func hideFormulas(of line: Range<Int>) {
    var opening: Range<Int>?
    var index = line.lowerBound
    while index < line.upperBound {
      switch source[index] {
      case Self.dollar:
        let signs = index..<index + (isPair(at: index) ? 2 : 1)
        if let begun = opening, begun.count == signs.count, mayClose(signs) {
          hide(begun.upperBound..<signs.lowerBound)
          opening = nil
        } else {
          opening = mayOpen(signs) ? signs : nil
        }
        index = signs.upperBound
      case Self.backslash: index += 2
      case UInt8(ascii: "`"):
        opening = nil
        index += 1
      default: index += 1
      }
    }
  }

  private func mayOpen(_ signs: Range<Int>) -> Bool {
    signs.count == 2 || source[signs.upperBound...].first.map { $0 > 0x20 } == true
  }

  private func mayClose(_ signs: Range<Int>) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let isBeforeDigit = source[signs.upperBound...].first.map { digits.contains($0) } == true
    return signs.count == 2 || source[signs.lowerBound - 1] > 0x20 && !isBeforeDigit
  }

  private mutating func hide(_ formula: Range<Int>) {
    for index in formula {
      let isBar = source[index] == UInt8(ascii: "|") && source[index - 1] == Self.backslash
      if isBar || Self.signs.contains(source[index]) { hidden.append(index..<index + 1) }
    }
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

/// The ends of lines that the parser has not seen, so that it counts fewer lines than there are.
struct HiddenLineEnds {
  /// The line of the parser that each is in, from 1.
  private var lines: [Int] = []

  /// Finds them.
  ///
  /// - Parameters:
  ///   - source: A text.
  ///   - seen: What the parser sees of it, with as many bytes.
  init(of source: [UInt8], seen: [UInt8]) {
    guard source != seen else { return }
    var line = 1
    for index in source.indices where source[index] == UInt8(ascii: "\n") {
      if seen[index] == source[index] { line += 1 } else { lines.append(line) }
    }
  }

  /// The line of the text that a line of the parser begins with, both from 1.
  ///
  /// - Complexity: O(log *n*) in the ends that are hidden.
  func line(ofParsed parsed: Int) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      (low, high) = lines[middle] < parsed ? (middle + 1, high) : (low, middle)
    }
    return parsed + low
  }
}
