// What keeps a text from being read as marks of the form that it is put into.

/// A line of text in Markdown.
func escapedMarkdown(_ line: String) -> String {
  var result = ""
  for character in line {
    if "\\`*_[]<>|~#&!^$".contains(character) { result += "\\" }
    result.append(character)
  }
  // What begins a list, or is a heading's underline, at the start of a line.
  let start = result.prefix { $0 == " " || $0.isNumber }
  if let mark = result.dropFirst(start.count).first, "-+=.)".contains(mark) {
    result.insert("\\", at: result.index(result.startIndex, offsetBy: start.count))
  }
  return result
}

/// An address as the target of a link in Markdown.
func angled(_ url: String) -> String {
  "<" + url.replacing("<", with: "%3C").replacing(">", with: "%3E") + ">"
}

/// An address between the braces of BibTeX, which no other brace may stand in.
func bracedAddress(_ url: String) -> String {
  url.replacing("{", with: "%7B").replacing("}", with: "%7D").replacing("\\", with: "%5C")
}

/// A text in a code span of Markdown, whose fence is longer than any in it.
func codeSpan(_ text: String) -> String {
  let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
  let fence = String(repeating: "`", count: longest + 1)
  return longest == 0 ? "`\(text)`" : "\(fence) \(text) \(fence)"
}

/// Lines of code as a quotation of Markdown, as they are.
func quotedCode(_ code: String) -> String {
  let longest = code.split { $0 != "`" }.map(\.count).max() ?? 0
  let fence = String(repeating: "`", count: max(3, longest + 1))
  let lines = code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  return ([fence] + lines + [fence]).map { $0.isEmpty ? ">\n" : "> \($0)\n" }.joined()
}

/// Words as a quotation of Markdown, whose lines end where they do.
func quotedProse(_ words: String) -> String {
  words.split(separator: "\n", omittingEmptySubsequences: false)
    .map { "> " + escapedMarkdown(String($0)) }.joined(separator: "\\\n") + "\n"
}

/// A text in TeX.
func escapedTeX(_ text: String) -> String {
  text.map { character in
    switch character {
    case "\\": "\\textbackslash{}"
    case "~": "\\textasciitilde{}"
    case "^": "\\textasciicircum{}"
    case "{", "}", "$", "&", "#", "_", "%": "\\\(character)"
    default: String(character)
    }
  }.joined()
}
