import Glibc
import Screen
import Testing

@testable import CursesTerminal

extension ScreenWriterTests {
  /// What each kind of terminal is sent: nothing that its database does not have.
  ///
  /// One test after the other, for curses knows one terminal at a time.
  struct TerminalKindTests {
    static let kinds = [
      "xterm", "xterm-256color", "xterm-direct", "tmux-256color", "screen", "linux", "vt100",
      "vt220", "ansi", "kitty", "alacritty", "rxvt",
    ]

    @Test(arguments: kinds, Theme.allCases)
    func `No look of a theme is foreign to a terminal`(kind: String, theme: Theme) throws {
      let vocabulary = try TerminalVocabulary(kind)
      let depth = Palette.Depth(
        colors: Terminfo.number("colors") ?? 0, isDirect: Terminfo.flag("RGB"))
      let palette = Palette(
        theme: theme, depth: depth, hasItalics: Terminfo.string("sitm") != nil)
      var writer = ScreenWriter(
        controls: ControlStrings(), writing: Writing(locale: "C.UTF-8"), palette: palette)
      let sent = writer.write(everyLook, over: nil, on: everyLook.size)

      #expect(sent.count > everyLook.size.columns * everyLook.size.rows)
      #expect(vocabulary.foreign(in: sent, on: everyLook.size) == [])
    }

    static let wide = Size(columns: 400, rows: 120)
    static let usual = Size(columns: 80, rows: 24)
    static let small = Size(columns: 40, rows: 10)

    @Test(arguments: [
      ("xterm", "C", usual, true), ("xterm-256color", "C.UTF-8", wide, true),
      ("xterm-direct", "C", small, true), ("tmux-256color", "C", usual, true),
      ("screen", "C.UTF-8", usual, true), ("linux", "C", usual, false),
      ("linux", "C.UTF-8", small, false), ("vt100", "C.UTF-8", usual, false),
      ("vt220", "C", wide, false), ("ansi", "C.UTF-8", small, false), ("kitty", "C", usual, true),
      ("alacritty", "C.UTF-8", small, true), ("rxvt", "C", usual, true),
    ])
    func `A reader sends its terminal nothing foreign, and in ASCII where that is asked for`(
      kind: String, locale: String, size: Size, takesTitle: Bool
    ) throws {
      let terminal = try PseudoTerminal(
        running: TmuxTerminal.program, environment: ["TERM=\(kind)", "LANG=\(locale)"], size: size)
      var sent: [UInt8] = []
      for keys in ["", "]o", "\u{C}", "/kabul", "\r?"] {
        terminal.type(keys)
        let count = sent.count
        try terminal.wait {
          sent += terminal.takeBytes()
          return sent.count > count
        }
      }
      terminal.type("Q")
      let (rest, status) = try terminal.takeUntilEnd()
      sent += rest

      var vocabulary = try TerminalVocabulary(kind)
      if takesTitle { vocabulary.learn(Self.title) }
      if vocabulary.isLikeXterm { vocabulary.learn(Self.modes) }
      let foreign = vocabulary.foreign(in: sent, on: size)
      #expect(foreign.filter { !takesTitle || !$0.hasPrefix("␛]2;The Afghan Taliban") } == [])
      #expect(sent.contains { $0 >= 0x80 } == (locale != "C"))
      #expect(status == 0)
    }

    @Test(arguments: ["xterm", "vt100"], [(1, 1), (5, 2), (1, 50)])
    func `However small the screen, nothing comes in halves or is placed outside of it`(
      kind: String, size: (columns: Int, rows: Int)
    ) throws {
      let size = Size(columns: size.columns, rows: size.rows)
      let terminal = try PseudoTerminal(
        running: TmuxTerminal.program, environment: ["TERM=\(kind)", "LANG=C.UTF-8"], size: size)
      terminal.type("]o?/kabul\rQ")
      let (sent, status) = try terminal.takeUntilEnd()

      var vocabulary = try TerminalVocabulary(kind)
      if vocabulary.isLikeXterm { vocabulary.learn(Self.title + Self.modes) }
      let foreign = vocabulary.foreign(in: sent, on: size)
      #expect(foreign.filter { !$0.hasPrefix("␛]2;The Afghan Taliban") } == [])
      let (clear, margins) = try (
        #require(Terminfo.string("clear")), #require(Terminfo.string("csr"))
      )
      let start = sent.split(separator: clear, maxSplits: 1)[0]
      #expect(start.contains(Terminfo.fill(margins, 0, size.rows - 1)), "curses has not begun")
      #expect(status == 0)
    }

    @Test func `Controls of eight bits come as they are, those after the last signal too`() throws {
      let terminal = try PseudoTerminal(
        running: TmuxTerminal.program, environment: ["TERM=xterm-8bit", "LANG=C"])
      var sent = try terminal.takeUntil("Introduction")
      let clear: [UInt8] = [0x9B, 0x48, 0x9B, 0x32, 0x4A]
      let place: [UInt8] = [0x9B] + Array("1;".utf8)
      #expect(sent.contains(clear))
      #expect(sent.contains(place))

      // After a signal it is the reader that gives the screen back; else it is curses.
      #expect(terminal.end(by: SIGUSR1) == SIGUSR1)
      sent += terminal.takeBytes()
      let formerScreen: [UInt8] = [0x9B] + Array("?1049l".utf8)
      #expect(sent.contains(formerScreen))
      #expect(!sent.contains(Array("\u{FFFD}".utf8)))
    }

    /// What remembers the title and takes it back.
    private static let title = Array("\u{1B}[22;2t\u{1B}[23;2t".utf8)

    /// The private modes of xterm for pastes and the mouse, which no other terminal takes amiss.
    private static let modes = Array(
      """
      \u{1B}[?2004h\u{1B}[?1002h\u{1B}[?1006h\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?2004l
      """.utf8)

    /// A column for each role, and in it a row for each trait that a text has.
    private var everyLook: Grid {
      let roles = Style.Role.allCases
      var grid = Grid(Size(columns: roles.count, rows: 3))
      for (column, role) in roles.enumerated() {
        let styles = [Style(role), Style(role, .strong), Style(role, .emphasized)]
        for (row, style) in styles.enumerated() {
          grid.set(Cell("x", columns: 1, style: style), row: row, column: column)
        }
      }
      return grid
    }
  }
}
