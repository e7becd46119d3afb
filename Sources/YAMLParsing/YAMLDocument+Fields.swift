extension YAMLDocument {
  /// Reads a document of fields, also behind a text that is no YAML without quotation marks.
  ///
  /// As in `title: War: a history`, all of the text counts as it is written. That it needs the
  /// marks is a problem nevertheless. Only the texts of fields that are not set in are read so.
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

/// The text of the field that begins a line, up to the next line that is not set in; nothing where
/// a place is not within such a text.
private func textOfField(
  around place: YAMLPlace, in source: [UInt8], firstLine: Int
) -> Range<Int>? {
  let lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let index = place.line - firstLine
  guard lines.indices.contains(index) else { return nil }
  let line = lines[index]
  guard let first = line.first, !" \t-?#\"'[{".utf8.contains(first),
    let colon = line.firstRange(of: ": ".utf8),
    let start = line[colon.upperBound...].firstIndex(where: { $0 != UInt8(ascii: " ") }),
    start < line.startIndex + place.column
  else { return nil }
  let more = lines[(index + 1)...].prefix { $0.first.map(" \t".utf8.contains) ?? true }
  let text = source[start..<(more.last ?? line).endIndex]
  let last = text.lastIndex { !" \t\n".utf8.contains($0) } ?? start
  return start..<last + 1
}

/// A text in single quotation marks, within which only these themselves mean anything.
private func inQuotes(_ text: ArraySlice<UInt8>) -> [UInt8] {
  let mark = UInt8(ascii: "'")
  return [mark] + text.flatMap { $0 == mark ? [mark, mark] : [$0] } + [mark]
}
