public import Annotations
public import Articles
import Reader
import Search
import TextLayout

/// Reading line by line: a line that was typed goes in, lines of plain text come out.
///
/// This is the reader for those who listen, feel braille, or have a terminal that can do nothing
/// but write. There is no page: the reader is at a block of the text, and Enter reads the next one.
/// Lists have numbers, and a number follows what it stands before.
///
/// It knows no terminal, no clock and no file. The same lines on the same article give the same
/// lines.
public struct LinearSession: Sendable {
  /// What the session says, and what is to be done outside.
  public struct Answer: Equatable, Sendable {
    /// Lines without control characters, as long as what they say.
    public internal(set) var lines: [String]
    public internal(set) var effect: Effect?
  }

  /// What the session asks the world outside to do.
  public enum Effect: Equatable, Sendable {
    case quit
    /// Change the reader's own marks and notes, keep them, and tell what has come of it.
    case keep(Notebook.Change)
    /// Take back a change of them, or bring it back after that, and keep what comes of it.
    case reverse([Notebook.Reversal])
    /// Read the article's files anew, and give what is in them to `reload(_:)`.
    case reload
    /// Open an address in another program.
    case open(String)
    /// Copy words of the article's text with their source, and tell what has come of it.
    case copy(Range<ByteOffset>)
  }

  private(set) var loaded: LoadedArticle
  public var article: Article { loaded.article }

  /// What the panes say.
  var texts: PaneTexts

  /// What searches and filters look through.
  var searched: SearchedArticle

  /// All that can be gone to by name, once something has been.
  var goTo: GoTo?

  /// Where the reader is; always within the text.
  public internal(set) var place: Place

  /// The list that was read out last; none when it was the text.
  var list: List?

  /// The part whose actors were asked for last, be it in vain; none when it was anything else.
  var scope: Scope?

  /// What the numbers stand before.
  var items: [PaneTexts.Line] = []

  /// The words of each note that was read out with them, or that the reader has written since, by
  /// its id, as the reader knows them: others may have rewritten it since.
  var known: [String: String] = [:]

  /// The lines that Enter goes on with.
  private var rest: ArraySlice<String> = []

  var history = History<LinearMoment>()

  /// Where `''` leads: the place before the last jump.
  var lastPlace: Place?
  var finding: Finding?

  /// Where `'/` leads: the place that was searched from last.
  var searchOrigin: Place?

  /// The filter that is on.
  var filtering: Filtering?
  var notebook: Notebook?

  /// The changes of the reader's own that can be taken back, and brought back after that.
  var ownChanges = OwnChanges()

  /// Whose card or timeline was read last: an index into `Apparatus.actors`.
  var actor: Int?

  /// Whether timelines are in the order of the text and not in that of their dates.
  var isTold = false

  /// Opens an article at its beginning, or at a place.
  public init(_ loaded: LoadedArticle, at place: Place? = nil) {
    self.loaded = loaded
    self.place = place ?? Place(block: 0)
    texts = PaneTexts(loaded)
    searched = SearchedArticle(loaded.article)
  }

  /// What stands before the line that is typed: where the reader is.
  public var prompt: String {
    article.blocks.isEmpty ? "> " : "\(article.notation(of: Place(block: place.block)))> "
  }

  /// The first lines: what is read, how, and the text where it was left, or the words there that
  /// are asked for and their block.
  public mutating func begin(
    isResumed: Bool, asking words: Range<ByteOffset>? = nil
  ) -> Answer {
    var lines = headLines
    if isResumed { lines.append("On from \(whereAmI).") }
    let isTitleToldAlready = !isResumed && article.blocks.first?.kind == .title
    if article.hasText {
      let asked = words.map { head(of: $0) } ?? []
      lines += asked + textLines().dropFirst(isTitleToldAlready ? 1 : 0)
    }
    return portion(of: lines)
  }

  /// Takes in the article as its files have it now; the reader stays at the words that were read,
  /// with the same filter and the same search.
  ///
  /// The reader's own notes are to be taken in anew.
  public mutating func reload(_ loaded: LoadedArticle) {
    let follower = PlaceFollower(from: article, to: loaded.article)
    let others = [lastPlace, searchOrigin].compactMap(\.self)
    let moved = follower.places([place] + others + history.places)
    self.loaded = loaded
    texts = PaneTexts(loaded)
    searched = SearchedArticle(loaded.article)
    place = moved[place] ?? Place(block: 0)
    lastPlace = lastPlace.flatMap { moved[$0] }
    searchOrigin = searchOrigin.flatMap { moved[$0] }
    history.follow(moved)
    (list, scope, items, rest) = (nil, nil, [], [])
    (actor, notebook, goTo) = (nil, nil, nil)
    searchAnew(follower)
  }

  /// Answers a line that was typed, without the line feed.
  public mutating func take(_ line: String) -> Answer {
    let command = TypedCommand(line, in: article)
    if command.act == .next, !rest.isEmpty { return portion(of: Array(rest), goesOn: true) }
    let answer = answer(to: command)
    var portion = portion(of: answer.lines)
    portion.effect = answer.effect
    return portion
  }

  /// As many lines as one listens to at once; Enter goes on.
  ///
  /// Where they go on with others it is said when they are all.
  private mutating func portion(of lines: [String], goesOn: Bool = false) -> Answer {
    // A few lines more are sooner read than asked for.
    let count = lines.count > Self.portion + 3 ? Self.portion : lines.count
    rest = lines.dropFirst(count)
    let all = goesOn ? ["That is all of it."] : []
    let more = rest.isEmpty ? all : ["Enter reads on: \(rest.count) more lines."]
    return Answer(lines: (lines.prefix(count) + more).map(visible))
  }

  /// The lines that are read in one go.
  private static let portion = 20
}

extension LinearSession {
  /// What is said once the article's files have been read anew.
  public var sentenceAfterReload: String {
    Message.reloaded(problems: loaded.diagnostics.count).words
  }

  private var headLines: [String] {
    let metadata = article.metadata
    let authors = metadata.authors.isEmpty ? [] : ["By \(metadata.authors.joined(separator: ", "))"]
    let apparatus = article.apparatus
    let counts = [
      (article.hasText ? article.paragraphCount : 0, "paragraph"),
      (apparatus.actors.count, "actor"), (apparatus.events.count, "event"),
      (apparatus.notes.count, "note"),
    ].filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
    let emptiness = article.hasText ? [] : ["there is no text in it"]
    let problems = loaded.diagnostics.count
    let trouble = problems == 0 ? [] : [Message.problems(problems, LinearAct.typed) + "."]
    return [metadata.title] + authors + emptiness
      + (counts.isEmpty ? [] : [counts.joined(separator: ", ")]) + trouble
      + ["Enter reads on, o lists the contents, ? all commands, q ends."]
  }
}

extension LinearSession.Answer {
  /// Says something and does nothing.
  static func say(_ lines: String...) -> Self { Self(lines: lines) }
  static func say(_ lines: [String]) -> Self { Self(lines: lines) }
  static func say(_ sentence: Sentence) -> Self { Self(lines: [sentence.rawValue]) }
}
