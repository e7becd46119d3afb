import ArgumentParser
import Articles
import Configuring
import CursesTerminal
import Reader

/// Prints the text.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Prints the text of an article.",
    discussion: """
      What is set off looks as the settings have it (lectern config), by itself only at a terminal \
      that has colours.

      Examples:
        lectern print --width 60
        lectern print --notes
        lectern print FILE.md --color always | less -R
      """)

  /// When printed text has colours.
  enum Color: String, ExpressibleByArgument, CaseIterable {
    case auto
    case always
    case never
  }

  @OptionGroup var argument: ArticleArgument

  @Option(
    parsing: .unconditional,
    help: "The greatest width, in columns; 72, or the terminal's if it is narrower.")
  var width: Int?

  @Option(help: "Set headings, emphasis, links and names off: auto, always or never.")
  var color = Color.auto

  @Flag(help: "With the editors' notes below the paragraphs that they are on.")
  var notes = false

  func validate() throws {
    guard let width else { return }
    if width < 1 {
      throw ValidationError("a width of \(width) columns has no room for text; 1 is the least")
    }
    if width > Listing.greatestMeasure {
      throw ValidationError(
        "no screen is \(width) columns wide; \(Listing.greatestMeasure) is the most")
    }
  }

  func run() throws {
    let loaded = try argument.load()
    ArticleArgument.report(loaded.diagnostics, of: argument.article)
    let text = PrintedText(
      loaded.article, measure: width ?? PrintedText.defaultMeasure, palette: palette,
      hasNotes: notes)
    try text.write()
  }

  /// The looks to print in, if there are to be any; into a file those that any terminal of today
  /// understands.
  private var palette: Palette? {
    let isWanted =
      switch color {
      case .always: true
      case .never: false
      case .auto: System.isTerminal(1) && System.wantsColors
      }
    guard isWanted else { return nil }
    let configuration = SettingsFile.read().configuration
    let settings = configuration.settings(colorfgbg: System.environment("COLORFGBG"))
    return color == .always
      ? Palette(
        theme: settings.theme, depth: .indexed, hasItalics: true, looks: configuration.looks)
      : Palette(
        terminal: System.environment("TERM") ?? "", theme: settings.theme,
        looks: configuration.looks)
  }
}
