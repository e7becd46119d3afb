public import ArgumentParser
public import Articles
import Exports

/// Lists the actors.
struct ActorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors", abstract: "Lists who and what an article speaks of.",
    discussion: """
      In columns: the id, the number of mentions, how they are spread over the sections, the kind \
      and the name.

      As JSON each has id, name, kind, mentions, sections, summary, verification; sections are \
      the mentions in each section.

      Examples:
        lectern actors --in s1 --kind person
        lectern actors --with russia --with taliban
        lectern actors --json
      """)

  @OptionGroup var answer: ApparatusArgument

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "Those named in a section, such as s2, or a paragraph.", valueName: "section"))
  var scope: String?

  @Option(help: "Those of one kind; several: of any of them.")
  var kind: [Actor.Kind] = []

  @Option(
    help: ArgumentHelp(
      "Those named in a paragraph with this actor; several: with all of them.", valueName: "id"))
  var with: [String] = []

  func run() throws {
    let article = try answer.load()
    let companions = try article.actors(with, in: answer.argument)
    let blocks = try scope.map(article.blocks(in:)) ?? article.blocks.indices
    let named = article.actors(namedIn: blocks, with: companions)
    let isNarrowed = scope != nil || !with.isEmpty
    let actors = article.apparatus.actors.indices.filter { actor in
      (kind.isEmpty || kind.contains { $0 == article.apparatus.actors[actor].kind })
        && (!isNarrowed || named.contains(actor))
    }
    let nothing: Failure =
      article.apparatus.actors.isEmpty
      ? .nothingWritten("actors", file: "actors.yaml")
      : .nothingFound("actor with all that is asked for")
    try answer.write(actors, orSay: nothing, json: article.json(ofActor:)) {
      article.listing(ofActors: $0)
    }
  }
}

extension Actor.Kind: ExpressibleByArgument {}

extension Article {
  /// The actors that are named in some block beside all of others; those others are not among them.
  fileprivate func actors(namedIn blocks: Range<Int>, with companions: Set<Int>) -> Set<Int> {
    blocks.reduce(into: []) { named, block in
      let actors = apparatus.actors(in: self.blocks[block].bytes)
      guard companions.isSubset(of: actors) else { return }
      named.formUnion(actors.filter { !companions.contains($0) })
    }
  }

  fileprivate func listing(ofActors actors: [Int]) -> String {
    let rows = actors.map { index in
      let actor = apparatus.actors[index]
      return [
        actor.id, String(apparatus.mentions(ofActor: index).count), dispersion(ofActor: index),
        actor.kind?.rawValue ?? "", actor.name,
      ]
    }
    return Listing([.init(), .init(isNumeric: true), .init(), .init(), .init()], rows).text()
  }
}
