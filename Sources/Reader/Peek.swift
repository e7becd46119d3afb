import Articles

/// A reading place that is kept while a pane shows other passages.
struct Peek: Hashable, Sendable {
  let origin: Top

  /// Its page, in the article's text.
  let page: Range<ByteOffset>

  /// The passage that shows, in the article's text.
  var passage: Range<ByteOffset>?

  /// The block that shows, where it is a place that does and no passage.
  var block: Int?
}
