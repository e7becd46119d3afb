import Articles

/// What was read before the present place or list and, after going back, after it.
struct LinearHistory: Sendable {
  /// A place of the text, and the list that was read out there.
  struct Moment: Hashable, Sendable {
    var place: Place
    var list: LinearSession.List?
  }

  private(set) var past: [Moment] = []
  private(set) var future: [Moment] = []

  /// Remembers a moment before something is followed; what lay ahead is forgotten.
  mutating func leave(_ moment: Moment) {
    if past.last != moment { past.append(moment) }
    if past.count > Self.greatestCount { past.removeFirst() }
    future = []
  }

  mutating func back(from moment: Moment) -> Moment? {
    guard let target = past.popLast() else { return nil }
    future.append(moment)
    return target
  }

  mutating func forward(from moment: Moment) -> Moment? {
    guard let target = future.popLast() else { return nil }
    past.append(moment)
    return target
  }

  /// All places, those that were read last first.
  var places: [Place] { (past.reversed() + future).map(\.place) }

  /// Goes along with a change of the article; its lists are not those that were read.
  mutating func follow(_ moved: [Place: Place]) {
    func followed(_ moment: Moment) -> Moment {
      Moment(place: moved[moment.place] ?? Place(block: 0), list: nil)
    }
    past = past.map(followed)
    future = future.map(followed)
  }

  private static let greatestCount = 1_000
}
