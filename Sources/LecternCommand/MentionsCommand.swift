import ArgumentParser
import Articles
import Exports
import TextLayout

/// Shows the mentions of an actor in their context.
struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions", abstract: "Shows every mention of an actor, within its line.",
    discussion: """
      Examples:
        lectern mentions burhanuddin-rabbani
        lectern mentions taliban --json
      """)

  @Argument(help: ArgumentHelp("The id of an actor; lectern actors lists them.", valueName: "id"))
  var id: String

  @OptionGroup var answer: ApparatusArgument

  func run() throws {
    let article = try answer.load()
    let mentions = Array(article.apparatus.mentions(ofActor: try article.actor(id)))
    try answer.write(mentions, of: "mention of \"\(id)\"", json: article.json(ofMention:)) {
      article.keywords(inContext: $0, measure: Listing.measure ?? 100)
    }
  }
}

extension Article {
  /// A line for each mention, the mentions under one another (a concordance).
  func keywords(inContext mentions: [Int], measure: Int) -> String {
    let ranges = mentions.map { apparatus.mentions[$0].bytes }
    let places = ranges.map(whereabouts(of:))
    let margin = (places.map(displayColumns).max() ?? 0) + 2
    let room = max(0, measure - margin)
    let start = room * 3 / 8
    return zip(places, ranges).map { place, bytes in
      let context = context(of: bytes, reach: measure)
      let before = ending(of: onOneLine(context.before), columns: start)
      let line = onOneLine(string(bytes) + context.after)
      return padded(place, to: margin) + leftPadded(before, to: start)
        + beginning(of: line, columns: room - start) + "\n"
    }.joined()
  }
}

/// A text made safe to print, its line breaks and tabs as spaces.
func onOneLine(_ text: String) -> String {
  visible(text.replacing("\n", with: " ").replacing("\t", with: " "))
}
