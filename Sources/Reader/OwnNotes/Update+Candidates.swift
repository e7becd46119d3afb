import Annotations
import Articles

/// The passage that shows of those that one of the reader's own may belong to.
struct Candidate: Hashable, Sendable {
  /// The id of the mark, highlight or note.
  let own: String

  /// Which passage: an index into `Anchoring.candidates`.
  let index: Int
}

extension Model {
  /// Shows another of the passages that what the cursor of the list is on may belong to; the one in
  /// question if it does not show yet.
  mutating func showCandidate(_ count: Int) {
    guard let own = ownAtHand else { return say(noOwn) }
    guard own.bytes == nil else { return say(.nothingToConfirm) }
    let all = own.anchoring.candidates.count
    guard all > 0, let cursor = side?.cursor else { return say(.nowhereToConfirm) }
    let target = candidate(of: own) + (isShown(own) ? count : 0)
    let index = (target % all + all) % all
    side?.candidate = Candidate(own: own.id, index: index)
    moveCursor(to: cursor)
    say(.candidate(index + 1, count: all))
  }

  /// Takes the passage that shows as the place of what the cursor of the list is on; shows it first
  /// where it does not.
  mutating func confirmPlace() -> [Effect] {
    guard let own = ownAtHand, own.bytes == nil, isShown(own) else {
      showCandidate(0)
      return []
    }
    return [.keep(.confirm(id: own.id, candidate: candidate(of: own)))]
  }

  /// Where one of the reader's own lies, or may lie.
  func passage(ofOwn id: String) -> Range<ByteOffset>? {
    guard let own = notebook?[id] else { return nil }
    // Each key asks this of all that there are, of which most have a certain place.
    return own.bytes ?? own.anchoring.candidates[safe: candidate(of: own)]
  }

  /// Which passage is in question, of those that one of the reader's own may belong to.
  private func candidate(of own: Annotation) -> Int {
    guard let shown = side?.candidate, shown.own == own.id,
      own.anchoring.candidates.indices.contains(shown.index)
    else { return 0 }
    return shown.index
  }

  /// Whether the passage in question shows.
  private func isShown(_ own: Annotation) -> Bool {
    peek?.passage != nil && peek?.passage == passage(ofOwn: own.id)
  }
}
