import Foundation
import Glibc
import Screen
import Testing

extension RealTerminalTests {
  struct ResizingTests {
    @Test func `Twenty sizes later the same page is there`() throws {
      let terminal = try TmuxTerminal.reading()
      try terminal.press("]")
      try terminal.waitFor("§1")
      let page = try terminal.screen
      for step in 1...20 {
        try terminal.resize(to: Size(columns: 30 + step * 37 % 100, rows: 5 + step * 13 % 40))
      }
      try terminal.resize(to: Size(columns: 80, rows: 24))

      try terminal.wait { try $0.screen == page }
    }

    @Test func `A terminal of one cell is survived, and so is starting in one`() throws {
      let page = try TmuxTerminal.reading().screen
      let terminal = try TmuxTerminal(size: Size(columns: 1, rows: 1))
      try terminal.wait { try $0.state("alternate_on") == "1" }
      try terminal.press("]k")
      try terminal.resize(to: Size(columns: 5, rows: 2))
      try terminal.press("g")
      try terminal.resize(to: Size(columns: 80, rows: 24))
      try terminal.waitFor("Introduction")
      try terminal.resize(to: Size(columns: 1, rows: 1))
      try terminal.resize(to: Size(columns: 80, rows: 24))

      try terminal.wait { try $0.screen.dropLastRow == page.dropLastRow }
    }

    @Test func `Of many resizes at once the last one counts`() throws {
      let terminal = try TmuxTerminal.reading()
      let sizes = (1...150).map { Size(columns: 1 + $0 * 71 % 200, rows: 1 + $0 * 31 % 50) }
      try terminal.resize(through: sizes + [Size(columns: 60, rows: 20)])

      let expected = try TmuxTerminal.reading(size: Size(columns: 60, rows: 20)).screen
      try terminal.wait { try $0.screen == expected }
    }

    @Test func `What a terminal has lost that was another size for a moment is painted again`()
      throws
    {
      let terminal = try TmuxTerminal.reading()
      let page = try terminal.screen
      let device = try terminal.state("pane_tty")
      try "\u{1B}[2J".write(toFile: device, atomically: false, encoding: .utf8)
      try terminal.wait { try $0.screen != page }
      try terminal.signal(SIGWINCH)

      try terminal.wait { try $0.screen == page }
    }

    @Test func `A terminal that does not know its size is taken for the usual one`() throws {
      let terminal = try TmuxTerminal.reading("stty rows 0 columns 0; $lectern")

      #expect(try terminal.screen == TmuxTerminal.reading().screen)
    }
  }
}
