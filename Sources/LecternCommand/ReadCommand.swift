import ArgumentParser
import Articles
import CursesTerminal
import Reader
import Screen

/// Opens an article in the terminal.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Opens an article for reading (the default).")

  @OptionGroup var argument: ArticleArgument

  @Option(
    help: ArgumentHelp(
      "Begin at a place: p14, s2.1, title, or p14:3-27.", valueName: "place"))
  var at: String?

  @Flag(inversion: .prefixedNo, help: "Let the mouse scroll and follow; Shift still selects.")
  var mouse = true

  func run() throws {
    let loaded = try argument.load()
    do throws(Failure) {
      try read(loaded)
    } catch {
      throw error.report()
    }
  }

  private func read(_ loaded: LoadedArticle) throws(Failure) {
    let place = try place(in: loaded.article)
    guard System.isTerminal(1), System.environment("TERM") != "dumb" else {
      argument.report(loaded.diagnostics)
      return try PrintedText(loaded.article, measure: PrintedText.defaultMeasure).write()
    }
    let ending = try ReadingSession.run(loaded, at: place, usesMouse: mouse)
    if case .signal(let number) = ending { System.die(bySignal: number) }
  }

  private func place(in article: Article) throws(Failure) -> Place? {
    guard let notation = at else { return nil }
    do {
      return try article.place(written: notation).place
    } catch {
      throw .noSuchPlace(notation, reason: error.prose)
    }
  }
}
