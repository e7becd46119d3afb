import Annotations
import Articles
import Configuring
import CursesTerminal
import Keeping
import Reader
import Screen

/// A reader at a terminal, from the first page to the last key.
struct ReadingSession: ~Copyable {
  /// How a session ended.
  enum Ending: Equatable {
    case quit
    case signal(Int32)
  }

  var terminal: Terminal
  var reader: ArticleReader
  let configuration: Configuration

  /// The text that is being copied.
  var copying: Copying?

  /// What came after characters that were typed in one go.
  var waiting: Screen.Event?

  /// Whether the terminal shows the present state, and when it was last drawn.
  var isShown = false
  private var shownAt = 0

  /// When the place was kept, or was to be kept, for the last time.
  var placeKeptAt = 0

  var own: OwnFiles
  private(set) var article: Article
  private let source: ArticleSource

  /// Tells when the article's files change.
  private var watch: FileWatch

  /// What is wrong in the settings.
  private let complaints: [Diagnostic]

  /// What the reader begins with; the measure may be another one in an article that was read
  /// before.
  let settings: Settings

  /// Reads until the reader quits or a signal comes, and tells what came of keeping the place then,
  /// and what is lost; the terminal is restored on every way out.
  ///
  /// It begins at the place that is asked for, as people write it, else where the reading was left.
  /// What is wrong in the settings is told among the problems of the article.
  static func run(
    _ files: ArticleFiles, from source: ArticleSource, watchedBy watch: FileWatch,
    at place: String?, _ configuration: Configuration, _ complaints: [Diagnostic]
  ) throws(Failure) -> (ending: Ending, news: String?, loss: Failure?) {
    let firstPage: ReadingStart? =
      place == nil && configuration.panes.isEmpty ? .atFirstPage(of: files, from: source) : nil
    var start: ReadingStart =
      if let firstPage { firstPage } else {
        try ReadingStart(Article.loadText(files), from: source, at: place)
      }
    var session = try ReadingSession(start, from: source, watch, configuration, complaints)
    if firstPage != nil {
      session.terminal.draw(session.reader.view())
      start = try ReadingStart(Article.loadText(files), from: source, at: nil)
      session.begin(start)
    }
    let panes = start.bookmark == nil ? configuration.panes : []
    session.readApparatus(of: files, after: start.loaded, panes)
    session.readOn(from: start.bookmark)
    let ending = session.loop()
    if ending == .quit { session.finishCopying() }
    let news = session.keepPlace(isLast: true) ?? session.takeNews()
    return (ending, news, session.own.loss)
  }

  /// Takes the terminal.
  private init(
    _ start: ReadingStart, from source: ArticleSource, _ watch: FileWatch,
    _ configuration: Configuration, _ complaints: [Diagnostic]
  ) throws(Failure) {
    let settings = configuration.settings(colorfgbg: System.environment("COLORFGBG"))
    do {
      terminal = try Terminal(
        colors: System.wantsColors ? .available : .none, theme: settings.theme,
        looks: configuration.looks, mouse: configuration.usesMouse)
    } catch {
      throw .unusableTerminal(reason: error.description)
    }
    self.settings = settings
    self.source = source
    self.watch = watch
    self.complaints = complaints
    self.configuration = configuration
    article = start.loaded.article
    own = start.own
    reader = Self.reader(start, size: terminal.size, settings)
  }

  /// Begins with an article of which only the first page was shown.
  private mutating func begin(_ start: ReadingStart) {
    article = start.loaded.article
    own = start.own
    reader = Self.reader(start, size: terminal.size, settings)
  }

  private static func reader(
    _ start: ReadingStart, size: Size, _ settings: Settings
  ) -> ArticleReader {
    var settings = settings
    if let measure = start.bookmark?.measure { settings.measure = measure }
    var reader = ArticleReader(start.loaded, size: size, settings: settings, at: start.place)
    if let words = start.words { reader.setOff(words) }
    return reader
  }

  /// Shows the first page, which needs the text alone, and then reads what lies beside it.
  ///
  /// Where panes are wanted from the start, the first page waits for them.
  private mutating func readApparatus(
    of files: ArticleFiles, after loaded: LoadedArticle, _ panes: [Settings.Pane]
  ) {
    if panes.isEmpty { terminal.draw(reader.view()) }
    showTitle()
    let whole = loaded.withApparatus(of: files)
    reader.complete(
      with: LoadedArticle(article: whole.article, diagnostics: complaints + whole.diagnostics))
    reader.open(panes)
  }

  private mutating func showTitle() {
    terminal.setTitle("\(article.metadata.title) — Lectern")
  }

