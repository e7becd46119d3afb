public import Articles

/// What of an article is wanted: all that every term is true of.
public struct Filter: Sendable, Equatable {
  public enum Term: Sendable, Equatable {
    /// Where an actor is named, or takes part: an index into `Apparatus.actors`.
    case actor(Int)
    /// What may have happened then; if strict, what must have.
    case dates(HistoricalDate, isStrict: Bool)
    case kind(Kind)
    case basis(Event.Basis)
    case words(String)
  }

  /// What notes, actors and events are, or how far they are verified.
  public enum Kind: Hashable, Sendable {
    case note(Note.Kind)
    case actor(Actor.Kind)
    case event(Event.Sense)
    case grade(Verification.Grade)
  }

  public let terms: [Term]

  public init(_ terms: [Term] = []) { self.terms = terms }
}

extension Filter.Kind: CaseIterable {
  public static var allCases: [Filter.Kind] { kinds + grades }

  /// What there is of notes, actors and events.
  static var kinds: [Filter.Kind] {
    Note.Kind.allCases.map(Filter.Kind.note) + Actor.Kind.allCases.map(Filter.Kind.actor)
      + Event.Sense.allCases.map(Filter.Kind.event)
  }

  /// How far these may be verified.
  static var grades: [Filter.Kind] { Verification.Grade.allCases.map(Filter.Kind.grade) }

  /// The kind as it is written; the words of a grade with hyphens, and without an apostrophe.
  public var name: String {
    switch self {
    case .note(let kind): kind.rawValue
    case .actor(let kind): kind.rawValue
    case .event(let sense): sense.rawValue
    case .grade(let grade): grade.rawValue.replacing(" ", with: "-").replacing("'", with: "")
    }
  }

  /// What is of this kind.
  var explanation: String {
    switch self {
    case .note: "notes"
    case .actor: "actors"
    case .event: "events"
    case .grade: "notes, actors and events"
    }
  }
}
