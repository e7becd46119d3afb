extension Event {
  /// The date in words; as it is written where it cannot be read, and nothing where none is given.
  public func words(_ length: HistoricalDate.Length) -> String? {
    date?.date?.words(length, asBounds: sense == .within) ?? date?.written
  }

  /// The date in short words, and that of the article if it differs: `Nov 1994 (told: 1995)`.
  public var dateWords: String {
    guard let words = words(.short) else { return "without a date" }
    let told = date?.date.flatMap(differingTold(from:))
    return told.map { "\(words) (told: \($0.words(.short)))" } ?? words
  }

  /// Where article and record differ, in a sentence that says so.
  public var disagreementSentence: String? {
    disagreement.map { "Article and record differ: \($0)" }
  }

  /// What is told of it besides its title: its summary, and where article and record differ.
  public var prose: [String] { [summary, disagreementSentence].compactMap(\.self) }

  /// The title, and in brackets behind it what is to be said of it.
  public func line(with remarks: [String]) -> String {
    remarks.isEmpty ? title : "\(title) (\(remarks.joined(separator: ", ")))"
  }

  /// How sure its editors are of it, if they say so.
  public var confidenceWords: String? { confidence.map { "\($0.rawValue) confidence" } }

  /// The same where they are not.
  public var doubt: String? { confidence == .low ? confidenceWords : nil }

  /// What is to be said against it in a list, in a few words each: that article and record differ,
  /// that its editors are not sure, and how far it is verified if it is not.
  public var reservations: [String] {
    [disagreement.map { _ in "article and record differ" }, doubt, verification?.reservation]
      .compactMap(\.self)
  }

  /// The same, and before it that an editor has added it, for a list that does not say who tells
  /// it.
  public var remarks: [String] {
    (basis == .editor ? [basis.words] : []) + reservations
  }
}
