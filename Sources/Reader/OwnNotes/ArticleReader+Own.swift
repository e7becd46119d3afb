public import Annotations

extension ArticleReader {
  /// Takes in the reader's own marks and notes, as they have been read.
  public mutating func take(_ notebook: Notebook) {
    model.take(notebook)
    model.keepCursorsInSight()
  }

  /// Whether nothing is typed, asked or selected, so that marks and notes may change on the page.
  public var isAtRest: Bool { model.overlay == nil && model.selection == nil }

  /// Takes in what has come of a change that the reader asked for.
  ///
  /// The annotation is as it is after the change, or was before it was removed; there is none where
  /// the change could not be made.
  public mutating func take(
    _ notebook: Notebook, after change: Notebook.Change, _ changed: Annotation?
  ) {
    model.take(notebook, after: change, changed)
    model.keepCursorsInSight()
  }

  /// Takes or brings back so many changes of marks, highlights and notes, where nothing else has
  /// become of them, and says what comes of it.
  ///
  /// - Returns: What is to be done for it, in order.
  public mutating func turn(_ turn: Turn, count: Int) -> [Notebook.Reversal] {
    model.turn(turn, count)
  }

  /// Takes in the text that was written elsewhere; it is kept at once.
  public mutating func finishEditing(_ text: String) -> [Effect] {
    goOnEditing(text)
    return model.editor.map { model.keep($0) } ?? []
  }

  /// Takes in a text for the note that is being written, which stays open.
  public mutating func goOnEditing(_ text: String) {
    model.editor?.replace(with: text)
  }

  /// Whether a note is being written, or may still be written on.
  public var isWriting: Bool { model.overlay?.written != nil }

  /// Says something in a sentence on the last line.
  public mutating func report(_ sentence: String) {
    model.say(.report(sentence))
  }

  /// Where the reading is left, and what is open or being written there.
  public var bookmark: Bookmark {
    var bookmark = Bookmark(at: place, in: model.article)
    (bookmark.panes, bookmark.focus) = openPanes
    bookmark.showsReadings = model.showsReadings
    bookmark.measure = measure
    bookmark.draft = model.draft
    return bookmark
  }
}
