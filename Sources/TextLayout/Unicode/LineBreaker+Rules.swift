// The rules of UAX #14 in their order: the first that says anything decides. LB1 is in the table,
// LB2 and LB3 in `next`, LB9 and LB10 in `unit(at:)`.
extension LineBreaker {
  /// Whether a row may end before a unit.
  func breaksRow(before right: LineBreakUnit) -> Bool {
    // LB31
    rulingOnSpaces(right) ?? rulingOnQuotations(right) ?? rulingOnWords(right)
      ?? rulingOnNumbers(right) ?? rulingOnScripts(right) ?? true
  }

  /// LB4–LB13.
  private func rulingOnSpaces(_ right: LineBreakUnit) -> Bool? {
    let (left, next) = (context.left, right.lineBreak)
    // LB2
    if left == .sot { return false }
    // LB4, LB5
    if left.isOne(of: .lineEnds), left != .CR || next != .LF { return true }
    // LB5, LB6, LB7
    if next.isOne(of: [.BK, .CR, .LF, .NL, .SP, .ZW]) { return false }
    // LB8
    if context.beforeSpaces == .ZW { return true }
    // LB8a
    if context.endsInJoiner { return false }
    // LB11
    if left == .WJ || next == .WJ { return false }
    // LB12
    if left == .GL { return false }
    // LB12a
    if next == .GL, !left.isOne(of: [.SP, .BA, .HH, .HY]) { return false }
    // LB13
    if next.isOne(of: [.CL, .CP, .EX, .SY]) { return false }
    return nil
  }

  /// LB14–LB19a.
  private func rulingOnQuotations(_ right: LineBreakUnit) -> Bool? {
    let (left, next) = (context.left, right.lineBreak)
    // LB14
    if context.beforeSpaces == .OP { return false }
    // LB15a
    if context.opensQuotation { return false }
    // LB15b
    if next == .QF, unit(at: right.end).lineBreak.isOne(of: Self.afterQuotations) { return false }
    // LB15c
    if left == .SP, next == .IS, unit(at: right.end).lineBreak == .NU { return true }
    // LB15d
    if next == .IS { return false }
    // LB16
    if context.beforeSpaces.isOne(of: [.CL, .CP]), next == .NS { return false }
    // LB17
    if context.beforeSpaces == .B2, next == .B2 { return false }
    // LB18
    if left == .SP { return true }
    // LB19
    if next.isOne(of: [.QU, .QF]) || left.isOne(of: [.QU, .QI]) { return false }
    // LB19a
    if next == .QI, !context.leftIsEastAsian || !unit(at: right.end).isEastAsian { return false }
    if left == .QF, !right.isEastAsian || !context.beforeLeftIsEastAsian { return false }
    return nil
  }

  /// LB20–LB24.
  private func rulingOnWords(_ right: LineBreakUnit) -> Bool? {
    let (left, next) = (context.left, right.lineBreak)
    // LB20
    if left == .CB || next == .CB { return true }
    // LB20a
    if left.isOne(of: [.HY, .HH]), context.beforeLeft.isOne(of: Self.beforeLeadingHyphens),
      next.isOne(of: [.AL, .DC])
    {
      return false
    }
    // LB21
    if next.isOne(of: [.BA, .HH, .HY, .NS]) || left == .BB { return false }
    // LB21a
    if context.beforeLeft == .HL, left.isOne(of: [.HY, .HH]) || isWesternBreakAfter, next != .HL {
      return false
    }
    // LB21b
    if left == .SY, next == .HL { return false }
    // LB22
    if next == .IN { return false }
    // LB23
    if left.isOne(of: .letters), next == .NU { return false }
    if left == .NU, next.isOne(of: .letters) { return false }
    // LB23a
    if left == .PR, next.isOne(of: Self.ideographs) { return false }
    if left.isOne(of: Self.ideographs), next == .PO { return false }
    // LB24
    if left.isOne(of: [.PR, .PO]), next.isOne(of: .letters) { return false }
    if left.isOne(of: .letters), next.isOne(of: [.PR, .PO]) { return false }
    return nil
  }

