/// Finds the formulas of a text, in which the parser is not to see any marks.
///
/// As in pandoc, a formula stands between a dollar sign before what is no blank and the next one on
/// its line, if that is behind what is no blank and before no digit: “$5 and $10” is none. It may
/// also stand between two signs at each side, whatever is beside them. One whose two signs begin a
/// line and end another keeps its lines, also in a quotation or an item, if the signs are set in by
/// less than four columns, where code would begin; a full stop or the like may follow, and a label,
/// `{#eq:one}` (pandoc-crossref, Quarto), or a number, `(1)` or `（1）`, or both. No formula has a
/// grave accent, which is a mark of code; what is hidden in code shows there as it is written.
public struct Formulas {
  private static let dollar = UInt8(ascii: "$")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let backslash = UInt8(ascii: "\\")
  private static let grave = UInt8(ascii: "`")

  /// What would be marks; a bar, which parts cells, is hidden behind a backslash only.
  private static let marks = Array("\\*_<[~".utf8)

  /// What makes a sign behind a letter or a digit that of a price: the mark of a note, or other
  /// markup.
  ///
  /// Not `_`, for a formula may be an index: `H$_2$O`.
  private static let priceMarkup = ["[^", "*", "~~", "<"]

  /// What may stand before and behind the label of a formula, or in its place.
  private static let aroundLabel = Set(" \t.,;:。，、；：".unicodeScalars)

  private let source: [UInt8]

  /// What is to be hidden, in order.
  public private(set) var hidden: [Range<Int>] = []

  /// What the lines that are kept begin with, a byte each: the marks of quotations, and as many
  /// blanks as stand before the first signs at most.
  private(set) var margins: [Range<Int>] = []

  /// Two signs that an earlier line of the paragraph has left open.
  private var open: Opening?

  private struct Opening {
    /// Where the formula would begin.
    let end: Int

    /// What stands before its signs, if it may keep its lines.
    let margin: FormulaMargin?
  }

