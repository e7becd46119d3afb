import Articles
import Reader

/// A place of the text, and the list that was read out there.
struct LinearMoment: Hashable, Sendable {
  var place: Place
  var list: LinearSession.List?
}

extension History<LinearMoment> {
  /// All places, those that were read last first.
  var places: [Place] { (past.reversed() + future).map(\.place) }

  /// Goes along with a change of the article; its lists are not those that were read.
  mutating func follow(_ moved: [Place: Place]) {
    func followed(_ moment: LinearMoment) -> LinearMoment {
      LinearMoment(place: moved[moment.place] ?? Place(block: 0), list: nil)
    }
    past = past.map(followed)
    future = future.map(followed)
  }
}
