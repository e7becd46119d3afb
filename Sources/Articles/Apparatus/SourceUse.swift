/// What rests on a source: indices into the arrays of the apparatus, in order.
public struct SourceUse: Sendable, Equatable {
  /// Actors of which the entry, a name or the item of Wikidata rests on it.
  public fileprivate(set) var actors: [Int] = []
  public fileprivate(set) var events: [Int] = []
  public fileprivate(set) var notes: [Int] = []
}

extension Apparatus {
  /// What rests on each of `sources`.
  ///
  /// - Complexity: O(*n*) in the actors, the events and the notes with their sources.
  public var sourceUses: [SourceUse] {
    var uses = sources.map { _ in SourceUse() }
    for (index, actor) in actors.enumerated() {
      for source in Set(actor.allSources) { uses[source].actors.append(index) }
    }
    for (index, event) in events.enumerated() {
      for source in Set(event.sources) { uses[source].events.append(index) }
    }
    for (index, note) in notes.enumerated() {
      for source in Set(note.sources) { uses[source].notes.append(index) }
    }
    return uses
  }
}
