import Articles
import Testing
import TextLayout

struct SettingTableTests {
  private static let ports: [[String]] = [
    ["Port", "Rise", "Remark"],
    ["Bristol", "12.2", "among the highest of all"],
    ["Kiel", "0.3", "the Baltic has no tides to speak of"],
  ]

  private static let alignments: [Table.Alignment] = [.left, .right, .center]

  @Test(arguments: [
    (
      60,
      """
      Port    │ Rise │               Remark
      ────────┼──────┼────────────────────────────────────
      Bristol │ 12.2 │      among the highest of all
      Kiel    │  0.3 │ the Baltic has no tides to speak of
      """
    ),
    (
      36,
      """
      Port    │ Rise │       Remark
      ────────┼──────┼────────────────────
      Bristol │ 12.2 │  among the highest
              │      │       of all
              │      │
      Kiel    │  0.3 │  the Baltic has no
              │      │  tides to speak of
      """
    ),
    (
      22,
      """
      Port
      Rise
      Remark
      ──────────────────────
      Port: Bristol
      Rise: 12.2
      Remark: among the
        highest of all

      Port: Kiel
      Rise: 0.3
      Remark: the Baltic has
        no tides to speak of
      """
    ),
    (
      6,
      """
      Port
      Rise
      Remark
      ──────
      Port:
      Bristo
      l
      Rise:
      12.2
      Remark
      among
      the
      highes
      t of
      all

      Port:
      Kiel
      Rise:
      0.3
      Remark
      the
      Baltic
      has no
      tides
      to
      speak
      of
      """
    ),
  ])
  func `A table is fitted to the measure`(measure: Int, picture: String) {
    let article = Article(.table(Self.alignments, Self.ports))

    #expect(Typesetter(article: article, measure: measure).pictureWithoutTrailingSpace == picture)
  }

  @Test(arguments: [
    (
      20,
      """
      Kiel │ 0.3
      """
    ),
    (
      5,
      """
      Kiel
      0.3
      """
    ),
  ])
  func `A table without words in its head shows no head`(measure: Int, picture: String) {
    let article = Article(.table([.left, .left], [["", ""], ["Kiel", "0.3"]]))

    #expect(Typesetter(article: article, measure: measure).pictureWithoutTrailingSpace == picture)
  }

  @Test(arguments: [
    (
      28,
      """
      Port           │ Page
      ───────────────┼────────────
      Constantinople │ the tides
                     │ of the port
      """
    ),
    (
      23,
      """
      Port           │ Page
      ───────────────┼───────
      Constantinople │ the
                     │ tides
                     │ of the
                     │ port
      """
    ),
    (
      21,
      """
      Port          │ Page
      ──────────────┼──────
      Constantinopl │ the
      e             │ tides
                    │ of
                    │ the
                    │ port
      """
    ),
    (
      19,
      """
      Port
      Page
      ───────────────────
      Port: Constantinopl
        e
      Page: the tides of
        the port
      """
    ),
  ])
  func `Words of more than twelve columns are broken only where there is no other way`(
    measure: Int, picture: String
  ) {
    let article = Article(
      .table([.left, .left], [["Port", "Page"], ["Constantinople", "the tides of the port"]]))

    #expect(Typesetter(article: article, measure: measure).pictureWithoutTrailingSpace == picture)
  }

  @Test func `Wide characters stand in the columns that they take`() {
    let article = Article(.table([.left, .right], [["港", "潮"], ["長崎港", "3 m"], ["那覇", "é"]]))

    #expect(
      Typesetter(article: article, measure: 30).pictureWithoutTrailingSpace == """
        港     │  潮
        ───────┼────
        長崎港 │ 3 m
        那覇   │   é
        """)
  }

  @Test func `A table in an item stands right of its marker`() {
    let article = Article(.item("•", [.table([.left, .left], [["a", "b"], ["c", "d"]])]))

    #expect(
      Typesetter(article: article, measure: 30).pictureWithoutTrailingSpace == """
        • a │ b
          ──┼──
          c │ d
        """)
  }
}
