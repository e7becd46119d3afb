import Annotations
import Keeping
import Reader

extension ReadingSession {
  /// Makes a change to the reader's own marks and notes; what could not be kept is said.
  mutating func keep(_ change: Notebook.Change) {
    // A place is given to the words as they are now, a wording to those that the reader has seen.
    if case .confirm = change { takeNotesOfOthers() }
    let outcome = own.make(change, in: article)
    // What comes of it closes the note.
    if outcome.fault != nil { own.hold(reader.bookmark.draft) }
    reader.take(outcome.notebook, after: change, outcome.changed)
    if let fault = outcome.fault { reader.report(fault) }
  }

  /// Takes or brings back changes of them, but none of what others have changed since; what could
  /// not be kept is said.
  mutating func turn(_ turn: Turn, _ count: Int) {
    takeNotesOfOthers()
    let reversals = reader.turn(turn, count: count)
    guard !reversals.isEmpty else { return }
    let outcome = own.reverse(reversals, in: article)
    reader.take(outcome.notebook)
    if let fault = outcome.fault { reader.report(fault) }
  }

  /// Takes in notes that are written beside this reader.
  mutating func takeNotesOfOthers() {
    guard let notebook = own.notebookOfOthers(of: article) else { return }
    reader.take(notebook)
    isShown = false
  }
}

// MARK: - The place

extension ReadingSession {
  /// Keeps where the reading is, for the next time, and what could not be kept before.
  ///
  /// - Returns: Why the place cannot be kept, if that has not been told.
  mutating func keepPlace(
    waiting seconds: Int = Archive.patience, isLast: Bool = false
  ) -> String? {
    placeKeptAt = System.clock
    own.keepUnsaved(waiting: seconds)
    var bookmark = reader.bookmark
    if bookmark.measure == settings.measure { bookmark.measure = nil }
    bookmark.draft?.writer = System.writer
    return own.keep(bookmark, in: article, waiting: seconds, isLast: isLast)
  }

  /// What has become of what could not be kept before, where nobody is typing.
  mutating func takeNews() -> String? { reader.isAtRest ? own.takeNews() : nil }

  /// Keeps what is being written time and again, though the keys come without a rest.
  mutating func keepWhileWriting() {
    guard reader.isWriting, System.clock - placeKeptAt >= Self.quietTime else { return }
    keepPlaceSilently(waiting: 0)
  }

  /// Keeps the place where nobody would see what is said of it: what goes wrong is said at rest, if
  /// it still does.
  mutating func keepPlaceSilently(waiting seconds: Int = Archive.patience) {
    if keepPlace(waiting: seconds) != nil { own.tellAnew() }
  }
}
