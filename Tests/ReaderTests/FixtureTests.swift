import Articles
import ReaderTestSupport
import Testing

struct FixtureTests {
  @Test(arguments: Fixture.all)
  func `A fixture is free of faults`(fixture: Fixture) {
    #expect(fixture.loaded.diagnostics == [])
  }
}
