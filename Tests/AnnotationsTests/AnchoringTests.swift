import Annotations
import ArticleTestSupport
import Articles
import Testing

struct AnchoringTests {
  /// A text to read, and what became of it.
  struct Change: Sendable, CustomTestStringConvertible {
    let name: String
    let before: String
    let words: String
    var occurrence = 0
    let after: String
    let outcome: String

    var testDescription: String { name }
  }

  static let tides = """
    The sea rises twice a day and the harbour follows it.

    The moon pulls the water towards itself, and the bulge travels round the world.

    The old tables said when to the minute, and how high to the inch.
    """

  static let treaties = """
    Three treaties were signed in the years of the war.

    The first treaty was signed in Moscow in 1995 by the two ministers.

    The second treaty was signed in Moscow in 1996 by the two ministers.

    Neither of them was ever published, and no copy is known today.
    """

  /// A thousand bytes of numbered words, every tenth of which is another.
  static func long(tenth: String) -> String {
    (1...149).map { "\($0.isMultiple(of: 10) ? tenth : "word")\($0)" }.joined(separator: " ")
  }

  static let changes = [
    Change(
      name: "nothing", before: tides, words: "the bulge travels", after: tides,
      outcome: "exact: the bulge travels"),
    Change(
      name: "a paragraph put before", before: tides, words: "the bulge travels",
      after: "A new beginning.\n\n" + tides, outcome: "moved: the bulge travels"),
    Change(
      name: "the paragraph moved to the end", before: tides, words: "the water towards itself",
      after: """
        The sea rises twice a day and the harbour follows it.

        The old tables said when to the minute, and how high to the inch.

        The moon pulls the water towards itself, and the bulge travels round the world.
        """, outcome: "moved: the water towards itself"),
    Change(
      name: "a word changed in the quotation", before: tides,
      words: "pulls the water towards itself, and the bulge",
      after: tides.replacing("towards itself", with: "toward itself"),
      outcome: "fuzzy 98%: pulls the water toward itself, and the bulge"),
    Change(
      name: "every tenth word of a long quotation changed",
      before: "First.\n\n\(long(tenth: "word"))\n\nLast.", words: long(tenth: "word"),
      after: "First.\n\n\(long(tenth: "bird"))\n\nLast.",
      outcome: "fuzzy 98%: \(long(tenth: "bird"))"),
    Change(
      name: "a word changed beside words that stand nowhere else", before: tides,
      words: "the bulge travels round the world", after: tides.replacing("itself", with: "it"),
      outcome: "moved: the bulge travels round the world"),
    Change(
      name: "the quotation taken out", before: tides,
      words: "The moon pulls the water towards itself, and the bulge travels round the world.",
      after: """
        The sea rises twice a day and the harbour follows it.

        The old tables said when to the minute, and how high to the inch.
        """, outcome: "orphan"),
    Change(
      name: "the paragraph taken out, and one that looks like it left", before: treaties,
      words: "The first treaty was signed in Moscow in 1995 by the two ministers.",
      after: treaties.replacing(
        "The first treaty was signed in Moscow in 1995 by the two ministers.\n\n", with: ""),
      outcome: "orphan"),
    Change(
      name: "the second of two that look alike taken out", before: treaties,
      words: "The second treaty was signed in Moscow in 1996 by the two ministers.",
      after: treaties.replacing(
        "The second treaty was signed in Moscow in 1996 by the two ministers.\n\n", with: ""),
      outcome: "orphan"),
    Change(
      name: "words taken out, and the same words left elsewhere", before: treaties,
      words: "signed in Moscow", occurrence: 0,
      after: treaties.replacing(
        "The first treaty was signed in Moscow in 1995 by the two ministers.\n\n", with: ""),
      outcome: "orphan"),
    Change(
      name: "a short word taken out, and the same word left elsewhere", before: treaties,
      words: "Moscow", occurrence: 1,
      after: treaties.replacing("in Moscow in 1996", with: "in Kabul in 1996"), outcome: "orphan"),
    Change(
      name: "an equal paragraph put before", before: "One.\n\nSay it again, and again.\n\nTwo.\n",
      words: "Say it again, and again.",
      after: "One.\n\nSay it again, and again.\n\nSay it again, and again.\n\nTwo.\n",
      outcome: "ambiguous (2)"),
    Change(
      name: "a text that repeats itself, made shorter",
      before: String(repeating: "Row of the table.\n\n", count: 90), words: "Row", occurrence: 45,
      after: String(repeating: "Row of the table.\n\n", count: 89), outcome: "ambiguous (32)"),
    Change(
      name: "line breaks and spaces set otherwise", before: tides, words: "the bulge travels",
      after: tides.replacing("and the bulge", with: "and\\\nthe  bulge"),
      outcome: "exact: the  bulge travels"),
    Change(
      name: "quotation marks set otherwise", before: "The moon's pull is \"the tide\", they say.",
      words: "moon's pull is \"the tide\"", after: "The moon’s pull is “the tide”, they say.",
      outcome: "exact: moon’s pull is “the tide”"),
    Change(
      name: "accents written as characters of their own", before: "Tiếng Việt được viết bằng chữ.",
      words: "Tiếng Việt được",
      after: "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t đu\u{31B}o\u{31B}\u{323}c vie\u{302}\u{301}t "
        + "ba\u{306}\u{300}ng chu\u{31B}\u{303}.", outcome: "exact: Tiếng Việt được"),
    Change(
      name: "Korean syllables written in parts", before: "그때 김대중 대통령이 왔다.",
      words: "김대중 대통령이",
      after: "그때 \u{1100}\u{1175}\u{11B7}\u{1103}\u{1162}\u{110C}\u{116E}\u{11BC} "
        + "\u{1103}\u{1162}\u{1110}\u{1169}\u{11BC}\u{1105}\u{1167}\u{11BC}\u{110B}\u{1175} 왔다.",
      outcome: "exact: 김대중 대통령이"),
    Change(
      name: "letters with points written as two characters",
      before: "\u{95E}\u{948}\u{95B} अहमद कवि थे।", words: "\u{95E}\u{948}\u{95B} अहमद",
      after: "फ\u{93C}\u{948}ज\u{93C} अहमद कवि थे।", outcome: "exact: फ\u{93C}\u{948}ज\u{93C} अहमद"),
    Change(
      name: "a sign that is not seen put into the words", before: "A heart ❤ and no more, he said.",
      words: "heart ❤ and no", after: "A heart ❤\u{FE0F} and\u{200E} no more, he said.",
      outcome: "exact: heart ❤\u{FE0F} and\u{200E} no"),
    Change(
      name: "the mark of a note put into the words", before: "Then the war began, and he left.",
      words: "the war began, and he", after: "Then the war[^n] began, and he left.\n\n[^n]: x",
      outcome: "exact: the war¹ began, and he"),
    Change(
      name: "the mark of a note in the words numbered anew",
      before: "The war[^a] began in the spring of that year.\n\n[^a]: x",
      words: "war¹ began in the spring of that year",
      after: "New[^b]. The war[^a] began in the spring of that year.\n\n[^b]: y\n\n[^a]: x",
      outcome: "moved: war² began in the spring of that year"),
    Change(
      name: "the mark of a note right after the words taken out",
      before: "In spring[^n] the war began, they say.\n\n[^n]: x", words: "In spring",
      after: "In spring the war began, they say.", outcome: "exact: In spring"),
    Change(
      name: "the mark of a note in the words taken out",
      before: "In 1995[^n] the war began, they say.\n\n[^n]: x", words: "In 1995¹ the war",
      after: "In 1995 the war began, they say.", outcome: "exact: In 1995 the war"),
    Change(
      name: "the mark of a note that the words end with taken out",
      before: "Then the war[^n] began, they say.\n\n[^n]: x", words: "the war¹",
      after: "New.\n\nThen the war began, they say.", outcome: "moved: the war"),
    Change(
      name: "the mark of a note behind an apostrophe taken out of the words",
      before: "Then Russia’s[^n] army came over the hills.\n\n[^n]: x",
      words: "Then Russia’s¹ army came over the hills.",
      after: "Then Russia’s army came over the hills.",
      outcome: "exact: Then Russia’s army came over the hills."),
    Change(
      name: "a power taken out of the words", before: "The charge is 10⁶ units per m² of ground.",
      words: "10⁶ units per m² of", after: "The charge is 10 units per m of ground.",
      outcome: "fuzzy 99%: 10 units per m of"),
    Change(
      name: "a power changed in the words", before: "The charge is 10⁶ units per m² of ground.",
      words: "10⁶ units per m² of", after: "The charge is 10⁹ units per m² of ground.",
      outcome: "fuzzy 99%: 10⁹ units per m² of"),
    Change(
      name: "a paragraph put before two that differ in a power",
      before: "He had 10⁶ men then.\n\nShe had 10⁷ men then.", words: "10⁷ men",
      after: "New.\n\nHe had 10⁶ men then.\n\nShe had 10⁷ men then.", outcome: "moved: 10⁷ men"),
    Change(
      name: "a short paragraph moved to the end",
      before: "One.\n\nThe lessee of both farms here.\n\nTwo.", words: "lessee of both farms here",
      after: "One.\n\nTwo.\n\nThe lessee of both farms here.",
      outcome: "moved: lessee of both farms here"),
    Change(
      name: "a sentence put into another paragraph", before: tides,
      words: "The old tables said when to the minute, and how high to the inch.",
      after: "No. The old tables said when to the minute, and how high to the inch. It was so.",
      outcome: "moved: The old tables said when to the minute, and how high to the inch."),
    Change(
      name: "everything taken out", before: tides, words: "harbour", after: "", outcome: "orphan"),
  ]

