import ReaderTestSupport
import Screen
import Testing

/// What people look for on a screen, and how they choose what they read of.
extension ReaderDriver {
  /// The first line of the screen.
  var head: String { screen.grid.text(ofRow: 0) }

  /// The last line of the screen.
  var foot: String { screen.grid.text(ofRow: screen.grid.size.rows - 1) }

  /// The words that are chosen in the text, and those that the cursor of a pane is on.
  var chosenText: String {
    let grid = screen.grid
    let cells = (0..<grid.size.rows).flatMap { row in
      grid.row(row).filter { $0.style.role == .chosen }.map(\.glyph) + [" "]
    }
    return cells.joined().split(separator: " ").joined(separator: " ")
  }

  /// The row of the screen that holds some words.
  func row(containing words: String) -> String {
    (0..<screen.grid.size.rows).map(screen.grid.text(ofRow:)).first { $0.contains(words) } ?? ""
  }

  /// Chooses, by Tab, the next reference with some words.
  mutating func choose(
    _ words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try pressTab(sourceLocation) { $0.chosenText == words }
  }

  /// Chooses, by Tab, the next reference of which the last line begins to tell so.
  mutating func choose(
    toldAs beginning: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try pressTab(sourceLocation) { $0.foot.hasPrefix(beginning) }
  }

  /// Presses Tab until a condition is true, through as many references as a section has at most.
  private mutating func pressTab(
    _ sourceLocation: SourceLocation, until condition: (Self) -> Bool
  ) throws {
    for _ in 1...80 where !condition(self) { try press("<tab>", sourceLocation: sourceLocation) }
    try #require(condition(self), sourceLocation: sourceLocation)
  }
}
