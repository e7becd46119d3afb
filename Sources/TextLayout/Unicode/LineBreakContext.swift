import Articles

/// A scalar with the combining marks that belong to it, as LB9 and LB10 define it.
struct LineBreakUnit {
  let lineBreak: LineBreakClass
  var end: ByteOffset
  let isEastAsian: Bool
  var endsInJoiner = false

  /// A letter of ASCII, anywhere.
  static let letter = LineBreakUnit(.AL)

  /// A space, anywhere.
  static let space = LineBreakUnit(.SP)

  /// A unit of a class, without a place.
  init(_ lineBreak: LineBreakClass) {
    self.lineBreak = lineBreak
    end = 0
    isEastAsian = false
  }

  /// A unit of one scalar.
  ///
  /// LB10: a mark that has nothing to stand on is a letter like *A*.
  init(_ scalar: ScalarEntry, end: ByteOffset) {
    let isMark = scalar.lineBreak.isOne(of: .marks)
    lineBreak = isMark ? .AL : scalar.lineBreak
    isEastAsian = scalar.isEastAsian && !isMark
    endsInJoiner = scalar.lineBreak == .ZWJ
    self.end = end
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
