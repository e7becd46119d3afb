import Articles
import Search

/// A pane that lists entries, beside the text or below it.
///
/// It holds what its entries are about. What one says and where it leads is worked out when it
/// shows, so that a list of any length answers at once.
struct ListPane: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case contents
    case history
    case actors(Scope)
    /// All about one actor, event, note or source.
    case card(Subject)
    case notes
    case readings
    /// The reader's own marks, highlights and notes.
    case own(OwnKind)
    /// The events, of one actor or of all.
    case timeline(actor: Int?)
    /// What was searched for, in a part of the article and its apparatus.
    case hits(Search.Scope)
    /// What fits what is typed at the prompt for going to anything.
    case goTo
  }

  /// The part of the text whose actors are listed.
  enum Scope: String, CaseIterable, Hashable, Sendable {
    case page
    case section
    case article
  }

  /// What comes first in a list; a bookmark knows it by these names.
  enum Order: String, CaseIterable, Hashable, Sendable {
    case date
    case told
    case firstMention
    case count
    case name
    case left
    case right
    case text
    case newest
  }

  var kind: Kind
  var order: Order?

  /// What shows of the axis of time, if the events are drawn as a chart and not as a list.
  var chart: ChartWindow?

  /// The words that the entries are narrowed to, in the list of the reader's own.
  var words = ""

  /// The passage that was asked for last, of those that an entry of the reader's own may belong to.
  var candidate: Candidate?

  /// What each entry is about.
  var items: [PaneItem] = []

  /// The room for labels, in columns, where the screen is wide enough for any.
  var labelColumns = 0

  /// The part of the article's text whose actors are listed.
  var part: Range<ByteOffset>?

  /// The entry that stands for the place in the text, if entries are places.
  var here: Int?

  /// The entry that the next key acts on.
  var cursor = 0 {
    didSet { if cursor != oldValue { hiddenRows = 0 } }
  }

  /// The first entry that shows.
  var first = 0

  /// The rows of the entry under the cursor that are scrolled away, where it is taller than the
  /// pane; none of another entry that the cursor comes to.
  var hiddenRows = 0

  /// What another size of the screen has made of what shows.
  private var resized: Resized?

  init(_ kind: Kind, order: Order? = nil, chart: ChartWindow? = nil, words: String = "") {
    self.kind = kind
    self.order = order ?? kind.orders.first
    self.chart = chart
    self.words = words
  }
}

extension ListPane {
  /// What shows of a list, and the entry that the next key acts on.
  private struct Extract: Hashable {
    let cursor: Int
    let first: Int
    let hiddenRows: Int
  }

  /// What showed before another size of the screen, and what shows at it.
  private struct Resized: Hashable {
    let before: Extract
    var after: Extract
  }

  private var extract: Extract {
    Extract(cursor: cursor, first: first, hiddenRows: hiddenRows)
  }

  /// Goes back to what showed before any other size of the screen, if nothing has moved since.
  mutating func beginResizing() {
    if let resized, resized.after == extract {
      (first, hiddenRows) = (resized.before.first, resized.before.hiddenRows)
    }
    resized = Resized(before: extract, after: extract)
  }

  /// Takes in what the size of the screen has made of what shows.
  mutating func endResizing() {
    let after = extract
    resized?.after = after
  }

  /// The same pane as if the screen had never had another size.
  var withoutResizing: ListPane {
    var pane = self
    pane.resized = nil
    return pane
  }
}

extension ListPane {
  /// Whether it lists events, as rows or as a chart.
  var isTimeline: Bool {
    if case .timeline = kind { true } else { false }
  }
}

extension ListPane.Kind {
  /// The orders that there are of such a list, the usual one first; none where there is only one.
  var orders: [ListPane.Order] {
    switch self {
    case .timeline: [.date, .told]
    case .actors(.article): [.count, .name, .firstMention]
    case .actors: [.firstMention, .count, .name]
    case .hits: [.told, .left, .right, .date]
    case .own: [.text, .newest]
    case .contents, .history, .card, .notes, .readings, .goTo: []
    }
  }
}

extension ListPane.Kind {
  /// Whether such a list has only what a filter leaves.
  var canBeFiltered: Bool {
    switch self {
    case .actors, .notes, .readings, .timeline, .hits: true
    case .contents, .history, .card, .own, .goTo: false
    }
  }
}

extension ListPane.Order {
  /// The order for people.
  var words: String {
    switch self {
    case .date: "date order"
    case .told: "told order"
    case .firstMention: "as met"
    case .count: "by count"
    case .name: "by name"
    case .left: "by word before"
    case .right: "by word after"
    case .text: "as in the text"
    case .newest: "newest first"
    }
  }

  /// Reads an order from a bookmark; in older ones stand its words.
  init?(kept: String) {
    let known = Self(rawValue: kept) ?? Self.allCases.first { $0.words == kept }
    guard let known else { return nil }
    self = known
  }
}
