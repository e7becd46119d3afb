public import Articles

/// Finds sections, actors, events and notes by parts of their names.
public struct GoTo: Sendable {
  /// What can be gone to.
  public enum Target: Hashable, Sendable {
    case section(Int)
    case actor(Int)
    case event(Int)
    case note(Int)
    /// A note of the reader's own, by its id.
    case own(String)
    case place(Place)
    /// Words of the article's text.
    case passage(Range<ByteOffset>)
  }

  /// A name on the list.
  public struct Entry: Sendable {
    public let target: Target
    public let name: String

    /// What it is, in a word.
    public let kind: String

    /// What else tells it from its like, in a few words.
    public let detail: String?

    /// The name and the others that it can be found by, folded and taken apart.
    fileprivate let names: [[[UInt8]]]

    /// How often it is met.
    fileprivate let weight: Int

    /// - Parameters:
    ///   - target: Where it leads.
    ///   - name: What is shown.
    ///   - kind: What it is, in a word.
    ///   - detail: What else tells it from its like, in a few words.
    ///   - others: What it can be found by as well.
    ///   - weight: How often it is met; of two that fit as well, the one of more weight comes
    ///     first.
    public init(
      _ target: Target, name: String, kind: String, detail: String? = nil, others: [String] = [],
      weight: Int = 1
    ) {
      self.target = target
      self.name = name
      self.kind = kind
      self.detail = detail
      self.weight = weight
      names = ([name] + others).map(words)
    }

    /// What it is, and what else tells it from its like.
    public var explanation: String { kind + (detail.map { " · \($0)" } ?? "") }

    /// Whether one of its names is just what is typed, and not only has it as a part.
    public func isCalled(_ typed: String) -> Bool { names.contains(words(typed)) }
  }

  private let entries: [Entry]

  public init(_ entries: [Entry]) { self.entries = entries }

  /// All that an article has, with more entries at its end.
  public init(_ article: Article, more: [Entry] = []) {
    self.init(
      article.sectionEntries + article.actorEntries + article.eventEntries + article.noteEntries
        + more)
  }

  /// Finds what has a word for each word that is typed, in any order: what is called just so is
  /// better than what has more words, the same word better than its beginning, and that better than
  /// another part of it.
  ///
  /// - Returns: The best first; all that there is, in its own order, if nothing is typed.
  /// - Complexity: O(*n*) in the names.
  public func matches(_ typed: String) -> [Entry] {
    let wanted = words(typed)
    guard !wanted.isEmpty else { return entries }
    let ranked = entries.enumerated().compactMap { index, entry in
      entry.rank(for: wanted).map { (rank: $0, index: index) }
    }
    return ranked.sorted { left, right in
      left.rank == right.rank ? left.index < right.index : left.rank < right.rank
    }.map { entries[$0.index] }
  }
}

/// How well a name fits; the less, the better.
private struct Rank: Comparable {
  /// 0 where the name is what is typed, 1 where another of the names is, else 2.
  let distance: Int

  /// The sum over the words: 0 for a word, 1 for its beginning, 2 for another part of it.
  let misfit: Int
  let weight: Int

  /// The bytes of the name.
  let length: Int

  static func < (left: Rank, right: Rank) -> Bool {
    (left.distance, left.misfit, -left.weight, left.length)
      < (right.distance, right.misfit, -right.weight, right.length)
  }
}

extension GoTo.Entry {
  fileprivate func rank(for wanted: [[UInt8]]) -> Rank? {
    names.enumerated().compactMap { index, name -> Rank? in
      var sum = 0
      for word in wanted {
        guard let least = name.compactMap({ misfit(of: word, in: $0) }).min() else { return nil }
        sum += least
      }
      return Rank(
        distance: name == wanted ? min(index, 1) : 2, misfit: sum, weight: weight,
        length: name.reduce(0) { $0 + $1.count })
    }.min()
  }
}

private func misfit(of part: [UInt8], in word: [UInt8]) -> Int? {
  guard part.count <= word.count else { return nil }
  if word.starts(with: part) { return part.count == word.count ? 0 : 1 }
  return (1...max(1, word.count - part.count)).contains { word[$0...].starts(with: part) } ? 2 : nil
}

/// The words of a text, folded; in ASCII, only letters and digits make words.
private func words(_ text: String) -> [[UInt8]] {
  searchKey(text).split(whereSeparator: \.isSign).map(Array.init)
}

// MARK: Entries

extension Article {
  fileprivate var sectionEntries: [GoTo.Entry] {
    sections.indices.map { index in
      let count = paragraphs(inSection: index)
      return GoTo.Entry(
        .section(index), name: title(ofSection: index), kind: "section",
        detail: counted(count, "paragraph"), others: [sections[index].notation], weight: count)
    }
  }

  fileprivate var actorEntries: [GoTo.Entry] {
    let names = actorNames
    return apparatus.actors.enumerated().map { index, actor in
      let count = apparatus.mentions(ofActor: index).count
      return GoTo.Entry(
        .actor(index), name: actor.name, kind: actor.kind?.rawValue ?? "actor",
        detail: counted(count, "mention"), others: names[index] + [actor.id], weight: count)
    }
  }

  fileprivate var eventEntries: [GoTo.Entry] {
    apparatus.events.enumerated().map { index, event in
      let date = event.words(.short)
      return GoTo.Entry(
        .event(index), name: event.title, kind: "event", detail: date ?? "without a date",
        others: [event.id, "\(event.title) \(date ?? "")"])
    }
  }

  fileprivate var noteEntries: [GoTo.Entry] {
    apparatus.notes.enumerated().map { index, note in
      GoTo.Entry(
        .note(index), name: note.text, kind: "note", detail: note.kind?.rawValue,
        others: [note.id] + [note.quote?.exact].compactMap { $0 })
    }
  }
}
