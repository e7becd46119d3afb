import ArgumentParser
import LinearReading
import Reader
import Search

/// The manual page: what the help of the commands, the table of keys and that of statuses say.
struct Manual {
  private var page = Roff()

  /// The page in roff, in the macros of man(7); ASCII alone.
  var roff: String { page.text }

  init(keymap: Keymap) {
    page.title("lectern", section: 1, version: Lectern.configuration.version)
    page.heading("NAME")
    page.paragraph("lectern \\- reads annotated articles in the terminal", isWritten: true)
    page.heading("SYNOPSIS")
    for line in Self.synopsis { page.line(line) }
    page.heading("DESCRIPTION")
    page.paragraph(Lectern.configuration.abstract)
    page.paragraphs(Lectern.configuration.discussion)
    page.heading("COMMANDS")
    for command in Lectern.configuration.subcommands { add(command) }
    page.heading("KEYS")
    page.paragraph("Digits before a key are a count: 3], 50%, 12g.")
    for group in Keymap.Group.allCases { add(group, of: keymap) }
    page.subheading("Terms of a filter")
    for form in FilterLine.forms { page.item(form.term, form.meaning) }
    page.subheading("Line by line")
    page.paragraph("With --plain, and where TERM is dumb, these are typed, with Enter after them.")
    for command in LinearSession.commands { page.item(command.typed, command.help) }
    page.heading("FILES")
    for (file, meaning) in Self.files { page.item(file, meaning) }
    page.heading("ENVIRONMENT")
    for (variable, meaning) in Self.environment { page.item(variable, meaning) }
    page.heading("EXIT STATUS")
    for status in ExitStatus.allCases { page.item(String(status.rawValue), status.meaning) }
    page.heading("EXAMPLES")
    let examples = Lectern.configuration.subcommands.flatMap { Self.examples(of: $0) }
    page.verbatim(examples)
  }

  private mutating func add(_ command: any ParsableCommand.Type) {
    let help = Lectern.helpMessage(for: command, columns: 72)
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let usage = lines.drop { !$0.hasPrefix("USAGE:") }
      .filter { !$0.hasPrefix("  --version ") && !$0.hasPrefix("  -h, --help ") }
    page.subheading("lectern \(command.configuration.commandName ?? "")")
    page.paragraph(command.configuration.abstract)
    page.paragraphs(Self.explanation(of: command))
    page.verbatim(Array(usage.reversed().drop { $0.isEmpty || $0 == "OPTIONS:" }.reversed()))
  }

  private mutating func add(_ group: Keymap.Group, of keymap: Keymap) {
    page.subheading(group.rawValue)
    for binding in keymap.bindings where binding.group == group && !binding.keys.isEmpty {
      page.item(binding.label, binding.help)
    }
  }

  /// What is told of a command besides its examples.
  private static func explanation(of command: any ParsableCommand.Type) -> String {
    let text = command.configuration.discussion
    return text.firstRange(of: #/Examples?:\n/#).map { String(text[..<$0.lowerBound]) } ?? text
  }

  /// The command lines that the help of a command shows.
  private static func examples(of command: any ParsableCommand.Type) -> [String] {
    command.configuration.discussion.split(separator: "\n").filter { $0.hasPrefix("  ") }
      .map { String($0.dropFirst(2)) }
  }

  /// How the program is called.
  static let synopsis = [
    "lectern [ARTICLE] [--at PLACE] [--no-mouse] [--plain]", "lectern COMMAND [ARGUMENT]...",
  ]

  private static let files = [
    (
      "$XDG_CONFIG_HOME/lectern/config.yaml",
      "Settings; lectern config prints them with their defaults. XDG_CONFIG_HOME is ~/.config "
        + "unless it is set."
    ),
    (
      "$XDG_DATA_HOME/lectern/notes/",
      "Your marks, highlights and notes, a file for each article: an AnnotationPage of the W3C's Web "
        + "Annotation Data Model. XDG_DATA_HOME is ~/.local/share unless it is set."
    ),
    (
      "$XDG_STATE_HOME/lectern/places/",
      "Where each article was left, with a note that was not finished. XDG_STATE_HOME is "
        + "~/.local/state unless it is set."
    ),
    (
      "ARTICLE/article.md, actors.yaml, timeline.yaml, notes.yaml, sources.yaml",
      "An article and what its editors have laid beside it; all but the first may be missing."
    ),
  ]

  private static let environment = [
    ("LECTERN_ARTICLE", "The article to open when none is named."),
    ("NO_COLOR", "Not empty: no colours."),
    ("COLORFGBG", "The colours of the terminal, by which the theme auto chooses dark or light."),
    ("COLUMNS", "The width of lists, in columns."),
    ("TERM", "The kind of terminal; where it is dumb, the article is read line by line (--plain)."),
    (
      "LC_ALL, LC_CTYPE, LANG",
      "The characters of the terminal: ASCII unless they name UTF-8. Text for people then has every other "
        + "character written out, as <U+00E9>; what is for programs is UTF-8 everywhere."
    ),
    (
      "XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, HOME",
      "Where settings, notes and places are."
    ),
    (
      "VISUAL, EDITOR",
      "The program in which E and ^X write notes, with its arguments; else vi."
    ),
    ("TMPDIR", "The folder in which a note lies while an editor has it; else /tmp."),
    (
      "WAYLAND_DISPLAY, DISPLAY, TMUX",
      "The programs that y gives text to: wl-copy, xclip or xsel, tmux."
    ),
  ]
}
