public import Articles

extension FilterLine {
  /// What can be written in place of the term at the cursor.
  public struct Completion: Sendable, Equatable {
    /// The whole term: `@emomali-rahmon`.
    public let term: String

    /// What it means: `Emomali Rahmon · 5 mentions`.
    public let explanation: String
  }

  /// Lists what the term before the cursor may become.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - cursor: The characters before the cursor.
  ///   - article: The article.
  ///   - goTo: Its names.
  /// - Returns: The characters to replace, and what by, the best first; nothing where a date or
  ///   words are written.
  public static func completions(
    of line: String, at cursor: Int, in article: Article, goTo: GoTo
  ) -> (characters: Range<Int>, completions: [Completion]) {
    let typed = String(line.prefix(cursor))
    guard let word = FilterWord.words(of: typed).last, word.characters.upperBound == typed.count
    else { return (typed.count..<typed.count, starters) }
    return (word.characters, completions(of: word.text, in: article, goTo: goTo))
  }

  private static func completions(
    of term: String, in article: Article, goTo: GoTo
  ) -> [Completion] {
    let rest = String(term.dropFirst())
    if term.hasPrefix("@") { return actors(rest, in: article, goTo: goTo) }
    if term.hasPrefix("#") { return kinds(rest) }
    return bases.filter { $0.term.hasPrefix(term) && $0.term != term }
  }

  private static func actors(_ name: String, in article: Article, goTo: GoTo) -> [Completion] {
    goTo.matches(name.replacing("-", with: " ")).compactMap { entry in
      guard case .actor(let actor) = entry.target else { return nil }
      let id = article.apparatus.actors[actor].id
      return Completion(
        term: id.contains(" ") ? "@\"\(id)\"" : "@\(id)",
        explanation: "\(entry.name) · \(entry.explanation)")
    }
  }

  private static func kinds(_ name: String) -> [Completion] {
    Filter.Kind.allCases.filter { $0.name.hasPrefix(name.lowercased()) }
      .map { Completion(term: "#" + $0.name, explanation: $0.explanation) }
  }

  private static let bases = [
    Completion(term: "basis:article", explanation: "events that the article tells"),
    Completion(term: "basis:editor", explanation: "events that its editors add"),
  ]

  /// What a term may begin with.
  private static let starters =
    [
      Completion(term: "@", explanation: "an actor"),
      Completion(term: "#", explanation: "a kind or a grade of notes, actors or events"),
    ] + bases
}
