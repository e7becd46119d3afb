import ArgumentParser
import Configuring
import TextLayout

/// Prints the settings as they are without a file.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Prints all settings with their defaults, to begin a file with.",
    discussion: """
      What is wrong in your own file is told on standard error, and the status is then 1.

      Example:
        mkdir -p ~/.config/lectern && lectern config > ~/.config/lectern/config.yaml
      """)

  func run() throws {
    let diagnostics = SettingsFile.read().diagnostics
    ArticleArgument.report(diagnostics)
    let path = visible(SettingsFile.shownPath)
    try System.write(Array(Configuration.defaults(path: path).utf8))
    if !diagnostics.isEmpty { throw ExitCode(ExitStatus.problems.rawValue) }
  }
}
