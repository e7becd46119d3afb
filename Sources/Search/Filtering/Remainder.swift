public import Articles

/// What a filter leaves of an article.
public struct Remainder: Sendable, Equatable {
  // Indices into the arrays of the article, in order.
  public let blocks: [Int]
  public let events: [Int]
  public let notes: [Int]

  private let keptBlocks: Set<Int>
  private let keptEvents: Set<Int>
  private let keptNotes: Set<Int>

  /// The actors that are named in the blocks; where a grade is asked for, those of it.
  private let keptActors: Set<Int>

  init(_ kept: Chosen, of article: Article) {
    blocks = kept.blocks.indices.filter { kept.blocks[$0] }
    events = kept.events.indices.filter { kept.events[$0] }
    notes = kept.notes.indices.filter { kept.notes[$0] }
    (keptBlocks, keptEvents, keptNotes) = (Set(blocks), Set(events), Set(notes))
    let named = Set(
      blocks.flatMap { article.apparatus.actors(in: article.blocks[$0].bytes) })
    keptActors = kept.actors.map { named.intersection($0) } ?? named
  }

  /// Whether nothing is left.
  public var isEmpty: Bool { blocks.isEmpty && events.isEmpty && notes.isEmpty }

  /// How much is left: `3 passages, 2 events, 1 note`.
  public var counts: String {
    guard !isEmpty else { return "nothing is left" }
    return [
      counted(blocks.count, "passage"), counted(events.count, "event"),
      counted(notes.count, "note"),
    ].joined(separator: ", ")
  }

  public func keeps(block: Int) -> Bool { keptBlocks.contains(block) }
  public func keeps(actor: Int) -> Bool { keptActors.contains(actor) }
  public func keeps(event: Int) -> Bool { keptEvents.contains(event) }
  public func keeps(note: Int) -> Bool { keptNotes.contains(note) }

  /// Whether the block is left that a passage begins in; what has no passage is not.
  public func keeps(_ passage: Range<ByteOffset>?, in article: Article) -> Bool {
    passage.map { keeps(block: article.block(containing: $0.lowerBound)) } ?? false
  }
}

extension Filter {
  /// Selects what every term is true of.
  ///
  /// A term that says something of an event or a note itself is asked of it: who takes part, when
  /// it was, what kind it is of, how far it is verified, what words it has. Any other term is asked
  /// of the block that its passage lies in. A block is taken if an actor is named in it, if its
  /// text has the words, or if such an event or note has its passage there. Actors are left that
  /// are named in these blocks; where a grade is asked for, only those of that grade.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - texts: Its texts; that of the article folded whole.
  /// - Returns: What is left, in order.
  /// - Complexity: O(*n*) in the article for each term.
  public func select(in article: Article, _ texts: SearchTexts) -> Remainder {
    var run = FilterRun(self)
    run.advance(in: texts.text)
    return run.selection(in: article, texts)
  }
}

/// What a term is true of: whether it is of each block, event and note.
struct Chosen {
  var blocks: [Bool]
  var events: [Bool]
  var notes: [Bool]

  /// The actors that alone are left of those in the blocks; nothing where all of these are.
  var actors: Set<Int>?

  mutating func formIntersection(_ other: Chosen) {
    for index in blocks.indices where !other.blocks[index] { blocks[index] = false }
    for index in events.indices where !other.events[index] { events[index] = false }
    for index in notes.indices where !other.notes[index] { notes[index] = false }
    if let others = other.actors { actors = actors?.intersection(others) ?? others }
  }
}

/// Finds what a term is true of.
struct Selector {
  let article: Article
  let texts: SearchTexts

  private var apparatus: Apparatus { article.apparatus }

  /// All that there is.
  var all: Chosen {
    Chosen(
      blocks: article.blocks.map { _ in true }, events: apparatus.events.map { _ in true },
      notes: apparatus.notes.map { _ in true })
  }

  /// Chooses what a term is true of; the hits are those of its words in the text, if it is of
  /// words.
  func choose(_ term: Filter.Term, hits: Hits) -> Chosen {
    switch term {
    case .actor(let actor): naming { $0 == actor }
    case .dates(let date, let isStrict):
      telling { isIn(date, isStrict: isStrict, $0) }
    case .kind(.actor(let kind)): naming { apparatus.actors[$0].kind == kind }
    case .kind(.event(let sense)): telling { $0.sense == sense }
    case .kind(.note(let kind)): annotating(kind)
    case .kind(.grade(let grade)): verified(grade)
    case .basis(let basis): told(by: basis)
    case .words(let words): having(words, hits)
    }
  }

  private func isIn(_ date: HistoricalDate, isStrict: Bool, _ event: Event) -> Bool {
    guard let own = event.date?.date else { return false }
    return isStrict ? own.mustLie(in: date) : own.mayLie(in: date)
  }

