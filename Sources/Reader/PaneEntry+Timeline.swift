import Articles
import Screen

/// The events in the order of their dates, worked out once.
struct Chronicle: Sendable {
  /// The date of each event; none where it cannot be read.
  let dates: [HistoricalDate?]

  /// The events by their dates, those without one last: indices into `Apparatus.events`.
  let order: [Int]

  /// The year in which each event begins, or ends if its start is open.
  let years: [Int?]

  init(_ events: [Articles.Event]) {
    let dates = events.map(\.date?.date)
    self.dates = dates
    years = dates.map { ($0?.earliest ?? $0?.latest)?.year }
    // `sorted` is stable.
    let dated = dates.enumerated().compactMap { index, date in date.map { (index, $0.rank) } }
    order =
      dated.sorted { $0.1 < $1.1 }.map(\.0) + dates.indices.filter { dates[$0] == nil }
  }
}

extension Model {
  /// The events that a timeline lists, in its order.
  func events(of pane: ListPane) -> [Int] {
    guard case .timeline(let actor) = pane.kind, let chronicle else { return [] }
    let all = pane.order == .told ? Array(chronicle.order.indices) : chronicle.order
    guard let actor else { return all }
    let own = Set(article.apparatus.events(ofActor: actor))
    return all.filter(own.contains)
  }

  /// The room for the dates of a timeline: many events tell as much of it as all.
  func dateColumns(of pane: ListPane) -> Int {
    let widths = pane.items.prefix(Self.manyEvents).map { item in
      if case .event(let event) = item {
        columns(of: words(of: article.apparatus.events[event]))
      } else {
        0
      }
    }
    return min(Self.mostDateColumns, widths.max() ?? 0)
  }

  func entry(ofEvent index: Int, at position: Int, of pane: ListPane) -> PaneEntry {
    let event = article.apparatus.events[index]
    guard case .timeline = pane.kind else {
      return entry(ofCardItem: .event(index), in: pane)
    }
    let label = words(of: event)
    let room = hasRoomForLabels ? pane.labelColumns : 0
    let fits = columns(of: label) <= room
    var jump = ""
    if case .event(let earlier) = pane.items[safe: position - 1] {
      jump = elapsed(from: earlier, to: index, pane)
    }
    let basis = hasRoomForLabels ? event.basis.rawValue : ""
    return PaneEntry(
      label: fits ? label : "", labelColumns: room,
      text: (fits ? "" : "\(label) · ") + event.title
        + (position == pane.cursor && focus == .timeline ? details(of: event) : ""),
      share: [jump, basis, place(of: event.bytes)].filter { !$0.isEmpty }.joined(separator: "  "))
  }

  /// What is told of the event under the cursor, besides its title.
  private func details(of event: Articles.Event) -> String {
    let disagreement = event.disagreement.map { "Article and record differ: \($0)" }
    let parts = [event.summary, disagreement, event.verification.map { "(\($0.text))" }]
      .compactMap(\.self)
    return parts.isEmpty ? "" : " – " + parts.joined(separator: " ")
  }

  /// The date of an event in words: as the record has it, and as the article has it if that differs.
  func words(of event: Articles.Event) -> String {
    guard let date = event.date else { return "without a date" }
    let words = date.date?.words(.short, asBounds: event.sense == .within) ?? date.written
    let told = event.told?.date?.words(.short)
    return told.map { $0 == words ? words : "\(words) (told: \($0))" } ?? words
  }

  /// The time between two neighbours; in told order with the way that it jumps.
  private func elapsed(from first: Int, to second: Int, _ pane: ListPane) -> String {
    guard let chronicle, let start = chronicle.dates[first], let end = chronicle.dates[second],
      let elapsed = Elapsed(from: start, to: end), elapsed.days != 0...0
    else { return "" }
    let sign = elapsed.days.lowerBound >= 0 ? "+" : ""
    let jump = elapsed.days.upperBound <= 0 ? "▲ " : elapsed.days.lowerBound >= 0 ? "▼ " : ""
    return (pane.order == .told ? jump : "") + sign + elapsed.words
  }

  /// The room for dates before the titles, at most, in columns.
  private static let mostDateColumns = 30

  /// As many events as are asked how much room their dates take.
  private static let manyEvents = 500
}
