import Articles
import Screen
import Search
import TextLayout

/// What an entry of a pane is about.
enum PaneItem: Hashable, Sendable {
  /// An index into `Article.sections`.
  case section(Int)
  case place(Top)
  // Indices into the arrays of the apparatus.
  case actor(Int)
  case event(Int)
  case note(Int)
  case reading(Int)
  case mention(Int)
  case source(Int)
  /// A relation, from one of its two actors to the other.
  case related(Int, isFrom: Bool)
  /// A passage of the article's text.
  case quote(Range<ByteOffset>)
  /// A section with so many of the mentions that follow.
  case chapter(Int, count: Int)
  /// The first, the previous or the next mention of an actor, from the place in the text.
  case meeting(Meeting, Int)
  /// The office that an actor held when the passage here plays.
  case office(Int)
  /// An actor that is named in so many paragraphs with another.
  case companion(Int, of: Int, paragraphs: Int)
  /// An actor that takes part in an event.
  case participant(Int, role: String?)
  case address(String)
  /// What a search has found in one of the texts that can be searched.
  case hit(Range<ByteOffset>, Search.Scope)
  /// A mark, a highlight or a note of the reader's own, by its id.
  case own(String)
  /// The heading of a part of a card, and how many entries follow.
  case heading(String, count: Int)
  /// Words that lead nowhere.
  case words(String, Style.Role)

  /// The heading above the mentions of an actor.
  static let mentions = "Mentions"
}

extension Model {
  /// Opens a pane of a kind, with the cursor at the place in the text.
  func opened(
    _ kind: ListPane.Kind, order: ListPane.Order? = nil, chart: ChartWindow? = nil,
    words: String = ""
  ) -> ListPane {
    var pane = filled(ListPane(kind, order: order, chart: chart, words: words))
    pane.here = hereEntry(of: pane)
    pane.cursor = pane.here ?? 0
    return pane
  }

  /// Works out what a pane lists; the cursor stays on what it was on, if that is still listed.
  func filled(_ pane: ListPane) -> ListPane {
    var filled = pane
    filled.part = part(of: pane.kind)
    filled.items = items(of: filled)
    filled.labelColumns = labelColumns(of: filled)
    // An event may be there several times.
    let item = pane.items[safe: pane.cursor]
    if item != filled.items[safe: pane.cursor] {
      let index = item.flatMap { filled.items.firstIndex(of: $0) }
      filled.cursor = index ?? pane.cursor
      filled.hiddenRows = index == nil ? 0 : pane.hiddenRows
    }
    return filled
  }

  /// Works out anew what a pane lists if a key may have changed that: the places visited, the
  /// actors of a page.
  func renewed(_ pane: ListPane) -> ListPane {
    switch pane.kind {
    case .history: filled(pane)
    case .actors(let scope) where scope != .article && part(of: pane.kind) != pane.part:
      filled(pane)
    case .contents, .actors, .card, .notes, .readings, .own, .timeline, .hits, .goTo: pane
    }
  }

  private func items(of pane: ListPane) -> [PaneItem] {
    let items = allItems(of: pane)
    return pane.kind.canBeFiltered ? items.filter(isLeft) : items
  }

  private func allItems(of pane: ListPane) -> [PaneItem] {
    let apparatus = article.apparatus
    return switch pane.kind {
    case .contents: article.sections.indices.map(PaneItem.section)
    case .history: tops.map(PaneItem.place)
    case .actors: actors(of: pane).map(PaneItem.actor)
    case .card(let subject): cardItems(subject)
    case .notes: apparatus.notes.indices.map(PaneItem.note)
    case .readings: apparatus.readings.indices.map(PaneItem.reading)
    case .own(let kind): ownItems(kind, with: pane.words, order: pane.order)
    case .timeline: events(of: pane).map(PaneItem.event)
    case .hits(let scope): hitItems(scope, pane.order)
    case .goTo: pane.items
    }
  }

  private func labelColumns(of pane: ListPane) -> Int {
    switch pane.kind {
    case .notes: article.apparatus.notes.map { columns(of: label(of: $0)) }.max() ?? 0
    case .timeline: dateColumns(of: pane)
    case .contents, .history, .actors, .card, .readings, .own, .hits, .goTo: 0
    }
  }

