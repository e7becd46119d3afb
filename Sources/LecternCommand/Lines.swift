import Articles
import TextLayout

// Lines of text for people, measured in columns of the screen.

/// The columns that a character takes, or one that is written out.
private func columns(of character: Substring) -> Int {
  let bytes = character.utf8
  if bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) { return bytes.count }
  return columns(of: String(character))
}

/// The character that begins at an index; one that is written out, as `<U+00E9>`, is whole.
private func character(from start: String.Index, of text: String) -> Substring {
  let rest = text[start...]
  let isNotation = text.utf8[start] == UInt8(ascii: "<") && rest.hasPrefix("<U+")
  // The longest is `<U+10FFFF>`.
  let last = isNotation ? rest.prefix(10).firstIndex(of: ">") : nil
  return rest[...(last ?? start)]
}

/// The character that ends at an index; one that is written out is whole.
private func character(to end: String.Index, of text: String) -> Substring {
  let last = text.index(before: end)
  if text.utf8[last] == UInt8(ascii: ">"),
    let start = text[..<last].suffix(9).lastIndex(of: "<")
  {
    let whole = character(from: start, of: text)
    if whole.endIndex == end { return whole }
  }
  return text[last..<end]
}

/// A text of several lines without controls but line feeds and tabs.
func visibleLines(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    line.split(separator: "\t", omittingEmptySubsequences: false).map { visible(String($0)) }
      .joined(separator: "\t")
  }.joined(separator: "\n")
}

/// A text made safe to print, its line breaks and tabs as spaces.
func visibleLine(_ text: String) -> String {
  let scalars = text.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }
  return shown(String(String.UnicodeScalarView(scalars)))
}

/// Breaks a text into lines no wider than a measure, where it would be broken on the screen.
///
/// An empty text has one empty line.
func wrapped(_ text: String, measure: Int) -> [String] {
  columns(of: text) > measure ? plainLines(text, columns: measure) : [text]
}

/// The text, or as much of its beginning as fits, and an ellipsis.
func beginning(of text: String, columns most: Int) -> String {
  guard columns(of: text) > most else { return text }
  let room = most - columns(of: ellipsis)
  guard room > 0 else { return "" }
  var (end, taken) = (text.startIndex, 0)
  while end < text.endIndex {
    let next = character(from: end, of: text)
    taken += columns(of: next)
    // One character is shown in any case.
    guard taken <= room || end == text.startIndex else { break }
    end = next.endIndex
  }
  return "\(text[..<end])\(ellipsis)"
}

/// The text, or an ellipsis and as much of its end as fits.
func ending(of text: String, columns most: Int) -> String {
  guard columns(of: text) > most else { return text }
  let room = most - columns(of: ellipsis)
  guard room > 0 else { return "" }
  var (start, taken) = (text.endIndex, 0)
  while start > text.startIndex {
    let next = character(to: start, of: text)
    taken += columns(of: next)
    guard taken <= room || start == text.endIndex else { break }
    start = next.startIndex
  }
  return "\(ellipsis)\(text[start...])"
}

/// What stands for the words that found no room.
private var ellipsis: String { shown("…") }

/// The text without spaces at its end.
func trimmed(_ text: String) -> String {
  var text = text[...]
  while text.last == " " { text.removeLast() }
  return String(text)
}

/// The least width that paragraphs are set at, in columns.
let leastMeasure = 16

/// A paragraph with all its lines indented, a line feed after each; the first may begin otherwise,
/// with something as wide as the indent.
func indented(
  _ text: String, by indent: String, beginning: String? = nil, measure: Int
) -> String {
  let rows = wrapped(text, measure: max(leastMeasure, measure - columns(of: indent)))
  return (beginning ?? indent) + rows.joined(separator: "\n\(indent)") + "\n"
}

/// A text of several lines with all of them indented, where it breaks lines as well.
func indentedParagraphs(_ text: String, by indent: String, measure: Int) -> String {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
    line.isEmpty ? "\n" : indented(visibleLine(String(line)), by: indent, measure: measure)
  }.joined()
}

/// The line above a paragraph, of those facts that there are.
func headLine(_ facts: [String?]) -> String {
  let words = facts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  return indented(shown(words), by: "", measure: Listing.measureOfProse)
}

/// Lines of text under one another, so that the words which they are about stand in one column.
struct Concordance {
  /// The columns of a line.
  let measure: Int

  /// The columns that are left to places, as many as the widest so far takes.
  private var margin = 0

  init(measure: Int = Listing.measure ?? 100) { self.measure = measure }

  /// Sets the next lines; a place that is wider than those before moves them.
  ///
  /// - Parameter rows: For each line where it stands, the words before and the words from there on.
  /// - Returns: The lines, with a line feed after each.
  mutating func lines(_ rows: [(place: String, before: String, rest: String)]) -> String {
    margin = max(margin, (rows.map { columns(of: $0.place) }.max() ?? 0) + 2)
    let room = max(0, measure - margin)
    let start = room * 3 / 8
    return rows.map { row in
      let before = ending(of: visibleLine(row.before), columns: start)
      return row.place.padded(to: margin) + before.leftPadded(to: start)
        + beginning(of: visibleLine(row.rest), columns: room - start) + "\n"
    }.joined()
  }
}

extension String {
  /// Its lines, each two columns to the right.
  var indentedLines: String {
    split(separator: "\n").map { "  \($0)\n" }.joined()
  }
}
