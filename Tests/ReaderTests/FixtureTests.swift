import Articles
import ReaderTestSupport
import Screen
import Testing

struct FixtureTests {
  @Test(arguments: Fixture.all)
  func `A fixture is free of faults`(fixture: Fixture) {
    #expect(fixture.loaded.diagnostics == [])
  }

  @Test(arguments: Fixture.all)
  func `A fixture can be read on any screen`(fixture: Fixture) throws {
    var reader = ReaderDriver(fixture, screen: Size(columns: 120, rows: 36))
    for (columns, rows) in [(80, 24), (40, 10), (7, 3), (2, 2), (1, 1), (0, 0), (80, 24)] {
      let size = Size(columns: columns, rows: rows)
      #expect(reader.resize(to: size).grid.size == size)
      try reader.press("<space>o<tab><esc>]Gg?", allowingNothing: true)
      try reader.press("<esc><esc>", allowingNothing: true)
    }
  }
}
