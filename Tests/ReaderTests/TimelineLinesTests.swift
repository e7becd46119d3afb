import ArticleTestSupport
import Articles
import ReaderTestSupport
import Screen
import Testing

/// The lines of years, above the strip of a timeline and through its chart.
struct TimelineLinesTests {
  @Test(arguments: [60, 80, 97, 120, 160])
  func `In the chart an event of New Year stands on the line of its year`(columns: Int) throws {
    let (rows, years) = try rows(after: "Tvz", columns: columns)
    for (year, line) in lines(of: rows[years]) {
      let row = try #require(rows.first { $0.contains("n\(year)") })
      #expect(row.prefix { $0 != "◆" }.count == line, "\(year)")
    }
  }

  @Test(arguments: [60, 80, 97, 120, 160])
  func `In the strip an event of New Year stands below the line of its year`(columns: Int) throws {
    let (rows, years) = try rows(after: "Tz", columns: columns)
    let strip = Array(rows[years + 1])
    for (year, line) in lines(of: rows[years]) { #expect(strip[line] != "·", "\(year)") }
  }

  /// The rows of a screen with an event on each New Year, and which of them has the years.
  private func rows(after keys: String, columns: Int) throws -> (rows: [String], years: Int) {
    let events = (1990...2015).map { "- {id: e\($0), title: n\($0), date: \($0)-01-01}\n" }
    let loaded = LoadedArticle("Words.\n", timeline: events.joined())
    var reader = ReaderDriver(loaded, screen: Size(columns: columns, rows: 48))
    let grid = try reader.press(keys).grid
    let rows = (0..<grid.size.rows).map { grid.row($0).map(\.glyph).joined() }
    let years = try #require(rows.firstIndex { $0.contains("│2000") })
    return (rows, years)
  }

  /// The years that have a line, and its column.
  private func lines(of row: String) -> [(year: Int, column: Int)] {
    (1990...2015).compactMap { year in
      row.firstRange(of: "│\(year)").map { range in
        (year: year, column: row.distance(from: row.startIndex, to: range.lowerBound))
      }
    }
  }
}
