/// The places that were visited: those before the present one and, after going back, those after.
struct History: Hashable, Sendable {
  var past: [Moment] = []
  var future: [Moment] = []

  /// Where the reader was, and what was open there.
  struct Moment: Hashable, Sendable {
    var top: Top
    var chosen: Reference?
    var side: ListPane?
    var timeline: ListPane?
    var focus: Focus
  }

  /// Remembers a moment before a jump.
  ///
  /// What lay ahead is forgotten.
  mutating func leave(_ moment: Moment) {
    if past.last != moment { past.append(moment) }
    if past.count > Self.greatestCount { past.removeFirst() }
    future = []
  }

  /// Takes back the last jump, to whose place the reader has come again.
  mutating func forgetLast() {
    past.removeLast()
  }

  /// Goes back from a moment to the one before it.
  mutating func back(from moment: Moment) -> Moment? {
    guard let target = past.popLast() else { return nil }
    future.append(moment)
    return target
  }

  /// Goes forward from a moment to the one that was left by going back.
  mutating func forward(from moment: Moment) -> Moment? {
    guard let target = future.popLast() else { return nil }
    past.append(moment)
    return target
  }

  private static let greatestCount = 1000
}
