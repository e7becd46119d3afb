import MarkdownParsing

extension ArticleBuilder {
  /// Takes a tag or comment within a line: of tags, some change how the text is read.
  mutating func takeInlineHTML(_ walk: borrowing MarkdownWalk) {
    defer { writer.joinSpaces() }
    var bytes: [UInt8] = []
    walk.appendText(to: &bytes)
    var tokens = HTMLTokens(bytes)
    guard case .tag(let tag) = tokens.next() else { return }
    // What would begin a line of its own, and here cannot, is parted from its neighbours.
    if HTMLTag.blocks.contains(tag.name) { writer.space() }
    if tag.name == "script" || tag.name == "style" {
      tag.isClosing ? writer.endHidden() : writer.beginHidden()
    } else {
      takeInline(tag, of: bytes)
    }
  }

  /// Adds the text of lines of HTML, as headings, code and paragraphs in lists and quotations;
  /// neither tags nor scripts are shown.
  ///
  /// A link around several paragraphs is one in each.
  mutating func addHTML(_ walk: borrowing MarkdownWalk) {
    var bytes: [UInt8] = []
    walk.appendText(to: &bytes)
    let line = walk.line + firstLine - 1
    var openings = noteOpenings(in: bytes, at: line)
    var block = OpenBlock(kind: .paragraph, line: line, writer: writer)
    var isPreformatted = false
    var link = ""
    var elements: [HTMLElement] = []
    var tokens = HTMLTokens(bytes)
    while let token = tokens.next() {
      switch token {
      case .text(let range):
        // What stands in `<pre>` is code, and may look like a note.
        if !isPreformatted { bury(&openings, in: range, ofLinesFrom: line) }
        writeHTML(bytes[range], isPreformatted: isPreformatted)
      case .hidden: break
      case .tag(let tag):
        if tag.name == "pre" { isPreformatted = !tag.isClosing }
        let isBlock = HTMLTag.blocks.contains(tag.name)
        if isBlock {
          endHTML(block)
          if tag.name == "hr" { addBlock(.thematicBreak, line: line) { _ in } }
          takeContainer(tag, before: tokens, in: &elements)
          let kind: Block.Kind = isPreformatted ? .code(language: nil) : tag.begunBlock
          block = OpenBlock(kind: kind, line: line, writer: writer)
        }
        takeInline(tag, of: bytes)
        if tag.name == "a" { link = tag.isClosing ? "" : value(of: "href", tag, bytes) }
        if isBlock { beginLink(link) }
      }
    }
    endHTML(block)
    endLines(of: &elements)
  }

  /// The places where a note may begin in HTML; none where it never ends, which is taken down, with
  /// the notes in it.
  private mutating func noteOpenings(in bytes: [UInt8], at line: Int) -> ArraySlice<NoteOpening> {
    let openings = NoteOpening.all(in: bytes)
    var beginning = HTMLTokens(bytes)
    guard let (opener, closer) = beginning.unclosedBlock() else { return openings[...] }
    let column = column(of: UInt8(ascii: "<"), inLine: line)
    addFault(
      .unclosedHTML(opener: opener, closer: closer), line: line, column: column,
      length: opener.utf8.count)
    buriedNotes += openings.map { BuriedNote(label: $0.label) }
    return []
  }

  /// Takes down the notes that begin in a text of HTML, whose first line is that of the file.
  private mutating func bury(
    _ openings: inout ArraySlice<NoteOpening>, in text: Range<Int>, ofLinesFrom first: Int
  ) {
    openings = openings.drop { $0.bracket.lowerBound < text.lowerBound }
    while let opening = openings.first, opening.bracket.lowerBound < text.upperBound {
      let line = first + opening.line - 1
      let column = column(of: UInt8(ascii: "["), inLine: line)
      buriedNotes.append(BuriedNote(label: opening.label, place: (line, column)))
      openings.removeFirst()
    }
  }

  /// Ends a block if it has any text.
  private mutating func endHTML(_ block: OpenBlock) {
    if !writer.text[block.start...].allSatisfy(isSpace) {
      endBlock(block, isOfHTML: true)
    } else {
      writer.removeEnd(from: block.start)
    }
  }

