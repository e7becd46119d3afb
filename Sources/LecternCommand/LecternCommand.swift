import ArgumentParser

/// The command line of Lectern.
@main
struct LecternCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lectern",
    abstract: "Reads annotated articles in the terminal.",
    discussion: """
      Without a command, lectern opens the article for reading; ? shows the keys. Without an \
      article it opens the bundled one, "The Afghan Taliban and its Relations with Moscow". When \
      standard output is no terminal, it prints the text.
      """,
    version: "0.1.0",
    subcommands: [ReadCommand.self, PrintCommand.self, ContentsCommand.self],
    defaultSubcommand: ReadCommand.self)
}
