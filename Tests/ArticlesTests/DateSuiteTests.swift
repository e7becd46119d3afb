import Articles
import Foundation
import Testing

/// The cases of other readers of EDTF, in `Fixtures/edtf`.
struct DateSuiteTests {
  @Test(arguments: try Suite.valid.rows)
  func `What others agree to be a date is read`(row: Suite.Row) throws {
    let date = try HistoricalDate(edtf: row[0])
    #expect(date.edtf == row[0])
    #expect(!date.words.isEmpty)
  }

  @Test(arguments: try Suite.bounds.rows)
  func `Earliest and latest days are those that others agree on`(row: Suite.Row) throws {
    let date = try HistoricalDate(edtf: row[0])
    let isUnbounded = { ["open", "unknown"].contains($0) }
    #expect(date.earliest?.iso == (isUnbounded(row[1]) ? nil : row[1]))
    #expect(date.latest?.iso == (isUnbounded(row[2]) ? nil : row[2]))
  }

  @Test(arguments: try Suite.invalid.rows)
  func `What no one accepts is refused in prose`(row: Suite.Row) {
    let fault = #expect(throws: DateFault.self) { try HistoricalDate(edtf: row[0]) }
    #expect(fault?.prose.isEmpty == false)
  }

  /// Where others differ: what they differ in and the date, our verdict and the reason.
  private static let rulings: [(kind: String, edtf: String, ruling: String, reason: String)] = [
    (
      "verdict", "1900-02-29", "refused",
      "ISO 8601 has the Gregorian calendar: 1900 has no leap day"
    ),
    (
      "verdict", "[1667,1668, 1670..1672]", "refused",
      "the standard has no spaces; one after every comma is a habit, one after some a slip"
    ),
    (
      "bounds", "1950S2", "1900-01-01..1999-12-31",
      "LoC, significant digits: some year of 1900 to 1999"
    ),
    ("bounds", "2001-21", "2001-03-01..2001-05-31", seasons),
    ("bounds", "2020-21", "2020-03-01..2020-05-31", seasons),
    ("bounds", "2020-22", "2020-06-01..2020-08-31", seasons),
    ("bounds", "2020-23", "2020-09-01..2020-11-30", seasons),
    ("bounds", "2020-24", "2020-12-01..2021-02-28", seasons),
    ("bounds", "2020-30", "2020-12-01..2021-02-28", "30 is the southern summer, from December on"),
    ("bounds", "2020-37", "2020-01-01..2020-04-30", "37 to 39 are four months each"),
    (
      "bounds", "Y-10000", "-10000-01-01..-10000-12-31",
      "the sign and the digits are the year of ISO 8601"
    ),
    ("level", "19XX", "1", "LoC, level 1: one or two rightmost digits of a year are unspecified"),
    ("level", "2004-06-11%", "1", "LoC, level 1: a mark at the end qualifies the whole date"),
  ]
  private static let seasons =
    "three whole months, as meteorologists count; winter ends in the next year"

  @Test(arguments: try Suite.conflicts.rows)
  func `Where others differ there is a ruling, and it holds`(row: Suite.Row) throws {
    let ruling = try #require(Self.rulings.first { $0.kind == row[0] && $0.edtf == row[1] })
    let date = try? HistoricalDate(edtf: row[1])
    let verdict =
      switch row[0] {
      case "verdict": date == nil ? "refused" : "read"
      case "level": date.map { String($0.level) }
      default: date.map { "\($0.earliest?.iso ?? "")..\($0.latest?.iso ?? "")" }
      }
    #expect(verdict == ruling.ruling, "\(ruling.reason)")
  }

  @Test func `No ruling is without a conflict`() throws {
    #expect(try Suite.conflicts.rows.count == Self.rulings.count)
  }
}

/// A file of `Fixtures/edtf`: rows of columns between tabs, under a row of headings.
enum Suite: String {
  case valid = "consensus-valid"
  case bounds = "consensus-bounds"
  case invalid = "uncontested-invalid"
  case conflicts
  case readings = "human-readings"

  typealias Row = [String]

  var rows: [Row] {
    get throws {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      let file = folder.appendingPathComponent("Fixtures/edtf/\(rawValue).tsv")
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      return lines.map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
    }
  }
}
