extension YAMLComposer {
  /// Finds what only looks like a sign of YAML and so has led to a mistake.
  ///
  /// It is looked for on the line of the mistake, and on that before it unless that is set in
  /// further: then it is more likely a line of a text.
  func lookalike(_ words: String, at mark: YAMLMark) -> (fault: YAMLFault, offset: Int)? {
    guard Self.wordsOfLines.contains(where: { words.contains($0) }) else { return nil }
    let line = lines.bytes(ofLine: mark.line)
    if let found = Self.lookalike(in: line) { return found }
    let before = lines.lineWithText(before: mark.line).map { lines.bytes(ofLine: $0) } ?? []
    func indentation(_ line: ArraySlice<UInt8>) -> Int {
      line.prefix { $0 == UInt8(ascii: " ") }.count
    }
    return indentation(before) <= indentation(line) ? Self.lookalike(in: before) : nil
  }

  /// The mistakes of lines that are not the fields and entries that they were meant to be, in the
  /// words of libyaml 0.2.
  private static let wordsOfLines = [
    "mapping values", "while scanning a simple key", "did not find expected '-' indicator",
    "did not find expected key",
  ]

  /// Finds a look-alike where the entry or the field of a line begins, or behind the field's name.
  private static func lookalike(
    in line: ArraySlice<UInt8>
  ) -> (fault: YAMLFault, offset: Int)? {
    let text = String(decoding: line, as: UTF8.self)
    let start = text.unicodeScalars.drop { $0 == " " || $0 == "-" }
    let colon = start.drop { $0 == "-" || $0 == "_" || $0.properties.isAlphabetic }
    let value = colon.first == ":" ? colon.dropFirst() : start
    let places: [(rest: Substring.UnicodeScalarView, signs: [Character])] = [
      (start, [" ", "-"]), (colon, [":"]), (value, [" "]),
    ]
    for (rest, signs) in places {
      guard let first = rest.first, let sign = sign(like: first), signs.contains(sign) else {
        continue
      }
      let offset = text.utf8.distance(from: text.startIndex, to: rest.startIndex)
      return (.lookalike(Character(first), of: sign), line.startIndex + offset)
    }
    return nil
  }

  /// The sign of YAML that a character only looks like.
  private static func sign(like character: Unicode.Scalar) -> Character? {
    switch character {
    case " ", "-": nil
    case "\u{2212}": "-"
    case "\u{FF1A}": ":"
    default:
      switch character.properties.generalCategory {
      case .spaceSeparator: " "
      case .dashPunctuation: "-"
      default: nil
      }
    }
  }
}
