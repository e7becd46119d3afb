/// Looks for marks and links that lead nowhere.
struct ReferenceCheck {
  private let article: Article
  private let noteLines: [Int]
  private let names: Set<String>
  private lazy var anchors = article.anchors

  /// Prepares a check.
  ///
  /// - Parameters:
  ///   - article: The article to check.
  ///   - noteLines: The line that each of its footnotes begins on.
  ///   - names: The names of places that are given in HTML.
  init(_ article: Article, noteLines: [Int], names: Set<String>) {
    self.article = article
    self.noteLines = noteLines
    self.names = names
  }

  mutating func run(_ report: inout SourceReport) {
    for (note, line) in zip(article.footnotes, noteLines) where note.marks.isEmpty {
      report.add(.noteWithoutMark(label: note.label), line: line)
    }
    for block in article.blocks {
      checkMarks(of: block, &report)
      checkLinks(of: block, &report)
    }
  }

  // MARK: Marks

  /// Reports the marks of notes that have stayed text, since there is no such note.
  private func checkMarks(of block: Block, _ report: inout SourceReport) {
    if case .code = block.kind { return }
    var seen: [[UInt8]: Int] = [:]
    var index = block.bytes.lowerBound
    while let mark = nextMark(from: index, to: block.bytes.upperBound) {
      index = mark.upperBound
      guard !isCode(mark.lowerBound, in: block) else { continue }
      let written = Array(article.text[mark])
      let label = String(decoding: written.dropFirst(2).dropLast(), as: UTF8.self)
      let isOpening =
        mark.upperBound < block.bytes.upperBound && article.text[mark.upperBound] == 0x3A
      let isRepeated = isOpening && article.footnotes.contains { $0.label == label }
      report.add(
        isRepeated ? .noteWrittenTwice(label: label) : .noteWithoutText(label: label),
        written, of: block, passing: seen[written, default: 0])
      seen[written, default: 0] += 1
    }
  }

  /// Finds `[^label]`; a label has neither spaces nor brackets.
  private func nextMark(from start: ByteOffset, to end: ByteOffset) -> Range<ByteOffset>? {
    var start = start
    while let open = article.text[start..<end].firstIndex(of: UInt8(ascii: "[")) {
      let label = article.text[open..<end].dropFirst(2).prefix {
        $0 > 0x20 && $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[")
      }
      let close = label.endIndex
      if !label.isEmpty, article.text[open + 1] == UInt8(ascii: "^"), close < end,
        article.text[close] == UInt8(ascii: "]")
      {
        return open..<close + 1
      }
      start = open + 1
    }
    return nil
  }

  private func isCode(_ offset: ByteOffset, in block: Block) -> Bool {
    article.inlines[block.inlines].contains { $0.kind == .code && $0.bytes.contains(offset) }
  }

  // MARK: Links

  private mutating func checkLinks(of block: Block, _ report: inout SourceReport) {
    for inline in article.inlines[block.inlines] {
      guard case .link(let destination) = inline.kind else { continue }
      if destination.hasPrefix("#") {
        checkAnchor(String(destination.dropFirst()), of: block, &report)
      } else if let scheme = scheme(of: destination), !openable.contains(scheme) {
        report.add(
          .linkToUnopenable(destination: destination), Array(destination.utf8), of: block)
      }
    }
  }

  private mutating func checkAnchor(
    _ anchor: String, of block: Block, _ report: inout SourceReport
  ) {
    guard !anchor.isEmpty, article.block(anchored: anchor, among: anchors) == nil,
      !names.contains(anchor)
    else { return }
    let nearest = nearest(to: anchor, among: anchors.keys)
    report.add(
      .linkToNoSection(anchor: anchor, nearest: nearest), Array("#\(anchor)".utf8), of: block)
  }
}

extension SourceReport {
  /// Adds what is wrong with something written in a block; at its line, if it is not found.
  fileprivate mutating func add(
    _ fault: Diagnostic.Fault, _ written: [UInt8], of block: Block, passing: Int = 0
  ) {
    let count = 4 * block.bytes.count + 4 * written.count + 400
    guard let place = find(written, fromLine: block.line, within: count, passing: passing) else {
      return add(fault, line: block.line)
    }
    if case .noteWithoutText = fault, byte(before: place.offset) == UInt8(ascii: "\\") { return }
    add(fault, line: place.line, column: place.column, length: written.count)
  }
}

/// The schemes of links that the reader can open.
private let openable: Set<String> = ["http", "https", "mailto"]

/// The scheme of a destination, in lower case (RFC 3986, section 3.1); none of a relative one.
private func scheme(of destination: String) -> String? {
  let scheme = destination.prefix { $0 != ":" }
  guard scheme.endIndex < destination.endIndex, scheme.first?.isLetter == true,
    scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
  else { return nil }
  return scheme.lowercased()
}
