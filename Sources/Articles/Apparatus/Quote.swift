/// Words of the text, by which something is anchored there (W3C Web Annotation, TextQuoteSelector).
public struct Quote: Hashable, Sendable {
  /// The words that are meant.
  public let exact: String

  /// What stands right before and right after them; empty when the words are enough.
  public let prefix: String
  public let suffix: String

  /// The place that they were looked for in, as written: `p14`, `s2`; the whole text if not given.
  public let scope: String?

  /// Where the words lie in the article's text: within one block; nothing when they were not found
  /// there exactly once.
  public internal(set) var bytes: Range<ByteOffset>?

  public init(
    exact: String, prefix: String = "", suffix: String = "", scope: String? = nil,
    bytes: Range<ByteOffset>? = nil
  ) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.scope = scope
    self.bytes = bytes
  }
}
