public import Annotations
import Articles

extension Notebook {
  /// The notebook as Markdown: the source, and below the headings of the article each passage as a
  /// quotation, its place and status, and what was said about it.
  ///
  /// What has no certain place stands at the end.
  public var markdown: String {
    var text = "# Notes on \(escapedMarkdown(onOneLine(article.metadata.title)))\n"
    text += "\n\(Citation(of: 0..<0, in: article).markdownWork)\n"
    let name = article.addressName
    var section: Int?
    for annotation in annotations {
      guard let bytes = annotation.bytes else { continue }
      let own = article.section(containing: bytes.lowerBound)
      if own != section {
        text += "\n## \(escapedMarkdown(onOneLine(article.title(ofSection: own))))\n"
        section = own
      }
      text += "\n" + entry(annotation, in: name)
    }
    guard !unplaced.isEmpty else { return text }
    text += "\n## Without a certain place\n"
    for annotation in unplaced { text += "\n" + entry(annotation, in: name) }
    return text
  }

  private func entry(_ annotation: Annotation, in name: String) -> String {
    let facts = [
      place(of: annotation, in: name), escapedMarkdown(annotation.kind.name),
      annotation.created.map { "\($0.written.prefix(10))" },
      annotation.anchoring.label,
    ]
    let texts = annotation.texts.map { $0.isMarkdown ? $0.words : markdownProse($0.words) }
    let text = texts.filter { !$0.isEmpty }.map { "\n\($0)\n" }.joined()
    let words = annotation.tags.map { escapedMarkdown(onOneLine($0)) }.joined(separator: ", ")
    let tags = words.isEmpty ? "" : "\nTags: \(words)\n"
    return quotation(of: annotation) + ">\n> — "
      + facts.compactMap(\.self).joined(separator: ", ") + "\n" + text + tags
  }

  /// The words of an annotation, or those at its place if it has none: lines of code as they are,
  /// else a paragraph for each line, the cells of tables apart.
  private func quotation(of annotation: Annotation) -> String {
    let there = annotation.anchoring.candidates.first
    let words = annotation.quote.isEmpty ? there.map(article.string) ?? "" : annotation.quote
    let blocks = (there.map(article.passages(of:)) ?? []).map { article.blocks[$0.place.block] }
    if !blocks.isEmpty, blocks.allSatisfy(\.isCode) { return quotedCode(words) }
    let prose = blocks.contains(where: \.isTable) ? withCellsApart(words) : words
    return prose.split(whereSeparator: \.isNewline).map { quotedProse(String($0)) }
      .joined(separator: ">\n")
  }

  /// Where an annotation lies, or may lie, in the article of a name.
  private func place(of annotation: Annotation, in name: String) -> String? {
    func place(_ bytes: Range<ByteOffset>) -> String {
      Citation(of: bytes, in: article, called: name).markdownPlace
    }
    if let bytes = annotation.bytes { return place(bytes) }
    return annotation.anchoring.candidates.first.map { "perhaps " + place($0) }
  }
}
