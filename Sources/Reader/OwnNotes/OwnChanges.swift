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
  package mutating func add(_ change: OwnChange) {
    made.append(change)
    takenBack = []
  }

  /// Takes or brings back so many changes, or as many as there are.
  ///
  /// - Returns: The changes, the one that was made or taken back last first.
  package mutating func turn(_ turn: Turn, count: Int) -> [OwnChange] {
    switch turn {
    case .back: Self.move(count, from: &made, to: &takenBack)
    case .forth: Self.move(count, from: &takenBack, to: &made)
    }
  }

  private static func move(
    _ count: Int, from some: inout [OwnChange], to others: inout [OwnChange]
  ) -> [OwnChange] {
    let changes = Array(some.suffix(count).reversed())
    some.removeLast(changes.count)
    others += changes
    return changes
  }
}

/// Whether changes are taken back, or brought back after that.
package enum Turn: Sendable {
  case back
  case forth
}

/// A change of the reader's own marks, highlights and notes.
package struct OwnChange: Sendable {
  /// What takes it back.
  private let back: [Notebook.Reversal]

  /// What brings it back after that.
  private let forth: [Notebook.Reversal]

  package let name: Name

  /// Remembers a change that has been made.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - changed: The annotation as it is after the change, or was before it was removed.
  ///   - before: The notebook before the change.
  ///   - after: The notebook after it.
  package init(
    _ change: Notebook.Change, _ changed: Annotation, before: Notebook, after: Notebook
  ) {
    back = before.reversals(of: change, changed)
    forth = after.reversals(of: back)
    name = Name(of: change, changed)
  }

  /// What takes it back, or brings it back after that.
  package func reversals(_ turn: Turn) -> [Notebook.Reversal] {
    turn == .back ? back : forth
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
    let words: (did: String, does: String) =
      switch (turn, isRemoval) {
      case (.back, false): ("taken back", "brings back")
      case (.back, true): ("brought back", "removes")
      case (.forth, false): ("brought back", "takes back")
      case (.forth, true): ("removed", "brings back")
      }
    let did = count == 1 ? words.did : "\(count) \(turn == .back ? "taken" : "brought") back"
    return did + (key.map { "; \($0) \(words.does) " } ?? ": ")
  }
}
