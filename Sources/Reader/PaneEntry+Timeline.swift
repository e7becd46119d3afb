import Articles
import Screen

/// The events in the order of their dates, worked out once.
struct Chronicle: Sendable {
  /// The date of each event; none where it cannot be read.
  let dates: [HistoricalDate?]

  /// The events by their dates, those without one last: indices into `Apparatus.events`.
  let order: [Int]

  init(_ events: [Articles.Event]) {
    let dates = events.map(\.date?.date)
    self.dates = dates
    order = events.indices.sorted { left, right in
      switch (dates[left]?.rank, dates[right]?.rank) {
      case (let left?, let right?) where left != right: left < right
      case (_?, nil): true
      case (nil, _?): false
      default: left < right
      }
    }
  }
}

extension Model {
  /// The events that a timeline lists, in its order.
  func events(of pane: ListPane) -> [Int] {
    guard case .timeline(let actor) = pane.kind, let chronicle else { return [] }
    let all = pane.isToldOrder ? Array(chronicle.order.indices) : chronicle.order
    guard let actor else { return all }
    let own = Set(article.apparatus.events(ofActor: actor))
    return all.filter(own.contains)
  }

  func timelineEntries(_ pane: ListPane) -> [PaneEntry] {
    let events = events(of: pane)
    let labels = events.map { words(of: article.apparatus.events[$0]) }
    let isNarrow = size.columns < Self.columnsForLabels
    let room = isNarrow ? 0 : min(Self.dateColumns, labels.map { columns(of: $0) }.max() ?? 0)
    return events.indices.map { index in
      let event = article.apparatus.events[events[index]]
      let fits = columns(of: labels[index]) <= room
      let jump = index > 0 ? elapsed(from: events[index - 1], to: events[index], pane) : ""
      let basis = isNarrow ? "" : event.basis.rawValue
      return PaneEntry(
        label: fits ? labels[index] : "", labelColumns: room,
        text: (fits ? "" : "\(labels[index]) · ") + event.title
          + (index == pane.cursor && focus == .timeline ? details(of: event) : ""),
        share: [jump, basis, place(of: event.bytes)].filter { !$0.isEmpty }.joined(separator: "  "),
        target: event.bytes.map { .passage($0) } ?? .nothing)
    }
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
    return (pane.isToldOrder ? jump : "") + sign + elapsed.words
  }

  /// The room for dates before the titles, at most, in columns.
  private static let dateColumns = 30
}
