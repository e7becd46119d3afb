public import Articles

/// The actors by every name that the apparatus knows them by, in any script.
public struct Names: Sendable {
  /// An actor that has the name which is searched for, and where else it is mentioned.
  public struct Alias: Sendable, Equatable {
    /// An index into `Apparatus.actors`.
    public let actor: Int

    /// The mentions that the search itself has not found: indices into `Apparatus.mentions`.
    public var mentions: [Int]
  }

  /// The actors that have a name, by the name as it is folded.
  private var actors: [[UInt8]: [Int]] = [:]

  public init(_ article: Article) {
    for (actor, names) in article.actorNames.enumerated() {
      for name in names {
        add(name, actor)
        if article.apparatus.actors[actor].kind == .person { addWords(of: name, actor) }
      }
    }
  }

  /// The actors that have a name, in the order of their file; a hyphen is a space.
  public func actors(named name: String) -> [Int] { actors[folded(name), default: []] }

  /// For a search of words that are a name: who has it, and is also mentioned where the search does
  /// not hit.
  public func aliases(for query: Query, besides hits: Hits, in article: Article) -> [Alias] {
    guard !query.isPattern else { return [] }
    return actors(named: query.text).compactMap { actor in
      let mentions = article.apparatus.mentions(ofActor: actor).filter {
        hits.overlapping(article.apparatus.mentions[$0].bytes).isEmpty
      }
      return mentions.isEmpty ? nil : Alias(actor: actor, mentions: mentions)
    }
  }

  private mutating func add(_ name: String, _ actor: Int) {
    let key = folded(name)
    if !key.isEmpty, actors[key]?.contains(actor) != true { actors[key, default: []].append(actor) }
  }

  /// People are known by a part of their name.
  private mutating func addWords(of name: String, _ actor: Int) {
    let words = name.split { $0 == " " || $0 == "-" }
    for word in words where words.count > 1 && word.count > 2 { add(String(word), actor) }
  }

  private func folded(_ name: String) -> [UInt8] {
    var folded = searchKey(name).map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }[...]
    if folded.suffix(2).elementsEqual("'s".utf8) { folded.removeLast(2) }
    while folded.last == UInt8(ascii: " ") { folded.removeLast() }
    return Array(folded.drop { $0 == UInt8(ascii: " ") })
  }
}

extension Article {
  /// The names of each actor: that of its file first, then those of other languages, then those by
  /// which the text mentions it; adjectives and descriptions are none.
  var actorNames: [[String]] {
    apparatus.actors.enumerated().map { index, actor in
      let mentions = apparatus.mentions(ofActor: index).map { apparatus.mentions[$0] }
        .filter { $0.form != .descriptor && $0.form != .adjectival }
        .map { string($0.bytes) }
      let others = actor.otherNames.flatMap { alternatives($0.name) }
      var seen: Set<String> = []
      return ([actor.name] + others + mentions).filter { seen.insert($0).inserted }
    }
  }
}

/// The names in `ISIS / Daesh` or `Emirate (own name)`.
private func alternatives(_ names: String) -> [String] {
  names.split(separator: "/").map { name in
    let name = name.prefix { $0 != "(" }
    return String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// A text as searches that ignore case see it.
public func searchKey(_ text: String) -> [UInt8] { Folding(text).lower }
