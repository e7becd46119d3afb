import Articles
import Testing

struct QuoteTests {
  static let tides = """
    The sea rises twice.

    ## Ebb

    The sea falls; the moon’s pull, the\u{A0}sun’s.

    ### Neap

    The moon pulls twice, the
    sun once.
    """

  /// An article with a note on a quote.
  func note(_ quote: String, in text: String = tides) -> LoadedArticle {
    Article.loaded(text, notes: "notes:\n- {id: n, kind: gloss, text: t, quote: \(quote)}")
  }

  /// Expects that nothing is wrong with a quote, and that it is found at a place.
  func expect(
    _ loaded: LoadedArticle, at place: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(loaded.diagnostics == [], sourceLocation: sourceLocation)
    let bytes = loaded.article.apparatus.notes[0].bytes
    #expect(loaded.article.located(bytes) == place, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("sea rises", "p1:4 sea rises"),
    ("moon's pull", "p2:19 moon’s pull"),
    ("the sun's", "p2:34 the\u{A0}sun’s"),
    ("\"twice, the sun\"", "p3:15 twice, the sun"),
    ("Neap", "s1.1:0 Neap"),
    ("{exact: sea, prefix: \"The \", suffix: \" falls\"}", "p2:4 sea"),
    ("{exact: moon, suffix: ’s}", "p2:19 moon"),
    ("{exact: The sea, in: p2}", "p2:0 The sea"),
    ("{exact: twice, in: s0}", "p1:14 twice"),
    ("{exact: twice, in: s1}", "p3:15 twice"),
    ("{exact: sea, in: s1}", "p2:4 sea"),
    ("{exact: moon, in: s1.1}", "p3:4 moon"),
    ("once.", "p3:30 once."),
  ])
  func `a quote that stands there once is found`(quote: String, place: String) {
    expect(note(quote), at: place)
  }

  @Test(arguments: [">", ">-", ">+", "|", "|-", "|+"])
  func `a quote may be written on lines of its own`(sign: String) {
    let notes = "notes:\n- id: n\n  kind: gloss\n  text: t\n  quote: \(sign)\n   sea\n   rises\n\n"
    let loaded = Article.loaded(Self.tides, notes: notes)
    #expect(loaded.diagnostics == [])
    #expect(loaded.article.located(loaded.article.apparatus.notes[0].bytes) == "p1:4 sea rises")
  }

  @Test(arguments: [
    (
      "The moon pulls thrice",
      """
      notes.yaml:2:40: error: the words “The moon pulls thrice” do not stand in the text
          2 | - {id: n, kind: gloss, text: t, quote: The moon pulls thrice}
            |                                        ^~~~~~~~~~~~~~~~~~~~~
      help: the nearest are “The moon pulls twice,”
      """
    ),
    (
      "quux",
      """
      notes.yaml:2:40: error: the words “quux” do not stand in the text
          2 | - {id: n, kind: gloss, text: t, quote: quux}
            |                                        ^~~~
      """
    ),
    (
      "{exact: sea, prefix: zea, suffix: \" falls\"}",
      """
      notes.yaml:2:48: error: the words “sea” do not stand in the text between “zea” and “ falls”
          2 | …n, kind: gloss, text: t, quote: {exact: sea, prefix: zea, suffix: " falls"}}
            |                                          ^~~
      help: they stand in p1 and in p2; “prefix” and “suffix” are what stands right beside them, spaces too
      """
    ),
    (
      "{exact: falls, prefix: sea, in: p2}",
      """
      notes.yaml:2:48: error: the words “falls” do not stand in p2 after “sea”
          2 | - {id: n, kind: gloss, text: t, quote: {exact: falls, prefix: sea, in: p2}}
            |                                                ^~~~~
      help: they stand in p2; “prefix” and “suffix” are what stands right beside them, spaces too
      """
    ),
    (
      "{exact: falls, suffix: \" twice\"}",
      """
      notes.yaml:2:48: error: the words “falls” do not stand in the text before “ twice”
          2 | - {id: n, kind: gloss, text: t, quote: {exact: falls, suffix: " twice"}}
            |                                                ^~~~~
      help: they stand in p2; “prefix” and “suffix” are what stands right beside them, spaces too
      """
    ),
    (
      "The sea",
      """
      notes.yaml:2:40: error: the words “The sea” stand in the text more than once
          2 | - {id: n, kind: gloss, text: t, quote: The sea}
            |                                        ^~~~~~~
      help: add “prefix” or “suffix”, or “in”: they stand in p1 and in p2
      """
    ),
    (
      "the",
      """
      notes.yaml:2:40: error: the words “the” stand in the text more than once
          2 | - {id: n, kind: gloss, text: t, quote: the}
            |                                        ^~~
      help: add “prefix” or “suffix”: they stand more than once in p2
      """
    ),
    (
      "{exact: sea rises, in: p3}",
      """
      notes.yaml:2:48: error: the words “sea rises” do not stand in p3
          2 | - {id: n, kind: gloss, text: t, quote: {exact: sea rises, in: p3}}
            |                                                ^~~~~~~~~
      help: they stand in p1
      """
    ),
    (
      "{exact: sea, in: p9}",
      """
      notes.yaml:2:57: error: there is no paragraph 9: there are 3 paragraphs
          2 | - {id: n, kind: gloss, text: t, quote: {exact: sea, in: p9}}
            |                                                         ^~
      """
    ),
    (
      "{exact: se, in: \"p1:0-7\"}",
      """
      notes.yaml:2:56: error: “p1:0-7” has a range, and “in” takes none
          2 | - {id: n, kind: gloss, text: t, quote: {exact: se, in: "p1:0-7"}}
            |                                                        ^~~~~~~~
      help: write more of the words, or “prefix” or “suffix”
      """
    ),
    (
      "{prefix: sea}",
      """
      notes.yaml:2:40: error: a quote needs the field “exact”
          2 | - {id: n, kind: gloss, text: t, quote: {prefix: sea}}
            |                                        ^
      """
    ),
    (
      "[sea]",
      """
      notes.yaml:2:40: error: the field “quote” wants words of the text, or “exact” with “prefix” or “suffix”
          2 | - {id: n, kind: gloss, text: t, quote: [sea]}
            |                                        ^
      """
    ),
  ])
  func `a quote that is not found exactly once is reported, and placed nowhere`(
    quote: String, printed: String
  ) {
    let loaded = note(quote)
    #expect(loaded.printedDiagnostics == printed)
    #expect(loaded.article.apparatus.notes.map(\.bytes) == [nil])
  }

  @Test(arguments: [
    ("Caf\u{E9} and tea", "Cafe\u{301} and", "p1:0 Café and"),
    ("Cafe\u{301} and tea", "Caf\u{E9} and", "p1:0 Café and"),
    ("Cafe\u{301} and tea", "tea", "p1:11 tea"),
    ("Vie\u{302}\u{323}t Nam", "Vi\u{1EC7}t", "p1:0 Việt"),
    ("Vie\u{323}\u{302}t Nam", "Vi\u{1EC7}t", "p1:0 Việt"),
    ("M\u{1EB9} Nam", "Me\u{323}", "p1:0 Mẹ"),
    ("か\u{3099}く", "が", "p1:0 が"),
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF} 배움", "한글", "p1:0 한글"),
    ("한글 배움", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "p1:0 한글"),
    ("배\u{1106}\u{116E} 한글", "한글", "p1:10 한글"),
    ("কবি জ\u{9DF} বাংলা", "জ\u{9AF}\u{9BC} বাংলা", "p1:10 জ\u{9DF} বাংলা"),
    ("জ\u{9AF}\u{9BC} বাংলা", "জ\u{9DF} বাংলা", "p1:0 জ\u{9AF}\u{9BC} বাংলা"),
    ("\u{95E}\u{948}\u{95B} कवि", "\u{91C}\u{93C} कवि", "p1:6 \u{95B} कवि"),
    ("ম\u{9CB}দি", "ম\u{9C7}\u{9BE}দি", "p1:0 ম\u{9CB}দি"),
    ("ಕ\u{CC6}\u{CC2}\u{CD5}", "ಕ\u{CCB}", "p1:0 ಕ\u{CC6}\u{CC2}\u{CD5}"),
    ("\u{1025}\u{102E}း", "\u{1026}း", "p1:0 \u{1025}\u{102E}း"),
    ("\u{FB2A}לום רב", "ש\u{5C1}לום", "p1:0 \u{FB2A}לום"),
    ("ב\u{5BC}\u{5B8}רא", "ב\u{5B8}\u{5BC}רא", "p1:0 ב\u{5BC}\u{5B8}רא"),
    ("مح\u{651}\u{64E}د", "مح\u{64E}\u{651}د", "p1:0 مح\u{651}\u{64E}د"),
    ("Ἀθ\u{1F75}νη", "Ἀθ\u{3AE}νη", "p1:0 Ἀθ\u{1F75}νη"),
    ("\u{212B}ngström", "\u{C5}ngström", "p1:0 \u{212B}ngström"),
    ("\u{F9E1}白", "\u{674E}白", "p1:0 \u{F9E1}白"),
  ])
  func `a letter with marks is found, as one character or as several, in any order`(
    text: String, quote: String, place: String
  ) {
    expect(note(quote, in: text), at: place)
  }

  @Test(arguments: [
    ("In 1995 the war began", "p1:0 In 1995¹ the war² be\u{AD}gan"),
    ("In 1995² the war¹ began", "p1:0 In 1995¹ the war² be\u{AD}gan"),
    ("1995¹", "p1:3 1995"), ("the war", "p1:10 the war"),
    ("{exact: began, prefix: \"war \"}", "p1:20 be\u{AD}gan"),
  ])
  func `a quote is found across the marks of notes, whatever their numbers, and soft hyphens`(
    quote: String, place: String
  ) {
    let text = "In 1995[^a] the war[^b] be\u{AD}gan.\n\n[^a]: x\n\n[^b]: y"
    expect(note(quote, in: text), at: place)
  }

  @Test(arguments: ["word more", "\"word¹,² more\"", "word¹² more"])
  func `a quote is found across the marks of two notes side by side`(quote: String) {
    let text = "A word[^a][^b] more.\n\n[^a]: x\n\n[^b]: y"
    expect(note(quote, in: text), at: "p1:2 word¹,² more")
  }

  @Test(arguments: [
    ("برهان\u{200C}الدین ربانی", "برهانالدین", "p1:0 برهان\u{200C}الدین"),
    ("A heart ❤\u{FE0F} here", "heart ❤ here", "p1:2 heart ❤\u{FE0F} here"),
    ("A\u{200D}B joined", "AB joined", "p1:0 A\u{200D}B joined"),
    ("Left\u{200E}to right", "Leftto", "p1:0 Left\u{200E}to"),
    ("A heart ❤\u{FE0F} here", "heart ❤", "p1:2 heart ❤\u{FE0F}"),
    ("Here 👩\u{200D}🚀 flies", "👩", "p1:5 👩\u{200D}🚀"),
    ("می\u{200C}شود", "می", "p1:0 می\u{200C}"),
    ("नि here", "न", "p1:0 नि"),
  ])
  func `a quote is found without signs that are not seen, and holds whole characters`(
    text: String, quote: String, place: String
  ) {
    expect(note(quote, in: text), at: place)
  }

  @Test(arguments: [
    ("The charge is 10<sup>6</sup> units.", "10⁶ units", "p1:14 10⁶ units"),
    ("The charge is 10<sup>6</sup> units.", "10⁹ units", ""),
    ("The charge is 10<sup>6</sup> units.", "10 units", ""),
    ("The charge is 10 units.", "10⁶ units", ""),
    ("He had 10⁶ men and she had 10⁷ men.", "10⁷ men", "p1:29 10⁷ men"),
    ("Here E=mc² and E=mc³.", "E=mc²", "p1:5 E=mc²"),
    ("Here E=mc² and E=mc³.", "{exact: mc, suffix: ³}", "p1:18 mc"),
    ("It is 10⁶[^n] men.\n\n[^n]: x", "10⁶ men", "p1:6 10⁶¹ men"),
    ("It is 10⁶[^n] men.\n\n[^n]: x", "10⁶³ men", "p1:6 10⁶¹ men"),
    ("It is 10⁶[^n] men.\n\n[^n]: x", "10 men", ""),
    ("A word[^n]² more.\n\n[^n]: x", "word¹² more", "p1:2 word¹² more"),
    ("A word[^n]² more.\n\n[^n]: x", "word² more", "p1:2 word¹² more"),
    ("Charcoal of ¹⁴C years", "¹⁴C", "p1:12 ¹⁴C"),
    ("Charcoal of ¹⁴C years", "¹³C", ""),
  ])
  func `raised digits that are the mark of no note are words`(
    text: String, quote: String, place: String
  ) {
    let loaded = note(quote, in: text)
    #expect(loaded.diagnostics.map(\.code) == (place.isEmpty ? ["quote-not-found"] : []))
    #expect(loaded.article.located(loaded.article.apparatus.notes[0].bytes) ?? "" == place)
  }

  @Test(arguments: ["\u{AD}", "²", "{exact: \u{AD}, prefix: In }"])
  func `nothing is found of a quote without a word`(quote: String) {
    let loaded = note(quote, in: "In 1995.")
    #expect(loaded.article.apparatus.notes.map(\.bytes) == [nil])
    #expect(loaded.diagnostics.count == 1)
  }

  @Test func `quotation marks and apostrophes are found straight or curly`() {
    expect(
      note(#""said \"the moon's pull\"""#, in: "He said “the moon’s pull” once."),
      at: "p1:3 said “the moon’s pull”")
  }

  @Test func `a quote is found in the footnotes alone, where they are meant`() {
    let text = "The sea[^n].\n\n[^n]: The tide.\n\n    The sea.\n"
    expect(note("{exact: The sea, in: notes}", in: text), at: "p3:0 The sea")
  }

  @Test func `a quote is not found across blocks`() {
    #expect(note("\"twice. Ebb\"").article.apparatus.notes[0].bytes == nil)
  }
}
