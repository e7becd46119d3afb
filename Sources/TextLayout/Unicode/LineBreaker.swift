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
/// asked before each unit; they look at what is known of the units before, and in a few cases at
/// the next two.
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
  /// A mark that follows them is read as a unit of its own. By LB10 that is a letter too.
  private mutating func skipLetters() -> Bool {
    let start = offset
    while offset < end, isLetter(text[offset]) {
      offset += 1
    }
    guard offset > start else { return false }
    context.advance(past: .letter)
    return true
  }

  /// Moves past one space between two letters of ASCII, and the second letter: there is always a
  /// break between them.
  private mutating func skipSpace() -> LineBreak? {
    guard end - offset > 1, text[offset] == 0x20, isLetter(text[offset + 1]) else { return nil }
    context.advance(past: .space)
    context.advance(past: .letter)
    offset += 2
    return LineBreak(offset: offset - 1, isMandatory: false)
  }

  /// The unit that begins at an offset; at the end of the text, one of the class `eot`.
  func unit(at offset: ByteOffset) -> LineBreakUnit {
    guard offset < end else { return LineBreakUnit(.eot) }
    let base = scalar(of: text, at: offset, before: end)
    var unit = LineBreakUnit(base.entry, end: base.bytes.upperBound)
    if unit.takesMarks, unit.end < end, !isPlain(text[unit.end]) {
      takeMarks(into: &unit)
    }
    return unit
  }

  /// Takes the marks into a unit that follow its first scalar.
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
