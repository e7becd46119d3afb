import ArgumentParser
import Articles

/// Prints the text.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Prints the text of an article.",
    discussion: """
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

  @Option(help: "Set headings, emphasis and links off: auto, always or never.")
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
      loaded.article, measure: width ?? PrintedText.defaultMeasure, isStyled: isStyled,
      hasNotes: notes)
    do {
      try text.write()
    } catch {
      throw error.report()
    }
  }

  private var isStyled: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: System.isTerminal(1) && (System.environment("NO_COLOR") ?? "").isEmpty
    }
  }
}
