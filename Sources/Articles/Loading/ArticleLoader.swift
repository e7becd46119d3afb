import MarkdownParsing
import YAMLParsing

/// Loads an article from its text, and takes down what is wrong with it.
struct ArticleLoader {
  private let name: String

  /// What the article is called if it does not say so.
  private let title: String
  private let source: SourceText
  private var report: SourceReport
  private var metadata = Metadata(title: "")

  /// The actors that the front matter declares.
  private(set) var actors: DeclaredActors?

  init(_ file: ArticleFiles.File) {
    name = file.name
    title = file.title ?? titleOfFile(file.name)
    source = SourceText(file.bytes)
    report = SourceReport(file: file.name, source: source)
  }

  /// What is wrong with the file, in the order of its lines.
  var diagnostics: [Diagnostic] { report.sorted }

  mutating func load() -> Article {
    let (markdown, firstLine) = readFrontMatter()
    var builder = ArticleBuilder(title: metadata.title, source: markdown, firstLine: firstLine)
    var walk = MarkdownWalk(markdown)
    while let step = walk.next() { builder.take(step, of: walk) }
    for (fault, line, column, length) in builder.faults {
      report.add(fault, line: line, column: column, length: length)
    }
    let article = builder.finish(metadata, title: title)
    var check = ReferenceCheck(
      article, noteLines: builder.notes.map(\.line), buriedNotes: builder.buriedNotes)
    check.run(&report)
    return article
  }

  /// Reads the front matter.
  ///
  /// - Returns: The Markdown after it, and the line of the file that it begins on.
  private mutating func readFrontMatter() -> ([UInt8], firstLine: Int) {
    var frontMatter = FrontMatter(source.bytes)
    if frontMatter.isUnclosed { report.add(.unclosedFrontMatter, line: 1) }
    if let line = frontMatter.lateStart { report.add(.lateFrontMatter, line: line) }
    guard frontMatter.textStart > 0 else {
      return (source.bytes, firstLine: 1)
    }
    guard !frontMatter.isTOML else {
      report.add(.frontMatterInTOML, line: 1)
      return (textBehind(frontMatter), firstLine: frontMatter.textLine)
    }
    var fields = self.fields(of: frontMatter)
    if let line = fields.brokenLine, frontMatter.end(beforeTextOfLine: line, in: source.bytes) {
      report.add(.unclosedFrontMatter, line: 1)
      fields = self.fields(of: frontMatter)
    }
    let reader = MetadataReader(fields)
    for (fault, place) in reader.faults {
      report.add(fault, line: place.line, column: place.column, length: place.length)
    }
    guard reader.isMap else {
      report.add(.frontMatterNoMap, line: 1)
      return (source.bytes, firstLine: 1)
    }
    metadata = reader.metadata
    actors = reader.actors.map { DeclaredActors(node: $0, name: name, source: source) }
    return (textBehind(frontMatter), firstLine: frontMatter.textLine)
  }

  private func fields(of frontMatter: FrontMatter) -> YAMLDocument {
    YAMLDocument(ofFields: Array(source.bytes[frontMatter.fields]), firstLine: 2)
  }

  private func textBehind(_ frontMatter: FrontMatter) -> [UInt8] {
    Array(source.bytes[frontMatter.textStart...])
  }
}

/// The name of a file without its folder and the ending of Markdown.
private func titleOfFile(_ path: String) -> String {
  let name = path.split(separator: "/").last.map(String.init) ?? path
  for ending in [".md", ".markdown"] where name.hasSuffix(ending) && name != ending {
    return String(name.dropLast(ending.count))
  }
  return name
}
