import Articles
import TextLayout

extension Article {
  /// A block as lines of words: what it is, where that is more than a paragraph, and its text.
  ///
  /// A paragraph is one line, broken only where its author broke it; a row of a table is one.
  func lines(ofBlock index: Int) -> [String] {
    let block = blocks[index]
    switch block.kind {
    case .title: return [shownOnOneLine(block.bytes)]
    case .heading: return described(index, [heading(index)])
    case .paragraph: return described(index, lines(block.bytes))
    case .code(let language):
      let name = language.map { "Code, \($0):" } ?? "Code:"
      return described(index, [name] + lines(ofCode: block.bytes))
    case .table(let table): return described(index, lines(of: tables[table]))
    case .thematicBreak: return described(index, ["A break."])
    }
  }

  private func heading(_ index: Int) -> String {
    let block = blocks[index]
    let number = sections[block.section].number.map(String.init).joined(separator: ".")
    return (block.number == nil ? "Section \(number): " : "Heading: ") + shownOnOneLine(block.bytes)
  }

  /// The lines of a block with the signs of what it begins, a quotation, an item or a footnote, and
  /// of what goes on with it.
  private func described(_ index: Int, _ lines: [String]) -> [String] {
    var around: [Container] = []
    var next = blocks[index].container
    while let container = next {
      around.append(containers[container])
      next = containers[container].parent
    }
    var start = ""
    var level = 0
    for container in around.reversed() {
      if case .item = container.kind { level += 1 }
      let isBegun = container.firstBlock == index
      start += isBegun ? sign(of: container, level: level) : sign(ofMoreOf: container)
    }
    return lines.isEmpty ? [start] : [start + lines[0]] + lines.dropFirst()
  }

  /// What is said of a container; the level of an item counts those around it, and itself.
  private func sign(of container: Container, level: Int) -> String {
    switch container.kind {
    case .quotation: "Quotation: "
    case .footnote(let index): "Footnote \(footnotes[index].number): "
    case .item(let marker, _, _): sign(ofItem: marker, level: level)
    }
  }

  /// What is said of a container that has begun before; an item needs nothing.
  private func sign(ofMoreOf container: Container) -> String {
    switch container.kind {
    case .quotation: "Quotation, goes on: "
    case .footnote(let index): "Footnote \(footnotes[index].number), goes on: "
    case .item: ""
    }
  }

  /// A number stays, and what takes its place or follows it is told in words.
  private func sign(ofItem marker: String, level: Int) -> String {
    let number = marker.prefix { !"•◦▪☑☐".contains($0) }
    let depth = level > 1 ? ", level \(level)" : ""
    return switch marker.last {
    case "•", "◦", "▪": "Item\(depth): "
    case "☑": "\(number)Done\(depth): "
    case "☐": "\(number)To do\(depth): "
    default: depth.isEmpty ? "\(number) " : "\(number)\(depth): "
    }
  }

  /// Each row of a table as a line, in which a cell follows the head of its column.
  private func lines(of table: Table) -> [String] {
    let head = (table.rows.first ?? []).map(shown)
    let rows = table.rows.dropFirst().map { row in
      zip(head, row).compactMap { name, cell in
        let text = shown(cell)
        return text.isEmpty ? nil : name.isEmpty ? text : "\(name): \(text)"
      }.joined(separator: "; ")
    }
    return ["Table of \(counted(rows.count, "row")): \(head.joined(separator: ", "))"] + rows
  }

  private func lines(ofCode bytes: Range<ByteOffset>) -> [String] {
    ranges(ofLines: bytes).map { String(plainText(ofCode: $0).withoutSpacesAtEnd) }
  }

  /// The words of a heading, wherever its author has broken it.
  private func shownOnOneLine(_ bytes: Range<ByteOffset>) -> String {
    lines(bytes).joined(separator: " ")
  }

  /// The lines that an author has broken a text into.
  private func lines(_ bytes: Range<ByteOffset>) -> [String] {
    ranges(ofLines: bytes).map(shown)
  }

  private func ranges(ofLines bytes: Range<ByteOffset>) -> [Range<ByteOffset>] {
    text[bytes].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
      .map { $0.startIndex..<$0.endIndex }
  }

  /// A part of the text with stand-ins for what must not reach a terminal; of words that are struck
  /// out, which nothing else tells here, that is said.
  private func shown(_ bytes: Range<ByteOffset>) -> String {
    var shown = ""
    var start = bytes.lowerBound
    for index in inlines(overlapping: bytes) where inlines[index].kind == .struck {
      let struck = inlines[index].bytes.clamped(to: start..<bytes.upperBound)
      guard !struck.isEmpty else { continue }
      shown += text.visible(start..<struck.lowerBound) + "[struck out: \(text.visible(struck))]"
      start = struck.upperBound
    }
    return String((shown + text.visible(start..<bytes.upperBound)).withoutSpacesAtEnd)
  }
}
