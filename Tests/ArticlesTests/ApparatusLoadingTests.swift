import Articles
import Testing

struct ApparatusLoadingTests {
  @Test func `an actor has all that its file says`() throws {
    let loaded = aboutTheMoon
    #expect(loaded.diagnostics == [])
    let apparatus = loaded.article.apparatus
    let verified = try #require(Verification("verified"))
    #expect(
      apparatus.actors[0]
        == Actor(
          id: "moon", name: "The Moon", kind: .place,
          otherNames: [
            .init(name: "Луна", language: "ru", script: "Cyrl", verification: verified, source: 0),
            .init(name: "Luna"),
          ],
          dates: .init(
            birth: WrittenDate("1900"), death: WrittenDate("1950"), foundation: WrittenDate("1901"),
            dissolution: WrittenDate("1949"), date: WrittenDate("1925")),
          offices: [
            .init(when: WrittenDate("1910/1920"), title: "Puller"),
            .init(when: WrittenDate("1921")),
          ],
          summary: "A stone in the sky.", role: "It pulls.", disambiguation: "Not the sun.",
          note: "Far.", wikidata: .init(id: "Q405", verification: verified, source: 0),
          verification: Verification("partly verified (by eye)"), sources: [0]))
    #expect(
      apparatus.actors[1]
        == Actor(id: "sea", name: "Sea", kind: .place, wikidata: .init(id: "Q165")))
    let quote = Quote(exact: "Moon pulls", bytes: 4..<14)
    #expect(
      apparatus.relations == [
        Relation(id: "r1", from: 0, to: 1, type: "pulls", quote: quote, note: "gently")
      ])
    #expect(Array(apparatus.relations(ofActor: 1)) == [0])
    #expect(apparatus.actor(id: "sea") == 1)
  }

  @Test func `the number of a reading is the id of no other`() {
    let loaded = Article.loaded(
      "The harbor. The colour.",
      notes: """
        readings:
        - {quote: harbor, read: harbour}
        - {id: x01, quote: colour, read: color}
        - {id: x02, quote: The colour, read: The color}
        """)
    #expect(
      loaded.printedDiagnostics == """
        notes.yaml:3:8: error: “x01” is what the reading on line 2 is called, which has no id
            3 | - {id: x01, quote: colour, read: color}
              |        ^~~
        help: give that reading an id, or this one another
        """)
  }

  @Test func `of a reading without an id and without words the line of its entry is told`() {
    let loaded = Article.loaded(
      "The colour.",
      notes: """
        readings:
        - {read: harbour}
        - {id: x01, quote: colour, read: color}
        """)
    #expect(
      loaded.diagnostics.map(\.message)
        .contains("“x01” is what the reading on line 2 is called, which has no id"))
  }

  @Test func `events, notes and readings are in the order of the text`() {
    let loaded = aboutTheSea
    #expect(loaded.diagnostics.map(\.code) == ["event-without-passage"])
    let apparatus = loaded.article.apparatus
    #expect(apparatus.events.map(\.id) == ["rise", "rise-again", "fall", "nowhere"])
    #expect(apparatus.events.map(\.sense) == [.span, .point, .within, .point])
    #expect(
      apparatus.events[2]
        == Event(
          id: "fall", date: WrittenDate("1902/1903"), told: WrittenDate("1901"), sense: .within,
          title: "Ebb",
          summary: "It falls.", participants: [.init(actor: 0, role: "agent"), .init(actor: 0)],
          quote: Quote(exact: "sea falls", bytes: 19..<28), basis: .editor,
          disagreement: "A year.", confidence: .low, verification: Verification("unverified"),
          sources: [0]))
    #expect(Array(apparatus.events(ofActor: 0)) == [2])
    #expect(apparatus.events(in: 0..<10) == [0, 1])
    #expect(apparatus.notes.map(\.id) == ["n1", "n2"])
    #expect(apparatus.notes(in: 8..<9) == [0])
    #expect(apparatus.readings.map(\.id) == ["odd", "x01"])
    #expect(apparatus.readings.map(\.read) == ["rose", "fell"])
    #expect(apparatus.readings(in: 20..<28) == [1])
  }

  @Test func `sources are read as pandoc reads them, with grades`() {
    let loaded = Article.loaded(
      "Tides.",
      notes: """
        notes: [{id: n, kind: gloss, quote: Tides, text: t, sources: [atlas, chart, map]}]
        """,
      sources: """
        grades: {A: best, B: worse}
        references:
        - id: atlas
          title: Atlas
          URL: https://example.org
          author: [{family: Doe, given: Jane}, {literal: The Harbour}, Roe]
          publisher: Press
          issued: {date-parts: [[1843, 5]]}
          grade: B
          container-title: Almanac
          DOI: 10.1/2
        - {id: chart, title: Chart, author: Doe, issued: [{year: 1844}]}
        - {id: map, title: Map, issued: 1845~}
        """)
    #expect(loaded.diagnostics == [])
    let sources = loaded.article.apparatus.sources
    #expect(
      sources[0]
        == Source(
          id: "atlas", title: "Atlas", url: "https://example.org",
          authors: ["Jane Doe", "The Harbour", "Roe"], publisher: "Press",
          issued: WrittenDate("1843-05"), grade: "B",
          other: [
            .init(name: "container-title", value: "Almanac"), .init(name: "DOI", value: "10.1/2"),
          ]))
    #expect(sources[1].authors == ["Doe"])
    #expect(sources.map { $0.issued?.written } == ["1843-05", "1844", "1845~"])
    #expect(loaded.article.apparatus.meaning(ofGrade: "B") == "worse")
    #expect(Article("Tides.").apparatus.meaning(ofGrade: "P") == "primary or official")
  }

  @Test(arguments: [
    ("{date-parts: [[2012], [2013]]}", "2012/2013"), ("[{year: 2012}, {year: 2014}]", "2012/2014"),
    ("{date-parts: [[2013, 5, 14]], circa: true}", "2013-05-14~"),
    ("{date-parts: [[\"2013\", \"05\"]]}", "2013-05"), ("{year: 2013, season: 1}", "2013-21"),
    ("{date-parts: [[-44, 3, 15]]}", "-0043-03-15"), ("{date-parts: [[-1]]}", "0000"),
    ("{date-parts: [[850]], circa: false}", "0850"), ("{literal: spring 1990}", "spring 1990"),
    ("{raw: the year of the flood}", "the year of the flood"), ("{date-parts: [[null]]}", nil),
    ("{date-parts: [[1990, \"\", \"\"]]}", "1990"), ("{date-parts: [[1990, ~]]}", "1990"),
    ("{date-parts: [[\"\", \"\"]], season: null}", nil), ("{year: null}", nil),
    ("{date-parts: [[1990]], season: null, circa: null}", "1990"),
    ("{date-parts: [[1990]], season: Spring}", "1990-21"), ("{year: 1990, month: May}", "1990-05"),
    ("{date-parts: [[1990, 0, 0]]}", "1990"), ("{date-parts: [[0, 0, 0]]}", nil),
  ])
  func `the date of a source is all that CSL says of it`(written: String, issued: String?) {
    let loaded = loaded(source: "issued: \(written)")
    #expect(loaded.diagnostics == [])
    #expect(loaded.article.apparatus.sources.map { $0.issued?.written } == [issued])
  }

  @Test(arguments: [
    ("{date-parts: [[2013, 13]]}", "there is no month “13”"),
    ("{year: 2013, season: wet}", "“wet” is no “season”"),
    ("{year: 2013, month: Mai}", "there is no month “Mai”"),
    ("{date-parts: [[2013, 5, x]]}", "no month has a day “x”"),
    ("{date-parts: [2013, 5]}", "the field “issued” wants a date"),
    ("{date-parts: [[1990], [null]]}", "the field “issued” wants a date"),
    ("{date-parts: [[null, 5]]}", "the field “issued” wants a date"),
    ("{month: 5}", "the field “issued” wants a date"),
    ("{year: 1990, day: 5}", "the field “issued” wants a date"),
    ("[{year: 2013}, {}]", "the field “issued” wants a date"),
    ("{raw: [a]}", "the field “raw” wants a text"),
  ])
  func `a date of CSL that is none is told`(written: String, message: String) {
    let messages = loaded(source: "issued: \(written)").diagnostics.map(\.message)
    #expect(messages.count == 1 && messages[0].hasPrefix(message), "\(messages)")
  }

  @Test func `the names of authors are whole`() {
    let loaded = loaded(
      source: """
        author: [{family: Gogh, given: Vincent, non-dropping-particle: van, suffix: Jr.},
          {family: Humboldt, given: Alexander, dropping-particle: von},
          {family: Bourbaki, given: "", suffix: ''}, ""]
        """)
    #expect(loaded.diagnostics == [])
    #expect(
      loaded.article.apparatus.sources.map(\.authors) == [
        ["Vincent van Gogh Jr.", "Alexander von Humboldt", "Bourbaki"]
      ])
  }

  /// An article with one source, which a note rests on.
  private func loaded(source fields: String) -> LoadedArticle {
    Article.loaded(
      "Tides.", notes: "notes: [{id: n, kind: gloss, quote: Tides, text: t, sources: [s]}]",
      sources: "- id: s\n  title: Sources\n  \(fields)")
  }

  @Test func `a lone file may declare actors in its front matter`() {
    let text = """
      ---
      title: Tides
      actors:
      - {id: moon, name: Moon, kind: place, names: [Moon], colour: white}
      ---
      The Moon pulls.
      """
    let loaded = Article.loaded(text)
    #expect(loaded.article.mentionSummary == ["moon: Moon"])
    #expect(
      loaded.printedDiagnostics == """
        tides.md:4:54: warning: an actor has no field “colour”
            4 | - {id: moon, name: Moon, kind: place, names: [Moon], colour: white}
              |                                                      ^~~~~~
        """)
    let both = Article.loaded(text, actors: "- {id: sea, name: Sea, kind: place}")
    #expect(both.article.apparatus.actors.map(\.id) == ["sea", "moon"])
    let twice = Article.loaded(text, actors: "- {id: moon, name: Moon, kind: place, names: [Moon]}")
    #expect(twice.article.mentionSummary == ["moon: Moon"])
    #expect(
      twice.diagnostics.map(\.message).contains(
        "the id “moon” is given on line 1 of “actors.yaml” already"))
  }

  @Test func `an article shows its text before its apparatus is read`() {
    let files = ArticleFiles(
      article: .init(name: "a.md", bytes: Array("The Moon.".utf8)),
      actors: .init(
        name: "actors.yaml", bytes: Array("- {id: m, name: M, kind: place, names: [Moon]}".utf8)))
    let text = Article.loadText(files)
    #expect(text.article.apparatus.isEmpty)
    let loaded = text.withApparatus(of: files)
    #expect(loaded.article.text == text.article.text)
    #expect(loaded.article.mentionSummary == ["m: Moon"])
  }

  @Test(arguments: [
    ("verified", Verification.Grade.verified), ("partly verified; by eye", .partlyVerified),
    ("article only (no source found); programme verified", .articleOnly),
    ("unverified (general knowledge)", .unverified), ("editor’s reading", .editorsReading),
    ("verifiedly", nil), ("checked", nil), ("verified in part", nil), ("verified, mostly", nil),
    ("verified - partly", nil), ("verified by nobody", nil),
  ])
  func `a verification is its grade, with a remark in parentheses or after a semicolon`(
    text: String, grade: Verification.Grade?
  ) {
    #expect(Verification(text)?.grade == grade)
    #expect(Verification(text)?.text == grade.map { _ in text })
  }
}

