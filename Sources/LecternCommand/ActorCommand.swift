import ArgumentParser
import Articles
import Exports
import JSONText

/// Shows all that is known of one actor.
struct ActorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actor", abstract: "Shows all that is known of one actor.",
    discussion: """
      As JSON it has id, name, kind, mentions, sections, summary, verification, role, \
      disambiguation, note, dates, offices, names, wikidata, wikidataSource, wikidataVerification, \
      relations, events, passages, companions, sources; passages are the mentions.

      Examples:
        lectern actor emomali-rahmon
        lectern actor taliban FOLDER --json
      """)

  @Argument(
    help: ArgumentHelp("The id of an actor; lectern actors lists them.", valueName: "id"),
    completion: .nothing)
  var id: String

  @OptionGroup var answer: ApparatusArgument

  func run() throws {
    let article = try answer.load()
    let actor = try article.actor(id, in: answer.argument)
    let measure = max(leastMeasure, Listing.measureOfProse)
    let text =
      answer.json
      ? article.card(ofActor: actor).text
      : ActorCard(article, actor, measure: measure).text
    try answer.json ? System.write(Array(text.utf8)) : TextOutput.write(text)
  }
}
