import ArgumentParser
import Configuring

/// Prints the manual page.
struct ManCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man", abstract: "Prints the manual page, in roff.",
    discussion: """
      The keys are those of your own settings. A mistake in these is told on standard error, and the \
      status is then 1.

      Examples:
        lectern man | man -l -
        mkdir -p ~/.local/share/man/man1
        lectern man > ~/.local/share/man/man1/lectern.1
      """)

  func run() throws {
    let (configuration, complaints) = SettingsFile.read()
    ArticleArgument.report(complaints)
    try System.write(Array(Manual(keymap: configuration.keymap).roff.utf8))
    if !complaints.isEmpty { throw ExitCode(ExitStatus.problems.rawValue) }
  }
}
