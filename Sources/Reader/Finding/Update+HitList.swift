import Annotations
import Articles
import Search
import TextLayout

extension Model {
  /// Opens the list of all hits, or closes it when it has the focus.
  mutating func toggleHits() {
    guard finding?.query != nil else {
      return say(filtering == nil ? .nothingSearched : .nothingSearchedInRest)
    }
    prepareHits()
    let listed = side.flatMap { $0.isOfHits ? $0.kind : nil }
    togglePane(listed ?? .hits(.text))
  }

  /// Takes what is being typed, and lists it with the cursor on the first mention by another name.
  mutating func listAliases(_ prompt: Prompt) {
    guard !isSearching else { return say(.stillSearching) }
    guard !aliases.isEmpty else { return say(.noOtherNames) }
    _ = commit(prompt)
    guard overlay == nil else { return }
    message = nil
    prepareHits()
    side = nil
    open(.hits(.text))
    let first = side?.items.firstIndex { if case .mention = $0 { true } else { false } }
    if let first { moveCursor(to: first) }
  }

  /// Lists the hits in what lies beside the text, and in the text again.
  mutating func changeHitScope(_ scope: Search.Scope) {
    returnFromPeek()
    let next = self.scope(after: scope)
    side = opened(.hits(next), order: side?.order)
    let first = side?.items.firstIndex { if case .hit = $0 { true } else { false } }
    if next != .text, let first { side?.cursor = first }
    keepCursorsInSight()
  }

  /// The next scope of which there is anything in the article; the reader's own may always come.
  func scope(after scope: Search.Scope) -> Search.Scope {
    let (apparatus, next) = (article.apparatus, scope.next)
    let isMissing =
      switch next {
      case .actors: apparatus.actors.isEmpty
      case .timeline: apparatus.events.isEmpty
      case .notes: apparatus.notes.isEmpty && apparatus.readings.isEmpty
      case .text, .own: false
      }
    return isMissing ? self.scope(after: next) : next
  }

  /// Makes everything ready that a list of hits needs.
  mutating func prepareHits() {
    if searchText == nil { searchText = SearchText(article) }
    searchText?.fold()
    if searchTexts == nil {
      searchTexts = SearchTexts(article, text: searchText, own: notebook?.written ?? [])
    }
  }

  /// The hits in a scope; those in the text are found already.
  private func hits(in scope: Search.Scope) -> Hits {
    guard let finding else { return Hits() }
    guard scope != .text else { return finding.hits }
    guard let text = searchTexts?[scope], let query = finding.query,
      var run = try? SearchRun(query)
    else {
      return Hits()
    }
    run.advance(in: text)
    return run.hits
  }

  /// The text that hits of a scope lie in.
  func searchText(of scope: Search.Scope) -> SearchText? {
    scope == .text ? searchText : searchTexts?[scope]
  }

  /// What a list of hits has: in told order with a heading for each section or each actor, at last
  /// the mentions by other names.
  func hitItems(_ scope: Search.Scope, _ order: ListPane.Order?) -> [PaneItem] {
    guard let text = searchText(of: scope) else { return [] }
    let all = hits(in: scope)
    let hits = all.count <= Self.mostHits ? all : Hits(all.prefix(Self.mostHits))
    let orderOfHits = order?.ofHits ?? .told
    let items = text.sorted(hits, by: orderOfHits, in: article)
      .map { PaneItem.hit(hits[$0], scope) }
    let left = items.filter(isLeft)
    let others = scope == .text ? aliasItems(in: text, by: orderOfHits) : []
    guard order == .told else { return left + others }
    switch scope {
    case .text: return inSections(left) + others
    case .actors: return byActors(left)
    case .timeline, .notes, .own: return left
    }
  }

  /// The entry of the hit that the search is at.
  func currentHitEntry(of pane: ListPane) -> Int? {
    guard let hit = currentHit else { return nil }
    return pane.items.firstIndex(of: .hit(hit, .text))
  }

  /// What a list of hits is called: what was searched for, and where.
  ///
  /// Where it has no room, the words are cut that were searched for.
  func heading(ofHits scope: Search.Scope, in pane: ListPane, columns room: Int) -> String {
    let place = scope == .text ? "" : " in \(scope.words)"
    let end = "”\(place) · \(count(ofHits: scope, in: pane))"
    // While a filter is typed, the passages that it leaves stand in the place of the search.
    let words = (finding?.query ?? prompt?.departure.finding?.query)?.text ?? ""
    guard columns(of: "“\(words)\(end)") > room else { return "“\(words)\(end)" }
    let bytes = Array(words.utf8)
    let start = beginning(of: bytes, within: max(Self.leastWords, room - columns(of: end) - 1))
    let isCut = start.upperBound < bytes.count
    return "“\(String(decoding: bytes[start], as: UTF8.self))\(isCut ? "…" : "")\(end)"
  }

