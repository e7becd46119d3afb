/// Looks for marks and links that lead nowhere.
struct ReferenceCheck {
  private let article: Article
  private let noteLines: [Int]
  private let buriedNotes: [ArticleBuilder.BuriedNote]
  private lazy var anchors = Anchors(article)

  /// What is wrong with each anchor that has been looked for: a long one may have many links.
  private var anchorFaults: [String: Diagnostic.Fault?] = [:]

  /// The labels of the footnotes, of which the parser does not tell the case apart.
  private lazy var labels = Set(article.footnotes.map { $0.label.lowercased() })

  /// The labels, in lower case, of those that begin where no note can, and nowhere else.
  private var buriedLabels: Set<String> = []

  /// How often a name is still looked up that may have been meant.
  private var guesses = 50

  /// Where the last mark and the last link that lead nowhere were found in the source.
  private var lastMark = 0
  private var lastLink = 0

  /// The first inline that may be code around the next mark: marks and inlines are both in order.
  private var nextInline = 0

  /// The inlines of the block that were passed, and the bytes of the marks of notes among them.
  private var passed = (inlines: 0, marks: 0)

  /// Prepares a check.
  ///
  /// - Parameters:
  ///   - article: The article to check.
  ///   - noteLines: The line that each of its footnotes begins on.
  ///   - buriedNotes: Those that begin where no note can, and so are none.
  init(_ article: Article, noteLines: [Int], buriedNotes: [ArticleBuilder.BuriedNote]) {
    self.article = article
    self.noteLines = noteLines
    self.buriedNotes = buriedNotes
  }

  mutating func run(_ report: inout SourceReport) {
    for (note, line) in zip(article.footnotes, noteLines) where note.marks.isEmpty {
      report.add(.noteWithoutMark(label: note.label), line: line)
    }
    reportBuriedNotes(&report)
    let hasCarets = article.text.has(UInt8(ascii: "^"))
    for block in article.blocks where !report.isFull {
      (lastMark, lastLink, nextInline) = (0, 0, block.inlines.lowerBound)
      if hasCarets { checkMarks(of: block, &report) }
      checkLinks(of: block, &report)
    }
  }

  // MARK: Marks

  /// Reports the notes that begin where no note can: each label once, and none that is written
  /// elsewhere too, since then this is a second note of that name.
  private mutating func reportBuriedNotes(_ report: inout SourceReport) {
    for note in buriedNotes {
      let label = note.label.lowercased()
      guard !labels.contains(label), buriedLabels.insert(label).inserted, let place = note.place
      else { continue }
      report.add(
        .noteInHTML(label: note.label), line: place.line, column: place.column,
        length: note.label.utf8.count + "[^]".utf8.count)
    }
  }

  /// Reports the marks of notes that have stayed text, since there is no such note.
  private mutating func checkMarks(of block: Block, _ report: inout SourceReport) {
    if case .code = block.kind { return }
    passed = (0, 0)
    var index = block.bytes.lowerBound
    while !report.isFull, let mark = nextMark(from: index, to: block.bytes.upperBound) {
      index = mark.upperBound
      let written = Array(article.text[mark])
      let label = String(decoding: written.dropFirst(2).dropLast(), as: UTF8.self)
      // One without a fault is not looked for: each search in vain would take as long as the first.
      guard let fault = fault(of: mark, label) else { continue }
      let place = report.find(
        written, fromLine: block.line, skipping: leastWritten(before: mark.lowerBound, in: block),
        after: lastMark)
      lastMark = place.map { $0.offset + 1 } ?? lastMark
      if isCode(mark.lowerBound, in: block) { continue }
      if let place, report.isText(at: place.offset) { continue }
      report.add(
        fault, line: place?.line ?? block.line, column: place?.column ?? 1, length: mark.count)
    }
  }

  /// What is wrong with a mark that has stayed text: it looks like the beginning of a note that
  /// there is already, or there is none; else it stands where no mark can, such as in HTML, or its
  /// note where no note can.
  private mutating func fault(
    of mark: Range<ByteOffset>, _ label: String
  ) -> Diagnostic.Fault? {
    let name = label.lowercased()
    guard labels.contains(name) else {
      return buriedLabels.contains(name) ? nil : .noteWithoutText(label: label)
    }
    let isOpening = article.text[mark.upperBound] == UInt8(ascii: ":")
    return isOpening ? .noteWrittenTwice(label: label) : nil
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

  /// Whether code lies at an offset, which is after that which was asked for last.
  private mutating func isCode(_ offset: ByteOffset, in block: Block) -> Bool {
    let rest = article.inlines[nextInline..<block.inlines.upperBound]
    let code = rest.firstIndex { $0.kind == .code && $0.bytes.upperBound > offset }
    nextInline = code ?? rest.endIndex
    return code.map { article.inlines[$0].bytes.contains(offset) } ?? false
  }

  /// How many bytes the source of a block has at least before an offset of its text, which is after
  /// that which was asked for last.
  ///
  /// The text as shown is never longer than its source, but for the marks of notes, which show a
  /// number for a label.
  private mutating func leastWritten(before offset: ByteOffset, in block: Block) -> Int {
    let before = article.inlines[block.inlines].dropFirst(passed.inlines)
      .prefix { $0.bytes.lowerBound < offset }
    passed.inlines += before.count
    for inline in before where inline.kind.isNoteMark { passed.marks += inline.bytes.count }
    return offset - block.bytes.lowerBound - passed.marks
  }

  // MARK: Links

  private mutating func checkLinks(of block: Block, _ report: inout SourceReport) {
    passed = (0, 0)
    for inline in article.inlines[block.inlines] where !report.isFull {
      guard case .link(let destination) = inline.kind, let fault = fault(of: destination) else {
        continue
      }
      let written = Array(destination.utf8)
      let place = report.find(
        written, fromLine: block.line,
        skipping: leastWritten(before: inline.bytes.lowerBound, in: block), after: lastLink)
      lastLink = place.map { $0.offset + 1 } ?? lastLink
      report.add(
        fault, line: place?.line ?? block.line, column: place?.column ?? 1, length: written.count)
    }
  }

  private mutating func fault(of destination: String) -> Diagnostic.Fault? {
    guard destination.hasPrefix("#") else {
      return isOpenable(destination) ? nil : .linkToUnopenable(destination: destination)
    }
    if let known = anchorFaults[destination] { return known }
    let fault = fault(ofAnchor: String(destination.dropFirst()))
    anchorFaults.updateValue(fault, forKey: destination)
    return fault
  }

  private mutating func fault(ofAnchor anchor: String) -> Diagnostic.Fault? {
    guard !anchor.isEmpty, anchors[anchor] == nil else { return nil }
    guesses -= 1
    let nearest = guesses >= 0 ? nearest(to: anchor, among: anchors.names) : nil
    return .linkToNoSection(anchor: anchor, nearest: nearest)
  }
}
