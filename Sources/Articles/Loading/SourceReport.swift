import MarkdownParsing

/// The list of what is wrong with a file.
package struct SourceReport {
  let file: String
  private let source: [UInt8]
  private var diagnostics: [Diagnostic] = []

  /// The lines of the file; found when the first diagnostic needs one.
  private lazy var lines = Array(LineRanges(source))

  /// Where formulas have marks that are none, in order; found when they are asked for.
  private lazy var marksInFormulas = Formulas(in: source).hidden

  /// The bytes of a line that are kept to show with a message, on either side of the place.
  private static let context = 200

  package init(file: String, source: SourceText, reportsEncoding: Bool = true) {
    self.file = file
    self.source = source.bytes
    guard reportsEncoding else { return }
    for (fault, line, column) in source.faults {
      add(fault, line: line, column: column, length: 1)
    }
  }

  /// The diagnostics by their lines, each once.
  package var sorted: [Diagnostic] { diagnostics.byPlace }

  /// Whether there is more to report than anyone reads.
  var isFull: Bool { diagnostics.count >= Diagnostic.mostOfFile }

  /// Adds what is wrong with the file as a whole.
  mutating func add(_ fault: Diagnostic.Fault) {
    if !isFull { diagnostics.append(Diagnostic(file: file, position: nil, fault: fault)) }
  }

  /// Adds what is wrong at a place of the file.
  ///
  /// - Parameters:
  ///   - fault: What is wrong.
  ///   - line: The line, from 1.
  ///   - column: The column, in UTF-8 bytes, from 1.
  ///   - length: The bytes that are at fault; to the end of the line if not given.
  package mutating func add(
    _ fault: Diagnostic.Fault, line: Int, column: Int = 1, length: Int? = nil
  ) {
    guard !isFull else { return }
    let range = lines.indices.contains(line - 1) ? lines[line - 1] : source.count..<source.count
    let start = max(0, column - 1 - Self.context)
    let excerpt = source[range].dropFirst(start).prefix(2 * Self.context)
    let cut = excerpt.prefix(while: UTF8.isContinuation).count
    let position = Diagnostic.Position(
      line: line, column: column, length: max(1, length ?? range.count - column + 1),
      source: String(decoding: excerpt.dropFirst(cut), as: UTF8.self), omitted: start + cut)
    diagnostics.append(Diagnostic(file: file, position: position, fault: fault))
  }

  /// Finds where a text is written, within some 100,000 bytes.
  ///
  /// Of a long one its first 200 bytes are looked for, which nothing else in a block begins with.
  /// Backslashes may stand in it.
  ///
  /// - Parameters:
  ///   - text: What to look for.
  ///   - line: The line that its block begins on, from 1.
  ///   - count: The bytes from there that it cannot lie in.
  ///   - offset: The byte of the file to begin with, if that is further on.
  /// - Returns: Its place in the file; nothing when it is written in another way.
  mutating func find(
    _ text: [UInt8], fromLine line: Int, skipping count: Int, after offset: ByteOffset
  ) -> (line: Int, column: Int, offset: ByteOffset)? {
    guard lines.indices.contains(line - 1) else { return nil }
    let text = text.prefix(200)
    var start = min(max(offset, lines[line - 1].lowerBound + count), source.count)
    let end = min(start + 100_000, source.count)
    while let found = source[start..<max(start, end)].firstIndex(of: text[0]) {
      if isWritten(text, at: found) {
        let index = partitioningIndex(0..<lines.count) { lines[$0].upperBound >= found }
        return (index + 1, found - lines[index].lowerBound + 1, found)
      }
      start = found + 1
    }
    return nil
  }

  /// Whether a text is written at an offset, with or without a backslash before each of its bytes.
  private func isWritten(_ text: ArraySlice<UInt8>, at offset: ByteOffset) -> Bool {
    var rest = source[offset...]
    for byte in text {
      let next = rest.dropFirst()
      if rest.first == UInt8(ascii: "\\"), next.first == byte { rest = next }
      guard rest.popFirst() == byte else { return false }
    }
    return true
  }

  /// Whether the mark of a note at an offset is text, with a backslash before it or its `^`, or in
  /// a formula.
  mutating func isText(at offset: ByteOffset) -> Bool {
    let isCaretEscaped = source[offset...].starts(with: "[\\".utf8)
    if isCaretEscaped || isEscaped(offset, in: source[...]) { return true }
    let marks = marksInFormulas
    let next = partitioningIndex(0..<marks.count) { marks[$0].upperBound > offset }
    return next < marks.count && marks[next].contains(offset)
  }
}

extension [Diagnostic] {
  /// The same in the order of their places, those of a whole file first.
  ///
  /// What aliases of YAML repeat is told once, and of one that stands for nothing nothing else.
  var byPlace: [Diagnostic] {
    // `sorted` is stable.
    let ordered = self.sorted { left, right in
      guard let second = right.position else { return false }
      return left.position.map { $0 < second } ?? true
    }
    return ordered.reduce(into: []) { told, diagnostic in
      let isTold = told.reversed().prefix { $0.position == diagnostic.position }
        .contains { $0 == diagnostic || $0.fault.isAliasOfNothing }
      if !isTold { told.append(diagnostic) }
    }
  }
}

extension Diagnostic.Fault {
  /// Whether it is an alias of YAML that stands for nothing.
  fileprivate var isAliasOfNothing: Bool {
    switch self {
    case .unknownAlias, .circularAlias: true
    default: false
    }
  }
}
