import Annotations
import Reader

extension ReadingSession {
  /// Makes a change to the reader's own marks and notes; what could not be kept is said.
  mutating func keep(_ change: Notebook.Change) {
    // A place is given to the words as they are now, a wording to those that the reader has seen.
    if case .confirm = change { takeNotesOfOthers() }
    let outcome = own.make(change, in: article)
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
