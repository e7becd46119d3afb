import ArticleTestSupport
import Articles
import ReaderTestSupport
import Screen
import Testing

/// What holds wherever one looks around and then leaves.
extension ReaderDriver {
  /// Opens something, presses fifty keys in it by chance, at sizes that change, and leaves with
  /// Esc: the place is the same all along, and at the end the page and the history are.
  mutating func expectNoTrace(
    of keys: [String], openedBy opening: String, seed: UInt64,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var dice = SplitMix(seed: seed)
    let (page, place, places) = (screen.grid, self.place, placesBefore)
    for _ in 1...3 {
      try press(opening)
      for _ in 1...50 {
        try press(keys.randomElement(using: &dice) ?? "", allowingNothing: true)
        #expect(self.place == place, sourceLocation: sourceLocation)
        if dice.roll(15) == 1 {
          resize(to: Size(columns: dice.roll(120), rows: dice.roll(40)))
        }
      }
      resize(to: page.size)
      try press("<esc>")
      #expect(screen.grid.cellsAboveFoot == page.cellsAboveFoot, sourceLocation: sourceLocation)
      #expect(self.place == place, sourceLocation: sourceLocation)
      #expect(placesBefore == places, sourceLocation: sourceLocation)
    }
  }

  /// The places that Backspace and `>` lead to, from the first to the last.
  var history: [Place] {
    get throws {
      var walker = self
      for _ in 0..<placesBefore { try walker.press("<backspace>") }
      var places: [Place] = []
      repeat {
        places.append(walker.place)
        try walker.press(">")
      } while walker.foot != "no place to go forward to"
      return places
    }
  }
}

extension Grid {
  /// The cells of all rows but the last, where messages stand.
  fileprivate var cellsAboveFoot: [[Cell]] {
    (0..<max(size.rows - 1, 0)).map { Array(row($0)) }
  }
}
