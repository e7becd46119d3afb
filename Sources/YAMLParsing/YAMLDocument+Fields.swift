extension YAMLDocument {
  /// Reads a document of fields, also behind a text that is no YAML without quotation marks.
  ///
  /// As in `title: War: a history`, all of the text counts as it is written, but for comments at
  /// its end. That it needs the marks is a problem nevertheless. Only the texts of fields that are
  /// not set in are read so.
  ///
  /// - Parameters:
  ///   - source: Valid UTF-8, its lines ended by line feeds.
  ///   - firstLine: The line of the file that `source` begins with.
  public init(ofFields source: [UInt8], firstLine: Int) {
    var source = source
    var told: [YAMLProblem] = []
    var document = YAMLDocument(source, firstLine: firstLine)
    while told.count < Self.mostBrokenTexts, let mistake = document.mistake,
      mistake.fault.isOfOneText,
      let text = textOfField(around: mistake.place, in: source, firstLine: firstLine)
    {
      source.replaceSubrange(text, with: inQuotes(source[text]))
      let next = YAMLDocument(source, firstLine: firstLine)
      // Else what is wrong lies before, as a quotation mark that is closed by that of this text.
      guard next.mistake.map({ $0.place.line > mistake.place.line }) ?? true else { break }
      told.append(YAMLProblem(.broken(mistake.fault), at: mistake.place))
      document = next
    }
    root = document.root
    problems = told + document.problems
    isWhole = document.isWhole
  }

  /// The texts that are read as they are written, at most: for each, the document is read anew.
  private static let mostBrokenTexts = 20

  /// Why the rest is no YAML.
  private var mistake: (fault: YAMLFault, place: YAMLPlace)? {
    for problem in problems {
      if case .broken(let fault) = problem.kind, fault != .oddCharacter {
        return (fault, problem.place)
      }
    }
    return nil
  }
}

extension YAMLFault {
  /// Whether it may be the mistake of one text alone, which quotation marks around it mend.
  fileprivate var isOfOneText: Bool {
    switch self {
    case .colonInText, .unclosedQuote, .textAfter, .badStart, .unknownEscape, .halfCharacter: true
    default: false
    }
  }
}

/// The text of the field that a place is within, from the last line before that is not set in up to
/// the next one; nothing where there is none, or it is no text, such as a list in brackets.
private func textOfField(
  around place: YAMLPlace, in source: [UInt8], firstLine: Int
) -> Range<Int>? {
  let lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let index = place.line - firstLine
  guard lines.indices.contains(index),
    let first = lines[...index].lastIndex(where: { !isSetIn($0) }),
    let start = startOfText(inField: lines[first]),
    start < lines[index].startIndex + place.column,
    first == index || !"[{&!|>#".utf8.contains(source[start])
  else { return nil }
  let more = lines[(index + 1)...].prefix(while: isSetIn)
  let text = source[start..<(more.last ?? lines[index]).endIndex]
  let last = text[..<startOfComments(in: text)].lastIndex { !" \t\n".utf8.contains($0) } ?? start
  return start..<last + 1
}

/// Where the comments begin that stand behind the last word of a text; its end where none do.
///
/// One has a blank behind its `#`: in `War: issue #5`, that is a part of the text. A text that
/// begins with a quotation mark may have all of this between such marks.
private func startOfComments(in text: ArraySlice<UInt8>) -> Int {
  let start = text.indices.dropFirst().first { index in
    " \t\n".utf8.contains(text[index - 1]) && beginsComment(text[index...])
  }
  guard let start, text.first.map("\"'".utf8.contains) != true,
    text[start...].split(separator: UInt8(ascii: "\n")).allSatisfy({ line in
      let words = line.drop(while: " \t".utf8.contains)
      return words.isEmpty || beginsComment(words)
    })
  else { return text.endIndex }
  return start
}

private func beginsComment(_ text: ArraySlice<UInt8>) -> Bool {
  text.first == UInt8(ascii: "#") && text.dropFirst().first.map(" \t\n".utf8.contains) ?? true
}

private func isSetIn(_ line: ArraySlice<UInt8>) -> Bool {
  line.first.map(" \t".utf8.contains) ?? true
}

/// Where the text begins of the field that a line begins with, if it has one on this line.
private func startOfText(inField line: ArraySlice<UInt8>) -> Int? {
  guard let first = line.first, !"-?#\"'[{".utf8.contains(first),
    let colon = [": ", ":\t"].compactMap({ line.firstRange(of: $0.utf8) }).map(\.upperBound).min()
  else { return nil }
  return line[colon...].firstIndex { !" \t".utf8.contains($0) }
}

/// A text in single quotation marks, within which only these themselves mean anything.
private func inQuotes(_ text: ArraySlice<UInt8>) -> [UInt8] {
  let mark = UInt8(ascii: "'")
  return [mark] + text.flatMap { $0 == mark ? [mark, mark] : [$0] } + [mark]
}
