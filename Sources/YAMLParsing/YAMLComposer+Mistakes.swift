extension YAMLComposer {
  /// Stops at a mistake that the parser has words for: what it is follows from them, and from what
  /// stands there.
  mutating func stop(_ words: String, at mark: YAMLMark) -> Bool {
    let place = lines.place(from: mark, to: mark)
    let byte = lines.byte(at: mark)
    if byte == UInt8(ascii: "\t") { return stop(.broken(.tab), at: place) }
    if let last = open.last, let bracket = bracket(of: last) {
      if byte == nil { return stop(.broken(.unclosedBracket(bracket)), at: last.place) }
      if words.contains("did not find expected ','") {
        let isOpen = YAMLFault.missingComma(bracket: bracket, line: last.place.line)
        return stop(.broken(isSecondColon(at: mark) ? .secondColon : isOpen), at: place)
      }
    } else if let (fault, offset) = lookalike(words, at: mark) {
      return stop(.broken(fault), at: lines.place(ofByte: offset))
    } else if let offset = missingSpace(words, at: mark) {
      let mark = Character(Unicode.Scalar(lines.source[offset]))
      return stop(.broken(.missingSpace(after: mark)), at: lines.place(ofByte: offset))
    }
    return stop(.broken(fault(of: words, at: mark)), at: place)
  }

  /// The bracket that a collection begins with; nothing where its lines alone show what it is.
  private mutating func bracket(of collection: Collection) -> Character? {
    switch lines.byte(at: collection.start) {
    case UInt8(ascii: "["): "["
    case UInt8(ascii: "{"): "{"
    default: nil
    }
  }

  /// Whether a second colon stands here since the last comma or bracket of the line.
  private mutating func isSecondColon(at mark: YAMLMark) -> Bool {
    guard lines.byte(at: mark) == UInt8(ascii: ":") else { return false }
    let before = lines.bytes(before: mark)
    let entry = before[(before.lastIndex { ",[{".utf8.contains($0) } ?? before.startIndex)...]
    return hasColonAndSpace(entry)
  }

  /// What the parser means, in the words of libyaml 0.2.
  private mutating func fault(of words: String, at mark: YAMLMark) -> YAMLFault {
    if words.hasPrefix("mapping values") { return .colonInText }
    if words.hasPrefix("while scanning a simple key") { return .lineWithoutField }
    if words.hasSuffix("found unknown escape character") { return .unknownEscape }
    // So spelled in libyaml; of what follows “\x”, “\u” and “\U”.
    if words.hasSuffix("did not find expected hexdecimal number") { return .unknownEscape }
    if words.hasSuffix("found invalid Unicode character escape code") {
      return isHalf(at: mark) ? .halfCharacter : .unknownEscape
    }
    if words.hasSuffix("did not find expected <document start>") {
      return documents == 0 ? .missingStart : .textAfterEnd
    }
    if words.hasSuffix("did not find expected '-' indicator") { return .misalignedLine }
    if words.hasSuffix("did not find expected key") {
      let before = lines.bytes(before: mark).last { $0 != UInt8(ascii: " ") }
      guard let before else { return .misalignedLine }
      if "'\"]}".utf8.contains(before) { return .textAfter(Character(Unicode.Scalar(before))) }
    }
    if Self.badStarts.contains(where: words.hasSuffix), let byte = lines.byte(at: mark),
      "-*&!|>%@`,]}?".utf8.contains(byte)
    {
      return .badStart(Character(Unicode.Scalar(byte)))
    }
    return .other(words)
  }

  /// Whether the digits of a refused escape are those of half of a character, D800 to DFFF.
  ///
  /// Else they are more than 10FFFF, which only the eight digits of `\U` can be.
  private mutating func isHalf(at mark: YAMLMark) -> Bool {
    let before = lines.bytes(before: mark)
    return before.last == UInt8(ascii: "u")
      || lines.source[before.endIndex...].starts(with: "0000".utf8)
  }

  private static let badStarts = [
    "found character that cannot start any token",
    "did not find expected alphabetic or numeric character",
    "did not find expected comment or line break", "did not find expected node content",
    "block sequence entries are not allowed in this context",
    "mapping keys are not allowed in this context",
  ]

  /// The offset of a `-` or `:` that has no space behind it and so has led to a mistake: on its
  /// line, or on that before it, which it goes on.
  private func missingSpace(_ words: String, at mark: YAMLMark) -> Int? {
    if words.hasPrefix("mapping values") {
      return lines.lineWithText(before: mark.line)
        .flatMap { Self.missingSpace(in: lines.bytes(ofLine: $0)) }
    }
    let isOfLine =
      words.hasPrefix("while scanning a simple key")
      || words.hasSuffix("did not find expected '-' indicator")
    return isOfLine ? Self.missingSpace(in: lines.bytes(ofLine: mark.line)) : nil
  }

  private static func missingSpace(in line: ArraySlice<UInt8>) -> Int? {
    var rest = line.drop { $0 == UInt8(ascii: " ") }
    while rest.starts(with: "- ".utf8) { rest = rest.dropFirst().drop { $0 == UInt8(ascii: " ") } }
    func isLetter(_ byte: UInt8?) -> Bool {
      byte.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) } ?? false
    }
    if rest.first == UInt8(ascii: "-") {
      let next = rest.dropFirst().first
      return isLetter(next) || next.map("\"'[{".utf8.contains) == true ? rest.startIndex : nil
    }
    let name = rest.prefix { isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    let value = rest[name.endIndex...]
    guard isLetter(name.first), value.first == UInt8(ascii: ":"),
      let next = value.dropFirst().first, !" /".utf8.contains(next),
      !hasColonAndSpace(value)
    else { return nil }
    return value.startIndex
  }
}

/// Whether a colon with a space behind it stands in a text.
private func hasColonAndSpace(_ text: ArraySlice<UInt8>) -> Bool {
  zip(text, text.dropFirst()).contains { $0 == (UInt8(ascii: ":"), 0x20) }
}
