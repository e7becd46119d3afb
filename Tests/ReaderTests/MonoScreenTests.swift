import ArticleTestSupport
import Articles
import CursesTerminal
import ReaderTestSupport
import Screen
import Testing

/// Every pane as a terminal without colours shows it: what looks alike there has one letter.
struct MonoScreenTests {
  static let panes = [
    ("contents", "o"), ("actors", "a"), ("timeline", "tjj"), ("told", "tsjj"), ("chart", "tvjj"),
    ("notes", "ej"), ("readings", "rj"), ("card", "ajK"), ("own", "AOn the fence<c-s>M"),
    ("places", "ot<esc>}<c-t>"), ("hits", "/Kabul<enter>L"), ("go-to", "ikab"), ("help", "?"),
  ]

  @Test(arguments: panes, [Size(columns: 100, rows: 24), Size(columns: 40, rows: 10)])
  func `Without colours every pane tells what it tells with them`(
    pane: (name: String, keys: String), size: Size
  ) throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: size)
    try reader.press("]" + pane.keys, allowingNothing: true)
    let picture = ScreenPicture(reader.screen.grid.withoutColors, keys: reader.screen.keys)
    picture.shows(snapshot: "mono-\(pane.name)" + (size.columns == 40 ? "-40x10" : ""))
  }

  @Test func `Without colours the cursor of a pane looks unlike all that can stand beside it`() {
    let chosen = Grid.looks.look(of: Style(.chosen))
    for role in Style.Role.allCases where ![.chosen, .selected, .standIn].contains(role) {
      #expect(Grid.looks.look(of: Style(role)) != chosen, "\(role)")
    }
  }
}

extension Grid {
  fileprivate static let looks = Palette(theme: .dark, depth: .none, hasItalics: true)

  /// The same picture with one role for all that look alike without colours.
  fileprivate var withoutColors: Grid {
    var grid = self
    for row in 0..<size.rows {
      for column in 0..<size.columns where self[row, column].columns > 0 {
        let cell = self[row, column]
        let look = Self.looks.look(of: cell.style)
        let role = Style.Role.allCases.first { Self.looks.look(of: Style($0)) == look }
        let style = role.map { Style($0) } ?? cell.style
        grid.set(
          Cell(cell.glyph, columns: cell.columns, style: style), row: row, column: column)
      }
    }
    return grid
  }
}
