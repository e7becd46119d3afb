import Annotations
import ArticleTestSupport
import Articles
import Exports
import Testing

struct CitationTests {
  static let tides = Article.loaded(
    """
    ---
    title: Tides
    author: [Ada Marsh, Ben Holm]
    date: 1843-05
    publisher: Almanac & Co.
    url: https://example.org/tides_1
    id: tides
    ---

    The sea rises *twice* a day.

    ## The Moon

    It pulls the water,
    and the bulge travels.

    - 50% of it_is
    """)

  @Test func `The cells of a table stand apart`() {
    let article = Article.loaded("| a | b |\n|---|---|\n| x y | z |")
    let citation = Citation(of: article.blocks[0].bytes, in: article)
    #expect(citation.text(.plain).hasPrefix("“a | b\nx y | z”"))
    #expect(citation.text(.markdown).hasPrefix("> a \\| b\\\n> x y \\| z\n>\n> — "))
  }

  @Test(arguments: [
    (
      "p1",
      """
      “The sea rises twice a day.”
      — Ada Marsh and Ben Holm, “Tides”, Almanac & Co., May 1843, Introduction, paragraph 1, \
      https://example.org/tides_1 [tides#p1]

      """
    ),
    (
      "p2:9-18",
      """
      “the water”
      — Ada Marsh and Ben Holm, “Tides”, Almanac & Co., May 1843, §1 “The Moon”, paragraph 2, \
      https://example.org/tides_1 [tides#p2:9-18]

      """
    ),
    (
      "p2:19-p3:3",
      """
      “ and the bulge travels.

      50%”
      — Ada Marsh and Ben Holm, “Tides”, Almanac & Co., May 1843, §1 “The Moon”, paragraphs 2–3, \
      https://example.org/tides_1 [tides#p2:19-p3:3]

      """
    ),
    (
      "s1",
      """
      Ada Marsh and Ben Holm, “Tides”, Almanac & Co., May 1843, §1 “The Moon”, \
      https://example.org/tides_1 [tides#s1]

      """
    ),
  ])
  func `A plain citation has the words, and all that is known of where they stand`(
    place: String, text: String
  ) throws {
    #expect(try cited(place, .plain) == text)
  }

  @Test(arguments: [
    (
      Citation.Style.markdown,
      """
      > 50% of it\\_is
      >
      > — Ada Marsh and Ben Holm, [*Tides*](<https://example.org/tides_1>), Almanac \\& Co., May 1843, \
      §1 “The Moon”, paragraph 3 `tides#p3`

      """
    ),
    (
      .chicago,
      """
      “50% of it_is”
      Ada Marsh and Ben Holm, “Tides,” Almanac & Co., May 1843, under “The Moon,” para. 3, \
      https://example.org/tides_1 [tides#p3].

      """
    ),
    (
      .bibtex,
      """
      @misc{tides:p3,
        author = {{Ada Marsh} and {Ben Holm}},
        title = {{Tides}},
        howpublished = {Almanac \\& Co.},
        year = {1843},
        url = {https://example.org/tides_1},
        note = {§1 “The Moon”, paragraph 3, dated May 1843, tides\\#p3},
        annote = {“50\\% of it\\_is”},
      }

      """
    ),
  ])
  func `Each style has the form that is usual for it`(style: Citation.Style, text: String) throws {
    #expect(try cited("p3", style) == text)
  }

