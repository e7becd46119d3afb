public import Articles

/// A place where a row of text may end.
public struct LineBreak: Sendable, Equatable {
  /// The offset that the next row would begin at; spaces before it belong to the row that ends.
  public let offset: ByteOffset

  /// Whether the row must end here: after a line feed, and at the end of the text.
  public let isMandatory: Bool
}

/// Finds the places where a row of text may end, by UAX #14 of Unicode 16, in one pass.
///
/// The text is read as *units*: a scalar with the combining marks that belong to it. The rules are
/// asked before each unit; they look at what is known of the units before, and in a few cases at the
/// next two.
///
/// - Complexity: O(*n*) in the bytes of the range for all places together.
public struct LineBreaker: Sequence, IteratorProtocol, Sendable {
  private let text: [UInt8]
  let end: ByteOffset
  private var offset: ByteOffset
  var context = LineBreakContext()

  public init(text: [UInt8], in range: Range<ByteOffset>) {
    self.text = text
    offset = range.lowerBound
    end = range.upperBound
  }

  /// The next place; the last is the end of the range, and an empty range has none.
  public mutating func next() -> LineBreak? {
    while offset < end {
      if context.left == .AL {
        if skipLetters() { continue }
        if let lineBreak = skipSpace() { return lineBreak }
      }
      let unit = unit(at: offset)
      defer {
        context.advance(past: unit)
        offset = unit.end
      }
      if breaksRow(before: unit) {
        return LineBreak(offset: offset, isMandatory: context.left.isOne(of: .lineEnds))
      }
    }
    guard context.left != .eot, context.left != .sot else { return nil }
    context.left = .eot
    return LineBreak(offset: end, isMandatory: true)
  }

  /// Moves past letters of ASCII that follow a letter: nothing breaks among them.
  ///
  /// The last one is left when a mark may follow it.
  private mutating func skipLetters() -> Bool {
    let start = offset
    while offset < end, isLetter(text[offset]) {
      offset += 1
    }
    if offset > start, offset < end, !isPlain(text[offset]) {
      offset -= 1
    }
    guard offset > start else { return false }
    context.advance(past: .letter)
    return true
  }

  /// Moves past one space between two letters of ASCII, and the second letter: there is always a
  /// break between them.
  private mutating func skipSpace() -> LineBreak? {
    guard end - offset > 2, text[offset] == 0x20, isLetter(text[offset + 1]),
      isPlain(text[offset + 2])
    else {
      return nil
    }
    context.advance(past: .space)
    context.advance(past: .letter)
    offset += 2
    return LineBreak(offset: offset - 1, isMandatory: false)
  }

  /// The unit that begins at an offset; at the end of the text, one of the class `eot`.
  func unit(at offset: ByteOffset) -> LineBreakUnit {
    guard offset < end else { return LineBreakUnit(.eot, end: end) }
    let base = scalar(of: text, at: offset, before: end)
    let entry = base.entry
    var unit = LineBreakUnit(entry.lineBreak, end: base.bytes.upperBound)
    unit.isEastAsian = entry.isEastAsian
    if unit.takesMarks, unit.end < end, !isPlain(text[unit.end]) {
      takeMarks(into: &unit)
    }
    return unit
  }

  /// Takes the marks into a unit that follow its first scalar, and makes a lone mark a letter.
  private func takeMarks(into unit: inout LineBreakUnit) {
    while unit.end < end {
      let mark = scalar(of: text, at: unit.end, before: end)
      let lineBreak = mark.entry.lineBreak
      guard lineBreak.isOne(of: .marks) else { break }
      unit.endsInJoiner = lineBreak == .ZWJ
      unit.end = mark.bytes.upperBound
    }
  }
}

/// A scalar with the combining marks that belong to it, as LB9 and LB10 define it.
struct LineBreakUnit {
  var lineBreak: LineBreakClass
  var end: ByteOffset
  var isEastAsian = false
  var endsInJoiner = false

  /// A letter of ASCII, anywhere.
  static let letter = LineBreakUnit(.AL, end: 0)

  /// A space, anywhere.
  static let space = LineBreakUnit(.SP, end: 0)

  init(_ lineBreak: LineBreakClass, end: ByteOffset) {
    // LB10: a mark that has nothing to stand on is a letter.
    self.lineBreak = lineBreak.isOne(of: .marks) ? .AL : lineBreak
    self.end = end
    endsInJoiner = lineBreak == .ZWJ
  }

  /// LB9: marks belong to what they follow unless it is a space or ends a line.
  var takesMarks: Bool {
    !lineBreak.isOne(of: [.BK, .CR, .LF, .NL, .SP, .ZW])
  }
}

/// What the rules must know of the text to the left of a place.
struct LineBreakContext: Sendable {
  enum Number: Sendable {
    case none
    /// A number is going on: `NU (SY | IS)*`.
    case open
    /// A number has been closed: `NU (SY | IS)* (CL | CP)`.
    case closed
  }

  /// The class of the unit that ends here.
  var left: LineBreakClass = .sot
  var leftIsEastAsian = false
  var endsInJoiner = false

  /// The class of the unit before that one.
  var beforeLeft: LineBreakClass = .sot
  var beforeLeftIsEastAsian = false

  /// The class of the last unit that is no space: the *X* of `X SP*`.
  var beforeSpaces: LineBreakClass = .sot

  /// Whether the last unit that is no space opens a quotation, by LB15a.
  var opensQuotation = false

  var number = Number.none

  /// Whether the letters of flags that end here are odd in number.
  var isWithinFlag = false

  /// Makes a unit the one to the left.
  mutating func advance(past unit: LineBreakUnit) {
    let next = unit.lineBreak
    if next != .SP {
      opensQuotation = next == .QI && left.isOne(of: Self.beforeQuotations)
      beforeSpaces = next
    }
    isWithinFlag = next == .RI && !isWithinFlag
    number = number(after: next)
    (beforeLeft, beforeLeftIsEastAsian) = (left, leftIsEastAsian)
    (left, leftIsEastAsian) = (next, unit.isEastAsian)
    endsInJoiner = unit.endsInJoiner
  }

  private func number(after next: LineBreakClass) -> Number {
    if next == .NU {
      .open
    } else if number == .open, next.isOne(of: [.SY, .IS]) {
      .open
    } else if number == .open, next.isOne(of: [.CL, .CP]) {
      .closed
    } else {
      .none
    }
  }

  /// LB15a: what a quotation is opened after.
  private static let beforeQuotations: LineBreakClass = [
    .sot, .BK, .CR, .LF, .NL, .OP, .QU, .QI, .QF, .GL, .SP, .ZW,
  ]
}
