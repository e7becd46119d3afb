import Articles
import Testing

@testable import Reader

struct ChartBarTests {
  /// An axis from 1990 to 2000, four columns a year, for an event beside it.
  private func bar(
    _ date: String, sense: Event.Sense = .point, told: String? = nil, window: Range<Int> = 0..<40
  ) throws -> ChartBar {
    let event = Event(
      id: "e", date: WrittenDate(date), told: told.map(WrittenDate.init), sense: sense, title: "E")
    let axis = try #require(TimeAxis(anchors: [1990, 2000]))
    let scale = TimeScale(axis, left: 0, right: 40, lettering: .onTheScreen(columns: 40, axis))
    let timed = try #require(TimedEvent(0, of: Apparatus(events: [event])))
    return ChartBar(timed, on: scale, length: 40, window: window)
  }

  private func text(_ bar: ChartBar) -> String { String(bar.glyphs.map { $0 ?? "·" }) }

  static let dates: [(String, String)] = [
    ("1995-05-17", "·····················◆··················"),
    ("1995-05-17?", "·····················░··················"),
    ("1995", "····················░░░░················"),
    ("1995~", "····················░░░░················"),
    ("1995-05", "·····················░··················"),
    ("1995-21", "·····················░··················"),
    ("199X", "░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░"),
    ("[1991, 1995]", "····░░░░············░░░░················"),
    ("[1991-01-17, 1995-05-17]", "····░················░··················"),
    ("{1991-01-17, 1995-05-17}", "····◆················◆··················"),
    ("../1993", "‹░░░░░░░░░░░░░░░························"),
    ("1996/..", "························░░░░░░░░░░░░░░░›"),
    ("1996/", "························░░░░░░░░░░░░░░░›"),
  ]

  @Test(arguments: dates)
  func `what a date may mean is drawn, and nothing more as certain`(
    date: String, drawn: String
  ) throws {
    #expect(try text(bar(date)) == drawn)
  }

  static let spans: [(String, String)] = [
    ("1992-01-01/1996-12-31", "········████████████████████············"),
    ("1992/1996", "········░░░░████████████░░░░············"),
    ("1992-05-01/1996", "·········███████████████░░░░············"),
    ("1992~/1996", "········░░░░░░░░░░░░░░░░░░░░············"),
    ("1996-01-01/..", "························███████████████›"),
    ("1996/..", "························░░░░███████████›"),
    ("1996/", "························░░░░░░░░░░░░░░░›"),
    ("../1993-12-31", "‹███████████████························"),
    ("1992-03-01/1992-03-04", "········◆·······························"),
  ]

  @Test(arguments: spans)
  func `a span is certain between its ends, as far as these are known`(
    date: String, drawn: String
  ) throws {
    #expect(try text(bar(date, sense: .span)) == drawn)
  }

  @Test(arguments: ["1992/1996", "1992-01-01/1996-12-31", "1992-05-01/1996"])
  func `nothing is certain between two bounds`(date: String) throws {
    #expect(try !text(bar(date, sense: .within)).contains("█"))
  }

  @Test func `what the article tells otherwise stands beside what is on record`() throws {
    #expect(try text(bar("1992-05-17", told: "1994")) == "·········◆······◇╌╌╌····················")
    #expect(try text(bar("1994-05-17", told: "1994")) == "·················◆······················")
  }

  @Test(arguments: ["../..", "XXXX", "XXXX-12-25", "XXXX-22"])
  func `a date that says nothing of its year has no place on the axis`(date: String) {
    let event = Event(id: "e", date: WrittenDate(date), title: "E")
    #expect(TimedEvent(0, of: Apparatus(events: [event])) == nil)
  }

  @Test(arguments: (0..<36).map { $0..<$0 + 5 })
  func `a window shows the same glyphs as the whole`(window: Range<Int>) throws {
    let whole = try bar("1992/1996", sense: .span)
    let part = try bar("1992/1996", sense: .span, window: window)
    #expect(part.glyphs == Array(whole.glyphs[window]))
    #expect(part.columns == whole.columns)
  }

  @Test(arguments: [
    ("1992/1996", Event.Sense.span, nil, 12..<24), ("1992-05-17", .point, "1994", 17..<20),
    ("1995", .point, nil, 20..<24), ("../1993", .point, nil, 1..<16),
  ])
  func `a title finds room within a bar where the bar is the same all along`(
    date: String, sense: Event.Sense, told: String?, run: Range<Int>
  ) throws {
    #expect(try bar(date, sense: sense, told: told).longestRun == run)
    let window = 10..<14
    let part = try bar(date, sense: sense, told: told, window: window).longestRun
    #expect(part.isEmpty || part.clamped(to: window) == part)
  }
}
