import ArticleTestSupport
import Articles
import Testing

/// Apparatuses that would take hours, or all memory, if they were read carelessly.
@Suite(.timeLimit(.minutes(5)))
struct PathologicalApparatusTests {
  private func repeated(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map { line($0) + "\n" }.joined()
  }

  /// A number in raised digits.
  private func raised(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(String(number).compactMap(\.wholeNumberValue).map { digits[$0] })
  }

  @Test func `20,000 actors of one name are loaded, and none is linked`() {
    let actors = repeated(20_000) { "- {id: a\($0), name: A, kind: person, names: [Moon]}" }
    let loaded = Article.loaded("The Moon.", actors: actors)
    #expect(loaded.article.apparatus.actors.count == 20_000)
    #expect(loaded.article.apparatus.mentions == [])
    #expect(
      loaded.diagnostics.map(\.message)
        == ["the name “Moon” is that of “a0”, “a1”, “a2” and “a3”"])
  }

  @Test func `of 10,000 actors with faults the first 1,000 faults are told`() {
    let actors = repeated(10_000) { "- {id: a\($0), nme: A, sources: [x\($0)], names: [{a: b}]}" }
    let loaded = Article.loaded("The Moon.", actors: actors)
    #expect(loaded.article.apparatus.actors.count == 10_000)
    #expect(loaded.diagnostics.count == 1_000)
  }

  @Test func `of notes and of fields with faults the first 1,000 are told`() {
    let notes = "notes:\n" + repeated(10_000) { "- {id: n\($0), knd: gloss, txt: t, qoute: Moon}" }
    #expect(Article.loaded("The Moon.", notes: notes).diagnostics.count == 1_000)
    let fields = repeated(100_000) { "  nam\($0): A" }
    let actors = "- id: a\n  name: A\n  kind: person\n\(fields)"
    #expect(Article.loaded("The Moon.", actors: actors).diagnostics.count == 1_000)
  }

  @Test func `of 2,000 quotes that do not stand in their paragraphs the first 1,000 are told`() {
    let notes = repeated(2_000) {
      "- {id: n\($0), kind: gloss, text: t, quote: {exact: zebra, in: p\($0 % 40 + 1)}}"
    }
    let loaded = Article.loaded(repeated(40) { "Tide \($0).\n" }, notes: "notes:\n\(notes)")
    #expect(loaded.diagnostics.compactMap(\.position?.line) == Array(2...1_001))
  }

  @Test func `a quote of a megabyte is looked for, and not found`() {
    let words = String(repeating: "the moon pulls ", count: 70_000)
    let loaded = Article.loaded(
      "The moon pulls.", notes: "notes:\n- {id: n, kind: gloss, text: t, quote: \(words)}")
    #expect(loaded.article.apparatus.notes[0].bytes == nil)
    #expect(loaded.diagnostics.map(\.message).allSatisfy { $0.utf8.count < 300 })
    #expect(loaded.diagnostics.count == 1)
  }

  @Test func `a quote of the whole of a long text is found`() {
    let words = repeated(20_000) { "word\($0) " }.replacing("\n", with: "")
    let loaded = Article.loaded(
      words, notes: "notes:\n- {id: n, kind: gloss, text: t, quote: \(words)}")
    #expect(loaded.article.apparatus.notes[0].bytes == loaded.article.blocks[0].bytes)
  }

  @Test func `a long quote with another power than the text is looked for in proportion`() throws {
    try expectProportion(from: 1_000) { count in
      let powers = String(repeating: "a² ", count: count)
      let loaded = Article.loaded(
        powers + powers, notes: "notes:\n- {id: n, kind: gloss, text: t, quote: \(powers)a³}")
      #expect(loaded.article.apparatus.notes[0].bytes == nil)
    }
  }

  @Test func `quotes with other powers than endless ones of the text are looked for in proportion`()
    throws
  {
    try expectProportion(from: 200) { count in
      let notes = repeated(count) {
        "- {id: n\($0), kind: gloss, text: t, quote: a⁰\(raised($0))}"
      }
      let loaded = Article.loaded(
        "The a" + String(repeating: "¹", count: 100 * count), notes: "notes:\n\(notes)")
      #expect(loaded.article.apparatus.notes.allSatisfy { $0.bytes == nil })
    }
  }

  @Test func `words before raised digits by the hundred thousand are found`() {
    let loaded = Article.loaded(
      "The a" + String(repeating: "¹", count: 200_000),
      notes: "notes:\n- {id: n, kind: gloss, text: t, quote: The a}")
    #expect(loaded.article.apparatus.notes[0].bytes == 0..<5)
  }

  @Test(arguments: [(1, "quote-not-found"), (40, "quote-not-unique")])
  func `quotes of frequent words with other powers keep no other quote from its place`(
    powers: Int, code: String
  ) {
    let notes = repeated(40) { index in
      "- {id: n\(index), kind: gloss, text: t, quote: John\(raised(index % powers))}"
    }
    let loaded = Article.loaded(
      String(repeating: "John saw John and John. ", count: 20_000) + "A zebra came.",
      notes: "notes:\n\(notes)- {id: z, kind: gloss, text: t, quote: A zebra came}")
    #expect(loaded.article.apparatus.notes.filter { $0.bytes != nil }.map(\.id) == ["z"])
    #expect(loaded.diagnostics.map(\.code) == Array(repeating: code, count: 40))
  }

  @Test func `names that begin and end like each other are all found`() {
    let names = (1...200).map { String(repeating: "a ", count: $0).dropLast() }
    let actors = names.enumerated().map {
      "- {id: a\($0), name: A, kind: person, names: [\($1)]}\n"
    }.joined()
    let loaded = Article.loaded(String(repeating: "a ", count: 200), actors: actors)
    // Of those that cross the longer stay: a triangle that stands on its longest side.
    let mentions = loaded.article.apparatus.mentions
    #expect(mentions.first?.actor == 199)
    #expect(Set(mentions.map(\.actor)).count == 200)
    #expect(mentions.count == 399)
  }

  @Test func `a name that 1,000 actors have is looked for no longer than that of one`() {
    let actors = repeated(1_000) { "- {id: a\($0), name: A, kind: person, names: [Moon]}" }
    let loaded = Article.loaded(String(repeating: "Moon ", count: 1_100), actors: actors)
    #expect(Set(loaded.diagnostics.map(\.code)) == ["ambiguous-name"])
  }

  @Test func `where names stand too often, some are left out, which is told`() {
    let actors = repeated(200) { index in
      let name = String(repeating: "a", count: index + 1)
      return "- {id: a\(index), name: A, kind: person, names: [\(name)]}"
    }
    let loaded = Article.loaded(String(repeating: "a", count: 6_000), actors: actors)
    #expect(
      loaded.diagnostics.first?.lines { _ in 1 }.joined(separator: "\n") == """
        actors.yaml:1:43: error: the names stand in the text too often; not all of them are linked
            1 | - {id: a0, name: A, kind: person, names: [a]}
              |                                           ^
        """)
  }

  @Test func `an alias bomb ends where it is found`() {
    let bomb =
      "a: &a [x,x,x,x,x,x,x,x,x]\n"
      + zip("bcdefghi", "abcdefgh").map { name, last in
        "\(name): &\(name) [*\(last),*\(last),*\(last),*\(last),*\(last),*\(last),*\(last)]\n"
      }.joined()
    let loaded = Article.loaded(
      "The Moon.", actors: bomb, timeline: bomb, notes: bomb, sources: bomb)
    #expect(Set(loaded.diagnostics.map(\.file)).count == 4)
    #expect(loaded.diagnostics.contains { $0.message.contains("aliases stand for more than") })
  }

  @Test func `5,000 names are linked in a megabyte of text`() {
    let text = (0..<90_000).map { "name\($0 % 5_000) and" }.joined(separator: " ")
    #expect(text.utf8.count > 1_000_000)
    let actors = repeated(5_000) { "- {id: a\($0), name: A, kind: person, names: [name\($0)]}" }
    let article = Article.loaded(text, actors: actors).article
    #expect(article.apparatus.mentions.count == 90_000)
    #expect(article.mentionCounts(ofActor: 4_999) == [18])
  }

  @Test func `100,000 actors that the text never mentions are loaded, and the first 1,000 told`() {
    let actors = repeated(100_000) { "- {id: a\($0), name: A, kind: person, names: [name\($0)]}" }
    let loaded = Article.loaded("The Moon.", actors: actors)
    #expect(loaded.article.apparatus.actors.count == 100_000)
    #expect(loaded.diagnostics.count == 1_000)
  }

  @Test func `100,000 dates that cannot be read and 100,000 sources of nothing are told in part`() {
    let loaded = Article.loaded(
      "The Moon.",
      timeline: repeated(100_000) { "- {id: e\($0), title: E, date: 1995-13, quote: Moon}" },
      sources: repeated(100_000) { "- {id: s\($0), title: S}" })
    #expect(loaded.article.apparatus.events.count == 100_000)
    #expect(loaded.diagnostics.count == 2_000)
  }
}
