public import Articles

/// What is searched.
public enum Scope: String, CaseIterable, Sendable {
  /// The text of the article.
  case text
  /// Names, summaries and roles of actors, and what is said of their relations.
  case actors
  /// Titles and summaries of events, and as what actors take part.
  case timeline
  /// The editors' notes, and how odd words are meant.
  case notes
  /// What the reader has written.
  case own
}

/// Something that the reader has written about a passage, as far as searches need it.
public struct OwnNote: Hashable, Sendable {
  /// Its address, which no other has.
  public let id: String

  /// What is written there: the note itself, its tags.
  public let texts: [String]

  /// The passage, in the article's text; nothing where its place is not certain.
  public let bytes: Range<ByteOffset>?

  public init(id: String, texts: [String], bytes: Range<ByteOffset>?) {
    self.id = id
    self.texts = texts
    self.bytes = bytes
  }
}

/// What a part of a searched text is about: an index into the arrays of the article, or what the
/// reader has written.
public enum SearchSubject: Hashable, Sendable {
  case block(Int)
  case actor(Int)
  case event(Int)
  case note(Int)
  case reading(Int)
  case own(OwnNote)
}

extension Article {
  /// Where in the text a subject is shown: an actor where it is first mentioned; nothing for what
  /// the text does not speak of, or no longer in the same words.
  public func passage(of subject: SearchSubject) -> Range<ByteOffset>? {
    switch subject {
    case .block(let block): blocks[block].bytes
    case .actor(let actor):
      apparatus.mentions(ofActor: actor).first.map { apparatus.mentions[$0].bytes }
    case .event(let event): apparatus.events[event].quote?.bytes
    case .note(let note): apparatus.notes[note].quote?.bytes
    case .reading(let reading): apparatus.readings[reading].quote?.bytes
    case .own(let note): note.bytes
    }
  }

  /// What is written about each subject of the apparatus, in order.
  fileprivate func fields(of scope: Scope) -> [(subject: SearchSubject, texts: [String?])] {
    switch scope {
    case .text, .own: []
    case .actors:
      apparatus.actors.enumerated().map { index, actor in
        let own = [actor.name] + actor.otherNames.map(\.name) + actor.offices.map(\.title)
        let told = [actor.summary, actor.role, actor.disambiguation, actor.note]
        let relations = apparatus.relations(ofActor: index).map { apparatus.relations[$0] }
        let notes = relations.filter { $0.from == index }.map(\.note)
        return (.actor(index), own + told + notes)
      }
    case .timeline:
      apparatus.events.enumerated().map { index, event in
        let told = [event.title, event.summary, event.disagreement]
        return (.event(index), told + event.participants.map(\.role))
      }
    case .notes:
      apparatus.notes.enumerated().map { (.note($0), [$1.text]) }
        + apparatus.readings.enumerated().map { (.reading($0), [$1.read, $1.note]) }
    }
  }
}

extension SearchText {
  /// Takes what a scope has in it, of which nothing is folded yet.
  ///
  /// - Parameters:
  ///   - article: The article with its apparatus.
  ///   - scope: What is to be searched.
  ///   - own: What the reader has written, which is no part of the article.
  public init(_ article: Article, _ scope: Scope, own: [OwnNote] = []) {
    switch scope {
    case .text: self.init(article)
    case .own: self.init(own)
    case .actors, .timeline, .notes:
      self.init(article.fields(of: scope), scope, language: article.metadata.language)
    }
  }

  /// Takes what the reader has written, of which nothing is folded yet.
  init(_ own: [OwnNote]) {
    self.init(own.map { (subject: .own($0), texts: $0.texts) }, .own)
  }

  private init(
    _ fields: [(subject: SearchSubject, texts: [String?])], _ scope: Scope, language: String? = nil
  ) {
    let parts = fields.flatMap { field in
      field.texts.compactMap { text in text.map { (subject: field.subject, text: $0) } }
    }
    self.init(
      texts: parts.map(\.text), scope: scope, language: language, subjects: parts.map(\.subject))
  }
}
