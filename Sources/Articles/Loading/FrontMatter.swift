/// The YAML at the start of an article, between a line `---` and a line `---` or `...`; or the TOML
/// between two lines `+++` (Hugo).
struct FrontMatter {
  /// The lines between the two; empty when the article begins with its text.
  private(set) var fields = 0..<0

  /// Whether they are TOML, which is not read.
  private(set) var isTOML = false

  /// The byte and the line that the text begins with.
  private(set) var textStart = 0
  private(set) var textLine = 1

  /// Whether it begins and never ends, so that it is no front matter.
  private(set) var isUnclosed = false

  /// The line of a `---` that would begin it if no blank lines stood before.
  private(set) var lateStart: Int?

  /// Finds the front matter of an article.
  ///
  /// As in pandoc, the line after the first `---` must not be blank: otherwise that is a rule
  /// between two parts of the text. A start without an end is taken for a mistake only when it
  /// looks like YAML. TOML is none without an end, and must begin with a field or the name of a
  /// table; comments and blank lines may stand before.
  init(_ source: [UInt8]) {
    lateStart = lineAfterBlanks(source)
    var lines = LineRanges(source)
    guard let first = lines.next() else { return }
    isTOML = isFence(source[first], "+++") && beginTOML(lines, of: source)
    guard let second = lines.next(),
      isTOML || (isFence(source[first], "---") && !isBlank(source[second]))
    else { return }
    let ends = isTOML ? ["+++"] : yamlEnds
    var line = second
    textLine = 3
    while !ends.contains(where: { isFence(source[line], $0) }) {
      guard let next = lines.next() else {
        isUnclosed = !isTOML && looksLikeField(source[second])
        isTOML = false
        textLine = 1
        return
      }
      line = next
      textLine += 1
    }
    fields = second.lowerBound..<line.lowerBound
    textStart = lines.offset
  }

  /// Ends it behind its last field, where a line of it, from 1, is none but begins the text.
  ///
  /// That is a line that begins in the first column and has a blank line before it, or looks like
  /// a mistyped end. Comments between the two may be headings, and become text too.
  ///
  /// - Returns: Whether the line is such a one.
  mutating func end(beforeTextOfLine line: Int, in source: [UInt8]) -> Bool {
    let lines = Array(LineRanges(source).prefix(line))
    guard lines.count == line, let last = lines.last, beginsText(source[last]) else { return false }
    var end = lines.count - 1
    var isParted = source[last].starts(with: "----".utf8)
    while end > 1, mayPartFields(source[lines[end - 1]]) {
      end -= 1
      if isBlank(source[lines[end]]) { isParted = true }
    }
    guard isParted, end > 1 else { return false }
    fields = fields.lowerBound..<lines[end].lowerBound
    (textStart, textLine) = (lines[end].lowerBound, end + 1)
    return true
  }
}

/// Whether a line begins with what neither a field, an item nor a text that is set in does.
private func beginsText(_ line: ArraySlice<UInt8>) -> Bool {
  if line.starts(with: "----".utf8) { return true }
  guard let first = line.first else { return false }
  return !" \t-#\"'".utf8.contains(first) && !looksLikeField(line)
}

/// Whether a line is blank or a comment.
private func mayPartFields(_ line: ArraySlice<UInt8>) -> Bool {
  isBlank(line) || line.first == UInt8(ascii: "#")
}

/// The ranges of the lines of a text, without their ends.
struct LineRanges: Sequence, IteratorProtocol {
  private let source: [UInt8]

  /// The start of the next line.
  private(set) var offset = 0

  init(_ source: [UInt8]) { self.source = source }

  mutating func next() -> Range<ByteOffset>? {
    guard offset < source.count else { return nil }
    let start = offset
    let end = source[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
    offset = Swift.min(end + 1, source.count)
    return start..<end
  }
}

/// The line of a first `---` behind blank lines, if a field follows it, and another `---` or `...`
/// before a blank line: else it is a rule.
private func lineAfterBlanks(_ source: [UInt8]) -> Int? {
  var lines = LineRanges(source)
  var (next, line) = (lines.next(), 1)
  while let blank = next, isBlank(source[blank]) { (next, line) = (lines.next(), line + 1) }
  guard line > 1, let first = next, isFence(source[first], "---"),
    let second = lines.next(), looksLikeField(source[second])
  else { return nil }
  let end = lines.first { line in
    isBlank(source[line]) || yamlEnds.contains { isFence(source[line], $0) }
  }
  return end.map { !isBlank(source[$0]) } == true ? line : nil
}

private func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
  line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
}

/// The lines that YAML ends with.
private let yamlEnds = ["---", "..."]

private func isFence(_ line: ArraySlice<UInt8>, _ fence: String) -> Bool {
  line.starts(with: fence.utf8) && isBlank(line.dropFirst(fence.utf8.count))
}

/// Whether a line begins with a word and a colon.
private func looksLikeField(_ line: ArraySlice<UInt8>) -> Bool {
  let word = name(atStartOf: line)
  return !word.isEmpty && line[word.endIndex...].first == UInt8(ascii: ":")
}

/// Whether the first of some lines that is neither blank nor a comment begins with a key and an
/// equals sign, or has the name of a table alone: `[params]`, or `[[params]]`.
private func beginTOML(_ lines: LineRanges, of source: [UInt8]) -> Bool {
  func text(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let text = line.drop(while: " \t".utf8.contains)
    return text.first == UInt8(ascii: "#") ? [] : text
  }
  guard let range = lines.first(where: { !text(source[$0]).isEmpty }) else { return false }
  let line = text(source[range])
  let key = line.drop { $0 == UInt8(ascii: "[") }
  let name = name(atStartOf: key, with: "-_.\"'0123456789")
  let rest = text(key[name.endIndex...])
  guard !name.isEmpty else { return false }
  guard line.startIndex < key.startIndex else { return rest.first == UInt8(ascii: "=") }
  return rest.first == UInt8(ascii: "]") && text(rest.drop { $0 == UInt8(ascii: "]") }).isEmpty
}

private func name(
  atStartOf line: ArraySlice<UInt8>, with signs: String = "-_"
) -> ArraySlice<UInt8> {
  line.prefix { (0x61...0x7A).contains($0 | 0x20) || signs.utf8.contains($0) }
}
