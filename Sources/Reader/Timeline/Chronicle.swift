import Articles

/// The events in the order of their dates, worked out once, in slices while nothing else is to be
/// done.
struct Chronicle: Sendable {
  /// The events of an actor, or those of none, by their dates.
  struct Lane: Sendable {
    let actor: Int?

    /// Indices into `Apparatus.events`.
    var events: [Int]
  }

  /// The date of each event; none where it cannot be read.
  private(set) var dates: [HistoricalDate?] = []

  /// When each event may begin; none where no one knows.
  private(set) var starts: [Start?] = []

  /// What each event puts on the axis of time; none where it has no place there.
  private(set) var timed: [TimedEvent?] = []

  /// The marks of each event in a list.
  private(set) var caveats: [[Caveat]] = []

  /// The events by their dates, those without one last: indices into `Apparatus.events`.
  private(set) var order: [Int] = []

  /// A lane for each actor that takes part in an event: an event stands in the lanes of all its
  /// actors.
  ///
  /// They are in the order of their first events; that of events without an actor is the last.
  private(set) var lanes: [Lane] = []

  /// Whether all events have been read; before that there is neither an order nor a lane.
  private(set) var isComplete = false

  /// Reads further events; after the last one their order is found.
  ///
  /// - Complexity: O(*n*) in the events that are read, and with the last O(*n* log *n*) in all.
  mutating func read(_ count: Int, of apparatus: Apparatus) {
    guard !isComplete else { return }
    let start = dates.count
    for index in apparatus.events[start...].prefix(count).indices {
      let event = apparatus.events[index]
      dates.append(event.date?.date)
      starts.append(event.start)
      timed.append(TimedEvent(index, of: apparatus))
      caveats.append(Caveat.all(of: event))
    }
    if dates.count == apparatus.events.count { finish(apparatus) }
  }

  private mutating func finish(_ apparatus: Apparatus) {
    // `sorted` is stable.
    let dated = dates.enumerated().compactMap { index, date in date.map { (index, $0.rank) } }
    order = dated.sorted { $0.1 < $1.1 }.map(\.0) + dates.indices.filter { dates[$0] == nil }
    lanes = Self.lanes(of: order, in: apparatus)
    isComplete = true
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
  /// Reads what is not yet read of the events, which a timeline needs.
  mutating func prepareChronicle() {
    chronicle.read(article.apparatus.events.count, of: article.apparatus)
  }

  /// The events that a timeline lists, in its order, whatever a filter leaves of them; in a chart
  /// that has an axis, those of several actors more than once.
  func events(of pane: ListPane) -> [Int] {
    guard case .timeline(let actor) = pane.kind else { return [] }
    let isTold = pane.order == .told && pane.chart == nil
    let all = isTold ? Array(chronicle.order.indices) : chronicle.order
    guard let actor else {
      let hasLanes =
        pane.chart != nil && all.contains { chronicle.timed[$0] != nil && isLeft(.event($0)) }
      return hasLanes ? chronicle.lanes.flatMap(\.events) : all
    }
    let own = Set(article.apparatus.events(ofActor: actor))
    return all.filter(own.contains)
  }
}
