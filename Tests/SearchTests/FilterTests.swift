import ArticleTestSupport
import Articles
import Search
import Testing

/// The line that narrows text, timeline and notes together.
struct FilterTests {
  let article = Article.bundled

  private func line(_ written: String) -> FilterLine {
    FilterLine(written, in: article, names: Names(article))
  }

  private func ids(_ filter: Filter) -> [String] {
    filter.terms.map { term in
      switch term {
      case .actor(let actor): "@" + article.apparatus.actors[actor].id
      case .dates(let date, let isStrict): date.edtf + (isStrict ? "!" : "")
      case .kind(let kind): "#" + kind.name
      case .basis(let basis): "basis:" + basis.rawValue
      case .words(let words): "“\(words)”"
      }
    }
  }

  @Test(arguments: [
    (
      "@rabbani @rahmon 1995..1997 #disagreement basis:editor \"peace treaty\" word",
      [
        "@burhanuddin-rabbani", "@emomali-rahmon", "1995/1997", "#disagreement", "basis:editor",
        "“peace treaty”", "“word”",
      ]
    ),
    ("@russia @taliban", ["@russia", "@taliban"]), ("@daesh", ["@islamic-state"]),
    ("@Раҳмон", ["@emomali-rahmon"]), ("@afghan-g", ["@afghan-government"]),
    ("@\"emomali rahmon\"", ["@emomali-rahmon"]), ("@emomali-rahmon", ["@emomali-rahmon"]),
    ("1995 1995.. ..1997 1995-03..1996-12!", ["1995", "1995/..", "../1997", "1995-03/1996-12!"]),
    ("-0043 -0044..0014 ..0014", ["-0043", "-0044/0014", "../0014"]),
    ("Y-12000 Y17E7 [1667,1668]", ["Y-12000", "Y17E7", "[1667,1668]"]),
    ("[1667, 1668] {1667-05, 1668-05}!", ["[1667, 1668]", "{1667-05, 1668-05}!"]),
    ("[sic, ibid]", ["“[sic,”", "“ibid]”"]), ("/1997 /12", ["/1997", "“/12”"]),
    ("-fold Year Y2K [sic]", ["“-fold”", "“Year”", "“Y2K”", "“[sic]”"]),
    ("#person #span #gloss", ["#person", "#span", "#gloss"]),
    (
      "#verified #partly-verified #article-only #Unverified #editors-reading",
      ["#verified", "#partly-verified", "#article-only", "#unverified", "#editors-reading"]
    ),
    ("", []), ("   ", []),
    ("\"still typing", ["“still typing”"]), ("“peace treaty”", ["“peace treaty”"]),
  ])
  func `A line is read as terms`(written: String, terms: [String]) {
    #expect(line(written).faults == [])
    #expect(ids(line(written).filter) == terms)
  }

  @Test(arguments: [
    (
      "peace @rabani x", 6..<13,
      "no actor is called “rabani”; the nearest is “@burhanuddin-rabbani”"
    ),
    ("@", 0..<1, "the name of an actor belongs after “@”"),
    ("#foo", 0..<4, "“foo” is no kind and no grade; “#” alone lists all"),
    (
      "#unv", 0..<4,
      "“unv” is no kind and no grade; the nearest is “#unverified”, and “#” alone lists all"
    ),
    (
      "#plase", 0..<6,
      "“plase” is no kind and no grade; the nearest is “#place”, and “#” alone lists all"
    ),
    (
      "#", 0..<1,
      "a kind or a grade belongs after “#”: gloss, context, identification, disagreement, reading, bibliographic, person, group, movement, government, state, region-group, organisation, media, agreement, work, place, point, span, within, verified, partly-verified, article-only, unverified, editors-reading"
    ),
    ("basis:both", 0..<10, "after “basis:” belongs article or editor"),
    ("x \"\"", 2..<4, "words belong between the quotation marks"),
  ])
  func `A mistake is told with its place, and the rest holds`(
    written: String, characters: Range<Int>, reason: String
  ) {
    #expect(line(written).faults.map(\.characters) == [characters])
    #expect(line(written).faults.map(\.reason) == [reason])
  }

