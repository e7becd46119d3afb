import Articles
import MarkdownParsing
import TextLayout

/// Loads a Markdown file: its text is whole characters, everything in it lies within it, and in
/// pieces it is the same.
func readMarkdown(_ bytes: [UInt8]) {
  let source = SourceText(bytes).bytes
  expect(
    told(source, pieceLength: 1) == told(source, pieceLength: .max),
    "its pieces tell something else than the whole")
  let loaded = Article.load(ArticleFiles(article: .init(name: "fuzz.md", bytes: bytes)))
  checkArticle(loaded.article)
  checkDiagnostics(loaded.diagnostics)
}

/// What a walk through a text tells: its steps, the lines of the blocks that begin, the text.
private func told(
  _ source: [UInt8], pieceLength: Int
) -> (steps: [MarkdownStep], lines: [Int], text: [UInt8]) {
  var walk = MarkdownWalk(source, pieceLength: pieceLength)
  var (steps, lines, text): ([MarkdownStep], [Int], [UInt8]) = ([], [], [])
  while let step = walk.next() {
    steps.append(step)
    switch step {
    case .begin(.emphasis), .begin(.strong), .begin(.struck), .begin(.link), .begin(.image), .end:
      continue
    case .begin: lines.append(walk.line)
    case .leaf: walk.appendText(to: &text)
    }
  }
  return (steps, lines, text)
}

/// Loads an apparatus, whose files stand one after the other between bytes 0x1E.
func readApparatus(_ bytes: [UInt8]) {
  var supply = ByteSupply(bytes)
  let parts = (0..<4).map { _ in supply.part(upTo: 0x1E) }
  let loaded = Article.load(
    ArticleFiles(
      article: .init(name: "article.md", bytes: Array(harbour.utf8)),
      actors: .init(name: "actors.yaml", bytes: parts[0]),
      timeline: .init(name: "timeline.yaml", bytes: parts[1]),
      notes: .init(name: "notes.yaml", bytes: parts[2]),
      sources: .init(name: "sources.yaml", bytes: parts[3])))
  checkArticle(loaded.article)
  checkApparatus(loaded.article)
  checkDiagnostics(loaded.diagnostics)
}

/// Links names and finds quotes; the names stand before a byte 0x1E, the text behind it.
func findQuotes(_ bytes: [UInt8]) {
  var supply = ByteSupply(bytes)
  let names = supply.part(upTo: 0x1E).split(separator: 0x0A)
  let text = supply.remainder
  let actors = names.enumerated().map { index, name in
    let quoted = quotedForYAML(String(decoding: name, as: UTF8.self))
    return """
      - id: a\(index)
        name: \(quoted)
        names: [\(quoted)]
        mentions: [\(quoted), {exact: \(quoted), in: p1}]

      """
  }
  let loaded = Article.load(
    ArticleFiles(
      article: .init(name: "article.md", bytes: text),
      actors: .init(name: "actors.yaml", bytes: Array(actors.joined().utf8))))
  checkArticle(loaded.article)
  checkApparatus(loaded.article)
}

/// Writes a text so that YAML reads the same again.
private func quotedForYAML(_ text: String) -> String {
  let escaped = text.unicodeScalars.map { scalar in
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    default:
      scalar.value < 0x20 || scalar.value >= 0x7F
        ? "\\U" + padded(UInt(scalar.value), 8, radix: 16) : String(Character(scalar))
    }
  }
  return "\"\(escaped.joined())\""
}

func checkArticle(_ article: Article) {
  let text = article.text
  expect(String(validating: text, as: UTF8.self) != nil, "the text is no UTF-8")
  var end = 0
  for (index, block) in article.blocks.enumerated() {
    expect(block.bytes.lowerBound >= end, "block \(index) begins before the one before it ends")
    expect(block.bytes.upperBound <= text.count, "block \(index) ends after the text")
    expect(article.sections.indices.contains(block.section), "block \(index) has no section")
    end = block.bytes.upperBound
    let written = article.notation(of: Place(block: index))
    let passage = try? article.passage(written: written)
    expect(passage != nil, "\(written) is not read again")
    let (start, last) = (Place(block: index), Place(block: index, offset: block.bytes.count))
    expect(article.place(at: block.bytes.lowerBound) == start, "\(written) begins elsewhere")
    expect(article.place(at: block.bytes.upperBound) == last, "\(written) ends elsewhere")
  }
  for inline in article.inlines { checkCharacters(inline.bytes, of: article.text, "an inline") }
}

func checkApparatus(_ article: Article) {
  let apparatus = article.apparatus
  for mention in apparatus.mentions {
    checkCharacters(mention.bytes, of: article.text, "a mention")
    expect(apparatus.actors.indices.contains(mention.actor), "a mention of nobody")
  }
  for (mention, next) in zip(apparatus.mentions, apparatus.mentions.dropFirst()) {
    expect(mention.bytes.lowerBound <= next.bytes.lowerBound, "mentions out of order")
    let crosses =
      mention.bytes.lowerBound < next.bytes.lowerBound
      && mention.bytes.contains(next.bytes.lowerBound)
      && mention.bytes.upperBound < next.bytes.upperBound
    expect(!crosses, "mentions cross")
  }
  let passages =
    apparatus.events.map(\.bytes) + apparatus.notes.map(\.bytes)
    + apparatus.readings.map(\.bytes) + apparatus.relations.map(\.bytes)
  for bytes in passages.compactMap(\.self) { checkCharacters(bytes, of: article.text, "a passage") }
}

/// Checks that a range ends within the text, and cuts no character.
func checkCharacters(
  _ bytes: Range<ByteOffset>, of text: [UInt8], _ name: @autoclosure () -> String
) {
  expect(bytes.upperBound <= text.count, "\(name()) ends after the text")
  for offset in [bytes.lowerBound, bytes.upperBound] where offset < text.count {
    expect(!UTF8.isContinuation(text[offset]), "\(name()) cuts a character")
  }
}

func checkDiagnostics(_ diagnostics: [Diagnostic]) {
  for diagnostic in diagnostics { checkPrintable(diagnostic.shown) }
}

/// A text that a quote may lie in.
private let harbour = """
  ---
  title: Harbour
  id: harbour
  ---

  Ada Marsh kept the harbour of Wells from 1843 to 1851. The harbour was hers in all but name.

  ## The flood

  In January 1849 the sea came over the bar. Marsh wrote: “The sea has come over the bar.”
  """
