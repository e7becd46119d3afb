public import Annotations
public import Articles
public import Screen

/// What the reader asks the world outside to do.
public enum Effect: Equatable, Sendable {
  case quit
  case suspend
  /// Read the article's files anew, and give what is in them to `reload(_:)`.
  case reload
  /// Paint every cell anew, whatever the terminal shows.
  case redraw
  case use(Theme)
  /// Change the reader's own marks and notes, keep them, and tell what has come of it.
  case keep(Notebook.Change)
  /// Take in what others have changed of them; then take back changes, or bring them back after
  /// that, as `turn(_:count:)` tells, and keep what comes of it.
  case turn(Turn, count: Int)
  /// Put words of the text on the clipboard, with their source, and tell where they went.
  case copy(Range<ByteOffset>)
  /// Let the reader write a text in an editor of their own.
  case edit(String)
  /// Open an address in another program; it begins with `http:`, `https:` or `mailto:`.
  case open(String)
}
