import Articles
import Testing

/// Mentions that overlap.
extension LinkingTests {
  @Test(arguments: [
    // Within a longer mention of the same actor a name is none.
    ("New Moon", "a: names: [Moon, New Moon]", ["a: New Moon"]),
    // Within a mention of another it is one.
    (
      "the New Moon party", "a: names: [New Moon]\nb: names: [New Moon party]",
      [
        "b: New Moon party", "> a: New Moon",
      ]
    ),
    (
      "the New Moon party", "a: names: [Moon, New]\nb: names: [New Moon party]",
      [
        "b: New Moon party", "> a: New", "> a: Moon",
      ]
    ),
    ("A of B of A", "a: names: [A, A of B of A]\nb: names: [B]", ["a: A of B of A", "> b: B"]),
    (
      "Moon’s rise", "a: names: [Moon]\nb: names: [Moon’s rise]",
      [
        "b: Moon’s rise", "> a: Moon’s (possessive)",
      ]
    ),
    // Forms.
    ("Lunar Moon", "a: {names: [{text: Lunar, form: adjectival}, Moon]}", []),
    (
      "Lunar Moon", "a: names: [{text: Lunar, form: adjectival}, Moon]",
      [
        "a: Lunar (adjectival)", "a: Moon",
      ]
    ),
    // Quotes settle what names do not.
    (
      "the star, the star", "a: mentions: [{exact: star, prefix: \"star, the \"}]",
      [
        "a: star (descriptor)"
      ]
    ),
    (
      "Moon, Moon", "a: names: [Moon], mentions: [{exact: Moon, suffix: \",\", form: metonym}]",
      [
        "a: Moon (metonym)", "a: Moon",
      ]
    ),
    ("Moon and Moon", "a: names: [Moon], except: [{exact: Moon, suffix: \" and\"}]", ["a: Moon"]),
    (
      "Moon base, Moon", "a: names: [Moon], except: [Moon base]\nb: names: [Moon base]",
      [
        "b: Moon base", "a: Moon",
      ]
    ),
    (
      "Ali. Ali", "a: names: [Ali], mentions: [{exact: Ali, suffix: .}]\nb: names: [Rex]",
      [
        "a: Ali (descriptor)", "a: Ali",
      ]
    ),
  ])
  func `of mentions that overlap, those stay that nest`(
    text: String, actorLines: String, mentions: [String]
  ) {
    #expect(Article.loaded(text, actors: actors(actorLines)).article.mentionSummary == mentions)
  }

  @Test func `of two names that cross the longer stays`() {
    let loaded = Article.loaded(
      "the East Sea Route", actors: actors("a: names: [East Sea]\nb: names: [Sea Route]"))
    #expect(loaded.article.mentionSummary == ["b: Sea Route"])
    #expect(
      loaded.printedDiagnostics == """
        actors.yaml:1:42: error: “East Sea” overlaps “Sea Route”, a mention of “b”
            1 | - {id: a, name: a, kind: person, names: [East Sea]}
              |                                          ^~~~~~~~
        help: quote more, or fewer, of the words
        """)
  }

  @Test(arguments: [
    (
      "Oxford University Press",
      "a: names: [Oxford University Press, University Press]\nb: names: [Oxford University]",
      ["a: Oxford University Press", "> b: Oxford University"]
    ),
    (
      "Bank of Greece and Cyprus",
      "a: names: [Bank of Greece and Cyprus, Greece and Cyprus]\nb: names: [Bank of Greece]",
      ["a: Bank of Greece and Cyprus", "> b: Bank of Greece"]
    ),
  ])
  func `a name within a longer mention of its own actor crosses nothing`(
    text: String, actorLines: String, mentions: [String]
  ) {
    let loaded = Article.loaded(text, actors: actors(actorLines))
    #expect(loaded.article.mentionSummary == mentions)
    #expect(loaded.diagnostics == [])
  }

  @Test func `what crosses a longer mention takes no shorter one with it`() {
    let loaded = Article.loaded(
      "National Bank of Greece and Cyprus League of Peace",
      actors: actors(
        """
        bank: names: [National Bank of Greece and Cyprus]
        both: names: [Greece and Cyprus]
        league: names: [Cyprus League of Peace]
        """))
    #expect(
      loaded.article.mentionSummary
        == ["bank: National Bank of Greece and Cyprus", "> both: Greece and Cyprus"])
    #expect(
      loaded.diagnostics.map(\.message)
        == [
          "“Cyprus League of Peace” overlaps “National Bank of Greece and Cyprus”, "
            + "a mention of “bank”"
        ])
  }

  @Test func `a quote stays where a longer name crosses it`() {
    let loaded = Article.loaded(
      "the East Sea Route", actors: actors("a: mentions: [East Sea]\nb: names: [Sea Route, Route]"))
    #expect(loaded.article.mentionSummary == ["a: East Sea (descriptor)", "b: Route"])
  }

  @Test(arguments: [" ", "\\\n"])
  func `a quote within a longer mention of the same actor is reported on one line`(space: String) {
    let loaded = Article.loaded(
      "the\(space)East\(space)Sea",
      actors: actors("a: names: [the East Sea], mentions: [East Sea]"))
    #expect(loaded.article.apparatus.mentions.map(\.form) == [.name])
    #expect(
      loaded.diagnostics.map(\.message)
        == ["“East Sea” overlaps “the East Sea”, a mention of “a”"])
  }
}
