import CNcurses
import Screen
import Testing

@testable import CursesTerminal

/// What the terminal is sent; ␛ stands for Esc.
@Suite(.serialized) struct ScreenWriterTests {
  @Test func `The first picture empties the screen`() {
    var writer = writer(for: "xterm-256color")

    #expect(sent(writer.write(grid("", "  tide"), over: nil, on: size)) == "␛[H␛[2J␛[2;3Htide")
  }

  @Test(arguments: [
    ("nothing", ["tide", "moon"], ["tide", "moon"], ""),
    ("a letter", ["tide", ""], ["tile", ""], "␛[1;3Hl"),
    ("the row below", ["tide", "moon"], ["time", "mood"], "␛[1;3Hm\n␛[4Gd"),
    ("a short end", ["tides", ""], ["tid", ""], "␛[1;4H  "),
    ("a long end", ["tide and ebb", ""], ["time", ""], "␛[1;3Hme␛[K"),
    ("a whole row", ["tide", "and ebb"], ["time", ""], "␛[1;3Hm\n\r␛[K"),
    ("two words nearby", ["ebb and flood", ""], ["web and blood", ""], "␛[1;1Hweb and b"),
    ("two words", ["ebb and a flood", ""], ["web and a blood", ""], "␛[1;1Hwe␛[1;11Hb"),
    ("a wide letter", ["a漢b", ""], ["a字b", ""], "␛[1;2H字"),
    ("beside a vowel sign", ["काका old", ""], ["काका new", ""], "␛[1;1H␛[Kकाका␛[1;5H new"),
    ("an end behind a vowel sign", ["काका old", ""], ["काका", ""], "␛[1;1H␛[Kकाका"),
    ("a vowel sign that goes", ["काका", "ebb"], ["tide", "web"], "␛[1;1H␛[Ktide␛[2;1Hwe"),
  ])
  func `Only what differs is sent, by the shorter way`(
    what: String, old: [String], new: [String], bytes: String
  ) {
    var writer = writer(for: "xterm-256color")

    let written = writer.write(grid(new[0], new[1]), over: grid(old[0], old[1]), on: size)
    #expect(sent(written) == bytes, "\(what)")
  }

  @Test(arguments: [
    ("xterm-256color", "␛[1;1H␛[1m␛[38;5;179mEbb␛[m"), ("linux", "␛[1;1H␛[1m␛[33mEbb␛[m"),
    ("vt100", "␛[1;1H␛[1mEbb␛[m"),
  ])
  func `A heading looks as the terminal can show it`(terminal: String, bytes: String) {
    var writer = writer(for: terminal)
    var new = grid("", "")
    new.write(ascii: Array("Ebb".utf8)[...], row: 0, column: 0, style: Style(.heading))

    #expect(sent(writer.write(new, over: grid("", ""), on: size)) == bytes)
  }

  @Test(arguments: [Palette.Look(on: Color(written: "blue")), Palette.Look(nil, .reverse)])
  func `The ground of the text lies under the whole screen`(look: Palette.Look) {
    var writer = writer(for: "xterm-256color", looks: [.text: look])
    let begin = look.background == nil ? "␛[7m" : "␛[44m"
    func row(_ text: String) -> String { text + blanks(size.columns - text.count) }

    let first = writer.write(grid("", "  tide"), over: nil, on: size)
    #expect(sent(first) == "␛[H␛[2J␛[1;1H\(begin)\(row(""))␛[2;1H\(row("  tide"))␛[m")
    let next = writer.write(grid("", ""), over: grid("tide and ebb", ""), on: size)
    #expect(sent(next) == "␛[1;1H\(begin)\(blanks(12))␛[m")
    let beside = writer.write(grid("का", ""), over: grid("का old", ""), on: size)
    #expect(sent(beside).hasPrefix("␛[1;1H␛[K\(begin)का"))
    #expect(sent(beside).hasSuffix("\(blanks(18))␛[m"))
  }

