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
}
