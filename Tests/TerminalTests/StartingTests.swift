import Screen
import Testing

extension RealTerminalTests {
  struct StartingTests {
    /// What a terminal of the usual kind and size shows first.
    static let usual: Result<String, any Error> = Result { try TmuxTerminal.reading().screen }

    @Test(arguments: [
      "xterm", "xterm-256color", "xterm-direct", "tmux", "screen", "screen-256color", "linux",
      "vt100", "rxvt", "ansi",
    ])
    func `Every kind of terminal shows the same words`(kind: String) throws {
      let words = try Self.usual.get().filter(\.isLetter)
      let terminal = try TmuxTerminal.reading(kind: kind)

      #expect(try terminal.screen.filter(\.isLetter) == words)
      try terminal.press("q")
      #expect(try terminal.status() == 0)
      #expect(try terminal.modes == terminal.formerModes)
    }

    @Test(arguments: [
      ("env -u TERM $lectern", "TERM is not set"), ("TERM= $lectern", "TERM is not set"),
      ("TERM=vt1000 $lectern", "no terminal is known as “vt1000”"),
      ("setsid -w $lectern", "there is no terminal"),
      ("ulimit -n 4; $lectern", "the system has no room left to open the terminal"),
    ])
    func `Where no page can be shown, one sentence says why`(
      line: String, sentence: String
    ) throws {
      let terminal = try TmuxTerminal(line)

      #expect(try terminal.status() == 69)
      #expect(try terminal.screen.contains(sentence))
      #expect(try terminal.modes == terminal.formerModes)
    }

    @Test(arguments: [
      "$lectern </dev/null", "$lectern <&-", "$lectern 2>&-", "ulimit -n 10; $lectern",
      "$lectern <&- 2>&-", "ulimit -f 0; $lectern",
    ])
    func `Keys come from the terminal, whatever the standard streams are`(line: String) throws {
      let terminal = try TmuxTerminal.reading(line)
      try terminal.press("q")

      #expect(try terminal.status() == 0)
    }

    @Test func `A share of the text is a place to begin at within a long paragraph too`() throws {
      let terminal = try TmuxTerminal("seq -s ' ' 5000 > ~/a.md; $lectern --at 50% ~/a.md")
      try terminal.waitFor(" 2612 ")
    }

    @Test(arguments: ["C", "de_DE.ISO-8859-1"])
    func `Without UTF-8 the page is in ASCII, with everything in its column`(
      locale: String
    ) throws {
      let terminal = try TmuxTerminal.reading("LC_ALL=\(locale) $lectern")
      let (rows, expected) = try (
        terminal.screen.split(separator: "\n"), Self.usual.get().split(separator: "\n")
      )

      #expect(try terminal.screen.utf8.allSatisfy { $0 < 0x80 })
      #expect(rows.map(\.count) == expected.map(\.count))
    }

    @Test(arguments: ["de_DE.UTF-8", "xx_XX.utf8"])
    func `A locale that names UTF-8 shows every letter, whether it is installed or not`(
      locale: String
    ) throws {
      let terminal = try TmuxTerminal.reading("LC_ALL=\(locale) $lectern")

      #expect(try !terminal.screen.utf8.allSatisfy { $0 < 0x80 })
      #expect(try terminal.screen == TmuxTerminal.reading().screen)
    }

    @Test func `NO_COLOR leaves attributes only`() throws {
      let plain = try TmuxTerminal.reading("NO_COLOR=1 $lectern").styledScreen
      let colored = try TmuxTerminal.reading().styledScreen
      let color = try Regex(#"\x1B\[[0-9;]*(3[0-8]|4[0-8])[;m]"#)

      #expect(plain.firstMatch(of: color) == nil)
      #expect(plain.contains("\u{1B}[1m"))
      #expect(colored.firstMatch(of: color) != nil)
    }

    @Test func `Without colours, c says why another theme looks the same`() throws {
      let terminal = try TmuxTerminal.reading("NO_COLOR=1 $lectern")
      try terminal.press("c")
      try terminal.waitFor("no colours here: NO_COLOR is set")
    }

    @Test func `The terminal itself is asked for its size, not the environment`() throws {
      let terminal = try TmuxTerminal.reading("COLUMNS=30 LINES=5 $lectern")

      #expect(try terminal.screen == Self.usual.get())
    }

    @Test func `The mouse is the terminal's own again with --no-mouse`() throws {
      #expect(try TmuxTerminal.reading().state("mouse_any_flag") == "1")
      #expect(try TmuxTerminal.reading("$lectern --no-mouse").state("mouse_any_flag") == "0")
    }

    @Test func `The terminal's title tells the article`() throws {
      let terminal = try TmuxTerminal.reading()

      #expect(try terminal.state("pane_title").contains("The Afghan Taliban"))
    }

    @Test func `Pasted text is no keys`() throws {
      let terminal = try TmuxTerminal.reading()
      let page = try terminal.screen
      try terminal.paste("qqq")
      try terminal.press("<space>")

      try terminal.wait { try $0.screen != page && $0.screen.contains("§1") }
    }
  }
}
