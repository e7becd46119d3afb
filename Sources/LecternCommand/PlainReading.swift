import Annotations
import Articles
import Configuring
import LinearReading
import Reader

/// Reading line by line on the standard streams: for speech, for braille, and for terminals that
/// can only write.
struct PlainReading {
  private var session: LinearSession
  private var own: OwnFiles
  private var bookmark: Bookmark
  private var commands: TypedLines
  private let source: ArticleSource

  /// Tells when the article's files change.
  private var watch: FileWatch

  /// Whether someone types, who is to be asked.
  private let isAsked: Bool

  /// The greatest width of a line at present, in columns; none where no terminal cuts lines off.
  private var measure: Int? { System.isTerminal(1) ? Listing.measure : nil }

  /// Reads until the reader quits or the commands end; throws what is lost then, and says of the
  /// place if it could not be kept.
  ///
  /// A terminal that is closed ends the program as its signal does.
  static func run(
    _ loaded: LoadedArticle, from source: ArticleSource, watchedBy watch: FileWatch,
    at asked: Range<ByteOffset>?
  ) throws(Failure) {
    var reading = try PlainReading(loaded, from: source, watch, at: asked)
    let end = Result { () throws(Failure) in try reading.loop() }
    if let news = reading.keepPlace(isLast: true) { StandardError.tell(news) }
    if reading.isAsked, !reading.commands.areTyped { System.die(bySignal: System.hangUpSignal) }
    try end.get()
    if let loss = reading.own.loss { throw loss }
  }

  /// Commands are typed on standard input; where that is the article, at the terminal itself.
  private init(
    _ loaded: LoadedArticle, from source: ArticleSource, _ watch: FileWatch,
    at asked: Range<ByteOffset>?
  ) throws(Failure) {
    self.source = source
    self.watch = watch
    let descriptor = source == .standardInput ? try System.openTerminal() : 0
    commands = TypedLines(descriptor)
    isAsked = commands.areTyped
    own = OwnFiles(of: loaded.article, at: source.path)
    let last = own.lastBookmark(of: loaded.article)
    let place = asked.flatMap { loaded.article.place(at: $0.lowerBound) }
    let kept = place == nil ? last?.place(in: loaded.article) : nil
    session = LinearSession(loaded, at: place ?? kept)
    bookmark = last ?? Bookmark(at: session.place, in: loaded.article)
    // A note that was being written on the screen waits there.
    bookmark.draft = nil
    let (notebook, fault) = own.notebook(of: loaded.article)
    session.take(notebook)
    let isResumed = place != nil || (kept ?? Place(block: 0)) > Place(block: 0)
    try write(session.begin(isResumed: isResumed, asking: asked).lines)
    if let fault { try write([fault]) }
  }

  private mutating func loop() throws(Failure) {
    while let line = try nextLine() {
      guard try perform(session.take(line)) else { return }
    }
    if isAsked { try TextOutput.write("\n") }
  }

  /// Waits for the next line that is typed; where none waits already, the place is kept before, so
  /// that it is not lost however the program ends.
  private mutating func nextLine() throws(Failure) -> String? {
    watch.look()
    if let news = watch.news {
      watch.markTold()
      try write([news == .gone ? Sentence.filesGone.rawValue : Message.filesChanged.words])
    }
    if !commands.areWaiting, let news = keepPlace() { try write([news]) }
    if isAsked { try TextOutput.write(session.prompt) }
    let line = try commands.next()
    // Another program may have changed it while nothing was typed.
    if let notebook = own.notebookOfOthers(of: session.article) { session.take(notebook) }
    return line
  }

  /// Says what is answered and does what is asked for; false when that is the end.
  ///
  /// What has been kept or taken back is said once it is.
  private mutating func perform(_ answer: LinearSession.Answer) throws(Failure) -> Bool {
    if case .reverse(let reversals)? = answer.effect {
      let outcome = own.reverse(reversals, in: session.article)
      session.take(outcome.notebook)
      try write(outcome.fault.map { [$0] } ?? answer.lines)
      return true
    }
    try write(answer.lines)
    switch answer.effect {
    case nil, .reverse: break
    case .quit: return false
    case .keep(let change):
      let outcome = own.make(change, in: session.article)
      let told = session.take(outcome.notebook, after: change, outcome.changed)
      try write([outcome.fault ?? told])
    case .reload: try reload()
    case .copy(let bytes): try copy(bytes)
    case .open(let address):
      if !System.open(address) { try write([Message.noBrowser(address).words]) }
    }
    return true
  }

  /// Copies words with their source; where no program takes them, they are said instead: the
  /// terminal is sent no control sequence here.
  private func copy(_ bytes: Range<ByteOffset>) throws(Failure) {
    let configuration = SettingsFile.read().configuration
    guard configuration.clipboard != .off else { return try write([Copying.isOff]) }
    let article = session.article
    let text = article.quotation(of: bytes, configuration.citation)
    let ways = Copying.Way.all(for: configuration.clipboard).filter { $0 != .terminal }
    var copying = Copying(
      text, called: "\(article.notation(ofStretch: bytes)) with its source", by: ways)
    var progress = copying.advance()
    while progress == .underWay {
      System.pause(milliseconds: Int32(Copying.pause))
      progress = copying.advance()
    }
    if case .refused = progress {
      let lines = text.split(separator: "\n").map(String.init)
      return try write(["no program takes it; with its source it is:"] + lines)
    }
    try write([progress.sentence(on: copying.name)].compactMap(\.self))
  }

  /// Reads the article's files anew; what is read stays where they cannot be read.
  private mutating func reload() throws(Failure) {
    let watch = FileWatch(source)
    do throws(NothingNew) {
      let loaded = try source.readAnew(insteadOf: session.article)
      self.watch = watch
      session.reload(loaded)
      let (notebook, fault) = own.follow(loaded.article)
      session.take(notebook)
      if let fault { try? write([fault]) }
    } catch {
      return try write([error.sentence])
    }
    try write([session.sentenceAfterReload] + session.take(".").lines)
  }

  /// Keeps where the reading is, and the panes of the screen as they were; and what could not be
  /// kept before.
  private mutating func keepPlace(isLast: Bool = false) -> String? {
    bookmark.top = Bookmark(at: session.place, in: session.article).top
    own.keepUnsaved()
    return own.keep(bookmark, in: session.article, isLast: isLast) ?? own.takeNews()
  }

  /// Writes lines; at a terminal they end between words.
  private func write(_ lines: [String]) throws(Failure) {
    let lines = lines.map(shown)
    let rows = measure.map { measure in lines.flatMap { wrapped($0, measure: measure) } } ?? lines
    try TextOutput.write(rows.map { "\($0)\n" }.joined())
  }
}
