import Articles
import Testing

struct CheckTests {
  @Test func `an article without a fault has no problem`() {
    #expect(SeededFault.article().printedDiagnostics == "")
  }

  @Test(arguments: SeededFault.ofActors + SeededFault.ofOthers)
  func `a fault is told with its place, and nothing but that fault`(fault: SeededFault) {
    let loaded = SeededFault.article(with: fault.words, instead: fault.instead)
    #expect(loaded.printedDiagnostics == fault.printed)
  }

  @Test(arguments: [
    ("date: 1843", "date: 1844\n  told: 1843"),
    ("date: 1843", "date: 1844\n  disagreement: Later."),
    ("date: 1843", "date: 1844\n  basis: editor"),
    ("date: 1843", "date: 1842/1850"),
    ("date: 1843", "date: 1843-05-17"),
    ("date: 1843", "date: 1842~"),
    ("in 1843", "in May 1843"),
    ("date: 1800", "date: 1801\n  disagreement: The building is older."),
    ("date: 1800", "date: 1801?"),
    ("date: 1800", "date: 1790/1810"),
    ("death: 1880", "death: 1800~"),
    ("birth: 1810", "birth: 1840"),
    ("when: 1840/1850", "when: 1840/.."),
    ("when: 1840/1850", "when: 1880"),
    ("unmentioned: true", "unmentioned: false\n  names: [sea]"),
    ("issued: 1843-05", "issued: {date-parts: [[1843, 5]]}"),
    ("names: [Moon]", "mentions: [Moon]\n  wikidata: {id: Q405, source: chart}"),
  ])
  func `what is right, or declared to differ, is no fault`(words: String, instead: String) {
    #expect(SeededFault.article(with: words, instead: instead).printedDiagnostics == "")
  }

  @Test(arguments: [
    ("in 1843", "in 1790, before all"), ("in 1843", "for 1790 readers"),
    ("in 1843", "in 1790 villages"), ("in 1843", "since 1790"), ("in 1843", "in the 1790s"),
    ("in 1843", "in 1790-92"), ("in 1843", "with 17900 maps in 1790"), ("in 1843", "in May 1790"),
    ("in 1843", "on May 3, 1790"), ("in 1843", "in 1790 and 1791"),
    ("in 1843", "for a force of 1790"), ("in 1843", "for an army of 1790 under Doe"),
    ("in 1843", "in the summer of 1790"), ("in 1843", "at the end of 1790"),
    ("in 1843", "in May of 1790"),
  ])
  func `a number of the passage is a year only where that is sure`(words: String, instead: String) {
    let sure: Set = [
      "in 1790, before all", "in May 1790", "on May 3, 1790", "in 1790 and 1791",
      "in the summer of 1790", "at the end of 1790", "in May of 1790",
    ]
    let codes = SeededFault.article(with: words, instead: instead).diagnostics.map(\.code)
    #expect(codes == (sure.contains(instead) ? ["passage-of-other-date"] : []))
  }

  @Test(arguments: [
    ("on 3 May 1843", "2 May", true), ("on May 3, 1843", "2 May", true),
    ("on 3 May 1843", "3 May", false), ("on 1 and 3 May 1843", "2 May", false),
    ("in June 1843", "2 May", true), ("in May 1843", "2 May", false),
    ("from April to June 1843", "2 May", false), ("of June 1843", "2 May", false),
    ("on 3 Aug 1843", "2 May", true), ("in Sept. 1843", "2 May", true),
    ("in late June 1843", "2 May", true), ("in late May 1843", "2 May", false),
    ("in May and early June 1843", "2 May", false),
  ])
  func `a day after “on” and a month after “in” are sure`(
    words: String, date: String, differs: Bool
  ) {
    let loaded = Article.loaded(
      "It was printed \(words).",
      timeline: """
        - {id: e, date: 1843-05-0\(date.prefix(1)), title: E, quote: "It was printed \(words)"}
        """)
    #expect(loaded.diagnostics.map(\.code) == (differs ? ["passage-of-other-date"] : []))
  }

  @Test(arguments: [
    ("In 1911 Tom Mann came to town", true), ("In 1911 she came", true),
    ("In 1911 British houses it is seen", false), ("In 1911 British armed men came", false),
    ("In 1911 BC the sea rose", false), ("He lived in 1911 London and went", false),
  ])
  func `before a name a number is a year only after “In” that begins a sentence`(
    words: String, isSure: Bool
  ) {
    let loaded = Article.loaded(
      "\(words).", timeline: "- {id: e, date: 1912, title: E, quote: \(words)}")
    #expect(loaded.diagnostics.map(\.code) == (isSure ? ["passage-of-other-date"] : []))
  }

  @Test(arguments: [
    (SeededFault.actors, "actors.yaml"), (SeededFault.timeline, "timeline.yaml"),
    (SeededFault.notes, "notes.yaml"), (SeededFault.sources, "sources.yaml"),
  ])
  func `of a file that breaks off nothing is told but where`(file: String, name: String) {
    for instead in ["- {id: [", "\t- x", "a: \"b"] {
      let loaded = SeededFault.article(with: file, instead: instead)
      #expect(loaded.diagnostics.map(\.code) == ["broken-yaml"])
      #expect(loaded.diagnostics.map(\.file) == [name])
    }
  }

  @Test func `a year before the mark of a note is a year`() {
    let loaded = Article.loaded(
      "In 1995[^n] the war began.\n\n[^n]: x",
      timeline: "- {id: e, date: 1992, title: War, quote: In 1995 the war began}")
    #expect(
      loaded.diagnostics.map(\.message) == ["the passage gives “1995”, and “date” is “1992”"])
  }

  @Test func `a file of actors that cannot be read leaves their ids unknown, not wrong`() {
    let file = { (name: String, text: String) in
      ArticleFiles.File(name: name, bytes: Array(text.utf8))
    }
    let loaded = Article.load(
      ArticleFiles(
        article: file("article.md", SeededFault.text),
        actors: .init(name: "actors.yaml", unreadable: "permission denied"),
        timeline: file("timeline.yaml", SeededFault.timeline),
        notes: file("notes.yaml", SeededFault.notes),
        sources: file("sources.yaml", SeededFault.sources)))
    #expect(loaded.diagnostics.map(\.code) == ["unreadable-file"])
  }

  @Test func `actors that share a name are contested, however many, and not said to be missing`() {
    let actors = (1...6).map { "- {id: a\($0), name: A, kind: place, names: [Moon]}\n" }.joined()
    let loaded = Article.loaded("The Moon pulls.", actors: actors)
    #expect(loaded.diagnostics.map(\.code) == ["ambiguous-name"])
  }

  @Test func `faults of the front matter and of its actors are told by their lines`() {
    let loaded = Article.loaded(
      """
      ---
      title: [Tides]
      actors:
      - {id: moon, name: Moon, kind: place}
      rights: [none]
      ---
      The sea.
      """)
    #expect(loaded.diagnostics.map { $0.position?.line } == [2, 4, 5])
    #expect(
      loaded.diagnostics.map(\.code)
        == ["field-of-wrong-shape", "never-mentioned", "field-of-wrong-shape"])
  }
}
