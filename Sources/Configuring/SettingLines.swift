import YAMLParsing

/// Lines of a file of settings that are read by themselves.
struct SettingLines {
  typealias Line = ArraySlice<UInt8>

  /// The line that they stand under; none at the outermost level.
  private let head: Line?

  /// The lines; their indices are those of the file, from 0.
  private let lines: ArraySlice<Line>
}

extension SettingLines {
  /// The lines of a whole file.
  init(_ source: [UInt8]) {
    let lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    self.init(head: nil, lines: lines[...])
  }

  /// What the lines say, and what is wrong with them; where they break off, what the first of them
  /// says, if that one is whole.
  func read() -> (root: YAMLNode?, problems: [YAMLProblem]) {
    let all = document(of: lines)
    guard !all.isWhole else { return (all.root, all.problems) }
    let first = document(of: lines.prefix(1))
    return (first.isWhole ? first.root : nil, all.problems)
  }

  /// The entries, each by itself, and what stands before the first.
  ///
  /// Every line that is set in by so many spaces begins one, but for comments, the items of a list
  /// and the end of what stands in brackets.
  func entries(setIn indentation: Int = 0) -> [SettingLines] {
    var entries: [SettingLines] = []
    var start = lines.startIndex
    for index in lines.indices.dropFirst() where Self.begins(lines[index], setIn: indentation) {
      entries.append(SettingLines(head: head, lines: lines[start..<index]))
      start = index
    }
    return entries + [SettingLines(head: head, lines: lines[start...])]
  }

  /// The name that stands on the first line alone, and the entries under it; nothing where there is
  /// none, or all can be read together.
  var brokenBlock: (name: YAMLNode, entries: [SettingLines])? {
    guard !document(of: lines).isWhole, let head = lines.first,
      let inner = lines.dropFirst().first(where: Self.hasWords)
    else { return nil }
    let first = document(of: lines.prefix(1))
    let harmless: [YAMLProblem.Kind] = [.noPartOfText("#"), .noPartOfText("&")]
    guard first.problems.allSatisfy({ harmless.contains($0.kind) }),
      let entries = first.root?.entries, entries.count == 1, entries[0].value.isEmpty
    else { return nil }
    let block = SettingLines(head: head, lines: lines.dropFirst())
    let indentation = inner.prefix { $0 == UInt8(ascii: " ") }.count
    return (entries[0].key, block.entries(setIn: indentation))
  }

  /// Reads lines under the head.
  private func document(of lines: ArraySlice<Line>) -> YAMLDocument {
    var source: [UInt8] = []
    for line in [head].compactMap(\.self) + Array(lines) {
      source += line
      source.append(UInt8(ascii: "\n"))
    }
    let number = lines.startIndex + 1
    return YAMLDocument(source, firstLine: head == nil ? number : number - 1)
  }

  private static func begins(_ line: Line, setIn indentation: Int) -> Bool {
    let words = line.dropFirst(indentation)
    guard line.prefix(indentation).allSatisfy({ $0 == UInt8(ascii: " ") }), let first = words.first
    else { return false }
    return !" \t#-]}".utf8.contains(first)
  }

  /// Whether a line has more than a comment.
  private static func hasWords(_ line: Line) -> Bool {
    line.first { !" \t".utf8.contains($0) }.map { $0 != UInt8(ascii: "#") } ?? false
  }
}

extension YAMLNode {
  /// Whether nothing is written at all, as after `keys:` with comments below it.
  var isEmpty: Bool {
    switch content {
    case .scalar("", .plain), .scalar("", .alias): true
    default: false
    }
  }
}
