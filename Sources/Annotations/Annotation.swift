public import Articles
public import JSONText

/// A mark, a highlight or a note that a reader has put on some words of an article.
///
/// It is kept as an annotation of the W3C's Web Annotation Data Model; what of that has no meaning
/// here is kept as it is.
public struct Annotation: Sendable, Equatable {
  /// What it is for; in the model its motivation.
  public enum Kind: Hashable, Sendable {
    /// A place to come back to, by a letter if it has one (bookmarking).
    case mark(Character?)
    /// Words that are set off (highlighting).
    case highlight
    /// Something said about the words (commenting, and all else that has a text).
    case note
  }

  /// Its address, which no other annotation has: `urn:uuid:…`, or what others gave it.
  public internal(set) var id: String

  public internal(set) var kind: Kind

  /// What the reader has written about the words; empty for marks and most highlights.
  public internal(set) var text: String

  /// By what the words are found again.
  public internal(set) var locator: Locator

  /// By what they may be found where that has no certain place: other quotes of another program.
  var otherLocators: [Locator] = []

  /// Where they are in the article as it is now.
  public internal(set) var anchoring: Anchoring = .orphan

  public internal(set) var created: Timestamp?
  public internal(set) var modified: Timestamp?

  /// The annotation as it is kept, with all members.
  public internal(set) var json: JSON

  /// The words it was put on, as they were then.
  public var quote: String { locator.exact }

  /// Of what it is an annotation, as it says.
  var source: String? {
    json["target"]?.elements.lazy.compactMap { target -> String? in
      let source = target["source"]?.elements.first
      return source?.string ?? source?["id"]?.string
    }.first
  }

  /// The range of the article's text where it certainly lies.
  public var bytes: Range<ByteOffset>? { anchoring.bytes }

  /// Whether it was written before another: what has no date before all that has one, and of the
  /// same date by their addresses.
  public func isOlder(than other: Annotation) -> Bool {
    switch (modified ?? created, other.modified ?? other.created) {
    case (let own?, let others?) where own != others: own < others
    case (nil, .some): true
    case (.some, nil): false
    default: id < other.id
    }
  }
}

extension Character {
  /// Whether a mark is set by it; other signs mean something else where one goes to a mark.
  package var isLetterOfMark: Bool { isLetter || isNumber }
}

/// What is to tell a new annotation or a new wording from all others: an address, and the time.
///
/// Both come from outside, so that the same reading gives the same notes.
public struct Stamp: Hashable, Sendable {
  /// An address that nothing else has, such as `urn:uuid:…`.
  public let id: String
  public let time: Timestamp

  public init(id: String, time: Timestamp) {
    self.id = id
    self.time = time
  }
}
