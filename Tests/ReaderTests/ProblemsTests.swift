import ArticleTestSupport
import Articles
import ReaderTestSupport
import Screen
import Testing

/// What is wrong with an article and its apparatus, as a reader comes to see it.
struct ProblemsTests {
  /// An article whose files have a fault each.
  private static let faulty = LoadedArticle(
    "# Tides\n\nThe moon pulls the sea[^neap], twice a day.\n",
    actors: "- {id: moon, name: The Moon, knd: place, names: [moon]}\n",
    timeline: "- {id: e1, title: Flood, date: 1843-13, quote: the sea}\n",
    notes: """
      notes:
      - {id: n1, kind: gloss, quote: the moon pushes the sea, text: It does not., sources: [mon]}

      """,
    sources: "- {id: moon-book, title: On the Moon\n")

  @Test(arguments: [(120, 36), (80, 24), (40, 10)])
  func `! lists the faults of every file; Esc is the page again`(columns: Int, rows: Int) throws {
    var reader = ReaderDriver(Self.faulty, screen: Size(columns: columns, rows: rows))
    let page = reader.screen.grid
    try reader.press("!").shows(snapshot: "problems-\(columns)x\(rows)")
    var seen = reader.screen.grid.words
    for _ in 1...30 {
      try reader.press("<space>", allowingNothing: true)
      seen += reader.screen.grid.words
    }
    for file in ["article.md", "actors.yaml", "timeline.yaml", "notes.yaml", "sources.yaml"] {
      #expect(seen.contains { $0.hasPrefix(file + ":") }, "\(file)")
    }
    try reader.press("<esc>")
    #expect(reader.screen.grid.textRows == page.textRows)
  }

  @Test func `/ looks for words among the problems, not in the text`() throws {
    var reader = ReaderDriver(Self.faulty, screen: Size(columns: 80, rows: 12))
    try reader.press("!/moon pushes<enter>")
    let title = reader.screen.grid.textRows.first ?? ""
    #expect(title.hasPrefix("Problems in this article · “moon pushes” · 1 of "))
    try reader.press("<esc>/twice<enter>")
    #expect(reader.head.contains("1 of 1"))
  }

  @Test(arguments: [(120, true), (12, false)])
  func `Keys that scroll are offered where there is more`(rows: Int, isWhole: Bool) throws {
    var reader = ReaderDriver(Self.faulty, screen: Size(columns: 80, rows: rows))
    try reader.press("!")
    #expect(reader.foot.contains("j down") != isWhole)
    #expect(reader.foot.contains("Esc close"))
  }
}
