package import Annotations
import Articles

/// The changes of the reader's own marks, highlights and notes: those that can be taken back, and
/// those that have been and can be brought back.
package struct OwnChanges: Sendable {
  /// In the order in which they were made, the last one last.
  private var made: [OwnChange] = []

  /// In the order in which they were taken back, the last one last.
  private var takenBack: [OwnChange] = []

  package init() {}

  /// Adds a change; what was taken back before it cannot be brought back any more.
  ///
  /// One that has come to nothing, for another reader has changed the same meanwhile, is not added:
  /// to take it back would take back what that reader has written.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - changed: The annotation as it was after the change, or before it was removed.
  ///   - before: The notebook before the change.
  ///   - after: The notebook after it, with what others have written meanwhile.
  /// - Returns: What is to be said of others; nothing where the change is all that has happened.
  package mutating func add(
    _ change: Notebook.Change, _ changed: Annotation, before: Notebook, after: Notebook
  ) -> Sentence? {
    let isMade = after.isLeft(by: change, changed)
    if isMade {
      made.append(OwnChange(change, changed, before: before, after: after))
      takenBack = []
    }
    if after.hasWords(apartFrom: changed.id, since: before) { return .bothNotesKept }
    return isMade ? nil : .changedMeanwhile
  }

  /// Takes or brings back so many changes, or as many as there are before one of something that was
  /// changed elsewhere since.
  ///
  /// Where such a one is the first it is forgotten, so that those before it are within reach.
  ///
  /// - Parameters:
  ///   - turn: Whether changes are to be taken back, or brought back.
  ///   - count: How many; at least 1.
  ///   - notebook: What there is now.
  /// - Returns: What is to be said, and what is to be done for it; nothing where nothing can be.
  package mutating func turn(
    _ turn: Turn, count: Int, in notebook: Notebook?
  ) -> (message: Message, reversals: [Notebook.Reversal]) {
    let (list, other) = turn == .back ? (\Self.made, \Self.takenBack) : (\.takenBack, \.made)
    let changes = Array(self[keyPath: list].suffix(count).reversed())
    guard let first = changes.first else { return (.sentence(Sentence(nothingTo: turn)), []) }
    let own = (notebook?.annotations ?? []).map { ($0.id, $0) }
    var annotations = Dictionary(own) { first, _ in first }
    let turned = Array(changes.prefix { $0.turn(turn, &annotations) })
    self[keyPath: list].removeLast(max(1, turned.count))
    self[keyPath: other] += turned
    guard let last = turned.last else { return (.changedElsewhere(first.name, turn), []) }
    let reversals = turned.flatMap { $0.reversals(turn) }
    return (.turned(last.name, turn, count: turned.count), reversals)
  }
}

/// Whether changes are taken back, or brought back after that.
public enum Turn: Sendable {
  case back
  case forth
}

/// A change of the reader's own marks, highlights and notes.
package struct OwnChange: Sendable {
  /// What takes it back.
  private let back: [Notebook.Reversal]

  /// What brings it back after that.
  private let forth: [Notebook.Reversal]

  fileprivate let name: Name

  /// Remembers a change that has been made.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - changed: The annotation as it is after the change, or was before it was removed.
  ///   - before: The notebook before the change.
  ///   - after: The notebook after it.
  fileprivate init(
    _ change: Notebook.Change, _ changed: Annotation, before: Notebook, after: Notebook
  ) {
    back = before.reversals(of: change, changed)
    forth = after.reversals(of: back)
    name = Name(of: change, changed)
  }

  /// What takes it back, or brings it back after that.
  fileprivate func reversals(_ turn: Turn) -> [Notebook.Reversal] {
    turn == .back ? back : forth
  }

  /// Takes it back, or brings it back, in annotations by their addresses, where those are still as
  /// they were left.
  ///
  /// - Returns: Whether they are.
  fileprivate func turn(_ turn: Turn, _ annotations: inout [String: Annotation]) -> Bool {
    let left = reversals(turn == .back ? .forth : .back)
    guard left.allSatisfy({ $0.isDone(in: annotations) }) else { return false }
    for reversal in reversals(turn) { reversal.apply(to: &annotations) }
    return true
  }

  /// What a change is told by: by what was changed, and whether that was to remove it.
  package struct Name: Hashable, Sendable {
    /// Such as `the note`, `the mark a`.
    let kind: String

    /// What is written in it, or else the words that it is on.
    let words: String
    let isRemoval: Bool
  }
}

extension OwnChange.Name {
  init(of change: Notebook.Change, _ changed: Annotation) {
    kind = "the \(changed.kind.name)"
    words = onOneLine(changed.text.isEmpty ? changed.quote : changed.text)
      .beginning(ofCharacters: 60)
    isRemoval = if case .remove = change { true } else { false }
  }

  /// The kind and the words.
  var whole: String { "\(kind) “\(words)”" }

  /// What has been done, and what is to be typed against that.
  ///
  /// - Parameters:
  ///   - turn: Whether the change was taken back, or brought back after that.
  ///   - count: How many changes were, of which this is the last.
  ///   - key: What is to be typed; nothing where no key does it.
  /// - Returns: Such as `taken back; ^R brings back `, for the name to stand behind it.
  func outcome(_ turn: Turn, count: Int, key: String?) -> String {
    let verbs = verbs(turn)
    let did = count == 1 ? verbs.did : "\(count) \(turn == .back ? "taken" : "brought") back"
    return did + (key.map { "; \($0) \(verbs.does) " } ?? ": ")
  }

  /// Says that nothing was done, for what was changed is not as it was left.
  func refusal(_ turn: Turn) -> String {
    "not \(verbs(turn).did): \(whole) was changed elsewhere"
  }

  /// What is done, and what can be done against that.
  private func verbs(_ turn: Turn) -> (did: String, does: String) {
    switch (turn, isRemoval) {
    case (.back, false): ("taken back", "brings back")
    case (.back, true): ("brought back", "removes")
    case (.forth, false): ("brought back", "takes back")
    case (.forth, true): ("removed", "brings back")
    }
  }
}
