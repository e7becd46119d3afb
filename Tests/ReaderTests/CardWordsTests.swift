import ArticleTestSupport
import Articles
import ReaderTestSupport
import Screen
import Testing

/// What cards say of what is not certain, and of what rests on a source.
struct CardWordsTests {
  @Test(arguments: [
    (
      "TK",
      [
        "between 1838 and 1840 (EDTF 1838/1840)",
        "at some time between · told by the article · low confidence",
      ]
    ),
    ("TjK", ["without a date", "The Book of Quays – Heard of", "The Ledger – not graded"]),
    ("TKG<enter>", ["https://x.org/q", "Actors that rest on it", "Events that rest on it"]),
    ("eKG<enter>", ["c. 1843", "not graded", "Events that rest on it", "Notes that rest on it"]),
  ])
  func `A card says how certain something is, and what rests on a source`(
    keys: String, words: [String]
  ) throws {
    var reader = ReaderDriver(Self.quay, screen: Size(columns: 70, rows: 40))
    try reader.press(keys)
    for part in words { #expect(reader.row(containing: part) != "", "“\(part)” is not there") }
  }

  @Test(arguments: [
    ("1855/..", "1855 or later (EDTF 1855/..)", "at some time · "),
    ("../1860", "1860 or earlier (EDTF ../1860)", "at some time · "),
    ("1855/1860", "between 1855 and 1860 (EDTF 1855/1860)", "at some time between · "),
  ])
  func `A card says of an event on one side of a date that it was at some time there`(
    date: String, words: String, sense: String
  ) throws {
    let article = LoadedArticle(
      "Ann came.\n",
      timeline: "- {id: built, title: It is built, date: \(date), sense: within, basis: editor}\n")
    var reader = ReaderDriver(article, screen: Size(columns: 90, rows: 16))
    try reader.press("TK")
    #expect(reader.row(containing: words) != "")
    #expect(reader.row(containing: "\(sense)added by") != "")
  }

  @Test func `A card says beside an event what is to be said against it, and who added it`() throws
  {
    let article = LoadedArticle(
      "Ann came.\n", actors: "- {id: ann, name: Ann, names: [Ann]}\n",
      timeline: """
        - {id: built, title: It is built, date: 1838, actors: [ann], basis: editor,
           verification: article only, disagreement: Or in 1839.}
        """)
    var reader = ReaderDriver(article, screen: Size(columns: 90, rows: 16))
    try reader.press("a<enter>")
    let words = "It is built (added by an editor, article and record differ, article only)"
    #expect(reader.row(containing: words) != "")
  }

  private static let quay = LoadedArticle(
    "# Quay\n\nAnn built the quay. It broke later.\n",
    actors: "- {id: ann, name: Ann, kind: person, names: [Ann], sources: [s1, s2]}\n",
    timeline: """
      - {id: built, title: The quay is built, date: 1838/1840, sense: within, confidence: low,
         actors: [ann], quote: built the quay, sources: [s1]}
      - {id: broke, title: The quay breaks, actors: [ann], quote: It broke, sources: [s1, s2]}
      """,
    notes: "notes:\n- {id: n, kind: gloss, text: A quay is a wall., quote: quay, sources: [s2]}\n",
    sources: """
      grades: {Z: Heard of}
      references:
      - {id: s1, title: The Book of Quays, grade: Z, URL: "https://x.org/q"}
      - {id: s2, title: The Ledger, issued: 1843~}
      """)
}
