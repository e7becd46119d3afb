import Annotations
import Articles
import Search

/// What has become of the things of an article, now that its files have been read anew.
///
/// What has an id is found by it, what lies in the text by its words.
struct ArticleChange {
  let follower: PlaceFollower
  private let old: Article
  private let new: Article

  /// Where places are now that have been looked for.
  private let places: [Place: Place]

  init(from old: Article, to new: Article, _ follower: PlaceFollower, _ places: [Place: Place]) {
    self.old = old
    self.new = new
    self.follower = follower
    self.places = places
  }

  func top(_ top: Top) -> Top {
    guard let place = places[top.place] else { return Top(place: Place(block: 0)) }
    return Top(place: place, shift: follower.block(top.place.block) == nil ? 0 : top.shift)
  }

  /// The reference that takes the same words and leads to the same.
  func reference(_ reference: Reference, among references: [Reference]) -> Reference? {
    guard let bytes = follower.certainBytes(of: reference.bytes) else { return nil }
    let same = references.filter { $0.bytes == bytes }
    return same.first { id(of: $0.target, new) == id(of: reference.target, old) }
  }

  /// Makes moments of the history what they are now.
  func follow(_ moments: inout [ReadingMoment]) {
    for index in moments.indices {
      moments[index].top = top(moments[index].top)
      moments[index].chosen = nil
      moments[index].side = moments[index].side.flatMap(emptied)
      moments[index].timeline = moments[index].timeline.flatMap(emptied)
      let isGone =
        switch moments[index].focus {
        case .text: false
        case .side: moments[index].side == nil
        case .timeline: moments[index].timeline == nil
        }
      if isGone { (moments[index].focus, moments[index].isZoomed) = (.text, false) }
    }
  }

  /// A pane whose entries are worked out when it shows again, with the cursor on what it was on.
  private func emptied(_ pane: ListPane) -> ListPane? {
    guard let kind = kind(pane.kind) else { return nil }
    var emptied = ListPane(kind, order: pane.order, chart: pane.chart, words: pane.words)
    emptied.cursor = pane.cursor
    emptied.first = pane.first
    return emptied
  }

  func kind(_ kind: ListPane.Kind) -> ListPane.Kind? {
    switch kind {
    case .card(let subject): self.subject(subject).map { .card($0) }
    case .timeline(let actor?): self.actor(actor).map { .timeline(actor: $0) }
    case .goTo: nil
    default: kind
    }
  }

  /// What an entry of a pane is about now; nothing where the cursor had better stay in its row.
  func item(_ item: PaneItem) -> PaneItem? {
    switch item {
    case .section(let index):
      return follower.block(old.sections[index].blocks.lowerBound)
        .map { .section(new.blocks[$0].section) }
    case .place(let top): return .place(self.top(top))
    case .actor(let index): return actor(index).map { .actor($0) }
    case .event(let index): return event(index).map { .event($0) }
    case .note(let index): return note(index).map { .note($0) }
    case .reading(let index):
      let id = old.apparatus.readings[index].id
      return new.apparatus.readings.firstIndex { $0.id == id }.map { .reading($0) }
    case .source(let index): return source(index).map { .source($0) }
    case .participant(let index, let role):
      return actor(index).map { .participant($0, role: role) }
    case .quote(let bytes): return follower.certainBytes(of: bytes).map { .quote($0) }
    case .hit(let bytes, .text): return follower.certainBytes(of: bytes).map { .hit($0, .text) }
    case .mention(let index): return mention(index).map { .mention($0) }
    case .related, .chapter, .meeting, .office, .companion, .hit: return nil
    case .address, .own, .heading, .words: return item
    }
  }
}

// MARK: - By their ids

extension ArticleChange {
  private func actor(_ index: Int) -> Int? {
    new.apparatus.actor(id: old.apparatus.actors[index].id)
  }
  private func event(_ index: Int) -> Int? {
    new.apparatus.event(id: old.apparatus.events[index].id)
  }
  /// The mention of the same actor by the same words.
  private func mention(_ index: Int) -> Int? {
    let mention = old.apparatus.mentions[index]
    guard let actor = actor(mention.actor), let bytes = follower.certainBytes(of: mention.bytes)
    else { return nil }
    return new.apparatus.mentions(ofActor: actor).first {
      new.apparatus.mentions[$0].bytes == bytes
    }
  }
  private func note(_ index: Int) -> Int? { new.apparatus.note(id: old.apparatus.notes[index].id) }
  private func source(_ index: Int) -> Int? {
    new.apparatus.source(id: old.apparatus.sources[index].id)
  }

  private func subject(_ subject: Subject) -> Subject? {
    switch subject {
    case .actor(let index): return actor(index).map { .actor($0) }
    case .event(let index): return event(index).map { .event($0) }
    case .note(let index): return note(index).map { .note($0) }
    case .source(let index): return source(index).map { .source($0) }
    case .pair(let first, let second):
      guard let first = actor(first), let second = actor(second) else { return nil }
      return .pair(first, second)
    }
  }

  /// What a reference leads to, in words that do not depend on the order of files.
  private func id(of target: Reference.Target, _ article: Article) -> String {
    let apparatus = article.apparatus
    switch target {
    case .link(let destination): return "link \(destination)"
    case .footnote(let index): return "footnote \(article.footnotes[index].label)"
    case .mention(let index): return "actor \(apparatus.actors[apparatus.mentions[index].actor].id)"
    case .event(let index): return "event \(apparatus.events[index].id)"
    case .note(let index): return "note \(apparatus.notes[index].id)"
    case .reading(let index): return "reading \(apparatus.readings[index].id)"
    case .own(let id): return "own \(id)"
    }
  }
}
