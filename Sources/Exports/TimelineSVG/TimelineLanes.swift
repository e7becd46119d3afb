import Articles

/// The lanes of a timeline: one for each of the main actors, and one for the rest.
struct TimelineLanes {
  /// An actor, or nothing for the lane of the others, and its events by time.
  struct Lane {
    let actor: Int?
    var events: [TimedEvent]
  }

  let lanes: [Lane]

  /// Sorts events into lanes.
  ///
  /// The main actors are those that most of the events name first. An event stands in the lane of
  /// the first of its actors that has one. Lanes are in the order of their first events; the lane
  /// of the others is the last, and is there only if it has events.
  ///
  /// - Parameters:
  ///   - events: The events, those of the same time in the order in which they shall stand.
  ///   - apparatus: Where they come from.
  ///   - count: The greatest number of lanes.
  init(_ events: [TimedEvent], of apparatus: Apparatus, atMost count: Int = 8) {
    let actors = mainActors(of: events.map { apparatus.events[$0.event] }, atMost: count)
    var lanes: [Lane] = []
    var places: [Int?: Int] = [:]
    // `sorted` is stable.
    for event in events.sorted(by: { $0.rank < $1.rank }) {
      let participants = apparatus.events[event.event].participants
      let actor = participants.first { actors.contains($0.actor) }?.actor
      let place = places[actor] ?? lanes.count
      if place == lanes.count {
        places[actor] = place
        lanes.append(Lane(actor: actor, events: []))
      }
      lanes[place].events.append(event)
    }
    self.lanes = lanes.filter { $0.actor != nil } + lanes.filter { $0.actor == nil }
  }
}

/// The actors that have lanes.
///
/// All that are named first, if there is room; else those that are named most, and one lane is left
/// for the others. Of actors with as many events, the one in the earlier event is taken.
private func mainActors(of events: [Event], atMost count: Int) -> Set<Int> {
  var counts: [Int: Int] = [:]
  var order: [Int] = []
  for case let actor? in events.map(\.participants.first?.actor) {
    if counts[actor] == nil { order.append(actor) }
    counts[actor, default: 0] += 1
  }
  let hasOthers = order.count > count || events.contains { $0.participants.isEmpty }
  // `sorted` is stable.
  let most = order.sorted { counts[$0, default: 0] > counts[$1, default: 0] }
  return Set(most.prefix(hasOthers ? count - 1 : count))
}
