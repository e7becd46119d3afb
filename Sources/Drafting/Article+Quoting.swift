import Articles

extension Article {
  /// The paragraph that a stretch lies in, as it is written: `p14`.
  func notation(at bytes: Range<ByteOffset>) -> String {
    notation(of: Place(block: block(containing: bytes.lowerBound)))
  }

  /// Words with what stands before and after them, on one line.
  func surroundings(of bytes: Range<ByteOffset>) -> String {
    let block = blocks[block(containing: bytes.lowerBound)].bytes
    let start = scalarStart(atOrBefore: max(block.lowerBound, bytes.lowerBound - 30))
    let end = scalarStart(atOrBefore: min(block.upperBound, bytes.upperBound + 30))
    let before = start > block.lowerBound ? "…" : ""
    let after = end < block.upperBound ? "…" : ""
    return before + commentLine(string(start..<max(end, bytes.upperBound))) + after
  }

  /// The first words of a sentence, on one line.
  func beginning(of sentence: Range<ByteOffset>) -> String {
    let words = commentLine(string(sentence)).split(separator: " ")
    var text = ""
    for word in words {
      guard text.isEmpty || text.count + word.count < 64 else { return text + " …" }
      text += text.isEmpty ? word : " \(word)"
    }
    return text
  }

  /// The fewest words around a stretch of a sentence that stand but once in its paragraph; nothing
  /// where so many that nobody would quote them stand there more than once.
  func uniqueWords(
    around bytes: Range<ByteOffset>, in sentence: Range<ByteOffset>, of text: FoldedArticle
  ) -> Range<ByteOffset>? {
    let tokens = Token.tokens(of: sentence, in: self).map(\.bytes)
    guard var first = tokens.firstIndex(where: { $0.upperBound > bytes.lowerBound }),
      var last = tokens.lastIndex(where: { $0.lowerBound < bytes.upperBound })
    else { return nil }
    let paragraph = text.folded(blocks[block(containing: bytes.lowerBound)].bytes)
    let leftmost = max(0, first - mostWordsAround)
    let rightmost = min(tokens.count - 1, last + mostWordsAround)
    // A date alone tells little: a few words are quoted with it.
    first = max(0, first - 3)
    while true {
      let words = tokens[first].lowerBound..<tokens[last].upperBound
      if standOnce([words], in: paragraph, of: text) == [true] { return words }
      guard first > leftmost || last < rightmost else { return nil }
      if first > leftmost { first -= 1 } else { last += 1 }
    }
  }

  /// Whether the words of each stretch are found once in a part of the folded text, as quotes are.
  func standOnce(
    _ stretches: [Range<ByteOffset>], in part: Range<Int>, of text: FoldedArticle
  ) -> [Bool] {
    let quotes = stretches.map { FoldedQuote(.quote, string($0)) }
    return text.places(of: quotes, in: part, atMost: 2).map { $0.only != nil }
  }
}

/// The words that are quoted with a date on each side of it, at most.
private let mostWordsAround = 12

/// A text without line breaks, tabs and what else no comment of YAML may have.
func commentLine(_ text: String) -> String {
  String(String.UnicodeScalarView(onOneLine(text).unicodeScalars.filter { !$0.isRefused }))
}

/// A text as YAML has it, in quotation marks where it could mean anything else.
func quoted(_ text: String) -> String {
  let isPlain =
    text.first?.isLetter == true
    && text.allSatisfy {
      $0.isLetter || $0.isNumber || $0 == " " || $0 == "." || $0 == "-" || $0 == "’"
    }
  let words: Set = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
  if isPlain, text.last != " ", !words.contains(text.lowercased()) { return text }
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    case _ where mustBeWrittenOut(scalar):
      quoted += "\\U" + padded(UInt(scalar.value), 8, radix: 16)
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

/// Whether a character cannot be seen, or ends a line to YAML.
private func mustBeWrittenOut(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .format, .lineSeparator, .paragraphSeparator: true
  default: scalar.isRefused
  }
}

extension Unicode.Scalar {
  /// Whether YAML does not take the character as it is (YAML 1.1, section 5.1): a control, a byte
  /// order mark within the text or a noncharacter.
  fileprivate var isRefused: Bool {
    properties.generalCategory == .control || value == 0xFEFF || value & 0xFFFE == 0xFFFE
  }
}