  /// The entry of a pane that stands for the place in the text.
  func hereEntry(of pane: ListPane) -> Int? {
    switch pane.kind {
    case .contents: article.blocks.isEmpty ? nil : readingSection
    case .history: Self.merged(history.past.map(\.top) + [readingTop]).count - 1
    case .timeline: hereEntry(ofTimeline: pane)
    case .notes, .readings, .own: nearestEntry(of: pane)
    case .actors, .card, .goTo: nil
    case .hits(let scope): scope == .text ? currentHitEntry(of: pane) : nil
    }
  }

  /// The entry whose passage lies nearest to what is chosen, or to the page; the first where none
  /// has one.
  func nearestEntry(of pane: ListPane) -> Int {
    let here = passageHere
    var nearest: (entry: Int, distance: Int)?
    for (entry, item) in pane.items.enumerated() {
      guard let bytes = passage(of: item) else { continue }
      let distance = bytes.distance(to: here)
      if distance < nearest?.distance ?? .max { nearest = (entry, distance) }
    }
    return nearest?.entry ?? 0
  }

  /// The passage of the article's text that an item is anchored to.
  func passage(of item: PaneItem) -> Range<ByteOffset>? {
    let apparatus = article.apparatus
    return switch item {
    case .event(let event): apparatus.events[event].bytes
    case .note(let note): apparatus.notes[note].bytes
    case .reading(let reading): apparatus.readings[reading].bytes
    case .mention(let mention): apparatus.mentions[mention].bytes
    case .quote(let bytes): bytes
    case .own(let id): passage(ofOwn: id)
    case .meeting(let meeting, let actor):
      mention(meeting, ofActor: actor).map { apparatus.mentions[$0].bytes }
    case .hit(let bytes, .text): bytes
    case .hit(_, .actors): nil
    case .hit(let bytes, let scope): passage(ofHit: bytes, scope)
    case .section, .place, .actor, .source, .related, .chapter, .office, .companion, .participant,
      .address, .heading, .words:
      nil
    }
  }

  /// What is chosen at the passage of an item, if that can be followed there.
  private func reference(to item: PaneItem) -> Reference.Target? {
    switch item {
    case .event(let event): .event(event)
    case .note(let note): .note(note)
    case .reading(let reading): .reading(reading)
    case .mention(let mention): .mention(mention)
    case .meeting(let meeting, let actor): mention(meeting, ofActor: actor).map { .mention($0) }
    case .own(let id): .own(id)
    case .hit(let bytes, let scope):
      searchText(of: scope).flatMap { Reference.Target(to: $0.subject(of: bytes, in: article)) }
    case .section, .place, .actor, .source, .related, .quote, .chapter, .office, .companion,
      .participant, .address, .heading, .words:
      nil
    }
  }

  /// Where an item leads when it is followed.
  ///
  /// What has a passage leads there; other things lead to their card.
  func target(of item: PaneItem) -> PaneEntry.Target {
    if let passage = passage(of: item) { return .passage(passage, choosing: reference(to: item)) }
    switch item {
    case .section(let section), .chapter(let section, _):
      return .place(Top(place: Place(block: article.sections[section].blocks.lowerBound)))
    case .place(let top): return .place(top)
    case .companion(let actor, let other, _): return .card(.pair(other, actor))
    case .address(let address): return .address(address)
    case .actor, .event, .note, .mention, .source, .related, .participant, .hit(_, .actors):
      return subject(of: item).map { .card($0) } ?? .nothing
    case .meeting, .reading, .quote, .office, .heading, .words, .hit, .own: return .nothing
    }
  }

  private var tops: [Top] {
    Self.merged(
      history.past.map(\.top) + [readingTop] + history.future.reversed().map(\.top))
  }

  /// Places without those that are the same as the one before.
  private static func merged(_ tops: [Top]) -> [Top] {
    tops.indices.filter { $0 == 0 || tops[$0].place != tops[$0 - 1].place }.map { tops[$0] }
  }
}
