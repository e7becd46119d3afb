/// The marks of a kind that may be open at a time, and the bars of a line that the parser sees.
package let mostOpenMarks = 500

/// Hides the marks that a paragraph opens by the hundreds and never closes.
///
/// cmark-gfm 0.29.0.gfm.6 compares closing marks with all that are open, and each cell of a row
/// with all before it, so that a page of `*a *a *a …`, `![[]()![[]()…` or `|a|a|a…` takes minutes.
/// No author has more than a few open at a time: of each kind 500 may be open between two blank
/// lines, fences of code or what is surely an item of a list, and those beyond are left as text;
/// the rows of a table count together. So are the bars of a line after the 500th left as text. For
/// each `<?` and `<!A` it reads to the end of the paragraph, or to what closes them. It also copies
/// the rest of the line for each address of e-mail: in lines of more than 64 KiB none is a link.
struct DelimiterGuard {
  private static let greatestLine = 65_536

  private let source: [UInt8]

  /// The marks that are open in this paragraph, by their byte.
  private var depths = [Int](repeating: 0, count: 128)

  private var lineStart = 0

  /// The first byte of this line that is no mark of a quotation and no white space; of the first
  /// line, before which nothing is open, its start.
  private var textStart = 0

  /// Whether this line is one of words in a numbered item, so that any number that the next begins
  /// with begins another.
  private var isInNumberedItem = false

  /// The at signs of this line.
  private var atSigns: [Range<Int>] = []

  /// The marks to hide.
  private(set) var excess: [Range<Int>] = []

