import ArgumentParser

/// Opens an article in the terminal.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Opens an article for reading.",
    discussion: """
      Examples:
        lectern read FILE.md
        lectern --at p14
        lectern --no-mouse FOLDER
        lectern --plain
      """)

  @OptionGroup var argument: ArticleArgument

  @Option(
    help: ArgumentHelp(
      "Begin at a place: p14, s2.1, title, notes, p14:3-27, 50%, or as a citation has it.",
      valueName: "place"))
  var at: String?

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Let the mouse scroll and follow, or with --no-mouse leave it to the terminal.",
      discussion: "Neither: as the settings say. Where the mouse follows, Shift still selects."))
  var mouse: Bool?

  @Flag(
    help: ArgumentHelp(
      "Line by line, for speech and braille: ? lists what can be typed.",
      discussion: "Also where TERM is dumb. Commands come from standard input."))
  var plain = false

  func run() throws {
    try Opening(article: argument.article, place: at, usesMouse: mouse, isPlain: plain).run()
  }
}
