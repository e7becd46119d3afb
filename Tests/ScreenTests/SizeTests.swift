import Screen
import Testing

struct SizeTests {
  @Test func `A size is never negative`() {
    #expect(Size(columns: -1, rows: -36) == Size(columns: 0, rows: 0))
    #expect(Frame(column: 2, row: 2, columns: -1, rows: 3).size == Size(columns: 0, rows: 3))
  }

  @Test(arguments: [
    (2, 1, true), (4, 1, true), (5, 1, false), (1, 1, false), (2, 2, true), (2, 3, false),
    (2, 0, false),
  ])
  func `A frame holds its corners and nothing outside`(column: Int, row: Int, isInside: Bool) {
    let frame = Frame(column: 2, row: 1, columns: 3, rows: 2)
    #expect(frame.contains(Point(column: column, row: row)) == isInside)
  }

  @Test func `An empty frame holds no point`() {
    #expect(!Frame(column: 2, row: 1, columns: 0, rows: 1).contains(Point(column: 2, row: 1)))
  }
}
