import Screen
import Testing

extension RealTerminalTests {
  struct MouseTests {
    private static let size = Size(columns: 120, rows: 36)

    /// The column of the first line that runs down, counted from 1, in a row of the screen.
    private static func border(of screen: String) -> Int? {
      let row = screen.split(separator: "\n", omittingEmptySubsequences: false)[10]
      return row.firstIndex(of: "│").map { row.distance(from: row.startIndex, to: $0) + 1 }
    }

    @Test func `A click follows a name, and the wheel scrolls`() throws {
      let terminal = try TmuxTerminal.reading(size: Self.size)
      let rows = try terminal.screen.split(separator: "\n", omittingEmptySubsequences: false)
      let row = try #require(rows.firstIndex { $0.contains("After the Taliban") })
      let start = try #require(rows[row].firstRange(of: "Taliban")).lowerBound
      let column = rows[row].distance(from: rows[row].startIndex, to: start) + 2
      try terminal.mouse("0;\(column);\(row + 1)M", "0;\(column);\(row + 1)m")
      try terminal.wait { try Self.border(of: $0.screen) != nil }
      try terminal.press("<backspace>")
      try terminal.wait { try Self.border(of: $0.screen) == nil }
      let page = try terminal.screen
      try terminal.mouse("65;20;10M")
      try terminal.wait { try $0.screen != page }
      try terminal.mouse("64;20;10M")
      try terminal.wait { try $0.screen.dropLastRow == page.dropLastRow }
    }

    @Test func `The border of a pane is dragged, and stays for the next time`() throws {
      let terminal = try TmuxTerminal.reading("$lectern; $lectern", size: Self.size)
      try terminal.press("a")
      try terminal.wait { try Self.border(of: $0.screen) != nil }
      let border = try #require(Self.border(of: try terminal.screen))
      try terminal.mouse("0;\(border);10M", "32;\(border - 5);11M", "32;61;12M", "0;61;12m")
      try terminal.wait { try Self.border(of: $0.screen) == 61 }
      try terminal.press("Q")
      try terminal.wait { try Self.border(of: $0.screen) == 61 }
      try terminal.press("Q")
      #expect(try terminal.status() == 0)
    }

    @Test func `Line by line the terminal keeps its mouse`() throws {
      let terminal = try TmuxTerminal("$lectern --plain", size: Self.size)
      try terminal.wait { try $0.screen.contains("The Afghan Taliban") }
      #expect(try terminal.state("mouse_any_flag") == "0")
      #expect(try terminal.state("mouse_button_flag") == "0")
    }
  }
}
