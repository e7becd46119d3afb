/// The moments that were visited: those before the present one and, after going back, those after.
package struct History<Moment: Hashable & Sendable>: Hashable, Sendable {
  package var past: [Moment] = []
  package var future: [Moment] = []

  package init() {}

  /// Remembers a moment before something is followed.
  ///
  /// What lay ahead is forgotten.
  package mutating func leave(_ moment: Moment) {
    if past.last != moment { past.append(moment) }
    if past.count > greatestCount { past.removeFirst() }
    future = []
  }

  /// Takes back the last jump, to whose place the reader has come again.
  mutating func forgetLast() {
    past.removeLast()
  }

  /// Whether there is a moment to go back to from another.
  func leadsBack(from moment: Moment) -> Bool { past.contains { $0 != moment } }

  /// Goes back from a moment to the last one before it that is another.
  package mutating func back(from moment: Moment) -> Moment? {
    Self.step(from: moment, through: &past, leaving: &future)
  }

  /// Goes forward from a moment to the next other one that was left by going back.
  package mutating func forward(from moment: Moment) -> Moment? {
    Self.step(from: moment, through: &future, leaving: &past)
  }

  /// Takes the last other moment out of those ahead, and what equals the present one with it; where
  /// there is none, all stays as it is.
  private static func step(
    from moment: Moment, through ahead: inout [Moment], leaving behind: inout [Moment]
  ) -> Moment? {
    guard let index = ahead.lastIndex(where: { $0 != moment }) else { return nil }
    let target = ahead[index]
    ahead.removeSubrange(index...)
    behind.append(moment)
    return target
  }
}

/// The moments before the present one that are kept, at most: no one goes back further.
private let greatestCount = 1000

/// Where the reader was, and what was open there.
struct ReadingMoment: Hashable, Sendable {
  var top: Top
  var chosen: Reference?
  var side: ListPane?
  var timeline: ListPane?
  var focus: Focus

  /// Whether the pane that had the focus had the screen for itself.
  var isZoomed: Bool
}