  @Test(arguments: [
    ("p1-p2", "paragraphs 1–2", "paras. 1–2"),
    ("p2-p3", "§1 “Moon”, paragraphs 2–3", "under “Moon,” paras. 2–3"),
    ("p3-p4", "§1 “Moon”, paragraphs 3–4", "under “Moon,” paras. 3–4"),
    ("p4-p5", "paragraphs 4–5", "paras. 4–5"), ("p5-p6", "paragraphs 5–6", "paras. 5–6"),
  ])
  func `Of words of several sections the one is cited that has them all, if there is one`(
    place: String, plain: String, chicago: String
  ) throws {
    let article = Article.loaded(
      """
      ---
      title: Tides
      id: tides
      ---

      One.

      # Moon

      Two.

      ## New

      Three.

      ## Full

      Four.

      # Sun

      Five.[^n]

      [^n]: Six.
      """)
    #expect(
      try cited(place, .plain, of: article).hasSuffix("— “Tides”, \(plain) [tides#\(place)]\n"))
    #expect(
      try cited(place, .chicago, of: article)
        .hasSuffix("“Tides,” n.d., \(chicago) [tides#\(place)].\n"))
  }

  @Test func `What is inferred is called so in every style`() throws {
    let article = Article.loaded(
      """
      ---
      title: Tides
      author: Ada Marsh
      author-basis: inferred
      date: 1843
      date-basis: inferred from the paper
      publisher: An Almanac
      publisher-basis: inferred
      url: https://example.org/
      url-basis: inferred
      id: tides
      ---

      Up and down.
      """)
    let texts = try Citation.Style.allCases.map { try cited("p1", $0, of: article) }
    let publication = "An Almanac (inferred), 1843 (inferred), Introduction"
    #expect(texts[0].contains("Ada Marsh (inferred), “Tides”, \(publication)"))
    #expect(texts[0].contains(", https://example.org/ (inferred) ["))
    #expect(
      texts[1].contains(
        "Ada Marsh (inferred), [*Tides*](<https://example.org/>) (url inferred), \(publication)"))
    #expect(
      texts[2].contains(
        "[Ada Marsh?], “Tides,” [An Almanac?], [1843?], para. 1, https://example.org/ (inferred) ["
      ))
    #expect(texts[3].contains("  howpublished = {An Almanac (inferred)},\n  year = {[1843?]},\n"))
    #expect(texts[3].contains(", dated 1843 (inferred), author inferred, url inferred, tides"))
  }

  @Test func `A year before the first is told BibTeX in words alone`() throws {
    let article = Article.loaded("---\ntitle: Tides\ndate: -0043-03\n---\n\nUp and down.")
    let entry = try cited("p1", .bibtex, of: article)
    #expect(entry.contains("dated March 44 BCE") && !entry.contains("year = "), "\(entry)")
  }

  @Test func `Of what the front matter leaves out nothing is said`() throws {
    let article = Article.loaded("Up and down.\n")
    let address = "[\(article.addressName)#p1]"
    #expect(
      try cited("p1", .plain, of: article)
        == "“Up and down.”\n— “article”, Introduction, paragraph 1 \(address)\n")
    #expect(
      try cited("p1", .chicago, of: article)
        == "“Up and down.”\n“article,” n.d., para. 1 \(address).\n")
  }

  @Test func `A heading in a quotation is quoted as the paragraph that it is`() throws {
    let article = Article.loaded(
      "---\ntitle: HQ\nid: hq\n---\n\n# One\n\n> ### Warning\n>\n> Do not do this.\n")
    #expect(
      try cited("p1", .plain, of: article)
        == "“Warning”\n— “HQ”, §1 “One”, paragraph 1 [hq#p1]\n")
    #expect(try cited("p2", .markdown, of: article).hasPrefix("> Do not do this.\n"))
  }

  @Test func `A heading is cited with one comma behind it, and an address as it is`() throws {
    let article = Article.loaded(
      """
      ---
      title: Tides
      id: tides
      url: https://x.org/?a={b}
      ---

      # Moon

      Up.
      """)
    #expect(
      try cited("s1", .chicago, of: article)
        == "“Tides,” n.d., under “Moon,” https://x.org/?a={b} [tides#s1].\n")
    #expect(try cited("p1", .bibtex, of: article).contains("  url = {https://x.org/?a=%7Bb%7D},\n"))
  }

  @Test(arguments: ["javascript:alert", "www.example.org/x", "/x.html"])
  func `An address that cannot be opened is no link in Markdown`(url: String) throws {
    let article = Article.loaded("---\ntitle: T\nurl: \(url)\n---\n\nText.")
    #expect(try cited("p1", .markdown, of: article).contains("> — *T*, "))
  }

  @Test func `Code is cited in Markdown as it is`() throws {
    let article = Article.loaded("Say:\n\n````\n    x = a*b\n\n```y_z```\n````\n\nSo.\n")
    #expect(
      try cited("p1-p3", .markdown, of: article).hasPrefix(
        """
        > Say:
        >
        > ````
        >     x = a*b
        >
        > ```y_z```
        > ````
        >
        > So.
        >
        """))
  }

  func cited(
    _ place: String, _ style: Citation.Style, of article: Article = tides
  ) throws -> String {
    Citation(of: try article.stretch(written: place), in: article).text(style)
  }
}
