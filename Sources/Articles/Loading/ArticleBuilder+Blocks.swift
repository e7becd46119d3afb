import MarkdownParsing

// MARK: Containers

extension ArticleBuilder {
  mutating func beginContainer(_ kind: Container.Kind) -> Open {
    let outer = container
    let depth = outer.map { containers[$0].depth + 1 } ?? 0
    container = containers.count
    containers.append(
      Container(kind: kind, parent: outer, firstBlock: blocks.count, depth: depth))
    return .container(outer: outer)
  }

  mutating func endContainer(outer: Int?) {
    if let container, containers[container].firstBlock == blocks.count {
      addBlock(.paragraph, line: blocks.last?.line ?? 1) { _ in }
    }
    container = outer
  }

  mutating func beginList(_ list: MarkdownList) -> Open {
    lists.append(OpenList(list, index: listCount, in: lists.last))
    listCount += 1
    return .list
  }

  mutating func beginItem(isChecked: Bool?) -> Open {
    let list = lists[lists.count - 1]
    lists[lists.count - 1].number += list.step
    return beginContainer(
      .item(
        marker: list.marker(isChecked: isChecked), list: list.index, isTight: list.isTight))
  }

  mutating func beginNote(_ label: String, at line: Int) -> Open {
    notes.append(OpenNote(label: label, line: line, firstBlock: blocks.count))
    return beginContainer(.footnote(notes.count - 1))
  }
}

// MARK: Blocks

extension ArticleBuilder {
  /// Adds a block with the text that a closure writes.
  mutating func addBlock(_ kind: Block.Kind, line: Int, write: (inout TextWriter) -> Void) {
    let block = OpenBlock(kind: kind, line: line, writer: writer)
    write(&writer)
    endBlock(block)
  }

  mutating func beginBlock(_ kind: Block.Kind, at line: Int) -> Open {
    textLine = line
    return .block(OpenBlock(kind: kind, line: line, writer: writer))
  }

  /// Ends a block of the source; a paragraph that shows nothing, such as an anchor in HTML, is
  /// none.
  mutating func endWritten(_ block: OpenBlock) {
    writer.endLooseInlines()
    takeName(of: block)
    takeLastAttributes(of: block)
    guard block.kind == .paragraph, block.inlines == writer.inlines.count,
      writer.text[block.start...].allSatisfy(isSpace)
    else { return endBlock(block) }
    writer.removeEnd(from: block.start)
  }

  /// Ends a block; line feeds at the end of code are those of the author, but in HTML.
  mutating func endBlock(_ block: OpenBlock, isOfHTML: Bool = false) {
    let bytes = writer.endBlock(from: block.start, trims: isOfHTML || block.kind.isProse)
    let isNumbered = block.kind.isNumbered(in: container)
    if isNumbered { numbered += 1 }
    blocks.append(
      Block(
        kind: block.kind, bytes: bytes, section: 0, container: container,
        number: isNumbered ? numbered : nil,
        inlines: block.inlines..<writer.inlines.count, line: block.line))
    if case .heading = block.kind, container == nil {
      headings.append(blocks.count - 1)
      mergeTitle()
    }
  }

  /// Gives a name to a block, by default to that which is being written; the first place of a name
  /// keeps it.
  mutating func nameBlock(_ name: String, at index: Int? = nil) {
    if !name.isEmpty, names[name] == nil { names[name] = index ?? blocks.count }
  }

  /// Takes the attributes of a heading, such as `{#name}` (pandoc) or `{: #name}` (kramdown) at its
  /// end, out of its text, unless a backslash is written before them.
  private mutating func takeName(of block: OpenBlock) {
    guard case .heading = block.kind, let (name, start) = writtenName(writer.text[block.start...]),
      writer.inlines[block.inlines...].allSatisfy({ $0.bytes.upperBound <= start }),
      !lastBraceIsEscaped(in: written(line: textLine))
    else { return }
    nameBlock(name)
    writer.removeEnd(from: start)
  }

  /// Takes the lines that a paragraph ends with out of its text, as long as they have attributes
  /// alone.
  private mutating func takeLastAttributes(of block: OpenBlock) {
    let reach = writer.inlines[block.inlines...].reduce(block.start) {
      max($0, $1.bytes.upperBound)
    }
    while takeAttributes(of: block, behind: reach) { textLine -= 1 }
  }

  /// Takes the line that a paragraph has come to out of its text if it has attributes alone.
  ///
  /// Where there is nothing before it, they are those of the block before, if no blank line parts
  /// the two.
  ///
  /// - Parameters:
  ///   - block: The paragraph.
  ///   - reach: The end in the text of the inlines before; if it is not given, nothing of the
  ///     paragraph may stand before the line.
  /// - Returns: Whether it has been taken out.
  @discardableResult
  mutating func takeAttributes(of block: OpenBlock, behind reach: ByteOffset? = nil) -> Bool {
    guard block.kind == .paragraph,
      let last = writer.text[block.start...].lastIndex(where: { !isSpace($0) }),
      writer.text[last] == UInt8(ascii: "}"), let (list, name) = attributes(ofLine: textLine)
    else { return false }
    let start = last + 1 - list.count
    let isFirst = start == block.start && writer.inlines.count == block.inlines
    guard reach.map({ start >= $0 }) ?? isFirst, writer.text[start...last].elementsEqual(list)
    else { return false }
    let lineBefore = written(line: block.line - 1)
    let isParted = start > block.start || lineBefore.allSatisfy { " \t>".utf8.contains($0) }
    nameBlock(name, at: isParted || blocks.isEmpty ? nil : blocks.count - 1)
    writer.removeEnd(from: start)
    return true
  }

