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
      try System.write(Array(script.utf8))
    } catch {
      throw error.report()
    }
  }

  /// What the parser prints, with files where it knows of commands alone: an article is named
  /// without one.
  private var script: String {
    let script = Lectern.completionScript(for: shell.generator)
    switch shell {
    case .bash:
      return script.replacing("complete -o filenames", with: "complete -o default -o filenames")
    case .zsh:
      let commands = "_describe -V subcommand subcommands && ret=0\n"
      return script.replacing(commands, with: commands + "        _files && ret=0\n")
    case .fish:
      let isFirst = "__lectern_should_offer_completions_for_positional \"lectern\" -eq 1"
      return script + "\ncomplete -c 'lectern' -n '\(isFirst)' -F\n"
    }
  }
}
