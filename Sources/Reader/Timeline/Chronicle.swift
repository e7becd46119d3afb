import Articles

/// The events in the order of their dates, worked out once.
struct Chronicle: Sendable {
  /// The date of each event; none where it cannot be read.
  let dates: [HistoricalDate?]

  /// What each event puts on the axis of time; none where it has no place there.
  let timed: [TimedEvent?]

  /// The events by their dates, those without one last: indices into `Apparatus.events`.
  let order: [Int]

  init(_ apparatus: Apparatus) {
    let dates = apparatus.events.map(\.date?.date)
    self.dates = dates
    timed = apparatus.events.indices.map { TimedEvent($0, of: apparatus) }
    // `sorted` is stable.
    let dated = dates.enumerated().compactMap { index, date in date.map { (index, $0.rank) } }
    order =
      dated.sorted { $0.1 < $1.1 }.map(\.0) + dates.indices.filter { dates[$0] == nil }
  }
}

extension Model {
  /// Reads the dates of the events, which a timeline needs.
  mutating func prepareChronicle() {
    if chronicle == nil { chronicle = Chronicle(article.apparatus) }
  }

  /// The events that a timeline lists, in its order, whatever a filter leaves of them.
  func events(of pane: ListPane) -> [Int] {
    guard case .timeline(let actor) = pane.kind, let chronicle else { return [] }
    let isTold = pane.order == .told && pane.chart == nil
    let all = isTold ? Array(chronicle.order.indices) : chronicle.order
    guard let actor else { return pane.chart == nil ? all : inLanes(all) }
    let own = Set(article.apparatus.events(ofActor: actor))
    return all.filter(own.contains)
  }

  /// Puts together the events of one actor, the one that each names first.
  ///
  /// Lanes are in the order of their first events; that of events without an actor is the last.
  private func inLanes(_ events: [Int]) -> [Int] {
    var places: [Int: Int] = [:]
    var lanes: [[Int]] = []
    var withoutActor: [Int] = []
    for event in events {
      guard let actor = article.apparatus.events[event].participants.first?.actor else {
        withoutActor.append(event)
        continue
      }
      if let place = places[actor] {
        lanes[place].append(event)
      } else {
        places[actor] = lanes.count
        lanes.append([event])
      }
    }
    return lanes.flatMap(\.self) + withoutActor
  }
}
