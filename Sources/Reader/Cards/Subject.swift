import Articles
import Search

/// What a card is about: indices into the arrays of the apparatus.
public enum Subject: Hashable, Sendable {
  case actor(Int)
  case event(Int)
  case note(Int)
  case source(Int)
  /// Two actors, where they are named together.
  case pair(Int, Int)
}

extension Model {
  /// What the card of an item is about.
  func subject(of item: PaneItem) -> Subject? {
    let apparatus = article.apparatus
    switch item {
    case .actor(let actor), .companion(let actor, _, _), .participant(let actor, _):
      return .actor(actor)
    case .related(let relation, let isFrom):
      let relation = apparatus.relations[relation]
      return .actor(isFrom ? relation.to : relation.from)
    case .mention(let mention): return .actor(apparatus.mentions[mention].actor)
    case .event(let event): return .event(event)
    case .note(let note): return .note(note)
    case .source(let source): return .source(source)
    case .hit(let bytes, .actors): return actor(ofHit: bytes).map { .actor($0) }
    case .section, .place, .reading, .quote, .chapter, .meeting, .office, .address, .heading,
      .words, .hit, .own:
      return nil
    }
  }

  /// What the card of a reference is about.
  func subject(of reference: Reference) -> Subject? {
    switch reference.target {
    case .mention(let mention): .actor(article.apparatus.mentions[mention].actor)
    case .event(let event): .event(event)
    case .note(let note): .note(note)
    case .link, .footnote, .own, .reading: nil
    }
  }

  /// What `K` shows the card of: what is chosen in the focused pane, or in the text; where nothing
  /// is, what the hit of a search names or tells.
  var chosenSubject: Subject? {
    if let pane = focused {
      if let subject = pane.items[safe: pane.cursor].flatMap(subject(of:)) { return subject }
      if case .card(let subject) = pane.kind { return subject }
    }
    return (chosen ?? referenceAtHit { subject(of: $0) != nil }).flatMap(subject(of:))
  }

  /// The passage by whose date and mentions a card goes: what is chosen, or the page.
  var passageHere: Range<ByteOffset> { chosen?.bytes ?? peek?.page ?? page.bytes }
}