  /// The attributes that a line of the file has alone, such as `{: .note}` (kramdown), and the name
  /// that they give, which is empty where they give none.
  mutating func attributes(ofLine line: Int) -> (ArraySlice<UInt8>, name: String)? {
    let line = written(line: line).drop { " \t>".utf8.contains($0) }
    guard line.starts(with: "{:".utf8), let end = line.lastIndex(of: UInt8(ascii: "}")),
      line[end...].dropFirst().allSatisfy(isSpace), let name = nameInAttributes(line[...end])
    else { return nil }
    return (line[...end], name)
  }

  mutating func addCode(info: String, of walk: borrowing MarkdownWalk) {
    let line = walk.line + firstLine - 1
    var code: [UInt8] = []
    walk.appendText(to: &code)
    checkEnd(of: walk.fence, around: code, at: line)
    if code.last == UInt8(ascii: "\n") { code.removeLast() }
    addBlock(.code(language: language(of: info)), line: line) { writer in
      writer.write { $0 += code }
    }
  }

  /// Takes down a fence that never ends, so that all the rest of the text, or of what it stands in,
  /// is code, and no note begins there.
  private mutating func checkEnd(of fence: String, around code: [UInt8], at line: Int) {
    guard let mark = fence.utf8.first else { return }
    let end = written(line: line + code.count { $0 == UInt8(ascii: "\n") } + 1)
    let marks = end.drop { " \t>".utf8.contains($0) }.prefix { $0 == mark }
    let isEnd =
      marks.count >= fence.utf8.count && end[marks.endIndex...].allSatisfy(" \t".utf8.contains)
    guard !isEnd else { return }
    addFault(
      .unclosedCode(fence: fence), line: line, column: column(of: mark, inLine: line),
      length: fence.utf8.count)
    buriedNotes += NoteOpening.all(in: code).map { BuriedNote(label: $0.label) }
  }
}

extension Block.Kind {
  /// Whether the block is counted in `p<n>`; a heading is where it begins no section, in a
  /// container.
  fileprivate func isNumbered(in container: Int?) -> Bool {
    switch self {
    case .paragraph, .code, .table: true
    case .heading: container != nil
    case .title, .thematicBreak: false
    }
  }

  /// Whether the block's text is running text.
  fileprivate var isProse: Bool {
    switch self {
    case .title, .heading, .paragraph: true
    case .code, .table, .thematicBreak: false
    }
  }
}

/// Whether a backslash before the last opening brace of a line makes it text.
private func lastBraceIsEscaped(in line: ArraySlice<UInt8>) -> Bool {
  line.lastIndex(of: UInt8(ascii: "{")).map { isEscaped($0, in: line) } ?? false
}

/// The language of code, by what stands after its fence: `r` of `{r, echo=FALSE}` (R Markdown),
/// `python` of `{#name .python}` (pandoc), `rust` of `rust,no_run`.
private func language(of info: String) -> String? {
  let words = info.split { $0.isWhitespace || ",:{}".contains($0) }
  let word = words.first { $0.first != "#" && $0.contains { $0.isLetter } }
  return word.map { String($0.drop { ".=".contains($0) }) }
}

/// The name in the attributes at the end of a heading that has other words before them, empty where
/// they have none, and where they begin.
///
/// `${#array}` and `{{#if}}` are the author's.
private func writtenName(_ heading: ArraySlice<UInt8>) -> (name: String, start: ByteOffset)? {
  guard heading.last == UInt8(ascii: "}"),
    let start = heading.suffix(200).lastIndex(of: UInt8(ascii: "{")),
    let before = heading[..<start].last, !"${".utf8.contains(before),
    let name = nameInAttributes(heading[start...])
  else { return nil }
  return (name, start)
}

/// The name that attributes in braces give, empty where they give none; nothing where they are no
/// attributes but words of the author.
///
/// They are `#name`, `.class`, `-` (unnumbered) and, beside one of these or behind a colon
/// (kramdown), `key=value`.
private func nameInAttributes(_ braces: ArraySlice<UInt8>) -> String? {
  let inner = braces.dropFirst().dropLast()
  let hasColon = inner.first == UInt8(ascii: ":")
  var isQuoted = false
  let words = inner.dropFirst(hasColon ? 1 : 0).split { byte in
    if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
    return isSpace(byte) && !isQuoted
  }
  guard words.allSatisfy(isAttribute),
    words.contains(where: { hasColon || !$0.contains(UInt8(ascii: "=")) })
  else { return nil }
  let name = words.first { $0.first == UInt8(ascii: "#") }?.dropFirst() ?? []
  return String(decoding: name, as: UTF8.self)
}

private func isAttribute(_ word: ArraySlice<UInt8>) -> Bool {
  guard let sign = word.first else { return false }
  let rest = word.dropFirst()
  switch sign {
  case UInt8(ascii: "#"): return !rest.isEmpty && rest.allSatisfy(isOfName)
  case UInt8(ascii: "."):
    // `{...}` and `{.5}` are none.
    guard let first = rest.first, first > UInt8(ascii: "9") else { return false }
    return rest.allSatisfy(isOfName)
  default: return word.elementsEqual("-".utf8) || word.contains(UInt8(ascii: "="))
  }
}

/// Whether a byte may be part of the name of a heading: of a letter or a digit, or one of `-_:.`.
private func isOfName(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
    true
  default: "-_:.".utf8.contains(byte)
  }
}
