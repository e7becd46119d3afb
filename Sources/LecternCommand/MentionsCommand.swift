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
    try answer.write(mentions, of: "mention of “\(id)”", json: article.json(ofMention:)) {
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
    return concordance(rows, measure: measure)
  }
}

/// Lines of text under one another, so that the words which they are about stand in one column.
///
/// - Parameters:
///   - rows: For each line where it stands, the words before and the words from there on.
///   - measure: The columns of a line.
/// - Returns: The lines, with a line feed after each.
func concordance(
  _ rows: [(place: String, before: String, rest: String)],
  measure: Int = Listing.measure ?? 100
) -> String {
  let margin = (rows.map { displayColumns($0.place) }.max() ?? 0) + 2
  let room = max(0, measure - margin)
  let start = room * 3 / 8
  return rows.map { row in
    let before = ending(of: onOneLine(row.before), columns: start)
    return padded(row.place, to: margin) + leftPadded(before, to: start)
      + beginning(of: onOneLine(row.rest), columns: room - start) + "\n"
  }.joined()
}

/// A text made safe to print, its line breaks and tabs as spaces.
func onOneLine(_ text: String) -> String {
  shown(text.replacing("\n", with: " ").replacing("\t", with: " "))
}
