import ArgumentParser
import Articles
import Exports

/// Lists the sources.
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "Lists what actors, events and notes rest on.",
    discussion: """
      In columns: the id by which actors, events and notes name it, its grade, what it is and where.

      As JSON each has id, title, url, publisher, issued, grade.

      Examples:
        lectern sources
        lectern sources FOLDER --json
      """)

  @OptionGroup var answer: ApparatusArgument

  func run() throws {
    let article = try answer.load()
    let sources = Array(article.apparatus.sources.indices)
    let nothing = Failure.nothingWritten("sources", file: "sources.yaml")
    try answer.write(sources, orSay: nothing, json: article.json(ofSource:)) {
      article.listing(ofSources: $0)
    }
  }
}

extension Article {
  fileprivate func listing(ofSources sources: [Int]) -> String {
    let rows = sources.map { index in
      let source = apparatus.sources[index]
      let facts = [source.title, source.publisher, source.issued, source.url]
      let words = facts.compactMap(\.self).joined(separator: ", ")
      return [source.id, source.grade ?? "", visibleLine(words)]
    }
    return Listing([.init(limit: 28), .init(), .init()], rows).text()
  }
}
