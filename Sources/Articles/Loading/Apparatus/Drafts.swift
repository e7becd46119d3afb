/// The entries of an apparatus as its files have them, before they are put together.
struct ApparatusDrafts {
  var actors: [ActorDraft] = []
  var events: [EventDraft] = []
  var notes: [NoteDraft] = []
  var readings: [ReadingDraft] = []
  var sources: [SourceDraft] = []

  /// What the grades of sources mean; nothing when the files do not say so.
  var grades: [Source.Grade]?

  var isEmpty: Bool {
    actors.isEmpty && events.isEmpty && notes.isEmpty && readings.isEmpty && sources.isEmpty
  }

  var quotes: [QuoteDraft] {
    let ofActors = actors.flatMap { actor in
      actor.mentions.map(\.quote) + actor.exceptions + actor.relations.compactMap(\.quote)
    }
    return ofActors + events.compactMap(\.quote) + notes.compactMap(\.quote)
      + readings.compactMap(\.quote)
  }
}

/// A date, with the field that gives it and where.
struct DateDraft {
  let field: String
  let date: WrittenDate
  let place: FilePlace
}

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
  let dates: [DateDraft]
  let offices: [DateDraft]
  let sources: [Written]

  /// Where it says that the text does not mention it.
  let unmentioned: FilePlace?

  /// Whether something that says where it is mentioned could not be read.
  var hasUnreadMentions: Bool

  /// The sources of its other names, by their order; and of its item of Wikidata.
  let nameSources: [Written?]
  let wikidataSource: Written?

  /// All that it is called, in the text and elsewhere.
  var everyName: [String] {
    [actor.name] + names.map(\.name.text) + actor.otherNames.map(\.name)
  }
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
  let date: DateDraft?
  let told: DateDraft?
  let participants: [(id: Written, role: String?)]
  let quote: QuoteDraft?

  /// Whether a quote is given, even if it cannot be read.
  let hasQuote: Bool
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
  let place: FilePlace
  let reading: Reading
  let quote: QuoteDraft?
}

struct SourceDraft {
  let id: Written
  let source: Source
  let grade: Written?
}
