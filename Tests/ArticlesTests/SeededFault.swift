import Articles

/// A fault put into an annotated article that has none: some words of its files, what stands there
/// instead, and what is told of it.
struct SeededFault: Sendable {
  let words: String
  let instead: String
  let printed: String

  init(_ words: String, _ instead: String, _ printed: String) {
    self.words = words
    self.instead = instead
    self.printed = printed
  }

  /// The article with other words in its files.
  static func article(with words: String = "", instead: String = "") -> LoadedArticle {
    func seeded(_ text: String) -> String { text.replacing(words, with: instead) }
    return Article.loaded(
      seeded(text), actors: seeded(actors), timeline: seeded(timeline), notes: seeded(notes),
      sources: seeded(sources))
  }

  /// The files, each of which may be another.
  static let text = """
    The Moon pulls the sea. Jane Doe wrote the Almanac in 1843.

    The old Almanac was burnt.
    """

  static let actors = """
    - id: moon
      name: Moon
      kind: place
      names: [Moon]
      sources: [atlas]
    - id: doe
      name: Jane Doe
      kind: person
      names: [Jane Doe]
      dates: {birth: 1810, death: 1880}
      offices: [{when: 1840/1850}]
    - id: almanac
      name: The Almanac
      kind: work
      mentions: [{exact: Almanac, prefix: "the "}]
    - id: press
      name: The Harbour Press
      kind: organisation
      unmentioned: true
      dates: {foundation: 1800, dissolution: 1900}
    """

  static let timeline = """
    - id: writing
      date: 1843
      title: The Almanac is written
      actors: [doe]
      quote: wrote the Almanac in 1843
    - id: founding
      date: 1800
      title: The press is founded
      actors: [{id: press, role: result}]
      quote: The old Almanac
    """

  static let notes = """
    notes:
    - {id: n1, kind: gloss, quote: pulls, text: By its mass., sources: [chart]}
    readings:
    - {quote: burnt, read: burned}
    """

  static let sources = """
    references:
    - {id: atlas, title: Atlas, issued: 1843-05, grade: P}
    - {id: chart, title: Chart}
    """
}
