/// What editors have laid beside an article: who, when, why, and on what it rests.
///
/// The value is flat: everything refers to everything else by index. What lies in the text is
/// sorted by where it begins, so that what is on a page is found by binary search. All of it is
/// empty for an article without an apparatus.
public struct Apparatus: Sendable, Equatable {
  /// The actors in the order of their file.
  public let actors: [Actor]

  /// The relations by the actor that they go from, in the order of their file.
  public let relations: [Relation]

  /// The mentions by where they begin, longer first; they nest, and never cross.
  public let mentions: [Mention]

  /// The events in told order: by where their passage begins, in the order of the file at ties;
  /// last those without a passage.
  public let events: [Event]

  /// The editors' notes, in the same order as events.
  public let notes: [Note]

  /// How odd wordings are to be read, in the same order as events.
  public let readings: [Reading]

  /// The sources in the order of their file.
  public let sources: [Source]

  /// What the grades of sources mean, in the order of their file.
  public let grades: [Source.Grade]

  /// Where to look things up; follows from the rest.
  let index: ApparatusIndex

  public init(
    actors: [Actor] = [], relations: [Relation] = [], mentions: [Mention] = [],
    events: [Event] = [], notes: [Note] = [], readings: [Reading] = [], sources: [Source] = [],
    grades: [Source.Grade] = Source.Grade.standard
  ) {
    self.actors = actors
    self.relations = relations
    self.mentions = mentions
    self.events = inToldOrder(events)
    self.notes = inToldOrder(notes)
    self.readings = inToldOrder(readings)
    self.sources = sources
    self.grades = grades
    index = ApparatusIndex(
      actors: actors, relations: relations, mentions: mentions, events: self.events,
      notes: self.notes, readings: self.readings, sources: sources)
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool {
    actors.isEmpty && events.isEmpty && notes.isEmpty && readings.isEmpty && sources.isEmpty
  }
}

/// What may have a passage in the text.
protocol Anchored {
  /// Where it lies in the article's text, if it does.
  var bytes: Range<ByteOffset>? { get }
}

/// Sorts by where passages begin; what has none comes last.
private func inToldOrder<Element: Anchored>(_ elements: [Element]) -> [Element] {
  // `sorted` is stable.
  elements.sorted {
    ($0.bytes?.lowerBound ?? Int.max) < ($1.bytes?.lowerBound ?? Int.max)
  }
}
