import Annotations
public import Articles

/// What tells others where some words are to be found: who published them where, and in which
/// paragraph.
///
/// What the front matter calls inferred is called so, and what it does not say is left out.
public struct Citation: Sendable {
  /// How a citation is written.
  public enum Style: String, CaseIterable, Sendable {
    /// On a line.
    case plain
    /// A quotation in Markdown, with its source.
    case markdown
    /// A note after The Chicago Manual of Style.
    case chicago
    /// An entry for BibTeX and BibLaTeX.
    case bibtex
  }

  let article: Article
  let bytes: Range<ByteOffset>

  /// What the article is called in addresses, if that is known.
  private let name: String?

  /// The parts of the words, one for each block that has some of them.
  let passages: [Passage]

  /// Cites a stretch of the text, within a block or over several.
  public init(of bytes: Range<ByteOffset>, in article: Article) {
    self.init(of: bytes, in: article, called: nil)
  }

  /// Cites a stretch of the text of an article whose name in addresses may be known.
  init(of bytes: Range<ByteOffset>, in article: Article, called name: String?) {
    self.article = article
    self.bytes = bytes
    self.name = name
    passages = article.passages(of: bytes)
  }

  /// The citation with the words that are cited, and a line feed at the end; of a heading as a
  /// whole without its words, which stand in the citation.
  public func text(_ style: Style) -> String {
    switch style {
    case .plain: quoted(quotation) + (quotation.isEmpty ? "" : "— ") + plain + "\n"
    case .markdown: markdown
    case .chicago: quoted(chicagoQuotation) + chicago + "\n"
    case .bibtex: bibtex
    }
  }

  /// The words that are cited, a text for each block; none where a heading is cited.
  var quotation: [String] { quote { article.string($0.bytes) } }

  /// The words that are cited, as something writes those of a passage.
  ///
  /// A tab stays one in code alone.
  func quote(_ written: (Passage) -> String) -> [String] {
    if let only = passages.first, passages.count == 1, isHeading(only) { return [] }
    return passages.map { passage in
      let words = written(passage)
      let block = article.blocks[passage.place.block]
      if block.isTable { return withCellsApart(words) }
      return block.isCode ? words : words.replacing("\t", with: " ")
    }
  }

  /// Whether a passage is all of the title or of the heading of a section, which alone of what has
  /// words have no number.
  private func isHeading(_ passage: Passage) -> Bool {
    let block = article.blocks[passage.place.block]
    return block.number == nil && passage.bytes == block.bytes
  }

  private func quoted(_ words: [String]) -> String {
    words.isEmpty ? "" : "“\(words.joined(separator: "\n\n"))”\n"
  }
}

// MARK: What is known

extension Citation {
  /// `tides#p14:3-27`, which opens the words again.
  var address: String { article.address(of: bytes, called: name) }

  /// `Ada Marsh, Carl Dow and Ben Holm`; nothing where no one is named.
  var authors: String? {
    let names = article.metadata.authors.map(onOneLine)
    return names.isEmpty ? nil : listed(names, before: "and")
  }

  var title: String { onOneLine(article.metadata.title) }
  var publisher: String? { article.metadata.publisher.map(onOneLine) }
  var url: String? { article.metadata.url.map(onOneLine) }

  /// The date in words, or as it was written where that is no date to us.
  var date: String? { article.metadata.date.map { onOneLine(WrittenDate($0).words(.full)) } }

  /// The year, if it is one that BibTeX can take for one.
  var year: Int? {
    guard let date = article.metadata.date.flatMap({ WrittenDate($0).date }),
      let year = date.earliest?.year, date.latest?.year == year, year > 0
    else { return nil }
    return year
  }

  /// Whether a field of the front matter is inferred, as the field `…-basis` says.
  func isInferred(_ field: String) -> Bool {
    article.metadata.other.contains { other in
      other.name == "\(field)-basis" && other.value.lowercased().hasPrefix("inferred")
    }
  }

  /// The innermost section that has all of the words: its number if it has one, and its heading;
  /// nothing of the title, and of words that no one section has.
  var section: (number: String?, heading: String)? {
    guard let first = passages.first?.place.block, let last = passages.last?.place.block,
      article.blocks[first].kind != .title
    else { return nil }
    let around = sequence(first: article.blocks[first].section) { article.sections[$0].parent }
    guard let index = around.first(where: { article.sections[$0].blocks.contains(last) }) else {
      return nil
    }
    let section = article.sections[index]
    let number = section.number.map(String.init).joined(separator: ".")
    return (section.kind == .headed ? number : nil, onOneLine(article.title(ofSection: index)))
  }

  /// The paragraphs, as `one` or `several` and their numbers: `paragraph 4`, `paragraphs 4–6`.
  func paragraphs(_ one: String, _ several: String) -> String? {
    let numbers = passages.compactMap { article.blocks[$0.place.block].number }
    guard let first = numbers.first, let last = numbers.last else { return nil }
    return first == last ? "\(one) \(first)" : "\(several) \(first)–\(last)"
  }
}

extension Block {
  /// Whether its lines are kept as they are.
  var isCode: Bool {
    if case .code = kind { true } else { false }
  }
}

/// Words of a table with a bar between its cells.
func withCellsApart(_ words: String) -> String { words.replacing("\t", with: " | ") }
