/// Someone or something that the text speaks of: a person, a group, a state, a work, a place.
public struct Actor: Sendable, Equatable {
  public enum Kind: String, CaseIterable, Sendable {
    case person
    case group
    case movement
    case government
    case state
    case regionGroup = "region-group"
    case organisation
    case media
    case agreement
    case work
    case place
  }

  public let id: String

  /// The name to list the actor by; it need not stand in the text.
  public let name: String

  /// What the actor is; nothing when the file does not say it in a word that is known.
  public let kind: Kind?

  /// Names of other languages, scripts and times, which are not looked for in the text.
  public internal(set) var otherNames: [OtherName]

  public let dates: Dates
  public let offices: [Office]

  /// Who this is, whatever the article says.
  public let summary: String?

  /// The part that the actor plays in the article.
  public let role: String?

  /// Who this is not, or what a name stands for.
  public let disambiguation: String?

  /// A remark of the editors.
  public let note: String?

  public internal(set) var wikidata: Wikidata?
  public let verification: Verification?

  /// What the entry rests on: indices into `Apparatus.sources`.
  public internal(set) var sources: [Int]

  public init(
    id: String, name: String, kind: Kind?, otherNames: [OtherName] = [], dates: Dates = Dates(),
    offices: [Office] = [], summary: String? = nil, role: String? = nil,
    disambiguation: String? = nil, note: String? = nil, wikidata: Wikidata? = nil,
    verification: Verification? = nil, sources: [Int] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.otherNames = otherNames
    self.dates = dates
    self.offices = offices
    self.summary = summary
    self.role = role
    self.disambiguation = disambiguation
    self.note = note
    self.wikidata = wikidata
    self.verification = verification
    self.sources = sources
  }

  /// What the entry, one of its names or its item of Wikidata rests on.
  var allSources: [Int] {
    sources + (otherNames.map(\.source) + [wikidata?.source]).compactMap(\.self)
  }

  /// A name that the actor has elsewhere.
  public struct OtherName: Sendable, Equatable {
    public let name: String

    /// A language tag (BCP 47).
    public let language: String?

    /// The code of a script (ISO 15924).
    public let script: String?

    public let verification: Verification?

    /// What the name is found in: an index into `Apparatus.sources`.
    public internal(set) var source: Int?

    public init(
      name: String, language: String? = nil, script: String? = nil,
      verification: Verification? = nil, source: Int? = nil
    ) {
      self.name = name
      self.language = language
      self.script = script
      self.verification = verification
      self.source = source
    }
  }

  /// The dates of an actor.
  public struct Dates: Sendable, Equatable {
    public let birth: WrittenDate?
    public let death: WrittenDate?
    public let foundation: WrittenDate?
    public let dissolution: WrittenDate?

    /// The only date of what has no length: an agreement, a work.
    public let date: WrittenDate?

    public init(
      birth: WrittenDate? = nil, death: WrittenDate? = nil, foundation: WrittenDate? = nil,
      dissolution: WrittenDate? = nil, date: WrittenDate? = nil
    ) {
      self.birth = birth
      self.death = death
      self.foundation = foundation
      self.dissolution = dissolution
      self.date = date
    }
  }

  /// An office, and when it was held.
  public struct Office: Sendable, Equatable {
    public let when: WrittenDate
    public let title: String?

    public init(when: WrittenDate, title: String? = nil) {
      self.when = when
      self.title = title
    }
  }

  /// The item of Wikidata that is the same.
  public struct Wikidata: Sendable, Equatable {
    /// The letter Q and a number.
    public let id: String

    public let verification: Verification?

    /// What says that it is the same: an index into `Apparatus.sources`.
    public internal(set) var source: Int?

    public init(id: String, verification: Verification? = nil, source: Int? = nil) {
      self.id = id
      self.verification = verification
      self.source = source
    }
  }
}

extension Actor {
  /// The offices that were held at a date, and whether they were held all that time or may have
  /// been; an office of a year was held for all of it.
  public func offices(at date: HistoricalDate) -> [(office: Office, isCertain: Bool)] {
    offices.compactMap { office in
      guard let time = office.when.date, date.mayLie(in: time) else { return nil }
      let certain = time.certainSpans
      let isCertain = date.stretches.allSatisfy { stretch in
        certain.contains { stretch.isInside($0) }
      }
      return (office, isCertain)
    }
  }
}

/// What one actor does to another, or is to it.
public struct Relation: Sendable, Equatable, Anchored {
  public let id: String?

  /// The actors that it goes from and to: indices into `Apparatus.actors`.
  public let from: Int
  public let to: Int

  /// A verb, or a noun with a preposition: `supports`, `successor-of`.
  public let type: String

  /// The passage that says so.
  public let quote: Quote?

  public let note: String?

  public init(
    id: String? = nil, from: Int, to: Int, type: String, quote: Quote? = nil, note: String? = nil
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.type = type
    self.quote = quote
    self.note = note
  }

  public var bytes: Range<ByteOffset>? { quote?.bytes }
}
