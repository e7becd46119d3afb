/// A stretch of the text that names an actor.
public struct Mention: Sendable, Equatable {
  public enum Form: String, CaseIterable, Sendable {
    case name
    case shortName = "short name"
    case acronym
    case possessive
    case metonym
    case collective
    case nounForState = "noun for the state"
    case adjectival
    case descriptor
  }

  /// An index into `Apparatus.actors`.
  public let actor: Int

  /// Where it lies in the article's text: never empty, within one block.
  public let bytes: Range<ByteOffset>

  public let form: Form

  /// Whether it lies within a mention of another actor.
  public let isNested: Bool

  public init(actor: Int, bytes: Range<ByteOffset>, form: Form = .name, isNested: Bool = false) {
    self.actor = actor
    self.bytes = bytes
    self.form = form
    self.isNested = isNested
  }
}
