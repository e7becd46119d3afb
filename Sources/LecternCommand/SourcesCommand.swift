import ArgumentParser
import Articles
import Exports

/// Lists the sources.
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "Lists what actors, events and notes rest on.",
    discussion: """
      In columns: the id by which actors, events and notes name it, its grade, what it is and where.

      As JSON each has id, title, url, publisher, issued, grade, gradeMeaning, authors, actors, \
      events, notes; the last three are the ids of those that rest on it.

      Examples:
        lectern sources
        lectern sources FOLDER --json
      """)

  @OptionGroup var answer: ApparatusArgument

  func run() throws {
    let article = try answer.load()
    let sources = Array(article.apparatus.sources.indices)
    let nothing = Failure.nothingWritten("sources", file: "sources.yaml")
    let uses = article.apparatus.sourceUses
    try answer.write(
      sources, orSay: nothing, json: { article.json(ofSource: $0, uses[$0]) },
      text: article.listing(ofSources:))
  }
}

extension Article {
  fileprivate func listing(ofSources sources: [Int]) -> String {
    let rows = sources.map { index in
      let source = apparatus.sources[index]
      return [source.id, source.grade ?? "", visibleLine(source.words)]
    }
    return Listing([.init(limit: 28), .init(), .init()], rows).text()
  }
}

extension Apparatus {
  /// The ids of sources, indented below what rests on them; nothing where there are none.
  func line(ofSources indices: [Int]) -> String {
    guard !indices.isEmpty else { return "" }
    let ids = indices.map { sources[$0].id }.joined(separator: ", ")
    return indented(shown("Sources: \(ids)"), by: "    ", measure: Listing.measureOfProse)
  }
}

extension Source {
  /// Who wrote what, who published it when, and where it is.
  var words: String {
    let authors = authors.isEmpty ? nil : authors.joined(separator: "; ")
    return [authors, title, publisher, issued?.words(.full), url].compactMap(\.self)
      .joined(separator: ", ")
  }
}
