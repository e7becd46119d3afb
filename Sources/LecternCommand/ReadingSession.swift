import Articles
import Configuring
import CursesTerminal
import Reader
import Screen

/// A reader at a terminal, from the first page to the last key.
struct ReadingSession: ~Copyable {
  /// How a session ended.
  enum Ending: Equatable {
    case quit
    case signal(Int32)
    case hangUp
  }

  private var terminal: Terminal
  private var reader: ArticleReader

  /// Reads until the reader quits; the terminal is restored on every way out.
  ///
  /// What is wrong in the settings is told among the problems of the article.
  static func run(
    _ loaded: LoadedArticle, of files: ArticleFiles, at place: Place?,
    _ configuration: Configuration, _ complaints: [Diagnostic]
  ) throws(Failure) -> Ending {
    var session: ReadingSession
    do {
      session = try ReadingSession(loaded, at: place, configuration)
    } catch {
      throw .unusableTerminal(reason: error.description)
    }
    session.readApparatus(of: files, after: loaded, configuration.panes, complaints)
    return session.loop()
  }

  private init(
    _ loaded: LoadedArticle, at place: Place?, _ configuration: Configuration
  ) throws(TerminalError) {
    let settings = configuration.settings(colorfgbg: System.environment("COLORFGBG"))
    let usesColors = (System.environment("NO_COLOR") ?? "").isEmpty
    terminal = try Terminal(
      colors: usesColors ? .available : .none, theme: settings.theme, looks: configuration.looks,
      mouse: configuration.usesMouse)
    terminal.setTitle("\(loaded.article.metadata.title) — Lectern")
    reader = ArticleReader(loaded, size: terminal.size, settings: settings, at: place)
  }

  /// Shows the first page, which needs the text alone, and then reads what lies beside it.
  ///
  /// Where panes are wanted from the start, the first page waits for them.
  private mutating func readApparatus(
    of files: ArticleFiles, after loaded: LoadedArticle, _ panes: [Settings.Pane],
    _ complaints: [Diagnostic]
  ) {
    if panes.isEmpty { terminal.draw(reader.view()) }
    let whole = loaded.withApparatus(of: files)
    reader.complete(
      with: LoadedArticle(article: whole.article, diagnostics: complaints + whole.diagnostics))
    reader.open(panes)
  }

  /// The whole of the program: draw, wait, take in, do.
  private mutating func loop() -> Ending {
    while true {
      terminal.draw(reader.view())
      let event = nextEvent()
      for effect in reader.handle(event) where !perform(effect) {
        return Self.ending(after: event)
      }
    }
  }

  /// Waits for the next event; until it comes the reader does what there is to do.
  private mutating func nextEvent() -> Screen.Event {
    reader.lookAhead()
    while reader.hasWork {
      if let event = terminal.nextEvent(within: 0) { return event }
      if reader.work() { terminal.draw(reader.view()) }
    }
    return terminal.nextEvent()
  }

  /// Does what the reader asks for; false when it asks to end.
  private mutating func perform(_ effect: Effect) -> Bool {
    switch effect {
    case .quit: return false
    case .suspend: terminal.suspend()
    case .redraw: terminal.redraw()
    case .use(let theme): terminal.setTheme(theme)
    case .open(let address):
      if !System.open(address) { reader.couldNotOpen(address) }
    }
    return true
  }

  private static func ending(after event: Screen.Event) -> Ending {
    switch event {
    case .terminate(let signal): .signal(signal)
    case .hangUp: .hangUp
    default: .quit
    }
  }
}
