extension Actor.Dates {
  /// From when to when, in words; where one end alone is known, which it is.
  public func words(_ length: HistoricalDate.Length) -> String? {
    let start = (birth ?? foundation)?.words(length)
    let end = (death ?? dissolution)?.words(length)
    switch (start, end) {
    case (let start?, let end?): return "\(start) – \(end)"
    case (let start?, nil): return (birth == nil ? "since " : "born ") + start
    case (nil, let end?): return (death == nil ? "until " : "died ") + end
    case (nil, nil): return date?.words(length)
    }
  }
}

extension Actor.Office {
  /// What it is called, be its title known or not.
  public var name: String { title ?? "in office" }
}

extension Apparatus {
  /// A relation as it is told of one of its actors: of the one that it goes from `opposes the
  /// Taliban`, of the other `Western countries: opposes the Taliban`.
  ///
  /// A colon makes no sentence, so that the type fits one as well as several, and need be no verb.
  public func words(of relation: Relation, seenFrom actor: Int) -> String {
    let type = relation.type.replacing("-", with: " ")
    let words = "\(type) \(actors[relation.to].name)"
    return relation.from == actor ? words : "\(actors[relation.from].name): \(words)"
  }
}
