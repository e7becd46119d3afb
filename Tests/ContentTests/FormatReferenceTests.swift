import Articles
import Foundation
import Testing

/// The reference of the format keeps to the format.
struct FormatReferenceTests {
  let reference: String

  init() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    reference = try String(
      contentsOf: package.appending(path: "Content/README.md"), encoding: .utf8)
  }

  @Test(arguments: ["actors", "timeline", "notes", "sources"])
  func `its example of a file has no field and no word that the program does not know`(
    name: String
  ) throws {
    let yaml = try #require(example(of: name))
    let file = ArticleFiles.File(name: name, bytes: Array(yaml.utf8))
    let loaded = Article.load(
      ArticleFiles(
        article: .init(name: "article.md", bytes: []), actors: name == "actors" ? file : nil,
        timeline: name == "timeline" ? file : nil, notes: name == "notes" ? file : nil,
        sources: name == "sources" ? file : nil))
    #expect(!loaded.article.apparatus.isEmpty)
    let faults = loaded.diagnostics.filter { diagnostic in
      switch diagnostic.fault {
      case .apparatus(.quoteNotFound), .apparatus(.unknownID), .check(.unusedSource): false
      default: true
      }
    }
    #expect(faults.map(\.message) == [])
  }

  /// The first piece of YAML in the section of a file.
  private func example(of name: String) -> String? {
    guard let section = reference.range(of: "\n## \(name).yaml\n"),
      let start = reference.range(of: "```yaml\n", range: section.upperBound..<reference.endIndex),
      let end = reference.range(of: "```", range: start.upperBound..<reference.endIndex)
    else { return nil }
    return String(reference[start.upperBound..<end.lowerBound])
  }
}
