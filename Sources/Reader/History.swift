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

  /// Goes back from a moment to the last one before it that is another.
  package mutating func back(from moment: Moment) -> Moment? {
    while past.last == moment { past.removeLast() }
    guard let target = past.popLast() else { return nil }
    future.append(moment)
    return target
  }

  /// Goes forward from a moment to the next other one that was left by going back.
  package mutating func forward(from moment: Moment) -> Moment? {
    while future.last == moment { future.removeLast() }
    guard let target = future.popLast() else { return nil }
    past.append(moment)
    return target
  }
}

private let greatestCount = 1000

/// Where the reader was, and what was open there.
struct ReadingMoment: Hashable, Sendable {
  var top: Top
  var chosen: Reference?
  var side: ListPane?
  var timeline: ListPane?
  var focus: Focus
}
