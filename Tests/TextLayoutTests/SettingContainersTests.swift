import Articles
import Testing
import TextLayout

struct SettingContainersTests {
  @Test(
    arguments: [
      (
        "a tight list", 12,
        [
          .paragraph("Tides are"), .item("•", [.paragraph("high and wide")]),
          .item("•", [.paragraph("low")]), .paragraph("by turns."),
        ],
        """
        Tides are

        • high and
          wide
        • low

        by turns.
        """
      ),
      (
        "a loose list", 12,
        [
          .item("•", tight: false, [.paragraph("high"), .paragraph("and wide")]),
          .item("•", tight: false, [.paragraph("low")]),
        ],
        """
        • high

          and wide

        • low
        """
      ),
      (
        "a tight list after a loose one", 12,
        [
          .item("1.", tight: false, [.paragraph("high")]),
          .item("2.", tight: false, [.paragraph("low")]),
          .item("☐", list: 1, [.paragraph("look")]), .item("☐", list: 1, [.paragraph("write")]),
        ],
        """
        1. high

        2. low

        ☐ look
        ☐ write
        """
      ),
      (
        "tight lists one after another", 12,
        [
          .item("•", [.paragraph("high")]), .item("•", [.item("◦", list: 1, [.paragraph("low")])]),
          .item("1.", list: 2, [.paragraph("look")]),
          .item("•", list: 3, [.paragraph("write")]),
        ],
        """
        • high
        • ◦ low

        1. look

        • write
        """
      ),
      (
        "tasks of a numbered list", 20,
        [.item("9. ☑", [.paragraph("look")]), .item("10. ☐", [.paragraph("write")])],
        """
         9. ☑ look
        10. ☐ write
        """
      ),
      (
        "a numbered list of which some are tasks", 20,
        [.item("9.", [.paragraph("look")]), .item("10. ☐", [.paragraph("write")])],
        """
         9. look
        10. ☐ write
        """
      ),
      (
        "a list in a list", 14,
        [
          .item("•", [.paragraph("high"), .item("◦", [.paragraph("at noon or so")])]),
          .item("•", [.paragraph("low")]),
        ],
        """
        • high
          ◦ at noon or
            so
        • low
        """
      ),
      (
        "numbers of one list", 20,
        [
          .item("9.", [.paragraph("nine")]), .item("10.", [.paragraph("ten")]),
          .paragraph("and"), .item("1.", [.paragraph("one")]),
        ],
        """
         9. nine
        10. ten

        and

        1. one
        """
      ),
      (
        "a quotation", 12,
        [
          .paragraph("He says:"),
          .quotation([.paragraph("The sea rises."), .paragraph("It falls.")]), .paragraph("So."),
        ],
        """
        He says:

        │ The sea
        │ rises.
        │
        │ It falls.

        So.
        """
      ),
      (
        "a quotation in an item in a quotation", 20,
        [
          .quotation([
            .item(
              "1.", tight: false,
              [.quotation([.paragraph("The sea rises."), .code("a")]), .paragraph("It falls.")])
          ])
        ],
        """
        │ 1. │ The sea
        │    │ rises.
        │    │
        │    │   a
        │
        │    It falls.
        """
      ),
      (
        "an item that begins with a list", 20,
        [.item("1.", [.item("•", [.item("a)", [.paragraph("deep")])])])],
        """
        1. • a) deep
        """
      ),
      (
        "an item without text, and one of code", 20,
        [.item("•", [.paragraph("")]), .item("•", [.code("x")])],
        """
        •
        •   x
        """
      ),
    ] as [(String, Int, [Piece], String)])
  func `Quotations and lists are set in from the left`(
    _ name: String, measure: Int, pieces: [Piece], picture: String
  ) {
    #expect(Typesetter(article: Article(pieces), measure: measure).picture == picture)
  }

  @Test(arguments: [
    (16, "│ │ │ deep"), (12, "│ │ deep"), (10, "│ deep"), (9, "deep"), (3, "dee\np"),
  ])
  func `Bars leave half of the measure to the text, and eight columns`(
    measure: Int, picture: String
  ) {
    let article = Article(.quotation([.quotation([.quotation([.paragraph("deep")])])]))

    #expect(Typesetter(article: article, measure: measure).picture == picture)
  }

  @Test(arguments: [
    (20, "1. 2. • deep text"),
    (
      14,
      """
      1. 2.
         • deep text
      """
    ),
    (
      10,
      """
      1. 2.
      • deep
        text
      """
    ),
    (
      6,
      """
      1. 2.
      •
      deep
      text
      """
    ),
    (
      1,
      """
      1
      .
      2
      .
      •
      d
      e
      e
      p
      t
      e
      x
      t
      """
    ),
  ])
  func `A marker without room beside the text stands above it`(measure: Int, picture: String) {
    let article = Article(
      .item("1.", [.item("2.", [.item("•", [.paragraph("deep text")])])]))

    #expect(Typesetter(article: article, measure: measure).picture == picture)
  }

  @Test func `A thousand quotations within each other leave half of the measure to the text`() {
    let pieces = (0..<1_000).reduce([Piece.paragraph("deep")]) { pieces, _ in
      [.quotation(pieces)]
    }
    let typesetter = Typesetter(article: Article(pieces), measure: 12)

    #expect(typesetter.picture == "│ │ deep")
  }
}