  private mutating func takeInline(_ tag: HTMLTag, of bytes: [UInt8]) {
    for name in ["id", "name"] { nameBlock(value(of: name, tag, bytes)) }
    switch (tag.name, tag.isClosing) {
    case ("br", _): writer.breakLine()
    case ("td", _), ("th", _): writer.space()
    case ("a", false): beginLink(value(of: "href", tag, bytes))
    case ("a", true): writer.endLooseInlines()
    case ("sup", false): writer.begin(.raised)
    case ("sub", false): writer.begin(.lowered)
    case ("rt", false): writer.begin(.reading)
    case ("sup", true), ("sub", true), ("rt", true), ("ruby", true): writer.endScript()
    case ("img", false):
      let destination = value(of: "src", tag, bytes)
      let text = value(of: "alt", tag, bytes)
      writer.begin(.image(destination: destination))
      writer.write(text)
      endImage(destination)
    case ("input", false):
      let isBox = value(of: "type", tag, bytes).lowercased() == "checkbox"
      if isBox { makeTask(isChecked: tag.attributes["checked"] != nil) }
    default: break
    }
  }

  /// Begins a link, if it leads anywhere and lies within no other.
  private mutating func beginLink(_ destination: String) {
    writer.endLooseInlines()
    guard !destination.isEmpty, !writer.isInLink else { return }
    writer.begin(.link(destination: destination), isLoose: true)
  }

  /// The value of an attribute; empty where there is none.
  mutating func value(of name: String, _ tag: HTMLTag, _ bytes: [UInt8]) -> String {
    let value = tag.attributes[name].map { decoded(bytes[$0]) } ?? []
    return String(decoding: value, as: UTF8.self)
  }

  /// Writes text with its entities decoded; its white space is one space, unless it is
  /// preformatted.
  mutating func writeHTML(_ bytes: ArraySlice<UInt8>, isPreformatted: Bool) {
    var rest = bytes
    while let first = rest.first {
      let run = rest.prefix { isSpace($0) == isSpace(first) }
      rest = rest[run.endIndex...]
      if !isSpace(first) {
        let text = decoded(run)
        writer.write { $0.append(contentsOf: text) }
      } else if isPreformatted {
        for byte in run {
          byte == 0x0A ? writer.breakLine(keepsSpaces: true) : writer.write { $0.append(byte) }
        }
      } else if run.contains(UInt8(ascii: "\n")) {
        writer.breakSoftly()
      } else {
        writer.space()
      }
    }
  }

  /// Decodes the entities of a text.
  private mutating func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += rest[..<start]
      // The longest name has 33 bytes.
      let entity = rest[start...].prefix(40)
      guard let end = entity.firstIndex(of: UInt8(ascii: ";")),
        let character = entities.text(of: entity[...end])
      else {
        result.append(UInt8(ascii: "&"))
        rest = rest[(start + 1)...]
        continue
      }
      result += character
      rest = rest[(end + 1)...]
    }
    return result + rest
  }
}

/// The texts of entities that have been looked up.
struct EntityTexts {
  private var known: [[UInt8]: [UInt8]?] = [:]

  mutating func text(of entity: ArraySlice<UInt8>) -> [UInt8]? {
    let name = Array(entity)
    // A number is read in less time than it is looked up in.
    if name.dropFirst().first == UInt8(ascii: "#") { return decodedEntity(name) }
    if let text = known[name] { return text }
    let text = decodedEntity(name)
    known[name] = text
    return text
  }
}

extension HTMLTag {
  /// The elements that begin on a line of their own.
  fileprivate static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "legend", "li", "main", "menu", "nav",
    "ol", "optgroup", "option", "p", "pre", "search", "section", "summary", "table", "tbody",
    "tfoot", "thead", "title", "tr", "ul",
  ]

  /// What begins with the tag of such an element: a heading, or else a paragraph.
  fileprivate var begunBlock: Block.Kind {
    guard !isClosing, name.first == "h", let level = Int(name.dropFirst()), 1...6 ~= level else {
      return .paragraph
    }
    return .heading(level: level)
  }
}
