/// An editor's annotation on a passage.
public struct Note: Sendable, Equatable, Anchored {
  public enum Kind: String, CaseIterable, Sendable {
    case gloss
    case context
    case identification
    case disagreement
    case reading
    case bibliographic
  }

  public let id: String
  public let kind: Kind?
  public internal(set) var quote: Quote?
  public let text: String
  public let verification: Verification?

  /// What it rests on: indices into `Apparatus.sources`.
  public internal(set) var sources: [Int]

  public init(
    id: String, kind: Kind?, quote: Quote?, text: String, verification: Verification? = nil,
    sources: [Int] = []
  ) {
    self.id = id
    self.kind = kind
    self.quote = quote
    self.text = text
    self.verification = verification
    self.sources = sources
  }

  public var bytes: Range<ByteOffset>? { quote?.bytes }
}

/// How odd wording is to be read.
public struct Reading: Sendable, Equatable, Anchored {
  public internal(set) var id: String

  /// The words as they stand.
  public internal(set) var quote: Quote?

  /// The words as they are meant.
  public let read: String

  /// What is odd, in a word or two: `spelling`, `name form`.
  public let kind: String?

  public let note: String?

  public init(
    id: String, quote: Quote?, read: String, kind: String? = nil, note: String? = nil
  ) {
    self.id = id
    self.quote = quote
    self.read = read
    self.kind = kind
    self.note = note
  }

  public var bytes: Range<ByteOffset>? { quote?.bytes }
}
