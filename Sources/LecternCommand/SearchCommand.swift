import Annotations
import ArgumentParser
import Articles
import Exports
import JSONText
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

      Examples:
        lectern search "opium war"
        lectern search --regex "Rah(man|mon)\\w*" --json
        lectern search disagree --in notes
        lectern search sanctions --in own
      """)

  @Argument(help: "What to look for.")
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
      Where: text, actors, timeline, notes, own (what you have written) or all; or a section such \
      as s2, or a paragraph.
      """,
      valueName: "scope"))
  var scope = "text"

  @Flag(help: "As JSON, for programs.")
  var json = false

  /// The scopes that are meant; none where a place is.
  private var scopes: [Scope] {
    scope == "all" ? Scope.allCases : Scope(rawValue: scope).map { [$0] } ?? []
  }

  func validate() throws {
    guard !pattern.isEmpty else { throw ValidationError("what to look for is empty") }
    // A place has a number, but for the title.
    guard scopes.isEmpty, scope != "title", !scope.contains(where: \.isNumber) else { return }
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
    let notebook = try notebook(of: loaded.article)
    let blocks = try blocks(of: loaded.article)
    let found = find(search, in: loaded.article, blocks, notebook.written)
    defer { tellOtherNames(query, besides: found, in: loaded.article, blocks) }
    do throws(Failure) {
      let output =
        json
        ? JSON.array(found.map(loaded.article.json(ofKeyword:))).text
        : loaded.article.lines(of: found, notebook)
      try json ? System.write(Array(output.utf8)) : TextOutput.write(output)
      if found.isEmpty { throw .nothingFound("“\(pattern)” in \(scope)") }
    } catch {
      throw error.report()
    }
  }

  /// What the reader has written, if that is to be searched.
  private func notebook(of article: Article) throws(ExitCode) -> Notebook {
    guard scopes.contains(.own) else { return Notebook(of: article) }
    let path = ArticleSource(argument: argument.article).path
    do throws(Failure) {
      return try OwnFiles(of: article, at: path).read(article).notebook
    } catch {
      throw error.report()
    }
  }

  /// The blocks of the text that are searched, if the text is.
  private func blocks(of article: Article) throws(ExitCode) -> Range<Int> {
    scopes.isEmpty ? try article.blocks(in: scope) : article.blocks.indices
  }

  /// What is found in the scopes that are wanted, in order.
  private func find(
    _ search: SearchRun, in article: Article, _ blocks: Range<Int>, _ own: [OwnNote]
  ) -> [KeywordInContext] {
    (scopes.isEmpty ? [.text] : scopes).flatMap { scope in
      var text = SearchText(article, scope, own: own)
      text.fold()
      var search = search
      search.advance(in: text)
      if search.isLimited { StandardError.write("lectern: \(limited)\n") }
      let hits = search.hits.filter { hit in
        scope != .text || blocks.contains(article.block(containing: hit.lowerBound))
      }
      let reach = json ? 60 : min(200, Listing.measure ?? 100)
      return hits.map { text.keyword(at: $0, in: article, reach: reach) }
    }
  }

  /// Says on standard error who is called what was searched for, and by other names as well.
  private func tellOtherNames(
    _ query: Query, besides found: [KeywordInContext], in article: Article, _ blocks: Range<Int>
  ) {
    guard scopes.isEmpty || scopes.contains(.text) else { return }
    let hits = Hits(found.filter { $0.scope == .text }.compactMap(\.bytes))
    for alias in Names(article).aliases(for: query, besides: hits, in: article) {
      let count = alias.mentions.count { mention in
        let start = article.apparatus.mentions[mention].bytes.lowerBound
        return blocks.contains(article.block(containing: start))
      }
      guard count > 0 else { continue }
      let actor = article.apparatus.actors[alias.actor]
      let mentions = counted(count, "mention")
      let command = shellCommand("mentions", actor.id, argument.article)
      let told = "also \(mentions) of \(actor.name) by other names; \(command) lists all"
      StandardError.write("lectern: \(visible(told))\n")
    }
  }

  /// Says what is wrong with a pattern, below it.
  private func report(_ fault: QueryFault, in query: Query) -> ExitCode {
    let shown = onOneLine(query.text)
    let before = onOneLine(String(query.text.unicodeScalars.prefix(fault.column)))
    StandardError.write(
      """
      lectern: \(fault.reason)
        \(shown)
        \(String(repeating: " ", count: displayColumns(before)))^

      """)
    return ExitCode(ExitStatus.usage.rawValue)
  }
}

/// What is said when not everything has been tried.
private let limited =
  "the pattern was too hard for a part of the text, or fits it too often; "
  + "there may be more than was found"

extension Article {
  /// What is found as an object of JSON; for what is no text with the id of what it is about, and without
  /// code points, which would count in another text than that of the place.
  fileprivate func json(ofKeyword keyword: KeywordInContext) -> JSON {
    let anchor = keyword.bytes.map(anchor(of:))
    let range = keyword.scope == .text ? keyword.range : nil
    let members: [(name: String, value: JSON)] = [
      ("place", JSON(anchor?.place)), ("section", JSON(anchor?.section)),
      ("scope", .string(keyword.scope.rawValue)), ("start", JSON(range?.lowerBound)),
      ("end", JSON(range?.upperBound)), ("before", .string(keyword.before)),
      ("match", .string(keyword.match)), ("after", .string(keyword.after)),
    ]
    let id = id(of: keyword.subject).map { [(name: "id", value: JSON.string($0))] }
    return .object(members + (id ?? []))
  }

  /// The id of what is no block.
  private func id(of subject: Search.Subject) -> String? {
    switch subject {
    case .block: nil
    case .actor(let index): apparatus.actors[index].id
    case .event(let index): apparatus.events[index].id
    case .note(let index): apparatus.notes[index].id
    case .reading(let index): apparatus.readings[index].id
    case .own(let note): note.id
    }
  }

  /// A line for each of what is found, the words under one another.
  fileprivate func lines(of found: [KeywordInContext], _ notebook: Notebook) -> String {
    let places = found.map { keyword in
      [whereabouts(of: keyword.bytes), name(of: keyword.subject, notebook) ?? ""]
        .filter { !$0.isEmpty }.joined(separator: "  ")
    }
    return concordance(
      zip(places, found).map { (shown($0), $1.before, $1.match + $1.after) })
  }

  /// What is told beside the place of what is no block: its id; of the reader's own, whose ids are for
  /// programs, that it has lost its place.
  private func name(of subject: Search.Subject, _ notebook: Notebook) -> String? {
    guard case .own(let note) = subject else { return id(of: subject) }
    return note.bytes == nil ? notebook[note.id]?.anchoring.label : nil
  }
}
