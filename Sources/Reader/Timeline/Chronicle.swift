import Articles

/// The events in the order of their dates, worked out once.
struct Chronicle: Sendable {
  /// The events of an actor, or those of none, by their dates.
  struct Lane: Sendable {
    let actor: Int?

    /// Indices into `Apparatus.events`.
    var events: [Int]
  }

  /// The date of each event; none where it cannot be read.
  let dates: [HistoricalDate?]

  /// What each event puts on the axis of time; none where it has no place there.
  let timed: [TimedEvent?]

  /// The events by their dates, those without one last: indices into `Apparatus.events`.
  let order: [Int]

  /// A lane for each actor that takes part in an event: an event stands in the lanes of all its actors.
  ///
  /// They are in the order of their first events; that of events without an actor is the last.
  let lanes: [Lane]

  init(_ apparatus: Apparatus) {
    let dates = apparatus.events.map(\.date?.date)
    self.dates = dates
    timed = apparatus.events.indices.map { TimedEvent($0, of: apparatus) }
    // `sorted` is stable.
    let dated = dates.enumerated().compactMap { index, date in date.map { (index, $0.rank) } }
    order =
      dated.sorted { $0.1 < $1.1 }.map(\.0) + dates.indices.filter { dates[$0] == nil }
    lanes = Self.lanes(of: order, in: apparatus)
  }
}

extension Chronicle {
  private static func lanes(of events: [Int], in apparatus: Apparatus) -> [Lane] {
    var places: [Int: Int] = [:]
    var lanes: [Lane] = []
    var rest = Lane(actor: nil, events: [])
    for event in events {
      let actors = apparatus.events[event].participants.map(\.actor)
      if actors.isEmpty { rest.events.append(event) }
      for actor in actors {
        let place = places[actor, default: lanes.count]
        if place == lanes.count { lanes.append(Lane(actor: actor, events: [])) }
        places[actor] = place
        // Who takes part in two ways does so once.
        if lanes[place].events.last != event { lanes[place].events.append(event) }
      }
    }
    return rest.events.isEmpty ? lanes : lanes + [rest]
  }
}

extension Model {
  /// Reads the dates of the events, which a timeline needs.
  mutating func prepareChronicle() {
    if chronicle == nil { chronicle = Chronicle(article.apparatus) }
  }

  /// The events that a timeline lists, in its order, whatever a filter leaves of them; in a chart those
  /// of several actors more than once.
  func events(of pane: ListPane) -> [Int] {
    guard case .timeline(let actor) = pane.kind, let chronicle else { return [] }
    let isTold = pane.order == .told && pane.chart == nil
    let all = isTold ? Array(chronicle.order.indices) : chronicle.order
    guard let actor else {
      return pane.chart == nil ? all : chronicle.lanes.flatMap(\.events)
    }
    let own = Set(article.apparatus.events(ofActor: actor))
    return all.filter(own.contains)
  }
}
