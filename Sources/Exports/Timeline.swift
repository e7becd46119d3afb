public import Articles

/// The events of an article, or some of them, in an order.
public struct Timeline: Sendable {
  public enum Order: String, CaseIterable, Sendable {
    /// As the text tells them.
    case told
    /// By their dates; what has none that can be read comes last.
    case date
  }

  /// Which events are wanted.
  public struct Selection: Sendable {
    /// Events of any of these actors, which are indices into `Apparatus.actors`; of none: all
    /// events.
    public var actors: Set<Int>

    /// Events that may have happened no earlier than the earliest day of this date.
    public var start: HistoricalDate?

    /// Events that may have happened no later than the latest day of this date.
    public var end: HistoricalDate?

    public init(
      actors: Set<Int> = [], from start: HistoricalDate? = nil, to end: HistoricalDate? = nil
    ) {
      self.actors = actors
      self.start = start
      self.end = end
    }
  }

  /// An event, its date read, and where it is told.
  public struct Entry: Sendable {
    /// An index into `Apparatus.events`.
    let index: Int

    public let event: Event
    public let date: HistoricalDate?
    public let anchor: Anchor?

    init(_ index: Int, in article: Article) {
      let event = article.apparatus.events[index]
      self.index = index
      self.event = event
      date = event.date?.date
      anchor = event.bytes.map(article.anchor(of:))
    }
  }

  public let article: Article
  public let entries: [Entry]

  public init(_ article: Article, _ selection: Selection = Selection(), order: Order = .date) {
    self.article = article
    let events = article.apparatus.events
    let entries = events.indices.filter { selection.wants(events[$0]) }
      .map { Entry($0, in: article) }.filter { selection.includes($0.date) }
    self.entries = order == .told ? entries : Timeline.inOrderOfDate(entries)
  }

  /// Sorts events by their dates; those of one rank stay in told order.
  private static func inOrderOfDate(_ entries: [Entry]) -> [Entry] {
    // `sorted` is stable.
    let dated = entries.compactMap { entry in entry.date.map { (rank: $0.rank, entry: entry) } }
      .sorted { $0.rank < $1.rank }
    return dated.map(\.entry) + entries.filter { $0.date == nil }
  }
}

extension Timeline.Selection {
  fileprivate func wants(_ event: Event) -> Bool {
    actors.isEmpty || event.participants.contains { actors.contains($0.actor) }
  }

  /// Whether a day that may be meant lies between start and end.
  fileprivate func includes(_ date: HistoricalDate?) -> Bool {
    if start == nil && end == nil { return true }
    let first = start?.whole.first ?? .past
    let last = end?.whole.last ?? .future
    return date?.stretches.contains { $0.first <= last && first <= $0.last } ?? false
  }
}
