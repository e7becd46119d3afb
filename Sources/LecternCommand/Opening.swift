import Articles
import Configuring

/// The opening of an article for reading: what `lectern` does without a command.
struct Opening {
  /// The article, as `ArticleSource` reads it.
  var article: String?

  /// The place to begin at, as people write it.
  var place: String?

  /// Whether to use the mouse; as the settings say if this does not.
  var usesMouse: Bool?

  /// Whether to read line by line.
  var isPlain = false

  /// Reads at the terminal, or prints the text where there is none.
  ///
  /// A terminal that can only write is read on line by line.
  func run() throws(Failure) {
    let source = ArticleSource(argument: article)
    let watch = FileWatch(source)
    let files = try source.files()
    if isPlain || System.isTerminal(1) && System.environment("TERM") == "dumb" {
      let loaded = Article.loadText(files)
      let asked: Range<ByteOffset>? =
        if let place { try loaded.article.stretch(toBeginAt: place) } else { nil }
      return try PlainReading.run(
        loaded.withApparatus(of: files), from: source, watchedBy: watch, at: asked)
    }
    guard System.isTerminal(1) else {
      let loaded = Article.loadText(files)
      if let place { _ = try loaded.article.stretch(toBeginAt: place) }
      ArticleArgument.report(loaded.withApparatus(of: files).diagnostics, of: article)
      return try PrintedText(loaded.article, measure: PrintedText.defaultMeasure).write()
    }
    var (configuration, complaints) = SettingsFile.read()
    if let usesMouse { configuration.usesMouse = usesMouse }
    let (ending, news, loss) = try ReadingSession.run(
      files, from: source, watchedBy: watch, at: place, configuration, complaints)
    if let news { StandardError.tell(news) }
    if case .signal(let number) = ending {
      _ = loss?.report()
      System.die(bySignal: number)
    }
    if let loss { throw loss }
  }
}
