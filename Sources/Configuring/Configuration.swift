public import Articles
public import CursesTerminal
public import Exports
public import Reader
public import Screen

/// What takes the words that a reader copies.
public enum Clipboard: Sendable, Equatable {
  /// The first that does.
  case auto
  case off
  case way(Way)

  /// A program, or something else that takes words.
  public enum Way: String, CaseIterable, Sendable {
    case wayland = "wl-copy"
    case xclip
    case xsel
    case pbcopy
    case tmux
    /// The terminal itself, by a control sequence.
    case terminal = "osc52"
  }
}

/// What a reader has set, as the file of settings says it.
public struct Configuration: Sendable {
  /// A theme, or the one that fits the ground of the terminal.
  public enum ThemeChoice: Sendable, Equatable {
    case auto
    case theme(Theme)
  }

  public internal(set) var theme = ThemeChoice.auto

  /// The greatest width of the text, in columns.
  public internal(set) var measure = Settings.standardMeasure

  /// The panes that are open in an article that is opened for the first time.
  public internal(set) var panes: [Settings.Pane] = []
  public var usesMouse = true
  public internal(set) var keymap = Keymap.standard

  /// How the source of copied words is written, and what takes them.
  public internal(set) var citation = Citation.Style.plain
  public internal(set) var clipboard = Clipboard.auto

  /// The looks that differ from those of the theme.
  public internal(set) var looks: [Style.Role: Palette.Look] = [:]

  /// The settings without a file.
  public init() {}

  /// Reads a file of settings as far as it can be read; what is wrong in it keeps its default.
  ///
  /// - Parameters:
  ///   - file: The bytes of the file, in YAML.
  ///   - name: Its name, for the diagnostics.
  /// - Returns: The settings, and what is wrong in the file by its lines.
  public static func read(
    _ file: [UInt8], name: String
  ) -> (configuration: Configuration, diagnostics: [Diagnostic]) {
    let source = SourceText(file)
    var reader = SettingsReader(SourceReport(file: name, source: source))
    reader.read(source.bytes)
    return (reader.configuration, reader.diagnostics)
  }

  /// What the reader is told of it, where the variable `COLORFGBG` tells the terminal's colours.
  public func settings(colorfgbg: String?) -> Settings {
    let chosen: Theme =
      switch theme {
      case .auto: Self.isLight(colorfgbg) ? .light : .dark
      case .theme(let theme): theme
      }
    return Settings(measure: measure, theme: chosen, keymap: keymap)
  }

  /// Whether `15;0` or `0;default;15` tells of a light ground: the last number is that of a light
  /// colour among the sixteen.
  private static func isLight(_ colorfgbg: String?) -> Bool {
    guard let last = colorfgbg?.split(separator: ";").last, let ground = Int(last) else {
      return false
    }
    return ground == 7 || (9...15).contains(ground)
  }
}
