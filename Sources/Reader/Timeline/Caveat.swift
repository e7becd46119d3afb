import Articles

/// A reason to take an event with care, as a mark beside its title.
enum Caveat: String, CaseIterable, Hashable, Sendable {
  case inexact = "~"
  case differs = "≠"
  case lessSure = "?"

  /// What the mark means.
  var words: String {
    switch self {
    case .inexact: "not exact"
    case .differs: "record differs"
    case .lessSure: "less sure"
    }
  }

  /// The same where there is little room.
  var shortWords: String {
    switch self {
    case .differs: "differs"
    case .inexact, .lessSure: words
    }
  }

  /// Whether a chart marks it: what is not exact the bar tells already.
  var isMarkedInChart: Bool { self != .inexact }

  /// The marks of an event.
  static func all(of event: Event) -> [Caveat] { allCases.filter { $0.applies(to: event) } }

  private func applies(to event: Event) -> Bool {
    switch self {
    case .inexact:
      guard let date = event.date?.date else { return event.date != nil }
      return !date.doubt.isEmpty || event.sense == .within || date.isOpen || date.leavesChoice
    case .differs:
      return event.disagreement != nil
        || event.date?.date.flatMap { event.differingTold(from: $0) } != nil
    case .lessSure:
      return event.confidence == .low
        || event.verification.map { $0.grade != .verified } == true
    }
  }
}

extension HistoricalDate {
  /// Whether the start or the end is open or unknown.
  fileprivate var isOpen: Bool { stretches.contains { $0.first == .past || $0.last == .future } }
}