  /// Blocks that name such actors, events that they take part in.
  private func naming(_ isWanted: (Int) -> Bool) -> Chosen {
    let blocks = blocks(of: apparatus.mentions.filter { isWanted($0.actor) }.map(\.bytes))
    let events = apparatus.events.map { $0.participants.contains { isWanted($0.actor) } }
    return Chosen(blocks: blocks, events: events, notes: notes(in: blocks))
  }

  private func telling(_ isWanted: (Event) -> Bool) -> Chosen {
    let events = apparatus.events.map(isWanted)
    let blocks = blocks(ofEvents: events)
    return Chosen(blocks: blocks, events: events, notes: notes(in: blocks))
  }

  /// The notes are the editors' all.
  private func told(by basis: Event.Basis) -> Chosen {
    var chosen = telling { $0.basis == basis }
    chosen.notes = apparatus.notes.map { _ in basis == .editor }
    return chosen
  }

  /// A disagreement may be an event's own.
  private func annotating(_ kind: Note.Kind) -> Chosen {
    let notes = apparatus.notes.map { $0.kind == kind }
    var blocks = blocks(
      of: apparatus.notes.filter { $0.kind == kind }.compactMap { $0.quote?.bytes })
    guard kind == .disagreement else {
      return Chosen(blocks: blocks, events: events(in: blocks), notes: notes)
    }
    let events = apparatus.events.map { $0.disagreement != nil }
    for (block, isTold) in self.blocks(ofEvents: events).enumerated() where isTold {
      blocks[block] = true
    }
    return Chosen(blocks: blocks, events: events, notes: notes)
  }

  /// The blocks are those that name such an actor, and those of such events and notes.
  private func verified(_ grade: Verification.Grade) -> Chosen {
    let isOfGrade = { (verification: Verification?) in verification?.grade == grade }
    let actors = Set(
      apparatus.actors.indices.filter { isOfGrade(apparatus.actors[$0].verification) })
    let events = apparatus.events.map { isOfGrade($0.verification) }
    let notes = apparatus.notes.map { isOfGrade($0.verification) }
    let quotes = apparatus.events.map(\.quote) + apparatus.notes.map(\.quote)
    let passages =
      apparatus.mentions.filter { actors.contains($0.actor) }.map(\.bytes)
      + zip(quotes, events + notes).compactMap { $1 ? $0?.bytes : nil }
    return Chosen(blocks: blocks(of: passages), events: events, notes: notes, actors: actors)
  }

  /// The words may stand in what an event or a note says, or in its passage.
  private func having(_ words: String, _ hits: Hits) -> Chosen {
    let isHit = { (quote: Quote?) in
      quote?.bytes.map { !hits.overlapping($0).isEmpty } ?? false
    }
    var chosen = Chosen(
      blocks: blocks(of: hits), events: apparatus.events.map { isHit($0.quote) },
      notes: apparatus.notes.map { isHit($0.quote) })
    for scope in [Scope.timeline, .notes] {
      for hit in found(words, beside: texts[scope]) {
        switch texts[scope].subject(of: hit, in: article) {
        case .event(let event): chosen.events[event] = true
        case .note(let note): chosen.notes[note] = true
        case .block, .actor, .reading, .own: break
        }
      }
    }
    return chosen
  }

  /// The hits in a text beside that of the article, which is short.
  private func found(_ words: String, beside text: SearchText) -> Hits {
    guard var run = try? SearchRun(Query(words)) else { return Hits() }
    run.advance(in: text)
    return run.hits
  }

  private func blocks(ofEvents events: [Bool]) -> [Bool] {
    blocks(of: zip(apparatus.events, events).compactMap { $1 ? $0.quote?.bytes : nil })
  }

  private func events(in blocks: [Bool]) -> [Bool] {
    apparatus.events.map { $0.quote?.bytes.map { blocks[block($0)] } ?? false }
  }

  private func notes(in blocks: [Bool]) -> [Bool] {
    apparatus.notes.map { $0.quote?.bytes.map { blocks[block($0)] } ?? false }
  }

  private func blocks(of passages: some Sequence<Range<ByteOffset>>) -> [Bool] {
    var chosen = article.blocks.map { _ in false }
    for passage in passages { chosen[block(passage)] = true }
    return chosen
  }

  /// The blocks of hits, of which there may be millions: only the first in each block is looked at.
  private func blocks(of hits: Hits) -> [Bool] {
    var chosen = article.blocks.map { _ in false }
    var hit = 0
    while hit < hits.count {
      let block = block(hits[hit])
      chosen[block] = true
      let end = article.blocks[block].bytes.upperBound
      hit = partitioningIndex(hit + 1..<hits.count, from: hit + 1) { hits[$0].lowerBound >= end }
    }
    return chosen
  }

  private func block(_ passage: Range<ByteOffset>) -> Int {
    article.block(containing: passage.lowerBound)
  }
}
