import Articles

/// A pane beside the text that lists entries, each of which leads to a place.
struct ListPane: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case contents
    case history
  }

  let kind: Kind

  /// The entry that the next key acts on.
  var cursor: Int

  /// The first entry that shows.
  var first = 0

  /// Where the reader is while the cursor moves and the text shows other passages.
  var origin: Origin?

  /// A reading place that is kept during a peek.
  struct Origin: Hashable, Sendable {
    let top: Top

    /// The end of its page, in the article's text.
    let readTo: ByteOffset
  }
}
