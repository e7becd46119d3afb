import CNcurses
import Screen
import Testing

@testable import CursesTerminal

struct WritingTests {
  @Test(arguments: [
    ("│", 1, "|"), ("─", 1, "-"), ("┼", 1, "+"), ("▸", 1, "}"), ("•", 1, "*"), ("“", 1, "\""),
    ("’", 1, "'"), ("–", 1, "-"), ("…", 1, "_"), ("é", 1, "e"), ("e\u{301}", 1, "e"), ("²", 1, "2"),
    ("\u{A0}", 1, " "), ("█", 1, "#"), ("↵", 1, "<"), ("漢", 2, "??"), ("🙂", 2, "??"), ("ж", 1, "?"),
    ("م", 1, "?"), ("Ł", 1, "L"), ("x", 1, "x"), ("☐", 1, "_"), ("☑", 1, "x"), ("°", 1, "o"),
    ("€", 1, "E"), ("µ", 1, "u"), ("❦", 1, "*"),
  ])
  func `A terminal without UTF-8 gets a look-alike of the same width`(
    glyph: String, columns: Int, standIn: String
  ) {
    #expect(ASCIIStandIn.of(glyph, columns: columns) == standIn)
  }

  @Test func `Signs of different meaning stay different without UTF-8`() {
    let signs = "◆▲▼†●✎~+≠?█░‹›◇◂▸│▌↳¶·…▬".map(String.init)
    let standIns = signs.map { ASCIIStandIn.of($0, columns: 1) }
    #expect(Set(standIns).count == signs.count)
  }

  @Test func `The bars of a strip, what is left out of it and its empty columns stay different`() {
    let signs = "▁▂▃▅█◆·…".map(String.init)
    let standIns = signs.map { ASCIIStandIn.of($0, columns: 1) }
    #expect(Set(standIns).count == signs.count)
  }

  @Test(arguments: [
    ("a", 1, "a"), ("é", 1, "é"), ("e\u{301}", 1, "e\u{301}"), ("漢", 2, "漢"), ("🙂", 2, "🙂"),
    ("👩\u{200D}👧", 2, "👩"), ("❤\u{FE0F}", 2, "❤ "), ("🇩🇪", 2, "🇩🇪"), ("\u{378}", 1, "\u{FFFD}"),
    ("\u{378}", 2, "\u{FFFD} "), ("漢", 1, "\u{FFFD}"), ("م\u{200C}", 1, "م\u{200C}"),
  ])
  func `A cell takes as many columns of the terminal as of the grid`(
    glyph: String, columns: Int, spelled: String
  ) throws {
    let writing = Writing(locale: "C.UTF-8")
    try #require(writing.isUnicode)
    var bytes: [UInt8] = []
    writing.append(Cell(glyph, columns: columns, style: .text), to: &bytes)
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars

    #expect(text.elementsEqual(spelled.unicodeScalars))
    #expect(text.reduce(0) { $0 + Int(wcwidth(wchar_t($1.value))) } == columns)
  }

  @Test(arguments: [("漢", 2), ("👩\u{200D}👧", 2), ("e\u{301}", 1), ("§", 1)])
  func `Where the C library knows no widths, a glyph is sent as it is`(glyph: String, columns: Int)
  {
    var bytes: [UInt8] = []
    Writing(isUnicode: true, knowsWidths: false)
      .append(Cell(glyph, columns: columns, style: .text), to: &bytes)

    #expect(
      String(decoding: bytes, as: UTF8.self).unicodeScalars.elementsEqual(glyph.unicodeScalars))
  }

  @Test func `The right half of a wide glyph is drawn with the left`() {
    var bytes: [UInt8] = []
    Writing(locale: "C.UTF-8").append(.rightHalf(.text), to: &bytes)

    #expect(bytes == [])
  }

  @Test func `Ten thousand marks on a letter stay in one cell`() {
    let glyph = "a" + String(repeating: "\u{301}", count: 10_000)
    var bytes: [UInt8] = []
    Writing(locale: "C.UTF-8").append(Cell(glyph, columns: 1, style: .text), to: &bytes)

    #expect(String(decoding: bytes, as: UTF8.self).unicodeScalars.count == 5)
  }

  @Test(arguments: [
    ("rmcup$<5/>", "rmcup"), ("a$<100>b$<2*>", "ab"), ("$1.50", "$1.50"), ("", ""), ("$<5", "$<5"),
  ])
  func `Pauses of old terminals are left out`(capability: String, bytes: String) {
    #expect(Terminfo.withoutPadding(Array(capability.utf8)) == Array(bytes.utf8))
  }

  @Test(arguments: [
    ("Tides", "Tides"), ("a\u{1B}]0;b\u{07}", "a ]0;b "), ("x\u{9D}\u{202E}y", "x y"),
    ("Тихий Дон – 1", "Тихий Дон – 1"), ("\u{2066}Wa\u{AD}ter\u{2028}\u{E0067}", "Water "),
    ("\u{6DD}۱۲ می\u{200C}رود", "\u{6DD}۱۲ می\u{200C}رود"),
    (String(repeating: "a", count: 300), String(repeating: "a", count: 200)),
  ])
  func `A title cannot command the terminal`(title: String, shown: String) {
    #expect(TerminalTitle.sequence(title) == "\u{1B}]2;\(shown)\u{1B}\\")
  }

  @Test(arguments: [
    ("xterm", true), ("xterm-256color", true), ("tmux-256color", true), ("screen.xterm", true),
    ("foot", true), ("st-256color", true), ("linux", false), ("vt100", false), ("stv52", false),
  ])
  func `Only terminals that are known to have a title get one`(terminal: String, has: Bool) {
    #expect(TerminalTitle.isSupported(by: terminal) == has)
  }

  @Test(arguments: [
    (
      TerminalError.noTerminal,
      "there is no terminal to show the article on; “lectern print” writes it as text"
    ),
    (
      .unnamedTerminal,
      "TERM is not set, so the kind of terminal is unknown; set it, for example to xterm-256color"
    ),
    (
      .unknownTerminal("vt\u{1B}9"),
      "no terminal is known as “vt?9”; set TERM to one that is, for example xterm"
    ),
    (
      .cannotPlaceCursor("dumb"),
      "a terminal of the kind “dumb” cannot show pages; “lectern print” writes the text"
    ),
    (.noResources, "the system has no room left to open the terminal"),
  ])
  func `An error says what is wrong and what would be right`(error: TerminalError, prose: String) {
    #expect(error.description == prose)
  }
}
