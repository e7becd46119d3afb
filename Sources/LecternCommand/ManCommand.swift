import ArgumentParser
import Configuring

/// Prints the manual page.
struct ManCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man", abstract: "Prints the manual page, in roff.",
    discussion: """
      The keys are those of your own settings.

      Examples:
        lectern man | man -l -
        lectern man > ~/.local/share/man/man1/lectern.1
      """)

  func run() throws {
    let keymap = SettingsFile.read().configuration.keymap
    do throws(Failure) {
      try System.write(Array(Manual(keymap: keymap).roff.utf8))
    } catch {
      throw error.report()
    }
  }
}
