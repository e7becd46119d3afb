import Annotations
import Articles
import Screen
import Search
import TextLayout

/// All that the reader remembers.
///
/// Values only: the same model gives the same grid.
struct Model: Sendable {
  private(set) var article: Article

  /// Whether only the beginning of the text is there.
  let isBeginning: Bool
  private(set) var diagnostics: [Diagnostic]
  let keymap: Keymap

  /// Everything that can be followed, in the order of the text.
  var references: [Reference]

  var size: Size
  var settings: Settings

  /// The first line of the text.
  var top: Top

  /// The lines that show, as they follow from `top`.
  private(set) var page = Page.empty

  /// The line on top, where it is known already how it is laid out.
  private var turned: Pager.Position?

  /// Walks over the lines at the present measure.
  private(set) var pager: Pager

  var chosen: Reference?

  /// The words that are being selected.
  var selection: Selection?

  /// The words that were asked for, at the opening or by an entry of a pane, until the next key is
  /// done.
  var asked: Range<ByteOffset>?

  /// The words of the last selection.
  var wordCount: WordCount?

  /// The character of the text that the mouse button went down on.
  var pressed: ByteOffset?
  var history = History<ReadingMoment>()

  /// What was searched for last.
  var finding: Finding?

  /// The filter that is on, and what it leaves.
  var filtering: Filtering?

  /// Whether a filter has been typed that is not applied yet.
  var filterWaits = false

  /// What has been done of that.
  var filterRun: Filtering.Run?

  /// What is wrong with the filter that is being typed.
  var filterFault: FilterLine.Fault?

  /// What Tab makes of it.
  var nextTerm: NextTerm?

  /// The text as searches want it, as far as it has been made ready.
  var searchText: SearchText?
  var promptHistory = PromptHistory()

  /// What lies beside the text, as searches want it, once it has been asked for.
  var searchTexts: SearchTexts?

  /// All names by which actors are known, once a search has been made.
  var names: Names?

  /// All that can be gone to, once that has been asked for.
  var goTo: GoTo?

  /// What fits what is typed at the prompt for going to anything.
  var matches: [GoTo.Entry] = []

  /// Where `''` leads: the place before the last jump.
  var lastTop: Top?

  /// The reader's own marks, highlights and notes; none before they have been read.
  var notebook: Notebook?

  /// The changes of them that can be taken back, and brought back after that.
  var ownChanges = OwnChanges()

  /// Whether odd wording is marked in the text, and how it is to be read can be followed there.
  var showsReadings = false

  /// The pane at the right.
  var side: ListPane?

  /// The pane at the bottom.
  var timeline: ListPane?

  /// Whether the next timeline opens as a chart, as the last one was shown.
  var showsChart = false

  /// What the charts showed of their axes when they were last open.
  var chartWindows: [ListPane.Kind: ChartWindow] = [:]
  var focus = Focus.text

  /// How large the reader has made the panes.
  var paneSizes = PaneSizes()

  /// The pane whose border the mouse holds.
  var held: Focus?

  /// Where the reader is while a pane shows other passages.
  var peek: Peek?

  /// The events by their dates, as far as they have been read.
  var chronicle = Chronicle()

  /// What follows from the events that the open timeline lists.
  var listing: EventListing?

  /// Whether the pane that has the focus, or the text, has the screen for itself.
  var isZoomed = false
  var overlay: Overlay?

  /// The keys of a command that is not yet whole.
  var typed = Keymap.Typed()
  var message: Message?

  /// The address that Enter opens once it has been shown.
  var confirming: String?

  init(_ loaded: LoadedArticle, size: Size, settings: Settings, at place: Place?) {
    article = loaded.article
    isBeginning = loaded.isBeginning
    diagnostics = loaded.diagnostics
    references = loaded.article.references()
    keymap = settings.keymap
    self.size = size
    self.settings = settings
    self.settings.measure = Settings.clamped(settings.measure)
    top = Top(place: place ?? Place(block: 0))
    message = .welcome
    pager = Pager(Typesetter(article: loaded.article, measure: self.settings.measure))
    renewPage()
  }

  var arrangement: Arrangement {
    // A note is written beside its words, also where a list covers the text.
    editor != nil && focus != .text ? arrangementOfText : arranged(focus, isZoomed: isZoomed)
  }

  /// The arrangement in which the text has the focus.
  var arrangementOfText: Arrangement { arranged(.text, isZoomed: false) }

  private func arranged(_ focus: Focus, isZoomed: Bool) -> Arrangement {
    Arrangement(
      size: size, measure: settings.measure, panes: paneSizes, hasSide: side != nil,
      hasTimeline: timeline != nil, focus: focus, isZoomed: isZoomed)
  }

  /// Lays out the lines that show, unless they are those of the last time.
  mutating func renewPage() {
    let arrangement = arrangement
    let key = Page.Key(top: top, measure: arrangement.measure, rows: arrangement.textRows)
    guard key != page.key else { return }
    if key.measure != pager.typesetter.measure {
      pager = Pager(Typesetter(article: article, measure: key.measure))
      turned = nil
    }
    let start = turned?.line.top == top ? turned : pager.position(of: top)
    turned = nil
    guard var position = start else {
      page = Page(key: key, lines: [], end: nil)
      return
    }
    let lines = pager.lines(from: &position, count: key.rows)
    page = Page(key: key, lines: lines, end: position)
  }

  /// Puts a line on top that has been laid out already.
  mutating func turn(to position: Pager.Position) {
    top = position.line.top
    turned = position
  }

  /// Takes in the same article with its apparatus.
  mutating func complete(with loaded: LoadedArticle) {
    article = loaded.article
    diagnostics = loaded.diagnostics
    renewReferences()
    (searchTexts, names, goTo, listing) = (nil, nil, nil, nil)
    chronicle = Chronicle()
    if timeline != nil { prepareChronicle() }
  }

  /// Takes in another state of the article; nothing is known of what depended on the last one.
  ///
  /// Places, references and panes are still those of the last one.
  mutating func replace(with loaded: LoadedArticle, _ notebook: Notebook) {
    (searchText, wordCount, pressed, asked, chartWindows) = (nil, nil, nil, nil, [:])
    self.notebook = notebook
    complete(with: loaded)
    pager = Pager(Typesetter(article: article, measure: pager.typesetter.measure))
    (page, turned) = (.empty, nil)
  }

  mutating func say(_ message: Message) {
    self.message = message
  }

  mutating func say(_ sentence: Sentence) {
    message = .sentence(sentence)
  }
}
