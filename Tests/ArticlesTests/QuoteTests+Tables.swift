import Articles
import Testing

/// Quotes of tables.
extension QuoteTests {
  private static let keepers = """
    | Born | Keeper | Left |
    |---|---|---|
    | 1832 | Ilona | |
    | 1880 | Ilona | 1904 |
    | 1880 | Jan | 1910 |
    """

  @Test(arguments: [
    ("{exact: Ilona, prefix: \"1832 \"}", "p1:22 Ilona"),
    ("{exact: Ilona, suffix: \" 1904\"}", "p1:34 Ilona"),
    ("{exact: Ilona, suffix: \" 1880 Ilona\"}", "p1:22 Ilona"),
    ("{exact: \"1880\", prefix: \"1904 \", in: p1}", "p1:45 1880"),
    ("{exact: Ilona, prefix: \"1832\\t\"}", "p1:22 Ilona"),
  ])
  func `what stands beside a quote may stand in other cells of a table, behind a space`(
    quote: String, place: String
  ) {
    expect(note(quote, in: Self.keepers), at: place)
  }

  @Test(arguments: ["1880 Jan", "Jan 1910", "\"Jan \"", "\" Jan\"", "Left 1832"])
  func `a quote is not found across cells`(quote: String) {
    #expect(note(quote, in: Self.keepers).article.apparatus.notes.map(\.bytes) == [nil])
  }

  @Test func `a name is not linked across cells`() {
    let actors = "- {id: j, name: J, kind: person, names: [Keeper Left, Jan]}"
    let loaded = Article.loaded(Self.keepers, actors: actors)
    #expect(loaded.article.mentionSummary == ["j: Jan"])
  }

  @Test(arguments: [
    ("Ilonka 1880", "Ilona"), ("x Keeper", "Keeper"), ("\"| Jan |\"", "Jan"),
    ("\"| 1880 | Jan | 1910 |\"", "1880"),
  ])
  func `the nearest words are those of one cell, also of a row copied with its bars`(
    quote: String, nearest: String
  ) {
    let problems = note(quote, in: Self.keepers).diagnostics
    #expect(problems.map(\.help) == ["the nearest are “\(nearest)”"])
  }

  @Test func `of bars beside a quote it is told that spaces stand between cells`() {
    let problems = note("{exact: Ilona, prefix: \"1832 | \"}", in: Self.keepers).diagnostics
    #expect(
      problems.map(\.help) == [
        """
        they stand in p1; “prefix” and “suffix” are what stands right beside them, spaces too, and a \
        space between two cells
        """
      ])
  }
}
