/// Hides the marks that a paragraph opens by the hundreds and never closes.
///
/// cmark-gfm 0.29.0.gfm.6 compares closing marks with all that are open, so that a page of
/// `*a *a *a …` or `![[]()![[]()…` takes minutes. No author has more than a few open at a time: of
/// each kind 500 may be open between two blank lines, and those beyond are left as text.
struct DelimiterGuard {
  private static let greatestDepth = 500

  private let source: [UInt8]

  /// The marks that are open in this paragraph, by their byte.
  private var depths = [Int](repeating: 0, count: 128)

  /// Whether nothing but blanks has been seen on this line.
  private var isBlankLine = true

  /// The marks to hide, from the first.
  private(set) var excess: [Range<Int>] = []

  /// Finds the marks to hide.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  init(_ source: [UInt8]) {
    self.source = source
    var index = 0
    while index < source.count {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "\n"): endLine()
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): open(byte, index..<index + 1)
      case UInt8(ascii: "]"): close(UInt8(ascii: "["))
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        let run = run(of: byte, from: index)
        flank(byte, run)
        index = run.upperBound - 1
      default: isBlankLine = false
      }
      index += 1
    }
  }

  private mutating func endLine() {
    if isBlankLine {
      for mark in depths.indices { depths[mark] = 0 }
    }
    isBlankLine = true
  }

  private mutating func open(_ mark: UInt8, _ run: Range<Int>) {
    isBlankLine = false
    guard depths[Int(mark)] < Self.greatestDepth else { return excess.append(run) }
    depths[Int(mark)] += 1
  }

  private mutating func close(_ mark: UInt8) {
    isBlankLine = false
    depths[Int(mark)] = max(0, depths[Int(mark)] - 1)
  }

  /// Takes a run of marks for an opening or a closing one, by what stands around it.
  private mutating func flank(_ mark: UInt8, _ run: Range<Int>) {
    let before = run.lowerBound > 0 ? source[run.lowerBound - 1] : UInt8(ascii: "\n")
    let after = run.upperBound < source.count ? source[run.upperBound] : UInt8(ascii: "\n")
    // An underscore within a word neither opens nor closes.
    let isInWord = mark == UInt8(ascii: "_") && isWord(before) && isWord(after)
    if isInWord {
      isBlankLine = false
    } else if before > 0x20, depths[Int(mark)] > 0, mark != UInt8(ascii: "_") || !isWord(after) {
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

private func isWord(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
    true
  default: false
  }
}
