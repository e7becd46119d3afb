import Articles
import Testing
import TextLayout

struct RowTests {
  private let article = Article(
    .quotation([.paragraph("high 潮 e\u{301}bb")]), .paragraph("\u{1B}[1mtide wa\u{AD}ter"),
    .table([.left, .right], [["Port", "Rise"], ["Kiel", "no tides at all"]]))

  private func rows(_ block: Int, measure: Int = 40) -> [Row] {
    Typesetter(article: article, measure: measure).stretch(at: Place(block: block)).rows
  }

  private func range(of words: String) throws -> Range<ByteOffset> {
    let text = String(decoding: article.text, as: UTF8.self)
    let range = try #require(text.firstRange(of: words))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return start..<start + words.utf8.count
  }

  @Test(arguments: [
    (0, "high", [2..<6]), (0, "潮", [7..<9]), (0, "e\u{301}b", [10..<12]),
    (1, "tide", [5..<9]), (2, "Kiel", []),
  ])
  func `A row knows in which columns a part of the text shows`(
    block: Int, words: String, columns: [Range<Int>]
  ) throws {
    #expect(rows(block)[0].columns(of: try range(of: words), in: article.text) == columns)
  }

  @Test func `A part of the text may show in several columns of a table`() throws {
    let range = try range(of: "Kiel").lowerBound..<range(of: "no tides").upperBound

    #expect(rows(2)[2].columns(of: range, in: article.text) == [0..<4, 7..<15])
  }

  @Test(arguments: [
    (0, "high"), (2, "high"), (5, "h 潮"), (7, "潮"), (8, "潮"), (9, " e\u{301}"), (10, "e\u{301}"),
    (11, "bb"), (12, "b\n"), (99, "b\n"),
  ])
  func `A column shows a character, or the nearest one does`(column: Int, words: String) throws {
    let wanted = try range(of: words).lowerBound

    #expect(rows(0)[0].offset(atColumn: column, in: article.text) == wanted)
  }

  @Test func `A row without text has no character in any column`() throws {
    #expect(rows(2)[1].offset(atColumn: 3, in: article.text) == nil)
  }

  @Test func `Plain text shows controls by what stands in for them`() {
    #expect(rows(1)[0].plainText(from: article.text) == "^[[1mtide water")
  }

  @Test func `A word broken at a soft hyphen shows a hyphen`() {
    let rows = rows(1, measure: 13)

    #expect(rows.map { $0.plainText(from: article.text) } == ["^[[1mtide wa-", "ter"])
  }

  @Test(arguments: [
    ("Port", 0), ("Kiel", 2), ("no tides", 2), ("at all", 3),
  ])
  func `A stretch knows the row of each byte`(words: String, row: Int) throws {
    let stretch = Typesetter(article: article, measure: 16).stretch(at: Place(block: 2))

    #expect(stretch.row(at: try range(of: words).lowerBound) == row)
  }
}