  @Test func `A name that several actors have is none to go by`() {
    let actors = ["Burhan", "Mohammad"].map { name in
      let full = "\(name) Rabbani"
      let id = "\(name.lowercased())-rabbani"
      return "- {id: \(id), name: \(full), kind: person, names: [\(full)]}\n"
    }
    let text = "Burhan Rabbani, Mohammad Rabbani."
    let article = LoadedArticle(text, actors: actors.joined()).article
    func line(_ written: String) -> FilterLine {
      FilterLine(written, in: article, names: Names(article))
    }
    #expect(
      line("@rabbani").faults.map(\.reason) == [
        "“rabbani” is the name of 2 actors: “@burhan-rabbani”, “@mohammad-rabbani”"
      ])
    #expect(line("@mohammad-rabbani @burhan").filter.terms == [.actor(1), .actor(0)])
  }

  @Test func `A date that is none is told in the words of dates`() {
    let faults = line("a 1997..1995").faults
    #expect(faults.map(\.characters) == [2..<12])
    #expect(faults.first?.reason == "the end “1995” begins before the start “1997”")
    #expect(
      line("/960").faults.map(\.reason) == [
        "an interval is written as 1992/.. or 1992/1996: write “/960” as “/0960”"
      ])
  }

  @Test(arguments: [
    "1797..1812/1815", "1797...1812", "1797/1812..", "1797..1812..1815!", "...", "1995....",
    "....1997", "[1667...1670]",
  ])
  func `Dates with more between them than two dots say how they are written`(term: String) {
    #expect(
      line(term).faults.map(\.reason) == [
        "between two dates belong two dots, and no more: 1995..1997"
      ])
    #expect(line("1797/.. ../1812 [1667..1670]").faults == [])
  }

  @Test(arguments: [
    ("@rab", 4, 0..<4, "@burhanuddin-rabbani"), ("x #dis", 6, 2..<6, "#disagreement"),
    ("#unv", 4, 0..<4, "#unverified"),
    ("basis:e", 7, 0..<7, "basis:editor"), ("peace ", 6, 6..<6, "@"),
    ("@rahm 1995", 5, 0..<5, "@emomali-rahmon"),
  ])
  func `A term is completed`(line: String, cursor: Int, characters: Range<Int>, first: String) {
    let answer = FilterLine.completions(
      of: line, at: cursor, in: article, goTo: GoTo(article))
    #expect(answer.characters == characters)
    #expect(answer.completions.first?.term == first)
  }

  @Test func `An id with a space is completed in quotation marks, and understood so`() {
    let actors = "- {id: old ann, name: Ann, kind: person, names: [Ann]}"
    let article = LoadedArticle("Ann.", actors: actors).article
    let answer = FilterLine.completions(of: "@an", at: 3, in: article, goTo: GoTo(article))
    #expect(answer.completions.first?.term == "@\"old ann\"")
    let line = FilterLine("@\"old ann\"", in: article, names: Names(article))
    #expect(line.faults == [])
    #expect(line.filter.terms == [.actor(0)])
  }

  @Test(arguments: [("#unverified", [0]), ("#verified", [1]), ("#unverified @bob", [0])])
  func `Under a grade of verification only actors of that grade are left`(
    written: String, actors: [Int]
  ) {
    let entries = """
      - {id: ann, name: Ann, kind: person, names: [Ann], verification: unverified (old)}
      - {id: bob, name: Bob, kind: person, names: [Bob], verification: verified}
      - {id: cid, name: Cid, kind: person, names: [Cid]}
      """
    let article = LoadedArticle("Ann, Bob and Cid.\n\nCid.\n", actors: entries).article
    let line = FilterLine(written, in: article, names: Names(article))
    var texts = SearchTexts(article)
    texts.text.fold()
    let left = line.filter.select(in: article, texts)
    #expect(left.blocks.map { article.string(article.blocks[$0].bytes) } == ["Ann, Bob and Cid."])
    #expect(article.apparatus.actors.indices.filter(left.keeps(actor:)) == actors)
  }

  @Test func `What is left is the same as what is looked for one by one`() {
    var texts = SearchTexts(article)
    texts.text.fold()
    var generator = SplitMix(seed: 7)
    let terms = candidates(&generator)
    for _ in 0..<200 {
      let filter = Filter(
        (0..<Int.random(in: 0...3, using: &generator)).compactMap { _ in
          terms.randomElement(using: &generator)
        })
      let selection = filter.select(in: article, texts)
      let slow = SlowSelection(article: article, filter: filter)
      #expect(selection.blocks == article.blocks.indices.filter(slow.keeps(block:)))
      #expect(selection.events == article.apparatus.events.indices.filter(slow.keeps(event:)))
      #expect(selection.notes == article.apparatus.notes.indices.filter(slow.keeps(note:)))
    }
  }

  @Test func `Words that are looked for in slices leave the same`() {
    var texts = SearchTexts(article)
    texts.text.fold()
    let filter = Filter(["the", "Taliban"].map(Filter.Term.words) + [.basis(.article)])
    var run = FilterRun(filter)
    var slices = 0
    while !run.isFinished {
      run.advance(in: texts.text, bytes: 100)
      slices += 1
    }
    #expect(slices > 10)
    #expect(run.selection(in: article, texts) == filter.select(in: article, texts))
  }

  private func candidates(_ generator: inout SplitMix) -> [Filter.Term] {
    let dates = ["1995/1997", "1996", "../1994", "2001/..", "1992/1996"]
      .compactMap { try? HistoricalDate(edtf: $0) }
    var terms = dates.flatMap { date in
      [Filter.Term.dates(date, isStrict: false), .dates(date, isStrict: true)]
    }
    terms += (0..<20).map { _ in
      .actor(Int.random(in: article.apparatus.actors.indices, using: &generator))
    }
    terms += Filter.Kind.allCases.map(Filter.Term.kind)
    terms += [.basis(.article), .basis(.editor)]
    return terms + ["the", "Taliban", "peace", "Russia", "war"].map(Filter.Term.words)
  }
}