  @Test(arguments: changes) func `Words are found where they went, and never elsewhere`(
    change: Change
  ) throws {
    let before = AnchoredText(Article.loaded(change.before))
    let article = Article.loaded(change.before)
    let range = try #require(article.range(of: change.words, occurrence: change.occurrence))
    let locator = try #require(before.locator(of: range))
    #expect(locator.exact == change.words)
    let after = Article.loaded(change.after)
    let found = AnchoredText(after).find([locator])[0]
    let isOne = found.candidates.count == 1
    let words = isOne ? ": " + after.string(found.candidates[0]) : ""
    #expect(found.label + words == change.outcome)
  }

  @Test
  func `Of the pages that others write around the words, what is nearest has to stand there`()
    throws
  {
    let text = (1...300).map { "word\($0)" }.joined(separator: " ")
    let words = try #require(text.firstRange(of: "word150"))
    let pages = String(repeating: " elsewhere ", count: 30_000)
    let locator = Locator(
      exact: "word150", prefix: "\(pages)\(text[..<words.lowerBound])",
      suffix: "\(text[words.upperBound...])\(pages)")
    #expect(AnchoredText(Article.loaded(text)).find([locator])[0].label == "exact")
  }

  @Test(arguments: ["10⁹ men", "m²", "10⁹"])
  func `Of words that others wrote down alone those with another power are not meant`(
    words: String
  ) {
    let army = "Many more men of the army had some 10⁶ men in it.\n\n"
    let article = Article.loaded(
      String(repeating: army, count: 40) + "And one had 10⁹ men, on 5 m² of land.")
    let found = AnchoredText(article).find([Locator(exact: words)])[0]
    #expect(found.label == "exact")
    #expect(found.candidates.map { article.string($0) } == [words])
  }

