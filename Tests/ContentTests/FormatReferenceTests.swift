import Articles
import Foundation
import Testing

/// The reference of the format keeps to the format.
struct FormatReferenceTests {
  let reference: String

  /// The article that its examples are taken from.
  let article: ArticleFiles.File

  init() throws {
    let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Content")
    reference = try String(contentsOf: content.appending(path: "README.md"), encoding: .utf8)
    let text = try Data(contentsOf: content.appending(path: "taliban-and-moscow/article.md"))
    article = ArticleFiles.File(name: "article.md", bytes: Array(text))
  }

  @Test(arguments: ["actors", "timeline", "notes", "sources"])
  func `its examples of a file quote the article, with no field and no word that is not known`(
    name: String
  ) throws {
    let examples = try examples(of: "\(name).yaml")
    for (number, yaml) in examples.enumerated() {
      let loaded = load(isEntries(yaml) ? yaml : Self.actor + indented(yaml), as: name)
      #expect(!loaded.article.apparatus.isEmpty)
      // Only the first example is of whole entries.
      #expect(faults(of: loaded, areWhole: number == 0) == [], "\(yaml)")
    }
    #expect(examples.count == (name == "actors" ? 5 : 1))
  }

  @Test func `its examples of what all entries have are such as a note can have`() throws {
    let examples = try examples(of: "The apparatus")
    for field in examples.joined().split(separator: "\n") {
      let loaded = load("notes:\n- id: n\n  kind: gloss\n  text: t\n  \(field)", as: "notes")
      #expect(loaded.article.apparatus.notes.count == 1)
      #expect(faults(of: loaded, areWhole: field.hasPrefix("quote:")) == [], "\(field)")
    }
    #expect(examples.count == 3)
  }

  @Test func `its example of front matter has every field, and the article has all of them`() throws
  {
    let example = try #require(try examples(of: "article.md").first)
    let loaded = Article.load(
      ArticleFiles(
        article: .init(name: "article.md", bytes: Array("\(example)\nThe Moon.\n".utf8))))
    #expect(loaded.diagnostics.map(\.message) == [])
    let metadata = loaded.article.metadata
    #expect(metadata.title == "Almanac of the Tides")
    #expect(metadata.authors == ["Jane Doe", "John Roe"])
    #expect(
      [metadata.date, metadata.language, metadata.rights] == ["1843-05", "en", "CC BY-SA 4.0"])
    #expect(metadata.publisher == "The Harbour Press")
    #expect(metadata.url == "https://example.org/almanac")
    #expect(metadata.id == "almanac-1843")
    #expect(
      metadata.other.map(\.name)
        == ["author-basis", "date-basis", "publisher-basis", "url-basis"])
    #expect(loaded.article.apparatus.mentions.count == 1)
    for row in try section("article.md").split(separator: "\n") where row.hasPrefix("| `") {
      let field = row.dropFirst(3).prefix { $0 != "`" }
      guard field.allSatisfy({ $0.isLowercase || $0 == "-" }) else { continue }
      #expect(example.contains("\n\(field): ") || field == "actors", "\(field)")
    }
  }

  /// An actor of whom an example shows some fields.
  private static let actor = "- id: x\n  name: X\n  kind: person\n"

  /// Loads an example as one of an article's files.
  private func load(_ yaml: String, as name: String) -> LoadedArticle {
    let file = ArticleFiles.File(name: name, bytes: Array(yaml.utf8))
    return Article.load(
      ArticleFiles(
        article: article, actors: name == "actors" ? file : nil,
        timeline: name == "timeline" ? file : nil, notes: name == "notes" ? file : nil,
        sources: name == "sources" ? file : nil))
  }

  /// What is wrong, but for what only the other files could put right.
  private func faults(of loaded: LoadedArticle, areWhole: Bool) -> [String] {
    loaded.diagnostics.filter { diagnostic in
      switch diagnostic.fault {
      case .apparatus(.unknownID), .check: false
      case .apparatus(.missingField): areWhole
      default: true
      }
    }.map(\.message)
  }

  private func isEntries(_ yaml: String) -> Bool {
    yaml.hasPrefix("- ") || yaml.hasPrefix("notes:\n") || yaml.hasPrefix("grades:\n")
  }

  private func indented(_ yaml: String) -> String {
    yaml.split(separator: "\n").map { "  \($0)\n" }.joined()
  }

  /// All pieces of YAML in a section.
  private func examples(of name: String) throws -> [String] {
    try section(name).split(separator: "```yaml\n").dropFirst().map { piece in
      String(piece[..<(piece.firstRange(of: "```")?.lowerBound ?? piece.endIndex)])
    }
  }

  /// A section of the second level, without its heading.
  private func section(_ name: String) throws -> Substring {
    let start = try #require(reference.firstRange(of: "\n## \(name)\n")).upperBound
    let end = reference[start...].firstRange(of: "\n## ")?.lowerBound
    return reference[start..<(end ?? reference.endIndex)]
  }
}
