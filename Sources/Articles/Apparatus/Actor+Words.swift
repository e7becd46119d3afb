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

extension Verification {
  /// The grade for a list in which what is verified goes without saying; nothing where it is.
  public var reservation: String? { grade == .verified ? nil : grade.rawValue }
}
