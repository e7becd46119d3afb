/// A quote that is still to be found.
struct QuoteDraft {
  var quote: Quote

  /// Where its words are written.
  let place: FilePlace

  /// Where the place that limits it is written.
  let scopePlace: FilePlace?
}

/// An actor whose names, quotes and ids are still to be found.
struct ActorDraft {
  let id: Written
  var actor: Actor
  let names: [NameDraft]
  let mentions: [MentionDraft]
  let exceptions: [QuoteDraft]
  let relations: [RelationDraft]
  let sources: [Written]

  /// The sources of its other names, by their order; and of its item of Wikidata.
  let nameSources: [Written?]
  let wikidataSource: Written?
}

struct NameDraft {
  let name: Written
  let form: Mention.Form
}

struct MentionDraft {
  let quote: QuoteDraft
  let form: Mention.Form
}

struct RelationDraft {
  let id: Written?
  let type: String
  let to: Written
  let quote: QuoteDraft?
  let note: String?
}

struct EventDraft {
  let id: Written
  var event: Event
  let participants: [(id: Written, role: String?)]
  let quote: QuoteDraft?
  let sources: [Written]
}

struct NoteDraft {
  let id: Written
  var note: Note
  let quote: QuoteDraft?
  let sources: [Written]
}

struct ReadingDraft {
  let id: Written?
  var reading: Reading
  let quote: QuoteDraft?
}

struct SourceDraft {
  let id: Written
  let source: Source
  let grade: Written?
}
