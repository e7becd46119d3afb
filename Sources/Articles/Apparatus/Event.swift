/// Something that happened, and the passage that tells it.
public struct Event: Sendable, Equatable, Anchored {
  /// What a date that has two ends means.
  public enum Sense: String, CaseIterable, Sendable {
    /// It happened at that date.
    case point
    /// It lasted from the one to the other.
    case span
    /// It happened at some time between the two.
    case within
  }

  /// Who tells it.
  public enum Basis: String, CaseIterable, Sendable {
    case article
    case editor

    /// The same for people.
    public var words: String { self == .article ? "told by the article" : "added by an editor" }
  }

  public enum Confidence: String, CaseIterable, Sendable {
    case high
    case medium
    case low
  }

  /// An actor, and its part in the event: an index into `Apparatus.actors`.
  public struct Participant: Sendable, Equatable {
    public let actor: Int
    public let role: String?

    public init(actor: Int, role: String? = nil) {
      self.actor = actor
      self.role = role
    }
  }

  public let id: String

  /// The date by the record, if one is given.
  public let date: WrittenDate?

  /// The date by the article, where it differs.
  public let told: WrittenDate?

  public let sense: Sense
  public let title: String
  public let summary: String?
  public internal(set) var participants: [Participant]
  public internal(set) var quote: Quote?
  public let basis: Basis

  /// Where article and record differ.
  public let disagreement: String?

  public let confidence: Confidence?
  public let verification: Verification?

  /// What it rests on: indices into `Apparatus.sources`.
  public internal(set) var sources: [Int]

  public init(
    id: String, date: WrittenDate?, told: WrittenDate? = nil, sense: Sense = .point,
    title: String, summary: String? = nil, participants: [Participant] = [], quote: Quote? = nil,
    basis: Basis = .article, disagreement: String? = nil, confidence: Confidence? = nil,
    verification: Verification? = nil, sources: [Int] = []
  ) {
    self.id = id
    self.date = date
    self.told = told
    self.sense = sense
    self.title = title
    self.summary = summary
    self.participants = participants
    self.quote = quote
    self.basis = basis
    self.disagreement = disagreement
    self.confidence = confidence
    self.verification = verification
    self.sources = sources
  }

  public var bytes: Range<ByteOffset>? { quote?.bytes }
}
