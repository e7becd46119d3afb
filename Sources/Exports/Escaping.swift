import Articles
import JSONText

// What keeps a text from being read as marks of the form that it is put into.
//
// Marks are looked for among scalars: to a reader of that form a mark is one whatever accent stands
// on it.

/// A text with something else in the place of some of its scalars.
func substituting(_ text: String, _ substitute: (Unicode.Scalar) -> String?) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if let other = substitute(scalar) {
      result += other.unicodeScalars
    } else {
      result.append(scalar)
    }
  }
  return String(result)
}

/// A text whose controls but tabs and line feeds are written as terminals are shown them, `^[`: of
/// that the caret and what follows may be marks.
private func withControlsWritten(_ text: String) -> String {
  substituting(text) { scalar in
    guard scalar < " " || scalar == "\u{7F}", scalar != "\t", scalar != "\n" else { return nil }
    return "^\(Unicode.Scalar(UInt8(scalar.value ^ 0x40)))"
  }
}

/// The scalars of a text, with replacement characters for what commands terminals but for tabs,
/// line breaks and the tags of flags.
func withoutCommands(_ text: String) -> [Unicode.Scalar] {
  var result: [Unicode.Scalar] = []
  var rest = text.unicodeScalars[...]
  while let scalar = rest.popFirst() {
    let isKept = ["\t", "\n", "\r"].contains(scalar) || !commandsTerminals(scalar)
    result.append(isKept ? scalar : "\u{FFFD}")
    if scalar == "\u{1F3F4}" {
      let tags = tagsOfFlag(rest)
      result += tags
      rest = rest.dropFirst(tags.count)
    }
  }
  return result
}

/// The tags that name the region of a black flag (UTS #51): three to six letters or digits, and a
/// cancel tag.
///
/// Other tags are hidden text.
private func tagsOfFlag(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
  let region = text.prefix {
    ("\u{E0030}"..."\u{E0039}").contains($0) || ("\u{E0061}"..."\u{E007A}").contains($0)
  }
  let isFlag =
    (3...6).contains(region.count) && text[region.endIndex...].first == "\u{E007F}"
  return text.prefix(isFlag ? region.count + 1 : 0)
}

/// A line of text in Markdown.
func escapedMarkdown(_ line: String) -> String {
  let marks = "\\`*_[]<>|~#&!^$".unicodeScalars
  let escaped = substituting(withControlsWritten(line)) { marks.contains($0) ? "\\\($0)" : nil }
  var result = escaped.unicodeScalars
  // What begins a list, or is a heading's underline, at the start of a line.
  let start = result.prefix { " 0123456789".unicodeScalars.contains($0) }.endIndex
  if start < result.endIndex, "-+=.)".unicodeScalars.contains(result[start]) {
    result.insert("\\", at: start)
  }
  // What is set in by a tab or four spaces would be code.
  let indent = result.prefix { $0 == " " || $0 == "\t" }
  if let first = indent.first, indent.count > 3 || indent.contains(where: { $0 == "\t" }) {
    result.replaceSubrange(
      ..<result.index(after: indent.startIndex), with: "&#\(first.value);".unicodeScalars)
  }
  return String(result)
}

/// Words in Markdown, whose lines and paragraphs end where they do.
func markdownProse(_ words: String) -> String {
  let lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  return lines.split { $0.allSatisfy(\.isWhitespace) }.map { paragraph in
    paragraph.map { escapedMarkdown(String($0)) }.joined(separator: "\\\n")
  }.joined(separator: "\n\n")
}

/// An address as the target of a link in Markdown.
func angled(_ url: String) -> String {
  let address = substituting(url) { $0 == "<" ? "%3C" : $0 == ">" ? "%3E" : nil }
  return "<\(address)>"
}

/// An address between the braces of BibTeX, which no other brace may stand in.
func bracedAddress(_ url: String) -> String {
  substituting(url) { $0 == "{" ? "%7B" : $0 == "}" ? "%7D" : $0 == "\\" ? "%5C" : nil }
}

/// A text in a code span of Markdown, whose fence is longer than any in it.
func codeSpan(_ text: String) -> String {
  let longest = longestFence(in: text)
  let fence = String(repeating: "`", count: longest + 1)
  return longest == 0 ? "`\(text)`" : "\(fence) \(text) \(fence)"
}

/// Lines of code as a quotation of Markdown, as they are.
func quotedCode(_ code: String) -> String {
  let fence = String(repeating: "`", count: max(3, longestFence(in: code) + 1))
  let lines = code.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  return quoted([fence[...]] + lines + [fence[...]])
}

/// The most backticks that stand in a row.
private func longestFence(in text: String) -> Int {
  text.utf8.split { $0 != UInt8(ascii: "`") }.map(\.count).max() ?? 0
}

/// Words as a quotation of Markdown.
func quotedProse(_ words: String) -> String {
  quoted(markdownProse(words).split(separator: "\n", omittingEmptySubsequences: false))
}

private func quoted(_ lines: [Substring]) -> String {
  lines.map { $0.isEmpty ? ">\n" : "> \($0)\n" }.joined()
}

/// A text in TeX, its braces by name: BibTeX counts each that it sees, also behind a backslash.
func escapedTeX(_ text: String) -> String {
  substituting(withControlsWritten(text)) { scalar in
    switch scalar {
    case "\\": "\\textbackslash{}"
    case "~": "\\textasciitilde{}"
    case "^": "\\textasciicircum{}"
    case "{": "\\textbraceleft{}"
    case "}": "\\textbraceright{}"
    case "$", "&", "#", "_", "%": "\\\(scalar)"
    default: nil
    }
  }
}

/// Words for double quotation marks, in which double ones become single (The Chicago Manual of
/// Style, 17th edition, 13.30).
///
/// A straight one behind a letter or digit opens nothing: it may be one of inches.
///
/// - Parameters:
///   - words: The words.
///   - start: Where they begin in a text, in UTF-8 bytes.
///   - code: What stays as it is of that text, in order and without overlaps.
/// - Returns: The words for double quotation marks.
func withSingleMarks(
  _ words: String, from start: ByteOffset = 0, except code: [Range<ByteOffset>] = []
) -> String {
  var (isOpen, isBehindWord) = (false, false)
  var (offset, rest) = (start, code[...])
  return substituting(words) { scalar in
    defer {
      isBehindWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      offset += UTF8.width(scalar)
    }
    if let first = rest.first, first.upperBound <= offset { rest.removeFirst() }
    if let first = rest.first, first.contains(offset) { return nil }
    switch scalar {
    case "“": return "‘"
    case "”": return "’"
    case "„": return "‚"
    case "\"" where isOpen || !isBehindWord:
      isOpen.toggle()
      return isOpen ? "‘" : "’"
    default: return nil
    }
  }
}

/// A text in HTML.
func escapedHTML(_ text: String) -> String {
  substituting(text) { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : $0 == ">" ? "&gt;" : nil }
}
