import MarkdownParsing

extension ArticleBuilder {
  /// Takes a tag or comment within a line: only breaks, images and links show.
  mutating func takeInlineHTML(_ walk: borrowing MarkdownWalk) {
    var bytes: [UInt8] = []
    walk.appendText(to: &bytes)
    var tokens = HTMLTokens(bytes)
    guard case .tag(let tag) = tokens.next() else { return }
    takeInline(tag, of: bytes)
  }

  /// Adds the text of lines of HTML, as paragraphs; neither tags nor scripts are shown.
  mutating func addHTML(_ walk: borrowing MarkdownWalk) {
    var bytes: [UInt8] = []
    walk.appendText(to: &bytes)
    let line = walk.line + firstLine - 1
    var paragraph = OpenBlock(kind: .paragraph, line: line, writer: writer)
    var isPreformatted = false
    for token in HTMLTokens(bytes) {
      switch token {
      case .text(let range): writeHTML(bytes[range], isPreformatted: isPreformatted)
      case .hidden: break
      case .tag(let tag):
        if tag.name == "pre" { isPreformatted = !tag.isClosing }
        if HTMLTag.blocks.contains(tag.name) { endParagraph(&paragraph) }
        if tag.name == "hr" {
          addBlock(.thematicBreak, line: line) { _ in }
          paragraph = OpenBlock(kind: .paragraph, line: line, writer: writer)
        }
        takeInline(tag, of: bytes)
      }
    }
    endParagraph(&paragraph)
  }

  /// Ends a paragraph if it has any text, and begins the next.
  private mutating func endParagraph(_ paragraph: inout OpenBlock) {
    writer.endHTMLLink()
    if !writer.text[paragraph.start...].allSatisfy(isSpace) {
      endBlock(paragraph)
    } else {
      writer.removeBlanks(from: paragraph.start)
    }
    paragraph = OpenBlock(kind: .paragraph, line: paragraph.line, writer: writer)
  }

  private mutating func takeInline(_ tag: HTMLTag, of bytes: [UInt8]) {
    for name in [tag.attributes["id"], tag.attributes["name"]] {
      if let name { names.insert(String(decoding: bytes[name], as: UTF8.self)) }
    }
    if HTMLTag.blocks.contains(tag.name) { writer.space() }
    if tag.isClosing, tag.name == "a" { writer.endHTMLLink() }
    if tag.isClosing, tag.name == "sup" { writer.endRaised() }
    guard !tag.isClosing || tag.name == "br" else { return }
    switch tag.name {
    case "br": writer.breakLine(dropsSpaces: true)
    case "td", "th": writer.space()
    case "sup": writer.beginRaised()
    case "a":
      let destination = tag.attributes["href"].map { decoded(bytes[$0]) } ?? []
      guard !destination.isEmpty else { break }
      writer.beginHTMLLink(String(decoding: destination, as: UTF8.self))
    case "img":
      let text = tag.attributes["alt"].map { decoded(bytes[$0]) } ?? []
      let source = tag.attributes["src"].map { decoded(bytes[$0]) } ?? []
      let destination = String(decoding: source, as: UTF8.self)
      writer.begin(.image(destination: destination))
      writer.write { $0.append(contentsOf: text) }
      endImage(destination)
    default: break
    }
  }

  /// Writes text with its entities decoded; its white space is one space, unless it is preformatted.
  private mutating func writeHTML(_ bytes: ArraySlice<UInt8>, isPreformatted: Bool) {
    var rest = bytes
    while let first = rest.first {
      let run = rest.prefix { isSpace($0) == isSpace(first) }
      rest = rest[run.endIndex...]
      if !isSpace(first) {
        let text = decoded(run)
        writer.write { $0.append(contentsOf: text) }
      } else if isPreformatted {
        for byte in run { byte == 0x0A ? writer.breakLine() : writer.write { $0.append(byte) } }
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
}
