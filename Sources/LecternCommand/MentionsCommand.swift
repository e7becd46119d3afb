import ArgumentParser
import Articles
import Exports
import TextLayout

/// Shows the mentions of an actor in their context.
struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions", abstract: "Shows every mention of an actor, within its line.",
    discussion: """
      As JSON each has place, section, start, end, before, match, after, form, nested; start \
      and end count code points from the start of the place.

      Examples:
        lectern mentions burhanuddin-rabbani
        lectern mentions taliban --json
      """)

  @Argument(
    help: ArgumentHelp("The id of an actor; lectern actors lists them.", valueName: "id"),
    completion: .nothing)
  var id: String

  @OptionGroup var answer: ApparatusArgument

  func run() throws {
    let article = try answer.load()
    let actor = try article.actor(id, in: answer.argument)
    let mentions = Array(article.apparatus.mentions(ofActor: actor))
    let nothing = Failure.nothingFound("mention of “\(id)”")
    try answer.write(mentions, orSay: nothing, json: article.json(ofMention:)) {
      article.keywords(inContext: $0, measure: Listing.measure ?? 100)
    }
  }
}

extension Article {
  /// A line for each mention, the mentions under one another (a concordance).
  func keywords(inContext mentions: [Int], measure: Int) -> String {
    let rows = mentions.map { mention in
      let bytes = apparatus.mentions[mention].bytes
      let context = context(of: bytes, reach: measure)
      return (
        place: whereabouts(of: bytes), before: context.before,
        rest: string(bytes) + context.after
      )
    }
    var concordance = Concordance(measure: measure)
    return concordance.lines(rows)
  }
}