  /// LB25.
  private func rulingOnNumbers(_ right: LineBreakUnit) -> Bool? {
    let (left, next) = (context.left, right.lineBreak)
    if context.number != .none, next.isOne(of: [.PO, .PR]) { return false }
    if left.isOne(of: [.PO, .PR]), next == .OP, opensNumber(right) { return false }
    if left.isOne(of: [.PO, .PR, .HY, .IS]), next == .NU { return false }
    if context.number == .open, next == .NU { return false }
    return nil
  }

  /// LB26–LB30b.
  private func rulingOnScripts(_ right: LineBreakUnit) -> Bool? {
    let (left, next) = (context.left, right.lineBreak)
    // LB26
    if left == .JL, next.isOne(of: [.JL, .JV, .H2, .H3]) { return false }
    if left.isOne(of: [.JV, .H2]), next.isOne(of: [.JV, .JT]) { return false }
    if left.isOne(of: [.JT, .H3]), next == .JT { return false }
    // LB27
    if left.isOne(of: Self.hangul), next == .PO { return false }
    if left == .PR, next.isOne(of: Self.hangul) { return false }
    // LB28
    if left.isOne(of: .letters), next.isOne(of: .letters) { return false }
    // LB28a
    if joinsBrahmic(right) { return false }
    // LB29
    if left == .IS, next.isOne(of: .letters) { return false }
    // LB30
    if left.isOne(of: [.AL, .HL, .DC, .NU]), next == .OP, !right.isEastAsian { return false }
    if left == .CP, !context.leftIsEastAsian, next.isOne(of: [.AL, .HL, .DC, .NU]) { return false }
    // LB30a
    if context.isWithinFlag, next == .RI { return false }
    // LB30b
    if left.isOne(of: [.EB, .XP]), next == .EM { return false }
    return nil
  }

  /// LB21a: a hyphen or the like that is not East Asian.
  private var isWesternBreakAfter: Bool {
    context.left == .BA && !context.leftIsEastAsian
  }

  /// LB25: `OP NU` or `OP IS NU`.
  private func opensNumber(_ opening: LineBreakUnit) -> Bool {
    let next = unit(at: opening.end)
    return next.lineBreak == .NU || next.lineBreak == .IS && unit(at: next.end).lineBreak == .NU
  }

  /// LB28a: the syllables of Brahmic scripts.
  private func joinsBrahmic(_ right: LineBreakUnit) -> Bool {
    let (left, next) = (context.left, right.lineBreak)
    if left == .AP, next.isOne(of: Self.aksaras) { return true }
    if left.isOne(of: Self.aksaras), next.isOne(of: [.VF, .VI]) { return true }
    if left == .VI, context.beforeLeft.isOne(of: Self.aksaras), next.isOne(of: [.AK, .DC]) {
      return true
    }
    return left.isOne(of: Self.aksaras) && next.isOne(of: Self.aksaras)
      && unit(at: right.end).lineBreak == .VF
  }

  /// LB15b: what a quotation is closed before.
  private static let afterQuotations: LineBreakClass = [
    .SP, .GL, .WJ, .CL, .QU, .QI, .QF, .CP, .EX, .IS, .SY, .BK, .CR, .LF, .NL, .ZW, .eot,
  ]

  /// LB20a: what a word-initial hyphen stands after.
  private static let beforeLeadingHyphens: LineBreakClass = [
    .sot, .BK, .CR, .LF, .NL, .SP, .ZW, .CB, .GL,
  ]

  private static let ideographs: LineBreakClass = [.ID, .XP, .EB, .EM]
  private static let hangul: LineBreakClass = [.JL, .JV, .JT, .H2, .H3]
  private static let aksaras: LineBreakClass = [.AK, .DC, .AS]
}