  /// The room for the words that were searched for, at least, in columns.
  private static let leastWords = 12

  /// How many hits a list has, and of how many if these are not all.
  private func count(ofHits scope: Search.Scope, in pane: ListPane) -> String {
    if scope == .text, let all = finding?.hits.count, all > Self.mostHits {
      return "the first \(grouped(UInt(Self.mostHits))) of \(grouped(UInt(all)))"
    }
    return "\(pane.items.count { if case .hit = $0 { true } else { false } })"
  }

  func passage(ofHit bytes: Range<ByteOffset>, _ scope: Search.Scope) -> Range<ByteOffset>? {
    searchText(of: scope).flatMap { article.passage(of: $0.subject(of: bytes, in: article)) }
  }

  /// How it stands with the place of what the reader has written, of a line that finds something
  /// there; nothing where the place is certain.
  func lostPlace(of item: PaneItem) -> Anchoring? {
    guard case .hit(let bytes, .own) = item, let note = ownNote(ofHit: bytes), note.bytes == nil
    else { return nil }
    return notebook?[note.id]?.anchoring
  }

  /// What the reader has written in which something is found.
  func ownNote(ofHit bytes: Range<ByteOffset>) -> OwnNote? {
    guard case .own(let note) = searchTexts?.own.subject(of: bytes, in: article) else {
      return nil
    }
    return note
  }

  /// The actor of whom something found is told.
  func actor(ofHit bytes: Range<ByteOffset>) -> Int? {
    guard case .actor(let actor) = searchTexts?.actors.subject(of: bytes, in: article) else {
      return nil
    }
    return actor
  }

  /// Puts the title of each section before its hits.
  private func inSections(_ items: [PaneItem]) -> [PaneItem] {
    var grouped: [PaneItem] = []
    var start = 0
    while start < items.count {
      let section = section(of: items[start])
      let end = items[start...].firstIndex { self.section(of: $0) != section } ?? items.count
      if let section { grouped.append(.chapter(section, count: end - start)) }
      grouped += items[start..<end]
      start = end
    }
    return grouped
  }

  /// Puts the name of each actor before what is found of them.
  private func byActors(_ items: [PaneItem]) -> [PaneItem] {
    let actors: [Int?] = items.map {
      if case .hit(let bytes, _) = $0 { actor(ofHit: bytes) } else { nil }
    }
    var grouped: [PaneItem] = []
    for index in items.indices {
      if let actor = actors[index], index == 0 || actor != actors[index - 1] {
        let count = actors[index...].prefix { $0 == actor }.count
        grouped.append(.heading(article.apparatus.actors[actor].name, count: count))
      }
      grouped.append(items[index])
    }
    return grouped
  }

  private func section(of item: PaneItem) -> Int? {
    guard case .hit(let bytes, _) = item else { return nil }
    return article.section(containing: bytes.lowerBound)
  }

  /// The mentions of each actor by other names, in an order; those of one actor do not overlap.
  private func aliasItems(in text: SearchText, by order: SearchText.Order) -> [PaneItem] {
    aliases.flatMap { alias in
      let name = article.apparatus.actors[alias.actor].name
      let passages = Hits(alias.mentions.map { article.apparatus.mentions[$0].bytes })
      let sorted = text.sorted(passages, by: order, in: article).map { alias.mentions[$0] }
      return [.heading("\(name), by other names", count: alias.mentions.count)]
        + sorted.map(PaneItem.mention)
    }
  }

  /// The number of hits in each section; none while a filter is typed, whose passages stand in the
  /// place of the search.
  func hitCounts() -> [Int] {
    var counts = Array(repeating: 0, count: article.sections.count)
    guard let finding, finding.query != nil else { return counts }
    for section in article.sections.indices {
      guard let bytes = article.bytes(ofSection: section) else { continue }
      counts[section] = finding.hits.overlapping(bytes).count
    }
    return counts
  }

  /// No one reads further in a list; a search for one letter has more.
  private static let mostHits = 50_000
}

extension Search.Scope {
  /// What is searched, in words.
  var words: String { self == .own ? "your notes" : "the \(rawValue)" }
}

extension ListPane {
  /// Whether it lists what was found.
  var isOfHits: Bool {
    if case .hits = kind { true } else { false }
  }
}

extension ListPane.Order {
  /// The same order, as a search has it.
  fileprivate var ofHits: SearchText.Order {
    switch self {
    case .left: .left
    case .right: .right
    case .date: .date
    default: .told
    }
  }
}
