import YAMLParsing

/// Reads a list of events.
struct TimelineReader {
  private(set) var drafts: [EventDraft] = []
  private(set) var faults: [EntryReader.FaultAtPlace] = []

  init(_ node: YAMLNode) {
    guard let items = node.items else {
      faults = [EntryReader.noList(of: "events", node, in: .timeline)]
      return
    }
    for item in items {
      let draft = EntryReader.read(item, of: .timeline, entry: "event", &faults) { $0.event() }
      if let draft { drafts.append(draft) }
    }
  }
}

extension EntryReader {
  /// Takes the fields of an event; nothing when it has no id.
  fileprivate mutating func event() -> EventDraft? {
    let (id, when, title) = (required("id"), requiredDate("date"), required("title"))
    let (told, summary) = (date("told"), text("summary"))
    let sense: Event.Sense? = word("sense")
    let basis: Event.Basis? = word("basis")
    let confidence: Event.Confidence? = word("confidence")
    let hasQuote = node("quote").map { !$0.isBlank } ?? false
    let (quote, disagreement) = (quote("quote"), text("disagreement"))
    let (participants, verification) = (participants(), verification())
    let sources = texts("sources")
    guard let id else { return nil }
    let isInterval = when?.date.written.utf8.contains(UInt8(ascii: "/")) == true
    let event = Event(
      id: id.text, date: when?.date, told: told?.date,
      sense: sense ?? (isInterval ? .span : .point),
      title: title?.text ?? id.text, summary: summary, quote: quote?.quote,
      basis: basis ?? .article, disagreement: disagreement, confidence: confidence,
      verification: verification)
    return EventDraft(
      id: id, event: event, date: when, told: told,
      participants: participants, quote: quote, hasQuote: hasQuote, sources: sources)
  }

  private mutating func participants() -> [(id: Written, role: String?)] {
    list("actors", wants: "actors, each with “id” and “role”") { reader, node in
      if let text = node.text { return (Written(text: text, place: reader.place(of: node)), nil) }
      return reader.inner(node, entry: "participant") { actor in
        let (id, role) = (actor.required("id"), actor.text("role"))
        return id.map { ($0, role) }
      }
    }
  }
}
