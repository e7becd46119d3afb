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
  /// A relation as it is told of one of its actors, who is not named: `opposes the Taliban`, `the
  /// Taliban opposes it`.
  public func words(of relation: Relation, seenFrom actor: Int) -> String {
    let type = relation.type.replacing("-", with: " ")
    guard relation.from != actor else { return "\(type) \(actors[relation.to].name)" }
    let object = actors[relation.to].kind == .person ? "them" : "it"
    return "\(actors[relation.from].name) \(type) \(object)"
  }
}

extension Verification {
  /// The grade for a list in which what is verified goes without saying; nothing where it is.
  public var reservation: String? { grade == .verified ? nil : grade.rawValue }
}
