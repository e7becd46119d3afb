public import Articles

/// What is searched.
public enum Scope: String, CaseIterable, Sendable {
  /// The text of the article.
  case text
  /// Names, summaries and roles of actors.
  case actors
  /// Titles and summaries of events.
  case timeline
  /// The editors' notes, and how odd words are meant.
  case notes
}

/// What a part of a searched text is about: an index into the arrays of the article.
public enum Subject: Hashable, Sendable {
  case block(Int)
  case actor(Int)
  case event(Int)
  case note(Int)
  case reading(Int)
}

extension Article {
  /// Where in the text a subject is shown: an actor where it is first mentioned; nothing for what the
  /// text does not speak of.
  public func passage(of subject: Subject) -> Range<ByteOffset>? {
    switch subject {
    case .block(let block): blocks[block].bytes
    case .actor(let actor):
      apparatus.mentions(ofActor: actor).first.map { apparatus.mentions[$0].bytes }
    case .event(let event): apparatus.events[event].quote?.bytes
    case .note(let note): apparatus.notes[note].quote?.bytes
    case .reading(let reading): apparatus.readings[reading].quote?.bytes
    }
  }

  /// What is written about each subject of a scope, in order; of blocks, tables by their cells.
  func fields(of scope: Scope) -> [(subject: Subject, text: String)] {
    let fields: [(Subject, [String?])] =
      switch scope {
      case .text: []
      case .actors:
        apparatus.actors.enumerated().map { index, actor in
          let own = [actor.name] + actor.otherNames.map(\.name) + actor.offices.map(\.title)
          return (
            .actor(index),
            own + [actor.summary, actor.role, actor.disambiguation, actor.note]
          )
        }
      case .timeline:
        apparatus.events.enumerated().map { index, event in
          (.event(index), [event.title, event.summary, event.disagreement])
        }
      case .notes:
        apparatus.notes.enumerated().map { (.note($0), [$1.text]) }
          + apparatus.readings.enumerated().map { (.reading($0), [$1.read, $1.note]) }
      }
    return fields.flatMap { subject, texts in
      texts.compactMap { $0 }.map { (subject, $0) }
    }
  }
}

extension SearchText {
  /// Takes what a scope has in it, of which nothing is folded yet.
  public init(_ article: Article, _ scope: Scope) {
    guard scope != .text else {
      self.init(article)
      return
    }
    var (source, parts, subjects) = ([UInt8](), [Range<ByteOffset>](), [Subject]())
    for field in article.fields(of: scope) {
      let start = source.count
      source += field.text.utf8
      parts.append(start..<source.count)
      subjects.append(field.subject)
      source.append(Folding.barrier)
    }
    self.init(source, parts: parts, scope: scope, subjects: subjects)
  }
}

/// The texts of all scopes.
public struct SearchTexts: Sendable {
  public var text: SearchText
  public let actors: SearchText
  public let timeline: SearchText
  public let notes: SearchText

  /// Takes an article; what lies beside the text is folded at once, for it is short.
  ///
  /// - Parameters:
  ///   - article: The article with its apparatus.
  ///   - text: Its text, if it has been folded before.
  public init(_ article: Article, text: SearchText? = nil) {
    func folded(_ scope: Scope) -> SearchText {
      var text = SearchText(article, scope)
      text.fold()
      return text
    }
    self.text = text ?? SearchText(article)
    actors = folded(.actors)
    timeline = folded(.timeline)
    notes = folded(.notes)
  }

  public subscript(scope: Scope) -> SearchText {
    switch scope {
    case .text: text
    case .actors: actors
    case .timeline: timeline
    case .notes: notes
    }
  }
}