  @Test(arguments: [
    ("Russia’s¹ army", "exact"), ("didn’t¹ go", "exact"), ("the co-op¹ began", "exact"),
    ("हिन्दी¹ and", "exact"), ("แล้ว¹ and", "exact"), ("in 1994-1996¹ he", "exact"),
    ("سال ۱۹۹۵¹ and", "exact"), ("km² of", "orphan"), ("10km² of", "orphan"),
    ("1200m² of", "orphan"), ("the 1990s¹ he", "exact"), ("在1995年¹ he", "exact"),
    ("x-m² of", "orphan"), ("(see above)¹ and", "exact"), ("the “war”,¹ and", "exact"),
    ("他说「是」¹ and", "exact"), ("some 45%¹ of", "exact"), ("(a+b)² value", "orphan"),
    ("[m/s]² and", "orphan"), ("|x|² and", "orphan"), ("(1914–18)¹ and", "exact"),
    ("(see p. 12)¹ and", "exact"), ("(Table 3)² was", "exact"), ("in 1914–18¹ he", "exact"),
  ])
  func `What others wrote down with the mark of a note is found without it, with a power it is not`(
    words: String, outcome: String
  ) {
    let text = "Then \(words.filter { !"¹²".contains($0) }) it all."
    #expect(AnchoredText(Article.loaded(text)).find([Locator(exact: words)])[0].label == outcome)
  }