  /// Finds the marks and the ends of lines that are to be hidden.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(in source: [UInt8]) {
    self.source = source
    var seen = 0
    while seen < source.count {
      let sign = seen + distance(to: Self.dollar, in: source[seen...])
      guard sign < source.count else { return }
      let start = source[seen..<sign].lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? seen
      let end = sign + distance(to: Self.lineFeed, in: source[sign...])
      if open != nil, endsParagraph(seen..<start) { open = nil }
      takeFormulas(of: start..<end)
      seen = end + 1
    }
  }

  // MARK: Formulas over lines

  /// Whether one of some lines is blank or a fence of code, in the quotation of the formula that is
  /// open, or has a grave accent.
  private func endsParagraph(_ lines: Range<Int>) -> Bool {
    let isQuoted = open?.margin?.isQuoted == true
    var start = lines.lowerBound
    while start < lines.upperBound {
      let text = source[start...].drop { isBlank($0) || isQuoted && $0 == UInt8(ascii: ">") }
      if text.first == Self.lineFeed || text.starts(with: "~~~".utf8) { return true }
      start += distance(to: Self.lineFeed, in: source[start...]) + 1
    }
    return source[lines].contains(Self.grave)
  }

  /// Takes two signs that nothing on their line closes: they end the formula that is open, or open
  /// one.
  private mutating func takePair(_ pair: Range<Int>, of line: Range<Int>) {
    let before = source[line.lowerBound..<pair.lowerBound]
    guard let begun = open else {
      open = Opening(end: pair.upperBound, margin: FormulaMargin(before))
      return
    }
    open = nil
    guard mayFollow(source[pair.upperBound..<line.upperBound]) else { return }
    let formula = begun.end..<pair.lowerBound
    let isFirst = before.allSatisfy(isBlank)
    let isSetIn = isFirst && (before.count >= 4 || before.contains(UInt8(ascii: "\t")))
    let margin = begun.margin.flatMap { margin in
      (margin.isPlain ? !isSetIn : margin.holds(formula, in: source)) ? margin : nil
    }
    guard isFirst || margin != nil else { return }
    while let last = hidden.last, last.lowerBound >= begun.end { hidden.removeLast() }
    hide(formula, margin: margin)
  }

  /// Whether the rest of a line has nothing but punctuation and the label and the number of a
  /// formula, or less.
  private func mayFollow(_ rest: ArraySlice<UInt8>) -> Bool {
    let scalars = String(decoding: rest, as: UTF8.self).unicodeScalars
    let label = scalars.drop { Self.aroundLabel.contains($0) }
    guard let last = label.last(where: { !Self.aroundLabel.contains($0) }) else { return true }
    let isLabel = ["{#", "(", "（"].contains { label.starts(with: $0.unicodeScalars) }
    return isLabel && "})）".unicodeScalars.contains(last)
  }

  // MARK: Formulas within a line

  private mutating func takeFormulas(of line: Range<Int>) {
    var opening: Range<Int>?
    var links = Links()
    var index = line.lowerBound
    while index < line.upperBound {
      if links.take(source[index..<line.upperBound]) { opening = nil }
      switch source[index] {
      case Self.dollar where !links.isInAddress:
        let signs = signs(at: index)
        if let begun = opening, begun.count == signs.count, mayClose(signs) {
          hide(begun.upperBound..<signs.lowerBound, margin: nil)
          opening = nil
        } else {
          opening = mayOpen(signs) ? signs : nil
          links = Links()
        }
        index = signs.upperBound
      case Self.backslash: index += 2
      case Self.grave:
        (opening, open) = (nil, nil)
        index += 1
      default: index += 1
      }
    }
    if let opening, opening.count == 2 { takePair(opening, of: line) }
  }

  /// The dollar signs that stand in a row from an offset on.
  private func signs(at index: Int) -> Range<Int> {
    index..<index + source[index...].prefix { $0 == Self.dollar }.count
  }

  /// Whether signs may begin a formula: one or two, not at the end of parentheses or of the text of
  /// a link, nor of a price before markup.
  private func mayOpen(_ signs: Range<Int>) -> Bool {
    let rest = source[signs.upperBound...]
    guard signs.count <= 2, rest.first != UInt8(ascii: ")"), !rest.starts(with: "](".utf8) else {
      return false
    }
    if signs.count == 2 { return true }
    let isBehindPrice =
      Self.priceMarkup.contains { rest.starts(with: $0.utf8) }
      && scalar(before: signs)?.isWord == true
    return scalar(after: signs)?.properties.isWhitespace == false && !isBehindPrice
  }

  private func mayClose(_ signs: Range<Int>) -> Bool {
    if signs.count == 2 { return true }
    let isBeforeDigit = scalar(after: signs).map { "0"..."9" ~= $0 } == true
    return scalar(before: signs)?.properties.isWhitespace == false && !isBeforeDigit
  }

  // No scalar has more than four bytes.

  private func scalar(before signs: Range<Int>) -> Unicode.Scalar? {
    String(decoding: source[..<signs.lowerBound].suffix(4), as: UTF8.self).unicodeScalars.last
  }

  private func scalar(after signs: Range<Int>) -> Unicode.Scalar? {
    String(decoding: source[signs.upperBound...].prefix(4), as: UTF8.self).unicodeScalars.first
  }

  /// Hides the marks of a formula: with the ends of its lines and the margin behind them, or but
  /// for what may begin a block.
  private mutating func hide(_ formula: Range<Int>, margin: FormulaMargin?) {
    var mayBeginBlock = false
    for index in formula {
      let byte = source[index]
      if byte == Self.lineFeed {
        mayBeginBlock = margin == nil
        guard let margin else { continue }
        hidden.append(index..<index + 1)
        let end = margin.end(of: source[(index + 1)...]) ?? index + 1
        for place in (index + 1)..<end { margins.append(place..<place + 1) }
        continue
      }
      let isBar = byte == UInt8(ascii: "|") && source[index - 1] == Self.backslash
      if !mayBeginBlock, isBar || Self.marks.contains(byte) { hidden.append(index..<index + 1) }
      if !isBlank(byte) { mayBeginBlock = false }
    }
  }
}

/// The links of a line, in whose addresses and titles no sign begins or ends a formula.
private struct Links {
  private enum Part { case text, bareAddress, address, title }

  private static let quote = UInt8(ascii: "\"")

  private var part = Part.text
  var isInAddress: Bool { part != .text }

  /// The brackets that are open since the last sign.
  private var brackets = 0

  /// Takes the next byte of a line.
  ///
  /// - Parameter rest: What is left of the line.
  /// - Returns: Whether an address begins that no formula can hold: of a link whose text began
  ///   before the last sign, or one as it is written.
  mutating func take(_ rest: ArraySlice<UInt8>) -> Bool {
    switch rest.first {
    case Self.quote where part == .address: part = .title
    case Self.quote where part == .title: part = .address
    case _ where part == .title: break
    case UInt8(ascii: "["): brackets += 1
    case UInt8(ascii: "]"):
      let isWithin = brackets > 0
      brackets = max(0, brackets - 1)
      guard rest.starts(with: "](".utf8) else { return false }
      part = .address
      return !isWithin
    case UInt8(ascii: ":") where rest.starts(with: "://".utf8),
      UInt8(ascii: "w") where rest.starts(with: "www.".utf8):
      if part == .text { part = .bareAddress }
      return true
    case 0x20 where part == .address && rest.dropFirst().first == Self.quote: break
    case UInt8(ascii: ")"), UInt8(ascii: ">"), 0x20, 0x09: part = .text
    default: break
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a digit.
  fileprivate var isWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}

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
    parsed + lines.partitioningIndex { $0 >= parsed }
  }
}
