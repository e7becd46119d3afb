import Articles

extension Article {
  /// Loads an article of one text.
  static func loaded(_ markdown: String, file: String = "tides.md") -> LoadedArticle {
    loaded(Array(markdown.utf8), file: file)
  }

  static func loaded(_ bytes: [UInt8], file: String = "tides.md") -> LoadedArticle {
    load(ArticleFiles(article: .init(name: file, bytes: bytes)))
  }

  init(_ markdown: String) { self = Article.loaded(markdown).article }

  /// A line for each block: its name, what it stands in, its text; then its inlines.
  var summary: String {
    blocks.flatMap(lines).joined(separator: "\n")
  }

  /// A line for each inline: its kind and its text.
  var inlineSummary: [String] {
    inlines.map { "\($0.kind.summary) “\(string($0.bytes))”" }
  }

  /// A line for each section: its number, its heading, and how many numbered blocks it has.
  var sectionSummary: [String] {
    sections.indices.map { index in
      let heading = heading(ofSection: index).map { string(blocks[$0].bytes) } ?? "–"
      return "\(sections[index].notation) \(heading) (\(paragraphs(inSection: index)))"
    }
  }

  /// The heading of a section, the title for the introduction: an index into `blocks`.
  private func heading(ofSection index: Int) -> Int? {
    let section = sections[index]
    switch section.kind {
    case .headed: return section.blocks.lowerBound
    case .introduction: return section.blocks.first { blocks[$0].kind == .title }
    case .footnotes: return nil
    }
  }

  private func lines(of block: Block) -> [String] {
    let markers = containers(of: block).map(\.kind.summary)
    let name = ([block.kind.summary(block.number)] + markers).joined(separator: " ")
    let text = string(block.bytes).replacing("\n", with: "⏎").replacing("\t", with: "⇥")
    return [text.isEmpty ? name : "\(name): \(text)"]
  }

  /// The containers of a block, from the outermost.
  private func containers(of block: Block) -> [Container] {
    sequence(first: block.container) { $0.flatMap { self.containers[$0].parent } }
      .prefix { $0 != nil }.compactMap { $0.map { self.containers[$0] } }.reversed()
  }
}

extension Block.Kind {
  fileprivate func summary(_ number: Int?) -> String {
    let name = number.map { "p\($0)" } ?? ""
    return switch self {
    case .title: "title"
    case .heading(let level): "h\(level)"
    case .paragraph: name
    case .code(let language): "\(name) code\(language.map { " \($0)" } ?? "")"
    case .table: "\(name) table"
    case .thematicBreak: "rule"
    }
  }
}

extension Container.Kind {
  fileprivate var summary: String {
    switch self {
    case .quotation: ">"
    case .item(let marker, _, let isTight): isTight ? marker : "\(marker)+"
    case .footnote(let index): "note \(index + 1)"
    }
  }
}

extension Inline.Kind {
  fileprivate var summary: String {
    switch self {
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .struck: "struck"
    case .code: "code"
    case .link(let destination): "link to \(destination)"
    case .image(let destination): "image of \(destination)"
    case .noteMark(let note): "mark of note \(note + 1)"
    }
  }
}
