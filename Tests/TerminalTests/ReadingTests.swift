import Foundation
import Screen
import Testing

extension RealTerminalTests {
  struct ReadingTests {
    static let sizes = [
      Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 40, rows: 10),
    ]

    @Test(arguments: sizes)
    func `Space reaches every word to the end`(size: Size) throws {
      let terminal = try TmuxTerminal.reading(size: size)
      var seen = Set<Substring>()
      repeat {
        let page = try terminal.screen
        seen.formUnion(words(of: page))
        try terminal.press("<space>")
        try terminal.wait { try $0.screen != page }
      } while try !terminal.screen.contains("100%")
      seen.formUnion(words(of: try terminal.screen))

      let words = words(of: try TmuxTerminal.run([TmuxTerminal.program, "print"]))
      #expect(words.count > 1_000)
      #expect(words.filter { !seen.contains($0) } == [])
    }

    @Test(arguments: sizes)
    func `] visits every section, and [ the last ones again`(size: Size) throws {
      let terminal = try TmuxTerminal.reading(size: size)
      for section in ["§1 of 4", "§2 of 4", "§3 of 4", "§4 of 4"] {
        try terminal.press("]")
        try terminal.waitFor(section)
      }
      try terminal.press("[")
      try terminal.waitFor("§3 of 4")
    }

    @Test(arguments: sizes)
    func `The contents lead to a section`(size: Size) throws {
      let terminal = try TmuxTerminal.reading(size: size)
      try terminal.press("o")
      try terminal.waitFor("Contents")
      try terminal.press("G<enter>")

      try terminal.waitFor("§4 of 4")
    }

    @Test(arguments: sizes)
    func `Backspace leads back to the exact page`(size: Size) throws {
      let terminal = try TmuxTerminal.reading(size: size)
      try terminal.press("<space>")
      try terminal.wait { try !$0.screen.contains("turns the page") }
      let page = try terminal.screen
      try terminal.press("G")
      try terminal.waitFor("100%")
      try terminal.press("<backspace>")

      try terminal.wait { try $0.screen.dropLastRow == page.dropLastRow }
    }

    @Test func `The list of one's own is open again, its cursor on what it was on`() throws {
      let terminal = try TmuxTerminal.reading("$lectern; read go; $lectern")
      try terminal.press("ma]mb]mcMG")
      try terminal.waitFor("●c")
      try terminal.press("Q")
      try terminal.wait { try !$0.screen.contains("●c") }
      try terminal.type("")
      try terminal.waitFor("●c")
      try terminal.press("D")
      try terminal.waitFor("removed")
      #expect(try !terminal.screen.contains("●c"))
    }

    @Test func `^L paints the page again over what others have written`() throws {
      let terminal = try TmuxTerminal.reading()
      try "WALL\nWALL".write(toFile: terminal.state("pane_tty"), atomically: false, encoding: .utf8)
      try terminal.waitFor("WALL")
      try terminal.press("<c-l>")

      try terminal.wait { try !$0.screen.contains("WALL") }
      try terminal.waitFor("After the Taliban took control")
    }

    @Test func `^L sets all modes again, whatever has reset the terminal`() throws {
      let terminal = try TmuxTerminal.reading()
      let (page, modes, device) = try (terminal.screen, terminal.modes, terminal.state("pane_tty"))
      _ = try TmuxTerminal.run(["stty", "-F", device, "sane"])
      try Self.reset.write(toFile: device, atomically: false, encoding: .utf8)
      try terminal.wait { try $0.state("alternate_on") == "0" && $0.modes != modes }
      try terminal.press("<c-l><enter>")

      try terminal.wait { try $0.screen.dropLastRow == page.dropLastRow }
      for flag in ["alternate_on", "keypad_flag", "mouse_button_flag", "mouse_sgr_flag"] {
        let value = try terminal.state(flag)
        #expect(value == "1", "\(flag)")
      }
      #expect(try terminal.modes == modes)
      #expect(try terminal.state("cursor_flag") == "0")
      #expect(try terminal.state("pane_title").contains("The Afghan Taliban"))
      try terminal.paste("QQQ")
      try terminal.press("]")
      try terminal.waitFor("§1 of 4")
    }

    /// Ends the reader's own screen, its keypad, pastes, mouse, hidden cursor and title.
    private static let reset =
      "\u{1B}[?1049l\u{1B}[?1l\u{1B}>\u{1B}[?2004l\u{1B}[?1002l\u{1B}[?1006l\u{1B}[?25h\u{1B}]2;sh\u{1B}\\"

    @Test(arguments: ["&", "/", "i", "A"])
    func `What is typed as fast as a paste holds up no key behind it`(key: String) throws {
      let terminal = try TmuxTerminal.reading()
      try terminal.press(key)
      for _ in 1...4 { try terminal.pressAtOnce(String(repeating: "word ", count: 250)) }
      try terminal.wait { try $0.screen.contains("word word") }
      try terminal.press("<esc>")
      if key == "A" {
        try terminal.waitFor("throws it away")
        try terminal.press("n")
      }
      try terminal.waitFor(key == "A" ? "the note was not kept" : "Space")
      try terminal.press("]")
      try terminal.waitFor("§1 of 4")
    }

    @Test func `A key held down is answered to its last press`() throws {
      let terminal = try TmuxTerminal.reading()
      try terminal.press(String(repeating: "j", count: 40) + "]]]g")

      try terminal.waitFor("Introduction")
    }

    /// The runs of letters in a text.
    private func words(of text: String) -> [Substring] {
      text.split { !$0.isLetter }
    }
  }
}
