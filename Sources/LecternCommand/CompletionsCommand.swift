import ArgumentParser

/// Prints what makes a shell complete the commands and options of Lectern.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Prints what makes a shell complete commands and options: bash, zsh or fish.",
    discussion: """
      A shell looks for them in folders of its own: zsh in those of $fpath, which is to name the one \
      below. They have to be there already.

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
    try System.write(Array(script.utf8))
  }

  /// What the parser prints, and beyond it that a line without a command is one of `read`, and that
  /// the name of a command follows `help`.
  private var script: String {
    let script = Lectern.completionScript(for: shell.generator)
    return switch shell {
    case .bash: Self.bash(script)
    case .zsh: Self.zsh(script)
    case .fish: Self.fish(script)
    }
  }

  /// Takes no word that is offered for the folder of its name: a slash would follow it.
  private static func bash(_ script: String) -> String {
    let adding = #"        COMPREPLY+=("${completion}")"# + "\n"
    let noFile = #"        [[ "${1}" != -W ]] || compopt +o filenames"# + "\n"
    return script.replacing(adding, with: adding + noFile)
      .replacing(
        "complete -o filenames -F _lectern lectern",
        with: bashWords + #"""
          _lectern_line() {
              local head=''
              _lectern_words
              local cur="${head}${2}"
              case "${COMP_WORDS[*]:1:COMP_CWORD - 1}" in
              ''|help)
                  __lectern_add_completions -W $'\#(commands(separator: "\\n"))'
                  ;;
              esac
              if [[ "${COMP_CWORD}" -eq 1 || ' \#(commands()) ' != *" ${COMP_WORDS[1]} "* ]]; then
                  COMP_WORDS=("${COMP_WORDS[0]}" read "${COMP_WORDS[@]:1}")
                  ((++COMP_CWORD))
              fi
              _lectern "${1}" "${cur}" "${COMP_WORDS[COMP_CWORD - 1]}"
              COMPREPLY=("${COMPREPLY[@]#"${head}"}")
          }

          complete -o filenames -F _lectern_line lectern
          """#)
  }

  /// Puts the words of the line together that bash parts at `:` and `=`, but for an option and its
  /// value; `head` is what stands before the part that bash completes.
  private static let bashWords = #"""
    _lectern_words() {
        local rest="${COMP_LINE}" word
        local -i index last=-1 cursor=0
        local -a words=()
        for index in "${!COMP_WORDS[@]}"; do
            word="${COMP_WORDS[index]}"
            if [[ "${last}" -lt 0 || -z "${word}" || "${rest}" != "${word}"* ]]; then
                words[++last]="${word}"
            elif [[ "${word}" = '=' && "${words[last]}" = --* ]]; then
                words[++last]=''
            else
                words[last]+="${word}"
            fi
            rest="${rest#*"${word}"}"
            [[ "${index}" -eq "${COMP_CWORD}" ]] || continue
            cursor="${last}"
            head="${words[last]}"
            [[ "${word}" = [:=]* ]] || head="${head%"${word}"}"
        done
        COMP_WORDS=("${words[@]}")
        COMP_CWORD="${cursor}"
    }


    """#

  private static func zsh(_ script: String) -> String {
    let start = "    local context state state_descr line\n"
    let noCommand = #"""
          if [[ "${CURRENT}" -gt 2 && "${words[2]}" != (\#(commands(separator: "|"))) ]]; then
              words=("${words[1]}" read "${(@)words[2,-1]}")
              ((++CURRENT))
          fi


      """#
    let offered = "_describe -V subcommand subcommands && ret=0\n"
    return script.replacing(start, with: noCommand + start)
      .replacing(offered, with: offered + "        _lectern_read && ret=0\n")
      .replacing("'*:subcommands:'", with: "':subcommand:(\(commands()))'")
  }

  private static func fish(_ script: String) -> String {
    let tokens = "    set -l unparsed_tokens (__lectern_tokens -pc)\n"
    let noCommand = """
          if set -q unparsed_tokens[2]; and not contains -- $unparsed_tokens[2] \(commands())
              set unparsed_tokens $unparsed_tokens[1] read $unparsed_tokens[2..]
          end

      """
    let ofRead = script.split(separator: "\n").filter { $0.contains("\"lectern read\"") }
      .map { String($0).replacing("\"lectern read\"", with: "\"lectern\"") }
    let afterHelp = "__lectern_should_offer_completions_for_positional \"lectern help\" -eq 1"
    let ofHelp = "complete -c 'lectern' -n '\(afterHelp)' -fa '\(commands())'\n"
    return ([script.replacing(tokens, with: tokens + noCommand)] + ofRead + [ofHelp])
      .joined(separator: "\n")
  }

  private static func commands(separator: String = " ") -> String {
    Lectern.commandNames.joined(separator: separator)
  }
}

extension CompletionKind {
  /// Offers nothing for what only the article knows; said all the same, for fish counts no argument
  /// of which it is told nothing.
  static var nothing: CompletionKind { .list([]) }
}
