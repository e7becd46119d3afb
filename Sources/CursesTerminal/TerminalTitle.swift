/// The title of the terminal's window or tab.
enum TerminalTitle {
  /// Remembers the title of now on the stack that xterm and its kin have for it.
  static let save = "\u{1B}[22;2t"

  /// Takes the remembered title back.
  static let restore = "\u{1B}[23;2t"

  /// The kinds of terminal that are known to take titles, by the beginning of their names.
  private static let kinds = [
    "xterm", "tmux", "screen", "foot", "kitty", "alacritty", "rxvt", "st", "vte", "konsole",
    "gnome", "wezterm", "ghostty", "contour", "mintty",
  ]

  /// Tells whether a kind of terminal takes titles, and would not show the sequence as text.
  static func isSupported(by terminal: String) -> Bool {
    kinds.contains {
      terminal == $0 || terminal.hasPrefix($0 + "-") || terminal.hasPrefix($0 + ".")
    }
  }

  /// Writes the sequence that sets the title (OSC 2), at most 200 characters of it: with spaces for
  /// controls, and without what is not seen.
  static func sequence(_ title: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in title.unicodeScalars.prefix(200) {
      if scalar.isHarmless {
        shown.append(scalar)
      } else if scalar.properties.generalCategory != .format {
        shown.append(" ")
      }
    }
    return "\u{1B}]2;\(String(shown))\u{1B}\\"
  }
}