  @Test func `A terminal without colours has no ground to lay, and erases`() {
    var writer = writer(
      for: "vt100", looks: [.text: Palette.Look(on: Color(written: "blue"))])

    #expect(sent(writer.write(grid("", "  tide"), over: nil, on: size)) == "␛[H␛[J␛[2;3Htide")
  }

  @Test func `The Linux console underlines nothing that has a colour`() {
    var writer = writer(for: "linux")
    var new = grid("", "")
    new.write(ascii: Array("tide".utf8)[...], row: 0, column: 0, style: Style(.link))

    #expect(sent(writer.write(new, over: grid("", ""), on: size)) == "␛[1;1H␛[36mtide␛[m")
  }

  @Test func `After the last cell of a row the cursor is placed anew`() {
    var writer = writer(for: "xterm-256color")
    let full = String(repeating: "x", count: size.columns)

    let written = writer.write(grid(full, "y"), over: grid("", ""), on: size)
    #expect(sent(written) == "␛[1;1H\(full)␛[2;1Hy")
  }

  @Test func `After a wide letter at the end of a row the cursor is placed anew`() {
    var writer = writer(for: "xterm-256color")
    let start = String(repeating: "x", count: size.columns - 2)

    let written = writer.write(grid(start + "字", "y"), over: grid(start + "漢", ""), on: size)
    #expect(sent(written) == "␛[1;19H字␛[2;1Hy")
  }

  @Test func `The cell that would make the screen scroll is left out`() {
    var writer = writer(for: "ansi")
    let full = String(repeating: "x", count: size.columns)

    let written = sent(writer.write(grid("", full), over: grid("", ""), on: size))
    #expect(written.filter { $0 == "x" }.count == size.columns - 1)
  }

  @Test func `A wide letter that would make the screen scroll is left out`() {
    var writer = writer(for: "ansi")
    let full = String(repeating: "x", count: size.columns - 2) + "漢"

    let written = sent(writer.write(grid("", full), over: grid("", ""), on: size))
    #expect(written.filter { $0 == "x" }.count == size.columns - 2)
    #expect(!written.contains("漢"))
  }

  @Test func `A border behind a vowel sign stands in its column, however wide the sign is drawn`() {
    var writer = writer(for: "vt100")
    var new = grid("काका", "")
    new.set(Cell("│", columns: 1, style: Style(.frame)), row: 0, column: 4)

    let written = sent(writer.write(new, over: grid("", ""), on: size))
    #expect(written.hasPrefix("␛[1;1H␛[Kकाका␛[1;5H"))
  }

  @Test func `What lies outside of the screen is left out`() {
    var writer = writer(for: "xterm-256color")
    let small = Size(columns: 3, rows: 1)

    #expect(sent(writer.write(grid("tide", "ebb"), over: grid("", ""), on: small)) == "␛[1;1Htid")
    #expect(sent(writer.write(grid("ti漢", "ebb"), over: grid("", ""), on: small)) == "␛[1;1Hti")
  }

  private let size = Size(columns: 20, rows: 2)

  private func grid(_ first: String, _ second: String) -> Grid {
    var grid = Grid(size)
    for (row, text) in [first, second].enumerated() {
      var column = 0
      for scalar in text.unicodeScalars {
        let columns = scalar.value >= 0x3000 ? 2 : 1
        grid.set(Cell(String(scalar), columns: columns, style: .text), row: row, column: column)
        column += columns
      }
    }
    return grid
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  private func writer(
    for terminal: String, looks: [Style.Role: Palette.Look] = [:]
  ) -> ScreenWriter {
    var found: CInt = 0
    unsafe setupterm(terminal, 1, &found)
    let colors = Terminfo.number("colors") ?? 0
    let palette = Palette(
      theme: .dark, depth: Palette.Depth(colors: colors, isDirect: false), hasItalics: false,
      looks: looks)
    return ScreenWriter(
      controls: ControlStrings(), writing: Writing(locale: "C.UTF-8"), palette: palette)
  }

  private func sent(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\u{1B}", with: "␛")
  }
}
