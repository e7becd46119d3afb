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

  /// Where the reader was before the cursor moved and the text showed other passages.
  var origin: Top?
}
