/// The last word of a first page: when it has been written as often as on the page, the page is
/// there.
struct Landmark {
  private let word: [UInt8]
  private let count: Int

  /// What Lectern marks events and notes with, once it has read the apparatus.
  private static let apparatus = ["◆", "†"].map { Array($0.utf8) }

  /// What leads back to the first line, where Lectern says more once it has read a long text.
  private static let header = Array("\u{1B}[1;".utf8)

  /// Fewer bytes are no page.
  private static let leastBytes = 500

  /// Finds the landmark of a page: of the text, before anything comes to it.
  ///
  /// - Parameter output: All that a program writes before the first key.
  /// - Throws: `Failure` where the page has no words.
  init(of output: [UInt8]) throws {
    let rest = output.dropFirst(Self.leastBytes)
    let marks =
      Self.apparatus.compactMap { output.firstRange(of: $0)?.lowerBound }
      + [Self.header].compactMap { rest.firstRange(of: $0)?.lowerBound }
    let page = Array(output[..<(marks.min() ?? output.count)])
    guard let word = words(of: page).last(where: { $0.count >= 4 }) else {
      throw Failure("a program shows no words on its first page")
    }
    self.word = word
    count = occurrences(of: word, in: page)
  }

  func isReached(by output: [UInt8]) -> Bool {
    occurrences(of: word, in: output) >= count
  }
}

/// The words in what is written to a terminal: letters of ASCII, outside of control sequences.
private func words(of output: [UInt8]) -> [[UInt8]] {
  var words: [[UInt8]] = [[]]
  var rest = output[...]
  while let byte = rest.popFirst() {
    if byte == 0x1B {
      skipSequence(&rest)
      words.append([])
    } else if (0x41...0x5A).contains(byte & ~0x20) {
      words[words.count - 1].append(byte)
    } else {
      words.append([])
    }
  }
  return words
}

/// Skips a control sequence after its escape character (ECMA-48 section 5.3 and 5.6).
private func skipSequence(_ rest: inout ArraySlice<UInt8>) {
  switch rest.popFirst() {
  case UInt8(ascii: "["):
    rest = rest.drop { !(0x40...0x7E).contains($0) }.dropFirst()
  case UInt8(ascii: "]"):
    rest = rest.drop { $0 != 0x07 && $0 != 0x1B }.dropFirst()
  case let byte? where (0x20...0x2F).contains(byte):
    rest = rest.drop { (0x20...0x2F).contains($0) }.dropFirst()
  default:
    break
  }
}

private func occurrences(of word: [UInt8], in output: [UInt8]) -> Int {
  output.ranges(of: word).count
}
