import ArgumentParser

/// Prints what makes a shell complete the commands and options of Lectern.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Prints what makes a shell complete commands and options: bash, zsh or fish.",
    discussion: """
      Examples:
        lectern completions bash > ~/.local/share/bash-completion/completions/lectern
        lectern completions zsh > ~/.zsh/completions/_lectern
        lectern completions fish > ~/.config/fish/completions/lectern.fish
      """)

  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash
    case zsh
    case fish

    var generator: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  @Argument(help: "The shell.") var shell: Shell

  func run() throws {
    do throws(Failure) {
      try System.write(Array(Lectern.completionScript(for: shell.generator).utf8))
    } catch {
      throw error.report()
    }
  }
}