/// The same question, asked of one thing after the other.
private struct SlowSelection {
  let article: Article
  let filter: Filter

  private var apparatus: Apparatus { article.apparatus }

  func keeps(block: Int) -> Bool { filter.terms.allSatisfy { keeps(block: block, $0) } }
  func keeps(event: Int) -> Bool {
    filter.terms.allSatisfy { keeps(apparatus.events[event], $0) }
  }
  func keeps(note: Int) -> Bool { filter.terms.allSatisfy { keeps(apparatus.notes[note], $0) } }

  private func keeps(block: Int, _ term: Filter.Term) -> Bool {
    let bytes = article.blocks[block].bytes
    switch term {
    case .actor(let actor): return apparatus.actors(in: bytes).contains(actor)
    case .kind(.actor(let kind)):
      return apparatus.actors(in: bytes).contains { apparatus.actors[$0].kind == kind }
    case .words(let words): return has(bytes, words)
    case .kind(.note(let kind)):
      return apparatus.notes.contains { $0.kind == kind && isIn(block, $0.quote) }
        || kind == .disagreement
          && apparatus.events.contains { $0.disagreement != nil && isIn(block, $0.quote) }
    case .kind(.grade(let grade)):
      return apparatus.actors(in: bytes)
        .contains { apparatus.actors[$0].verification?.grade == grade }
        || apparatus.events.contains { isIn(block, $0.quote) && keeps($0, term) }
        || apparatus.notes.contains { isIn(block, $0.quote) && keeps($0, term) }
    case .dates, .basis, .kind(.event):
      return apparatus.events.contains { isIn(block, $0.quote) && keeps($0, term) }
    }
  }

  private func keeps(_ event: Event, _ term: Filter.Term) -> Bool {
    switch term {
    case .actor(let actor): event.participants.contains { $0.actor == actor }
    case .kind(.actor(let kind)):
      event.participants.contains { apparatus.actors[$0.actor].kind == kind }
    case .dates(let date, let isStrict):
      event.date?.date.map { isStrict ? $0.mustLie(in: date) : $0.mayLie(in: date) } ?? false
    case .basis(let basis): event.basis == basis
    case .kind(.event(let sense)): event.sense == sense
    case .kind(.grade(let grade)): event.verification?.grade == grade
    case .kind(.note(.disagreement)): event.disagreement != nil
    case .kind(.note): isInKept(event.quote, term)
    case .words(let words):
      event.quote?.bytes.map { has($0, words) } ?? false
        || [event.title, event.summary, event.disagreement].contains { has($0, words) }
    }
  }

  private func keeps(_ note: Note, _ term: Filter.Term) -> Bool {
    switch term {
    case .basis(let basis): basis == .editor
    case .kind(.note(let kind)): note.kind == kind
    case .kind(.grade(let grade)): note.verification?.grade == grade
    case .words(let words):
      note.quote?.bytes.map { has($0, words) } ?? false || has(note.text, words)
    case .actor, .dates, .kind: isInKept(note.quote, term)
    }
  }

  private func isInKept(_ quote: Quote?, _ term: Filter.Term) -> Bool {
    article.blocks.indices.contains { isIn($0, quote) && keeps(block: $0, term) }
  }

  private func isIn(_ block: Int, _ quote: Quote?) -> Bool {
    quote?.bytes.map { article.blocks[block].bytes.overlaps($0) } ?? false
  }

  /// The words are in small letters, or in the case that they have.
  private func has(_ bytes: Range<ByteOffset>, _ words: String) -> Bool {
    has(article.string(bytes), words)
  }

  private func has(_ text: String?, _ words: String) -> Bool {
    guard let text else { return false }
    return words == words.lowercased() ? text.lowercased().contains(words) : text.contains(words)
  }
}