/// An article with every field that an actor can have.
private var aboutTheMoon: LoadedArticle {
  Article.loaded(
    "The Moon pulls.",
    actors: """
      - id: moon
        name: The Moon
        kind: place
        names: [Moon]
        also:
          - {name: Луна, lang: ru, script: Cyrl, verification: verified, source: atlas}
          - {name: Luna}
        dates: {birth: 1900, death: 1950, foundation: 1901, dissolution: 1949, date: 1925}
        offices: [{when: 1910/1920, title: Puller}, {when: 1921}]
        summary: >-
          A stone
          in the sky.
        role: It pulls.
        disambiguation: Not the sun.
        note: Far.
        relations:
          - {id: r1, type: pulls, to: sea, quote: Moon pulls, note: gently}
        wikidata: {id: Q405, source: atlas, verification: verified}
        verification: partly verified (by eye)
        sources: [atlas]
      - {id: sea, name: Sea, kind: place, unmentioned: true, wikidata: Q165}
      """,
    sources: """
      references:
      - {id: atlas, title: Atlas}
      """)
}

/// An article with events, notes and readings that are not in the order of the text.
private var aboutTheSea: LoadedArticle {
  Article.loaded(
    "The sea rises, the sea falls.",
    actors: "- {id: sea, name: Sea, kind: place, names: [sea]}",
    timeline: """
      - {id: fall, date: 1902/1903, told: 1901, sense: within, title: Ebb, summary: It falls.,
         actors: [{id: sea, role: agent}, sea], quote: sea falls, basis: editor,
         disagreement: A year., confidence: low, verification: unverified, sources: [atlas]}
      - {id: nowhere, date: 1900, title: Nothing}
      - {id: rise, date: 1900/1901, title: Flood, quote: sea rises}
      - {id: rise-again, date: 1899, title: Flood, quote: "sea rises,"}
      """,
    notes: """
      notes:
      - {id: n2, kind: context, quote: falls, text: Later., verification: verified, sources: [atlas]}
      - {id: n1, kind: gloss, quote: rises, text: First.}
      readings:
      - {quote: falls, read: fell, kind: tense, note: once}
      - {id: odd, quote: rises, read: rose}
      """,
    sources: "- {id: atlas, title: Atlas}")
}
