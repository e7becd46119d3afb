public import Articles
public import JSONText

extension Timeline {
  /// The events for TimelineJS 3 (timeline.knightlab.com): a title and a slide for each event, with
  /// texts in HTML.
  ///
  /// The date of a slide is told in words, since TimelineJS knows no doubt. Of an open date the end
  /// that is known is taken; what has none is left out.
  public var timelineJS: JSON {
    let metadata = article.metadata
    let makers = metadata.authors + [metadata.publisher].compactMap(\.self)
    return [
      "title": [
        "text": [
          "headline": .string(escapedHTML(metadata.title)),
          "text": .string(escapedHTML(makers.joined(separator: ", "))),
        ]
      ],
      "events": .array(entries.compactMap(\.slide)),
    ]
  }

  /// The events that TimelineJS cannot show, since no day is known of them.
  public var withoutSlide: [Event] { entries.filter { $0.firstDay == nil }.map(\.event) }
}

extension Timeline.Entry {
  fileprivate var firstDay: Day? { date?.earliest ?? date?.latest }

  fileprivate var slide: JSON? {
    guard let first = firstDay else { return nil }
    let last = date?.latest ?? first
    let precision = Precision(first, last)
    let dates: JSON = ["unique_id": .string(event.id), "start_date": precision.json(of: first)]
    return dates.with(precision == .span ? ["end_date": precision.json(of: last)] : [:]).with([
      "display_date": .string(escapedHTML(event.words(.full) ?? "")),
      "text": ["headline": .string(escapedHTML(event.title)), "text": .string(story)],
    ])
  }

  /// The summary, then the passage that tells it, and what is to be said against them.
  private var story: String {
    let quote = event.quote.map { "“\($0.exact)”\(anchor.map { " (\($0.place))" } ?? "")" }
    let told = date.flatMap(event.differingTold(from:)).map { "The article has: \($0.words)" }
    let origin = event.basis == .editor ? event.basis.words : nil
    let parts = [
      event.summary, quote, told, event.disagreementSentence, origin, event.doubt,
      event.verification?.reservation,
    ].compactMap(\.self)
    return parts.map { "<p>\(escapedHTML($0))</p>" }.joined()
  }
}

/// How much of a date one day can tell: its year, its month too, all, or no more than its start.
private enum Precision {
  case year
  case month
  case day
  case span

  init(_ first: Day, _ last: Day) {
    let isMonthly = first.day == 1 && last.day == Precision.lastDay(of: last)
    if first == last {
      self = .day
    } else if first.year != last.year || !isMonthly {
      self = .span
    } else if first.month == last.month {
      self = .month
    } else {
      self = first.month == 1 && last.month == 12 ? .year : .span
    }
  }

  private static func lastDay(of day: Day) -> Int? {
    (28...31).last { Day(year: day.year, month: day.month, day: $0) != nil }
  }

  func json(of day: Day) -> JSON {
    let year: JSON = ["year": .number(day.year)]
    let month: JSON = ["month": .number(day.month)]
    switch self {
    case .year: return year
    case .month: return year.with(month)
    case .day, .span: return year.with(month).with(["day": .number(day.day)])
    }
  }
}
