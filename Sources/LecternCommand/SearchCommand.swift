import Annotations
import ArgumentParser
import Articles
import Keeping
import Reader
import Search
import TextLayout

/// Finds words in an article.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Finds words in an article, or what matches a pattern.",
    discussion: """
      Accents and kinds of quotation marks do not matter, nor does case unless a capital is typed. \
      In columns: where it is found, and the words in their line. The status is 0 if something is \
      found, 1 if nothing is, 64 if the pattern cannot be understood.

      To a regular expression a paragraph or a block of code is one line, with spaces for the ends \
      of its lines, and a letter or sign that is typed as several is so many: "stra..e" finds Straße.

      As JSON each has place, section, scope, start, end, before, match, after, and the id of \
      what is no text, where start and end are null; else they count code points from the start \
      of the place.

      Examples:
        lectern search "opium war"
        lectern search --regex "Rah(man|mon)\\w*" --json
        lectern search kunduz --in notes
        lectern search sanctions --in own
      """)

  @Argument(help: "What to look for.", completion: .nothing)
  var pattern: String

  @OptionGroup var argument: ArticleArgument

  @Flag(name: .shortAndLong, help: "The pattern is a regular expression (PCRE2).")
  var regex = false

  @Flag(name: .shortAndLong, help: "Whole words only.")
  var word = false

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      """
      Where: text, actors, timeline, notes (footnotes too), own (what you have written) or all; \
      or a section such as s2, or a paragraph.
      """,
      valueName: "scope"),
    completion: .list(Scope.allCases.map(\.rawValue) + ["all"]))
  var scope = "text"

  @Flag(help: "As JSON, for programs.")
  var json = false

  /// The scopes that are meant; none where a place is.
  private var scopes: [Scope] {
    scope == "all" ? Scope.allCases : Scope(rawValue: scope).map { [$0] } ?? []
  }

  /// What is searched, for people.
  private func searched(withFootnotes: Bool) -> String {
    switch scopes.count == 1 ? scopes.first : nil {
    case .text?: "the text"
    case .actors?: "the actors"
    case .timeline?: "the timeline"
    case .notes?: withFootnotes ? "the footnotes or the editors' notes" : "the editors' notes"
    case .own?: "your notes"
    case nil: scopes.isEmpty ? scope : "the article or your notes"
    }
  }

  func validate() throws {
    guard !pattern.isEmpty else { throw ValidationError("what to look for is empty") }
    // A place has a number, or the name of its article before it, but for the title, and for the
    // footnotes, which are among the notes.
    guard scopes.isEmpty, scope != "title",
      !scope.contains(where: { $0.isNumber || $0 == "#" })
    else { return }
    let names = Scope.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError(
      "“\(visible(scope))” is no scope: there are \(names) and all, and places such as s2 or p14")
  }

  func run() throws {
    let query = Query(pattern, isPattern: regex, wholeWords: word)
    let search: SearchRun
    do throws(QueryFault) {
      search = try SearchRun(query)
    } catch {
      throw report(error, in: query)
    }
    let loaded = try argument.load()
    ArticleArgument.report(loaded.diagnostics, of: argument.article)
    let article = loaded.article
    let notebook = try notebook(of: article)
    let blocks = try blocks(of: article)
    let hasFootnotes = scopes == [.notes] && !blocks.isEmpty
    let ofText: [Scope] = scopes.isEmpty || hasFootnotes ? [.text] : []
    var output = SearchOutput(article, notebook, json: json)
    for kind in ofText + scopes {
      let text = SearchText(article, kind, own: notebook.written).folded
      try tell(search, of: text, article, blocks, &output)
    }
    try output.end()
    defer { tellOtherNames(query, besides: output.inText, in: article, blocks) }
    if output.isEmpty {
      // Said here, for the other names are told below it.
      throw Failure.notThere(pattern, place: searched(withFootnotes: hasFootnotes)).report()
    }
  }

  /// What the reader has written, if that is to be searched.
  private func notebook(of article: Article) throws(Failure) -> Notebook {
    guard scopes.contains(.own) else { return Notebook(of: article) }
    let path = ArticleSource(argument: argument.article).path
    return try OwnFiles(of: article, at: path).read(article).notebook
  }

  /// The blocks of the text that are searched, if the text is; of the notes the footnotes.
  private func blocks(of article: Article) throws(Failure) -> Range<Int> {
    if scopes == [.notes] {
      return article.sections.first { $0.kind == .footnotes }?.blocks ?? 0..<0
    }
    return scopes.isEmpty ? try article.blocks(in: scope) : article.blocks.indices
  }

  /// Searches a text, and writes what is found in the blocks that are wanted as soon as it is
  /// found.
  private func tell(
    _ search: SearchRun, of text: SearchText, _ article: Article, _ blocks: Range<Int>,
    _ output: inout SearchOutput
  ) throws(Failure) {
    var search = search
    var told = 0
    while !search.isFinished {
      search.advance(in: text, bytes: slice)
      let hits = search.hits[told...].filter { hit in
        text.scope != .text || blocks.contains(article.block(containing: hit.lowerBound))
      }
      told = search.hits.count
      try output.write(hits, of: text)
    }
    if search.isLimited { StandardError.tell(limited) }
  }

  /// Says on standard error who is called what was searched for, and by other names as well.
  private func tellOtherNames(
    _ query: Query, besides hits: Hits, in article: Article, _ blocks: Range<Int>
  ) {
    guard scopes.isEmpty || scopes.contains(.text) else { return }
    for alias in Names(article).aliases(for: query, besides: hits, in: article) {
      let count = alias.mentions.count { mention in
        let start = article.apparatus.mentions[mention].bytes.lowerBound
        return blocks.contains(article.block(containing: start))
      }
      guard count > 0 else { continue }
      let actor = article.apparatus.actors[alias.actor]
      let mentions = counted(count, "mention")
      let command = shellCommand("mentions", id: actor.id, argument.article)
      let told = "also \(mentions) of \(actor.name) by other names; \(command) lists all"
      StandardError.tell(told)
    }
  }

  /// Says what is wrong with a pattern, below what of it stands around the mistake.
  private func report(_ fault: QueryFault, in query: Query) -> ExitCode {
    let characters = query.text.unicodeScalars
    let start = max(0, fault.column - Self.context)
    let shown = characters.dropFirst(start).prefix(2 * Self.context)
    let head = start > 0 ? "…" : ""
    let tail = shown.endIndex < characters.endIndex ? "…" : ""
    let before = visibleLine(head + String(shown.prefix(fault.column - start)))
    StandardError.write(
      """
      lectern: \(fault.reason)
        \(visibleLine(head + String(shown) + tail))
        \(String(repeating: " ", count: columns(of: before)))^

      """)
    return ExitCode(ExitStatus.usage.rawValue)
  }

  /// How much of a long pattern is shown on each side of a mistake, in code points.
  private static let context = 60
}

/// How much is searched before what is found is written, in bytes of the text: some milliseconds of
/// work.
private let slice = 1_048_576

/// What is said when not everything has been tried.
private let limited =
  "the pattern was too hard for a part of the text, or fits it too often; "
  + "there may be more than was found"
