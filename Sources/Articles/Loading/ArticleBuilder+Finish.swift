extension ArticleBuilder {
  /// Begins an article with the title that the front matter gives, if it gives one.
  ///
  /// - Parameters:
  ///   - title: The title; empty if there is none.
  ///   - source: The Markdown, for which room is made at once.
  ///   - firstLine: The line of the file that it begins on.
  init(title: String, source: [UInt8], firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
    writer = TextWriter(length: source.count)
    givenTitle = title
    guard !title.isEmpty else { return }
    addBlock(.title, line: 1) { $0.write(title) }
  }

  /// Ends the article; it has a title that is given where neither front matter nor text has one.
  mutating func finish(_ metadata: Metadata, title: String) -> Article {
    if blocks.isEmpty { addBlock(.paragraph, line: firstLine) { _ in } }
    var metadata = metadata
    if metadata.title.isEmpty {
      metadata.title = takeTitle() ?? title
    }
    let notesStart = notes.first?.firstBlock ?? blocks.count
    let outline = Outline(
      headings: headings.map { ($0, level(ofBlock: $0)) }, notes: notesStart..<blocks.count)
    assignSections(outline.sections)
    return Article(
      metadata: metadata, text: writer.text, blocks: blocks, sections: outline.sections,
      containers: containers, inlines: writer.inlines, tables: tables, footnotes: footnotes(),
      names: names.mapValues { min($0, blocks.count - 1) })
  }

  /// Makes the only heading of level 1 the title, if it is the first heading and has a text.
  private mutating func takeTitle() -> String? {
    guard let first = headings.first, level(ofBlock: first) == 1,
      !headings.dropFirst().contains(where: { level(ofBlock: $0) == 1 })
    else { return nil }
    let title = words(ofHeading: first)
    guard !title.isEmpty else { return nil }
    blocks[first].kind = .title
    headings.removeFirst()
    return title
  }

  /// When the first heading is of level 1 and repeats the title that the front matter gives, be it
  /// with other quotation marks or spaces, makes it the title, in place of the one that was added
  /// before the text.
  mutating func mergeTitle() {
    guard headings.count == 1, let heading = headings.first, level(ofBlock: heading) == 1,
      !givenTitle.isEmpty
    else { return }
    let (written, given) = (FoldedText(words(ofHeading: heading)), FoldedText(givenTitle))
    guard written.bytes == given.bytes, written.hasDigits(of: given) else { return }
    blocks[heading].kind = .title
    headings = []
    givenTitle = ""
    removeFirstBlock()
  }

  private mutating func removeFirstBlock() {
    let count = blocks.removeFirst().bytes.count + 1
    writer.removeFirst(count)
    for index in blocks.indices { blocks[index].move(by: -count) }
    for index in tables.indices { tables[index].move(by: -count) }
    for index in containers.indices { containers[index].firstBlock -= 1 }
    names = names.mapValues { max(0, $0 - 1) }
  }

  private mutating func assignSections(_ sections: [Section]) {
    for (index, section) in sections.enumerated() {
      // A subsection comes after the section around it and overwrites its own part.
      for block in section.blocks { blocks[block].section = index }
    }
  }

  private func footnotes() -> [Footnote] {
    var marks: [[Int]] = Array(repeating: [], count: notes.count)
    for (index, inline) in writer.inlines.enumerated() {
      if case .noteMark(let note) = inline.kind { marks[note].append(index) }
    }
    return notes.indices.map { index in
      let end = index + 1 < notes.count ? notes[index + 1].firstBlock : blocks.count
      return Footnote(
        label: notes[index].label, number: index + 1,
        blocks: notes[index].firstBlock..<end, marks: marks[index])
    }
  }

  private func level(ofBlock block: Int) -> Int {
    if case .heading(let level) = blocks[block].kind { level } else { 1 }
  }

  private func words(ofHeading block: Int) -> String {
    let words = blocks[block].words(in: writer.text, writer.inlines)
    return withSingleSpaces(String(decoding: words, as: UTF8.self))
  }
}