  /// Finds the marks to hide.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  init(_ source: [UInt8]) {
    self.source = source
    isInNumberedItem = beginsNumberedItem(source[...])
    let isMark = isMark
    var index = 0
    while index < source.count {
      if isMark[Int(source[index])] { index = take(source[index], at: index) }
      index += 1
    }
    endLine(at: source.count)
  }

  /// Takes a mark.
  ///
  /// - Returns: The last byte that belongs to it.
  private mutating func take(_ mark: UInt8, at index: Int) -> Int {
    switch mark {
    case UInt8(ascii: "\n"): endLine(at: index)
    case UInt8(ascii: "\\"): return source[index...].dropFirst().first == 0x0A ? index : index + 1
    case UInt8(ascii: "@"): atSigns.append(index..<index + 1)
    case UInt8(ascii: "["), UInt8(ascii: "|"): open(mark, index..<index + 1)
    case UInt8(ascii: "]"): close(UInt8(ascii: "["))
    case UInt8(ascii: "<"): openTag(at: index)
    case UInt8(ascii: ">"): closeTags(at: index)
    default:
      let run = run(of: mark, from: index)
      flank(mark, run)
      return run.upperBound - 1
    }
    return index
  }

  private mutating func endLine(at end: Int) {
    if end - lineStart > Self.greatestLine { excess += atSigns }
    atSigns.removeAll(keepingCapacity: true)
    let isBlank = source[lineStart..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    // What looked like an item may have been a part of HTML, all of which ends with this sign.
    if isInNumberedItem, source[lineStart..<end].contains(UInt8(ascii: ">")) {
      isInNumberedItem = false
    }
    depths[Int(UInt8(ascii: "|"))] = 0
    lineStart = min(end + 1, source.count)
    let line = source[lineStart...]
    textStart = line.prefix { " \t>".utf8.contains($0) }.endIndex
    let beginsItem = beginsNumberedItem(line)
    if isBlank || beginsItem || beginsBlock(line) {
      for mark in depths.indices { depths[mark] = 0 }
    }
    isInNumberedItem = beginsItem || isInNumberedItem && goesOnWithWords(line)
  }

  /// Whether a line begins a numbered item of words: with 1, which begins one within a paragraph as
  /// well, or with another number behind the words of such an item.
  ///
  /// It is not set in, for there it may be code within another item.
  private func beginsNumberedItem(_ line: ArraySlice<UInt8>) -> Bool {
    let number = line.prefix(while: isDigit)
    let mark = line[number.endIndex...].prefix(1)
    let words = line[mark.endIndex...].drop { $0 == 0x20 }
    let spaces = words.startIndex - mark.endIndex
    // More spaces begin code, and a longer number is text.
    guard (1...9).contains(number.count), (1...4).contains(spaces) else { return false }
    let isMarked = mark.elementsEqual(".".utf8) || mark.elementsEqual(")".utf8)
    let mayBegin = isInNumberedItem || number.elementsEqual("1".utf8)
    return isMarked && mayBegin && beginsWithLetter(words)
  }

  /// Whether the words of an item surely go on in a line, wherever it begins.
  private func goesOnWithWords(_ line: ArraySlice<UInt8>) -> Bool {
    beginsWithLetter(line.drop { $0 == 0x20 || $0 == 0x09 })
  }

  private func beginsWithLetter(_ text: ArraySlice<UInt8>) -> Bool {
    text.first.map { isWord($0) && !isDigit($0) } == true
  }

  /// Whether a line begins what no paragraph goes on with: a fence of code, or an item with a
  /// bullet.
  private func beginsBlock(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 }
    guard text.startIndex - line.startIndex < 4, let mark = text.first else { return false }
    switch mark {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      let words = text.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
      return words.startIndex > text.startIndex + 1 && words.first.map { $0 > 0x20 } == true
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      let fence = text.prefix { $0 == mark }
      let rest = text[fence.endIndex...].prefix { $0 != 0x0A }
      return fence.count > 2 && !rest.contains(UInt8(ascii: "`"))
    default: return false
    }
  }

  private mutating func open(_ mark: UInt8, _ run: Range<Int>) {
    guard depths[Int(mark)] < mostOpenMarks else { return excess.append(run) }
    depths[Int(mark)] += 1
  }

  private mutating func close(_ mark: UInt8) {
    depths[Int(mark)] = max(0, depths[Int(mark)] - 1)
  }

  /// Opens an instruction, `<?`, or a declaration, `<!A`: each is counted by its second byte.
  private mutating func openTag(at index: Int) {
    guard let next = source[index...].dropFirst().first else { return }
    let isDeclaration =
      next == UInt8(ascii: "!") && source[index...].dropFirst(2).first.map(isWord) == true
    if next == UInt8(ascii: "?") || isDeclaration { open(next, index..<index + 1) }
  }

  /// Closes all instructions at `?>`, and all declarations at a `>` that begins no quotation.
  private mutating func closeTags(at index: Int) {
    guard index > textStart else { return }
    let before = source[index - 1]
    if before == UInt8(ascii: "?") { depths[Int(before)] = 0 }
    depths[Int(UInt8(ascii: "!"))] = 0
  }

  /// Takes a run of marks for an opening or a closing one, by what stands around it.
  private mutating func flank(_ mark: UInt8, _ run: Range<Int>) {
    let before = run.lowerBound > 0 ? source[run.lowerBound - 1] : UInt8(ascii: "\n")
    let after = run.upperBound < source.count ? source[run.upperBound] : UInt8(ascii: "\n")
    // An underscore within a word neither opens nor closes.
    let isInWord = mark == UInt8(ascii: "_") && isWord(before) && isWord(after)
    if isInWord { return }
    if before > 0x20, depths[Int(mark)] > 0, mark != UInt8(ascii: "_") || !isWord(after) {
      close(mark)
    } else if after > 0x20 {
      open(mark, run)
    }
  }

  private func run(of mark: UInt8, from start: Int) -> Range<Int> {
    var end = start + 1
    while end < source.count, source[end] == mark { end += 1 }
    return start..<end
  }
}

/// The bytes that are looked at, by their value.
private let isMark: [Bool] = {
  let marks = Array("\n\\@[]|<>*_~".utf8)
  return (0...255).map { marks.contains($0) }
}()
