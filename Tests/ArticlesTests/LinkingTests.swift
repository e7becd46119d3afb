import Articles
import Testing

struct LinkingTests {
  /// Actors, each on a line: an id, a colon, and the YAML of its fields.
  func actors(_ lines: String) -> String {
    lines.split(separator: "\n").map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return "- {id: \(parts[0]), name: \(parts[0]), kind: person,\(parts[1])}\n"
    }.joined()
  }

  @Test(arguments: [
    ("The Moon. A moon, Moonlight, Moon-rise.", ["moon: Moon", "moon: Moon"]),
    ("Moon\nMoon2 Moons _Moon_ (Moon)", ["moon: Moon", "moon: Moon", "moon: Moon"]),
    ("aMoon Möon Moone\u{301} Moon\u{301} don’t", []),
    (
      "Moon’s Moon's Moon’sea Moon’ Moons’",
      [
        "moon: Moon’s (possessive)", "moon: Moon's (possessive)", "moon: Moon",
      ]
    ),
    (
      "Moon[^1] Moon² Moon<sup>3</sup> Moon’s[^1]\n\n[^1]: a",
      ["moon: Moon", "moon: Moon", "moon: Moon", "moon: Moon’s (possessive)"]
    ),
    ("Mo\u{AD}on Mo\u{200B}on\u{AD}", ["moon: Mo\u{AD}on", "moon: Mo\u{200B}on"]),
    (
      "# Moon\n\n- Moon\n\n|Moon|\n|-|\n|Moon|",
      ["moon: Moon", "moon: Moon", "moon: Moon", "moon: Moon"]
    ),
  ])
  func `a name is linked wherever it stands as whole words`(text: String, mentions: [String]) {
    let loaded = Article.loaded(text, actors: actors("moon: names: [Moon]"))
    #expect(loaded.article.mentionSummary == mentions)
    #expect(
      loaded.diagnostics.map(\.message)
        == (mentions.isEmpty ? ["the text never mentions the actor “moon”"] : []))
  }

  @Test func `a name that is longer than the text does not stand in it`() {
    let loaded = Article.loaded("Moon.", actors: actors("moon: names: [Moon, The Moon of May]"))
    #expect(
      loaded.diagnostics.map(\.message)
        == ["the name “The Moon of May” does not stand in the text"])
  }

  @Test func `a name is linked however its marks and its Korean syllables are written`() {
    let loaded = Article.loaded(
      "\u{1100}\u{1175}\u{11B7} met Nguye\u{302}\u{303}n and \u{95E}\u{948}\u{95B}.",
      actors: actors(
        "kim: names: [김]\nnguyen: names: [Nguyễn]\nfaiz: names: [फ\u{93C}\u{948}ज\u{93C}]"))
    #expect(
      loaded.article.mentionSummary
        == ["kim: 김", "nguyen: Nguyễn", "faiz: \u{95E}\u{948}\u{95B}"])
  }

  @Test(arguments: [
    ("R² met the R people; R²’s too.", "a: names: [R²]", ["a: R²", "a: R²’s (possessive)"]),
    ("R² met R.", "a: names: [R]\nb: names: [R²]", ["b: R²", "a: R"]),
    ("R² met R.", "a: names: [R, R²]", ["a: R²", "a: R"]),
    ("R²[^n] met R[^n].\n\n[^n]: x", "a: names: [R²]", ["a: R²"]),
    ("R¹² met R¹.", "a: names: [R¹]", ["a: R¹"]),
  ])
  func `a raised digit of a name is a part of it`(
    text: String, actorLines: String, mentions: [String]
  ) {
    let loaded = Article.loaded(text, actors: actors(actorLines))
    #expect(loaded.article.mentionSummary == mentions)
    #expect(loaded.diagnostics == [])
  }

  @Test func `a name with another raised digit than the text does not stand in it`() {
    let loaded = Article.loaded("R² met R.", actors: actors("a: names: [R, R³]"))
    #expect(
      loaded.diagnostics.map(\.message) == ["the name “R³” does not stand in the text"])
  }

  @Test(arguments: [
    ("Prof.[^n] Ali.\n\n[^n]: x", "Prof. Ali", "Prof.¹ Ali"),
    ("Full\nMoon", "Full Moon", "Full Moon"),
    ("Full\u{A0}Moon", "Full Moon", "Full\u{A0}Moon"),
    ("Full Moon", "Full\u{A0}Moon", "Full Moon"),
    ("Full\\\nMoon", "Full Moon", "Full\nMoon"),
    ("*Full* **Moon**", "Full Moon", "Full Moon"),
    ("Ka’aba", "Ka'aba", "Ka’aba"),
    ("Ka'aba", "Ka’aba", "Ka'aba"),
    ("l’Afrique", "Afrique", "Afrique"),
    ("中国政府", "中国", "中国"),
    ("インドネシアからインドへ", "インド", "インド"),
    ("バラク・オバマ氏", "オバマ", "オバマ"),
    ("ＮＡＴＯ軍", "ＮＡＴＯ", "ＮＡＴＯ"),
    ("ภาษาไทยเป็นภาษา", "ไทย", "ไทย"),
    ("ພາສາລາວ", "ລາວ", "ລາວ"),
    ("ប្រទេសកម្ពុជា", "កម្ពុជា", "កម្ពុជា"),
    ("မြန်မာနိုင်ငံ", "မြန်မာ", "မြန်မာ"),
    ("برهان\u{200C}الدین ربانی", "برهان\u{200C}الدین", "برهان\u{200C}الدین"),
    ("برهان\u{200C}الدین ربانی", "برهانالدین", "برهان\u{200C}الدین"),
    ("برهانالدین ربانی", "برهان\u{200C}الدین", "برهانالدین"),
    ("Moon\u{FE0F}, Sun", "Moon", "Moon\u{FE0F}"),
    ("(C.I.A.)", "C.I.A.", "C.I.A."),
  ])
  func `a name is found however its spaces and apostrophes are written`(
    text: String, name: String, found: String
  ) {
    let article = Article.loaded(text, actors: actors("a: names: [\"\(name)\"]")).article
    #expect(article.mentionSummary == ["a: \(found)"])
  }

  @Test(arguments: [
    ("Full\n\nMoon", "Full Moon"), ("- Full\n- Moon", "Full Moon"),
    ("|Full|Moon|\n|-|-|", "Full Moon"), ("|Full|\n|-|\n|Moon|", "Full Moon"),
    ("Full, Moon", "Full Moon"), ("don’t", "don"), ("FULL MOON", "Full Moon"),
    ("برهان\u{200C}الدین", "برهان"),
    ("ที่", "ท"),
    ("정도", "정"), ("한국은행", "한국"), ("세종로", "세종"), ("Sana’a", "Sana"),
    ("グリーンランド", "リーン"), ("ｲﾝﾄﾞﾈｼｱ", "ｲﾝﾄﾞ"), ("メートル", "メ"), ("ＮＡＴＯ", "ＮＡＴ"),
  ])
  func `a name is not found across blocks and cells, nor in part of a word`(
    text: String, name: String
  ) {
    let article = Article.loaded(text, actors: actors("a: names: [\(name)]")).article
    #expect(article.mentionSummary == [])
  }

  @Test(arguments: [
    ("Ankara’da, Ankara'nın, Ankara", "Ankara", 3), ("İstanbul’un İstanbullu", "İstanbul", 1),
    ("O’Brien’ın", "O", 0), ("O’Brien’ın", "O’Brien", 1),
  ])
  func `a Turkish name is linked before the apostrophe of a suffix`(
    text: String, name: String, count: Int
  ) {
    let article = Article.loaded(
      "---\nlang: tr-TR\n---\n\n\(text)", actors: actors("a: names: [\(name)]")
    ).article
    #expect(article.mentionSummary == Array(repeating: "a: \(name)", count: count))
  }

  @Test(arguments: [
    ("김대중은 평양을 떠났다. 김대중의 말과 김대중에게", "김대중", 3), ("서울로, 서울에서, 서울역", "서울", 2),
    ("서울만 서울까지 서울부터 서울처럼 서울보다 서울한테", "서울", 6),
    ("서울에는 서울에도 서울에서는 서울에게도 서울까지만 서울로는", "서울", 6),
  ])
  func `a Korean name is linked before its particles`(text: String, name: String, count: Int) {
    let article = Article.loaded(text, actors: actors("a: names: [\(name)]")).article
    #expect(article.mentionSummary == Array(repeating: "a: \(name)", count: count))
  }

  @Test func `a name of two actors is linked to neither, until quotes settle each place`() {
    let text = "Ali spoke; Ali wept."
    let both = "a: names: [Ali]\nb: names: [Ali]"
    let ambiguous = Article.loaded(text, actors: actors(both))
    #expect(ambiguous.article.mentionSummary == [])
    #expect(
      ambiguous.printedDiagnostics == """
        actors.yaml:2:42: warning: the name “Ali” is that of “a” and “b”
            2 | - {id: b, name: b, kind: person, names: [Ali]}
              |                                          ^~~
        help: quote each place under the “mentions” of the actor that is meant
        """)

    let settled = Article.loaded(
      text,
      actors: actors(
        """
        a: names: [Ali], mentions: [{exact: Ali, suffix: " spoke"}]
        b: names: [Ali], mentions: [{exact: Ali, suffix: " wept", form: name}]
        """))
    #expect(settled.article.mentionSummary == ["a: Ali (descriptor)", "b: Ali"])
    #expect(settled.diagnostics == [])
  }

  @Test func `each name of two actors is told of, also at the end of a line of a megabyte`() {
    let (space, names) = (String(repeating: " ", count: 1_100_000), "names: [Ali, Ben]")
    let both = "{id: a, name: a, kind: person, \(names)}, {id: b, name: b, kind: person, \(names)}"
    let loaded = Article.loaded("Ali met Ben.", actors: "[\(space)\(both)]")
    let messages = ["Ali", "Ben"].map { "the name “\($0)” is that of “a” and “b”" }
    #expect(loaded.diagnostics.map(\.message) == messages)
  }

  @Test func `of two actors of one id the first counts, and keeps its links`() {
    let loaded = Article.loaded("Ali spoke.", actors: actors("a: names: [Ali]\na: names: [Ali]"))
    #expect(loaded.article.mentionSummary == ["a: Ali"])
    #expect(loaded.article.apparatus.actors.count == 1)
    #expect(loaded.diagnostics.map(\.message) == ["the id “a” is given on line 1 already"])
  }

  @Test(arguments: ["\"\"", "…", "\"'\"", "\" \""])
  func `a name without a letter is none`(name: String) {
    let loaded = Article.loaded("a … ' b", actors: actors("a: names: [\(name)]"))
    #expect(loaded.article.apparatus.mentions == [])
    #expect(
      loaded.diagnostics.map(\.message).first?.contains("has no letter to find it by") == true)
  }

  @Test func `mentions are counted by section, and found by their bytes`() {
    let article = Article.loaded(
      "Moon\n\n# One\n\nSun, Moon. Moon\n\n## Below\n\nMoon\n\n# Two\n\nSun",
      actors: actors("moon: names: [Moon]\nsun: names: [Sun]\ngod: mentions: []")
    ).article
    #expect(article.mentionCounts(ofActor: 0) == [1, 2, 1, 0])
    #expect(article.mentionCounts(ofActor: 2) == [0, 0, 0, 0])
    let block = article.blocks[2].bytes
    #expect(
      article.apparatus.mentions(in: block).map { article.apparatus.mentions[$0].actor } == [
        1, 0, 0,
      ])
    #expect(article.apparatus.actors(in: block) == [1, 0])
    let middle = block.lowerBound + 1..<block.lowerBound + 2
    #expect(article.apparatus.mentions(in: middle).count == 1)
    #expect(article.companions(ofActor: 0).map(\.actor) == [1])
    #expect(article.companions(ofActor: 0).map(\.blocks) == [1])
  }

  @Test func `an actor is suggested by what is near to a whole part of its id`() {
    let loaded = Article.loaded(
      "Khiva.", actors: actors("khanate-of-khiva: names: [Khiva]\nimran-khan: unmentioned: true"))
    #expect(loaded.article.apparatus.actorID(nearestTo: "kahn") == "imran-khan")
  }
}
