public import Articles

/// What a filter leaves: indices into the arrays of the article, in order.
public struct Selection: Sendable, Equatable {
  public let blocks: [Int]
  public let events: [Int]
  public let notes: [Int]
}

extension Filter {
  /// Selects what every term is true of.
  ///
  /// A term that says something of an event or a note itself is asked of it: who takes part, when it
  /// was, what kind it is of, what words it has. Any other term is asked of the block that its
  /// passage lies in. A block is taken if an actor is named in it, if its text has the words, or if
  /// such an event or note has its passage there.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - texts: Its texts; that of the article folded whole.
  /// - Returns: What is left, in order.
  /// - Complexity: O(*n*) in the article for each term.
  public func select(in article: Article, _ texts: SearchTexts) -> Selection {
    let selector = Selector(article: article, texts: texts)
    var kept = Chosen(
      blocks: Set(article.blocks.indices), events: Set(article.apparatus.events.indices),
      notes: Set(article.apparatus.notes.indices))
    for term in terms { kept.formIntersection(selector.choose(term)) }
    return Selection(
      blocks: kept.blocks.sorted(), events: kept.events.sorted(), notes: kept.notes.sorted())
  }
}

/// What one term is true of.
private struct Chosen {
  var blocks: Set<Int>
  var events: Set<Int>
  var notes: Set<Int>

  mutating func formIntersection(_ other: Chosen) {
    blocks.formIntersection(other.blocks)
    events.formIntersection(other.events)
    notes.formIntersection(other.notes)
  }
}

private struct Selector {
  let article: Article
  let texts: SearchTexts

  private var apparatus: Apparatus { article.apparatus }

  func choose(_ term: Filter.Term) -> Chosen {
    switch term {
    case .actor(let actor): naming { $0 == actor }
    case .dates(let date, let isStrict):
      telling { isIn(date, isStrict: isStrict, $0) }
    case .kind(.actor(let kind)): naming { apparatus.actors[$0].kind == kind }
    case .kind(.event(let sense)): telling { $0.sense == sense }
    case .kind(.note(let kind)): annotating(kind)
    case .basis(let basis): told(by: basis)
    case .words(let words): having(words)
    }
  }

  private func isIn(_ date: HistoricalDate, isStrict: Bool, _ event: Event) -> Bool {
    guard let own = event.date?.date else { return false }
    return isStrict ? own.mustLie(in: date) : own.mayLie(in: date)
  }

  /// Blocks that name such actors, events that they take part in.
  private func naming(_ isWanted: (Int) -> Bool) -> Chosen {
    let blocks = blocks(apparatus.mentions.filter { isWanted($0.actor) }.map(\.bytes))
    let events = events { $0.participants.contains { isWanted($0.actor) } }
    return Chosen(blocks: blocks, events: events, notes: notes(in: blocks))
  }

  private func telling(_ isWanted: (Event) -> Bool) -> Chosen {
    let events = events(where: isWanted)
    let blocks = blocks(events.compactMap { apparatus.events[$0].quote?.bytes })
    return Chosen(blocks: blocks, events: events, notes: notes(in: blocks))
  }

  /// The notes are the editors' all.
  private func told(by basis: Event.Basis) -> Chosen {
    var chosen = telling { $0.basis == basis }
    chosen.notes = basis == .editor ? Set(apparatus.notes.indices) : []
    return chosen
  }

  /// A disagreement may be an event's own.
  private func annotating(_ kind: Note.Kind) -> Chosen {
    let notes = Set(apparatus.notes.indices.filter { apparatus.notes[$0].kind == kind })
    var blocks = blocks(notes.compactMap { apparatus.notes[$0].quote?.bytes })
    guard kind == .disagreement else {
      return Chosen(blocks: blocks, events: events(in: blocks), notes: notes)
    }
    let events = events { $0.disagreement != nil }
    blocks.formUnion(self.blocks(events.compactMap { apparatus.events[$0].quote?.bytes }))
    return Chosen(blocks: blocks, events: events, notes: notes)
  }

  /// The words may stand in what an event or a note says, or in its passage.
  private func having(_ words: String) -> Chosen {
    let hits = hits(words, .text)
    let own = [Scope.timeline, .notes].flatMap { scope in
      self.hits(words, scope).map { texts[scope].subject(of: $0, in: article) }
    }
    var chosen = Chosen(blocks: blocks(Array(hits)), events: [], notes: [])
    chosen.events = events { $0.quote?.bytes.map { !hits.overlapping($0).isEmpty } ?? false }
    chosen.notes = Set(
      apparatus.notes.indices.filter {
        apparatus.notes[$0].quote?.bytes.map { !hits.overlapping($0).isEmpty } ?? false
      })
    for subject in own {
      if case .event(let event) = subject { chosen.events.insert(event) }
      if case .note(let note) = subject { chosen.notes.insert(note) }
    }
    return chosen
  }

  private func hits(_ words: String, _ scope: Scope) -> Hits {
    guard var run = try? SearchRun(Query(words)) else { return Hits() }
    run.advance(in: texts[scope])
    return run.hits
  }

  private func events(where isWanted: (Event) -> Bool) -> Set<Int> {
    Set(apparatus.events.indices.filter { isWanted(apparatus.events[$0]) })
  }

  private func events(in blocks: Set<Int>) -> Set<Int> {
    events { $0.quote?.bytes.map { blocks.contains(block($0)) } ?? false }
  }

  private func notes(in blocks: Set<Int>) -> Set<Int> {
    Set(
      apparatus.notes.indices.filter {
        apparatus.notes[$0].quote?.bytes.map { blocks.contains(block($0)) } ?? false
      })
  }

  private func blocks(_ passages: [Range<ByteOffset>]) -> Set<Int> { Set(passages.map(block)) }

  private func block(_ passage: Range<ByteOffset>) -> Int {
    article.block(containing: passage.lowerBound)
  }
}
