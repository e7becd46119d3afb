import Articles
import TextLayout

/// What follows from the events that a timeline lists, for its drawing.
///
/// It is worked out when a timeline is opened, filtered, put into another order or made a chart,
/// and then kept, so that a key costs no more where there are many events.
struct EventListing: Sendable {
  /// What a listing depends on, within one article.
  struct Key: Hashable, Sendable {
    let kind: ListPane.Kind
    let order: ListPane.Order?
    let isChart: Bool
    let filter: String?
  }

  /// Consecutive entries that belong to one actor, or to none.
  struct Lane: Hashable, Sendable {
    let actor: Int?
    let entries: Range<Int>
  }

  let key: Key

  /// The events in the order of the pane, in lanes once for each of these: indices into
  /// `Apparatus.events`.
  let events: [Int]

  /// How many different events that are.
  let count: Int

  /// The lanes of a chart; none where it has no axis.
  let lanes: [Lane]

  /// Nothing if no event has a place on it.
  let axis: TimeAxis?

  /// The first year in which something begins or ends, and the last.
  let years: ClosedRange<Int>?

  /// Where the events begin on the axis, from early to late.
  let moments: [Moment]

  /// The marks that stand beside the titles, in their order.
  let caveats: [Caveat]

  /// The most marks that one event has.
  let caveatColumns: Int

  /// What the bars of a chart may show, in the order of the legend.
  let signs: [ChartBar.Sign]

  /// The width of the widest name of a lane, in columns.
  let nameColumns: Int

  /// The first entry of each event of the article; none where it is not listed.
  private let entries: [Int?]

  /// The events that have a passage, in told order.
  private let told: [Int]

  /// Their passages.
  private let passages: Reach

  /// - Complexity: O(*n* log *n*) in the events.
  init(_ key: Key, _ items: [PaneItem], of apparatus: Apparatus, _ chronicle: Chronicle) {
    let events = items.compactMap { if case .event(let event) = $0 { event } else { nil } }
    self.key = key
    self.events = events
    let times = Times(of: events, in: chronicle)
    axis = TimeAxis(anchors: times.anchors)
    years = events.compactMap { chronicle.timed[$0] }.years
    let hasLanes = key.isChart && axis != nil
    lanes = hasLanes ? Self.lanes(of: events, key.kind, in: chronicle) : []
    moments = times.beginnings.sorted()
    signs = key.isChart ? times.signs : []
    let marking = Caveat.allCases.filter { !key.isChart || $0.isMarkedInChart }
    caveats = marking.filter { caveat in
      events.contains { chronicle.caveats[$0].contains(caveat) }
    }
    caveatColumns =
      events.lazy.map { chronicle.caveats[$0].count(where: marking.contains) }.max() ?? 0
    nameColumns = lanes.map { columns(of: apparatus.name(of: $0)) }.max() ?? 0
    var entries: [Int?] = Array(repeating: nil, count: apparatus.events.count)
    for (entry, event) in events.enumerated().reversed() { entries[event] = entry }
    self.entries = entries
    count = entries.count { $0 != nil }
    told = entries.indices.filter { entries[$0] != nil && apparatus.events[$0].bytes != nil }
    passages = Reach(told.compactMap { apparatus.events[$0].bytes })
  }

  /// The first entry of an event, if it is listed.
  func entry(of event: Int) -> Int? { entries[event] }

  /// The lane that an entry belongs to: an index into `lanes`.
  func lane(ofEntry entry: Int) -> Int {
    partitioningIndex(lanes.indices) { lanes[$0].entries.upperBound > entry }
  }

  /// The entry whose passage lies nearest to a part of the text; of several there, the one told
  /// first, and of those around it the innermost.
  func entry(nearestTo bytes: Range<ByteOffset>) -> Int? {
    passages.nearest(to: bytes).flatMap { entry(of: told[$0]) }
  }

  /// The lanes with as many of their events as are listed.
  private static func lanes(
    of events: [Int], _ kind: ListPane.Kind, in chronicle: Chronicle
  ) -> [Lane] {
    if case .timeline(let actor?) = kind {
      return events.isEmpty ? [] : [Lane(actor: actor, entries: events.indices)]
    }
    let listed = Set(events)
    var start = 0
    return chronicle.lanes.compactMap { lane in
      let end = start + lane.events.count(where: listed.contains)
      defer { start = end }
      return start == end ? nil : Lane(actor: lane.actor, entries: start..<end)
    }
  }
}

/// What the events of a listing put on the axis, gathered in one go.
private struct Times {
  private(set) var anchors: [Moment] = []
  private(set) var beginnings: [Moment] = []
  private var missing = ChartBar.Sign.allCases

  init(of events: [Int], in chronicle: Chronicle) {
    for event in events {
      guard let timed = chronicle.timed[event] else { continue }
      anchors += timed.anchors
      if let beginning = timed.beginning { beginnings.append(beginning) }
      missing.removeAll(where: timed.tells)
    }
  }

  /// What the bars may tell, in the order of the legend.
  var signs: [ChartBar.Sign] { ChartBar.Sign.allCases.filter { !missing.contains($0) } }
}

extension TimedEvent {
  /// The earliest moment at which it may begin, or may end if it has no beginning.
  var beginning: Moment? { possible.lazy.compactMap { $0.start ?? $0.end }.min() }
}

extension Apparatus {
  /// What a lane is called.
  func name(of lane: EventListing.Lane) -> String {
    lane.actor.map { actors[$0].name } ?? "Without an actor"
  }
}

extension Model {
  /// Keeps what follows from the events of the open timeline, if that has changed.
  mutating func keepListing() {
    guard let timeline else {
      listing = nil
      return
    }
    if let chart = timeline.chart { chartWindows[timeline.kind] = chart }
    let key = listingKey(of: timeline)
    guard listing?.key != key else { return }
    listing = EventListing(key, timeline.items, of: article.apparatus, chronicle)
  }

  private func listingKey(of pane: ListPane) -> EventListing.Key {
    EventListing.Key(
      kind: pane.kind, order: pane.order, isChart: pane.chart != nil, filter: filtering?.line)
  }

  /// The entry of a timeline that stands for the place in the text.
  func hereEntry(ofTimeline pane: ListPane) -> Int {
    guard let listing, listing.key == listingKey(of: pane) else { return nearestEntry(of: pane) }
    let here = listing.entry(nearestTo: passageHere) ?? 0
    // Of the lanes that an event stands in, the one that the cursor is in is as good as the first.
    return pane.items[safe: pane.cursor] == pane.items[safe: here] ? pane.cursor : here
  }

  /// The event under the cursor of the timeline.
  var eventAtCursor: Int? { timeline.flatMap { listing?.events[safe: $0.cursor] } }
}