  @Test func `However many words differ in a power, of none is a passage offered twice`() {
    let article = Article.loaded("The a" + String(repeating: "¹", count: 2_000))
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let locators = (100..<1_000).map { number in
      Locator(exact: "a⁰\(digits[number / 100])\(digits[number / 10 % 10])\(digits[number % 10])")
    }
    for found in AnchoredText(article).find(locators) {
      #expect(Set(found.candidates).count == found.candidates.count)
    }
  }

  @Test func `A character that a position or words of others cut is marked whole`() {
    let article = Article.loaded("Cafe\u{301} q\u{301}x 👩‍🚀.")
    let locators = [
      Locator(exact: "", position: 0..<4), Locator(exact: "", position: 4..<5),
      Locator(exact: "", position: 10..<11), Locator(exact: "", position: 4..<4),
      Locator(exact: "Cafe", position: 0..<4, text: article.digest), Locator(exact: "q"),
    ]
    let words = AnchoredText(article).find(locators).map { found -> String in
      guard let bytes = found.candidates.first else { return found.label }
      return article.string(bytes)
    }
    #expect(
      words == ["Cafe\u{301}", "e\u{301}", "👩‍🚀", "orphan", "Cafe\u{301}", "q\u{301}"])
  }

  static let farms = ["northern", "southern"].map { farm in
    """
    The lessee of the \(farm) farm shall pay the rent on the first day of May, and shall keep the \
    fences whole.
    """
  }

  static let court = "Other matters are settled by the court."

  @Test(arguments: [
    ([farms[1], farms[0], court], "moved: 0"), ([court, farms[0], farms[1]], "moved: 2"),
    ([farms[1], court], "moved: 0"), ([farms[0], farms[1] + " So be it.", court], "exact: 1"),
    ([farms[0], court], "nowhere for certain"),
  ])
  func `Of words that like paragraphs share, a note keeps to those of its own paragraph`(
    paragraphs: [String], outcome: String
  ) throws {
    let article = Article.loaded((Self.farms + [Self.court]).joined(separator: "\n\n"))
    let words = try #require(article.range(of: "keep the fences whole", occurrence: 1))
    let locator = try #require(AnchoredText(article).locator(of: words))
    let edited = Article.loaded(paragraphs.joined(separator: "\n\n"))
    let found = AnchoredText(edited).find([locator])[0]
    let block = found.bytes.map { "\(found.label): \(edited.block(containing: $0.lowerBound))" }
    #expect(block ?? "nowhere for certain" == outcome)
  }
}
