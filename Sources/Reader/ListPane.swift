import Articles

/// A pane that lists entries, beside the text or below it.
struct ListPane: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case contents
    case history
    case actors(Scope)
    /// All about one actor: an index into `Apparatus.actors`.
    case card(Int)
    case notes
    case readings
    /// The events, of one actor or of all.
    case timeline(actor: Int?)
  }

  /// The part of the text whose actors are listed.
  enum Scope: String, CaseIterable, Hashable, Sendable {
    case page
    case section
    case article
  }

  var kind: Kind

  /// The entry that the next key acts on.
  var cursor = 0

  /// The first entry that shows.
  var first = 0

  /// Whether events stand in the order in which they are told, and not in that of their dates.
  var isToldOrder = false

  init(_ kind: Kind) {
    self.kind = kind
  }
}

/// What the next key acts on.
enum Focus: Hashable, Sendable {
  case text
  /// The pane at the right.
  case side
  /// The pane at the bottom.
  case timeline
}

/// A reading place that is kept while a pane shows other passages.
struct Peek: Hashable, Sendable {
  let origin: Top

  /// Its page, in the article's text.
  let page: Range<ByteOffset>

  /// The passage that shows, in the article's text.
  var passage: Range<ByteOffset>?
}
