import ArticleTestSupport
import Testing
import TextLayout

/// What holds for any text at any measure.
struct WrapPropertyTests {
  @Test(arguments: [Fit.firstFit, .leastRagged])
  func `Nothing but spaces, tabs and line feeds is left out between rows`(fit: Fit) {
    for (text, measure) in samples() {
      var end = 0
      for row in text.rows(measure, fit) {
        #expect(row.bytes.lowerBound >= end)
        #expect(text.isBlank(end..<row.bytes.lowerBound))
        end = row.bytes.upperBound
      }
      #expect(text.isBlank(end..<text.utf8.count))
    }
  }

  @Test(arguments: [Fit.firstFit, .leastRagged])
  func `A row is never wider than the measure unless one glyph is`(fit: Fit) {
    for (text, measure) in samples() {
      for (number, row) in text.rows(measure, fit).enumerated() {
        let greatest = number == 0 ? measure.first : measure.others
        if text.columns(row) > greatest {
          let glyphs = Glyphs(text: text.utf8, in: row.bytes).filter { $0.columns > 0 }
          #expect(glyphs.count == 1, "\(text) at \(measure): \(row)")
        }
      }
    }
  }

  @Test(arguments: [Fit.firstFit, .leastRagged])
  func `A line feed always ends a row`(fit: Fit) {
    for (text, measure) in samples() {
      for row in text.rows(measure, fit) {
        #expect(!text.utf8[row.bytes].contains(UInt8(ascii: "\n")))
      }
    }
  }

  @Test func `The least ragged rows leave no greater sum of squares free than first fit`() {
    for (text, measure) in samples(alphabet: ["a", "sea", "tides", "漢", "occasionally", " ", " "]) {
      let (ragged, even) = (text.rows(measure, .firstFit), text.rows(measure, .leastRagged))
      #expect(raggedness(even, of: text, measure) <= raggedness(ragged, of: text, measure))
      #expect(even.count <= ragged.count + 1)
    }
  }

  @Test(arguments: ["\u{200B}", "\u{AD}", "\u{301}", "\u{200B} ", "“"])
  func `The more breaks a text may have, it takes longer in proportion at most`(piece: String)
    throws
  {
    try expectProportion(from: 6_000) { count in
      let text = Sample("a" + String(repeating: piece, count: count) + "b")
      #expect(text.rows(Measures(first: 40, others: 40), .leastRagged).count < count)
    }
  }

  /// The sum of the squares of the free columns of all rows but the last, and what a lone word in
  /// the last row costs.
  private func raggedness(_ rows: [WrappedRow], of text: Sample, _ measure: Measures) -> Int {
    var sum = 0
    for (number, row) in rows.enumerated() {
      let greatest = number == 0 ? measure.first : measure.others
      let columns = text.columns(row)
      if number < rows.count - 1 {
        sum += (greatest - columns) * (greatest - columns)
      } else if number > 0, !text.utf8[row.bytes].contains(0x20), columns < greatest / 8 {
        sum += greatest * greatest / 16
      }
    }
    return sum
  }
}
