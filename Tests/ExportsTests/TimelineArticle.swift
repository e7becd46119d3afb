import Articles

extension Article {
  /// An article that has events, and nothing else.
  static func telling(_ events: [Event], actors: [Actor] = [], title: String = "Tides") -> Article {
    Article(
      metadata: Metadata(title: title), text: [], blocks: [], sections: [],
      apparatus: Apparatus(actors: actors, events: events))
  }

  /// An article with an event for each date, titled by it.
  static func dated(_ dates: [String]) -> Article {
    telling(
      dates.map {
        Event(
          id: $0, date: $0.isEmpty ? nil : WrittenDate($0),
          sense: $0.contains("/") ? .span : .point, title: "On \($0)"
        )
      })
  }

  /// All events, in told order.
  var allEvents: [Int] { Array(apparatus.events.indices) }
}