  /// Reads the reader's own marks and notes, and opens what was open when the reading was left: it
  /// may be their list.
  private mutating func readOn(from bookmark: Bookmark?) {
    let (notebook, fault) = own.notebook(of: article)
    reader.take(notebook)
    if let bookmark { reader.reopen(bookmark) }
    if let draft = bookmark?.draft { own.takeUp(draft) }
    if let fault { reader.report(fault) }
  }

  /// The whole of the program: wait, take in, do.
  private mutating func loop() -> Ending {
    while true {
      let event = nextEvent()
      let wasWriting = reader.isWriting
      for effect in reader.handle(event) where !perform(effect) {
        return Self.ending(after: event)
      }
      takeWhatIsTyped()
      // A note that is kept or thrown away must not come back.
      if wasWriting, !reader.isWriting, own.hasDraft, let fault = keepPlace() {
        reader.report(fault)
      }
      isShown = false
    }
  }

  /// Waits for the next event; until it comes the reader works, is shown, looks ahead and rests.
  private mutating func nextEvent() -> Screen.Event {
    if let event = waiting {
      waiting = nil
      if !isFresh { showNow() }
      return event
    }
    if let event = nextEventDuringWork() { return event }
    if isFresh, let event = terminal.nextEvent(within: 0) { return event }
    showNow()
    keepWhileWriting()
    if let event = terminal.nextEvent(within: 0) { return event }
    if let picture = reader.lookAhead() { terminal.prepare(picture) }
    return terminal.nextEvent(within: Self.quietTime) ?? nextEventAtRest()
  }

  /// Keeps the place, and time and again what could not be kept; looks at what others change.
  private mutating func nextEventAtRest() -> Screen.Event {
    var seconds = Archive.patience
    repeat {
      if let news = keepPlace(waiting: seconds) ?? takeNews() {
        reader.report(news)
        isShown = false
      }
      takeWhatOthersChanged()
      showNow()
      if let event = terminal.nextEvent(within: Self.quietTime) { return event }
      seconds = 0
    } while watch.isNeeded || own.canBeShared || own.hasUnsaved
    return terminal.nextEvent()
  }

  /// Tells of other files of the article, and takes in notes that are written beside this reader.
  private mutating func takeWhatOthersChanged() {
    watch.look()
    if let news = watch.news, reader.tell(news) {
      watch.markTold()
      isShown = false
    }
    if reader.isAtRest { takeNotesOfOthers() }
  }

  /// Does what there is to do, in slices, until it is done or an event comes.
  private mutating func nextEventDuringWork() -> Screen.Event? {
    while reader.hasWork || copying != nil {
      if let event = terminal.nextEvent(within: 0) { return event }
      if goOnCopying() { isShown = false }
      if reader.work() { isShown = false }
      if !isFresh || !reader.hasWork { showNow() }
      if copying != nil, !reader.hasWork,
        let event = terminal.nextEvent(within: Copying.pause)
      {
        return event
      }
    }
    return nil
  }

  /// Whether the last picture is so new that the next can wait for what comes at once: keys that
  /// are written faster than anyone types them, and the end of a search.
  private var isFresh: Bool { System.clock - shownAt < Self.frame }

  private mutating func showNow() {
    guard !isShown else { return }
    terminal.draw(reader.view())
    isShown = true
    shownAt = System.clock
  }

  /// Reads the article's files anew; what is shown stays where they cannot be read.
  private mutating func reload() {
    let watch = FileWatch(source)
    do throws(NothingNew) {
      let loaded = try source.readAnew(insteadOf: article)
      self.watch = watch
      article = loaded.article
      let (notebook, fault) = own.follow(article)
      reader.reload(
        LoadedArticle(article: article, diagnostics: complaints + loaded.diagnostics), notebook)
      showTitle()
      if let fault { reader.report(fault) }
    } catch {
      reader.report(error.sentence)
    }
  }

  /// How long a reader rests before the place is kept and files are looked at, in milliseconds; and
  /// writes without a rest before the note is kept with it.
  static let quietTime = 3_000

  /// How long a picture is shown at least while keys are waiting, in milliseconds.
  private static let frame = 10

  /// Does what the reader asks for; false when it asks to end.
  mutating func perform(_ effect: Effect) -> Bool {
    switch effect {
    case .quit: return false
    case .suspend:
      // A program that is stopped may be ended without warning.
      keepPlaceSilently()
      terminal.suspend()
    case .reload: reload()
    case .redraw: terminal.redraw()
    case .use(let theme): use(theme)
    case .keep(let change): keep(change)
    case .turn(let turn, let count): self.turn(turn, count)
    case .copy(let bytes): copy(bytes)
    case .edit(let text): edit(text)
    case .open(let address):
      if !System.open(address) { copy(address: address) }
    }
    return true
  }

  private static func ending(after event: Screen.Event) -> Ending {
    if case .terminate(let signal) = event { .signal(signal) } else { .quit }
  }
}
