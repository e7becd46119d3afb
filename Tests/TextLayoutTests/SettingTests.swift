import Articles
import Testing
import TextLayout

struct SettingTests {
  @Test(
    arguments: [
      (
        "title, headings and paragraphs", 12,
        [
          .title("On Tides"), .paragraph("The sea rises."), .heading("When"), .heading("At noon"),
          .paragraph("It falls again."),
        ],
        """
        On Tides

        The sea
        rises.


        When

        At noon

        It falls
        again.
        """
      ),
      (
        "the author's line breaks", 20, [.paragraph("Roses are red,\nviolets are blue.")],
        """
        Roses are red,
        violets are blue.
        """
      ),
      (
        "an empty paragraph", 20, [.paragraph("a"), .paragraph(""), .paragraph("b")],
        """
        a



        b
        """
      ),
      (
        "a soft hyphen", 6, [.paragraph("high wa\u{AD}ter")],
        """
        high
        water
        """
      ),
      (
        "a rule", 11, [.paragraph("before"), .rule, .paragraph("after")],
        """
        before

           * * *

        after
        """
      ),
      (
        "footnotes", 20,
        [.paragraph("Text"), .note([.paragraph("One note.")]), .note([.paragraph("Two.")])],
        """
        Text

        ────────

        1. One note.

        2. Two.
        """
      ),
    ] as [(String, Int, [Piece], String)])
  func `Blocks are set one below the other`(
    _ name: String, measure: Int, pieces: [Piece], picture: String
  ) {
    #expect(Typesetter(article: Article(pieces), measure: measure).picture == picture)
  }

  @Test(arguments: [(9, ["", "    ❦"]), (2, ["", "❦"]), (1, ["", "❦"])])
  func `An ornament in the middle ends an article`(measure: Int, rows: [String]) {
    let article = Article(.quotation([.paragraph("Text")]))
    let typesetter = Typesetter(article: article, measure: measure)

    #expect(typesetter.endMark().map { $0.plainText(from: article.text) } == rows)
  }

  @Test func `An article without blocks has no end`() {
    #expect(Typesetter(article: Article([]), measure: 9).endMark().isEmpty)
  }

  @Test func `No-break spaces at the end of a heading are kept`() {
    let article = Article(.heading("Tides\u{A0}\u{A0}"))

    #expect(Typesetter(article: article, measure: 9).picture == "Tides\u{A0}\u{A0}")
  }
}
