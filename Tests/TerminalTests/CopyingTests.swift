import Foundation
import Screen
import Testing

@testable import CursesTerminal

/// What `y` does with the clipboards of this world, played by programs of the test.
@Suite(.serialized) struct CopyingTests {
  @Test func `Within tmux its buffer takes the paragraph with its source`() throws {
    let terminal = try TmuxTerminal.reading()
    try terminal.press("]y")
    try terminal.waitFor("p3 with its source copied to tmux, which offers it to the terminal")
    let text = try terminal.buffer
    #expect(text.hasPrefix("“The start of the Taliban activities in Afghanistan in 1995 prompted"))
    #expect(text.hasSuffix("[taliban-and-moscow#p3]"))
  }

  @Test func `The program of the desktop that there is comes first`() throws {
    let terminal = try reading(programs: ["wl-copy": "cat > ~/wl", "xclip": "cat > ~/x"])
    try terminal.press("}vwwy")
    try terminal.waitFor("p1:0-17 with its source copied by wl-copy")
    #expect(try terminal.file("wl").hasPrefix("“After the Taliban”\n— "))
    try terminal.press("Q")
    #expect(try terminal.status() == 0)
    #expect(throws: (any Error).self) { try terminal.file("x") }
  }

  @Test func `One that fails leaves no trace on the screen, and the next is asked`() throws {
    let terminal = try reading(programs: [
      "wl-copy": "echo no; echo no >&2; echo no > /dev/stdout; exit 1", "xclip": "kill -9 $$",
      "xsel": "cat > ~/x",
    ])
    let screen = try terminal.settledScreen
    try terminal.press("y")
    try terminal.waitFor("p1 with its source copied by xsel")
    #expect(try terminal.screen.dropLastRow == screen.dropLastRow)
    #expect(try terminal.file("x").hasSuffix("[taliban-and-moscow#p1]"))
  }

  @Test func `While one hangs the reader goes on; it is ended, and the next is asked`() throws {
    let terminal = try reading(programs: [
      "wl-copy": "echo $$ > ~/hangs; exec tail -f /dev/null", "xclip": "cat > ~/x",
    ])
    try terminal.press("y")
    try terminal.wait { (try? $0.file("hangs").isEmpty) == false }
    try terminal.press("]]")
    try terminal.waitFor("§2 of 4")
    try terminal.wait { (try? $0.file("x").hasSuffix("[taliban-and-moscow#p1]")) == true }
    let process = try #require(Int32(try terminal.file("hangs").dropLast()))
    #expect(try TmuxTerminal.hasEnded(process))
  }

  @Test func `What a program that hangs has started is ended with it`() throws {
    let terminal = try reading(programs: [
      "wl-copy": "tail -f /dev/null & echo $! > ~/hangs; wait", "xclip": "cat > ~/x",
    ])
    try terminal.press("y")
    try terminal.waitFor("p1 with its source copied by xclip")
    let process = try #require(Int32(try terminal.file("hangs").dropLast()))
    #expect(try TmuxTerminal.hasEnded(process))
  }

  @Test func `A program that takes the text has nothing of the reader but that`() throws {
    let terminal = try reading(programs: [
      "wl-copy":
        "readlink /proc/self/fd/* > ~/files; echo $COLUMNS $LINES > ~/size; "
        + "cut -d\" \" -f1,5 /proc/$$/stat > ~/group; cat > ~/wl"
    ])
    try terminal.press("y")
    try terminal.waitFor("p1 with its source copied by wl-copy")
    let files = try terminal.file("files").split(separator: "\n")
    #expect(!files.isEmpty)
    #expect(!files.contains { $0.hasPrefix("/dev/pts") || $0.hasPrefix("/dev/tty") })
    #expect(try terminal.file("size") == "\n")
    let group = try terminal.file("group").split(whereSeparator: \.isWhitespace)
    #expect(group.count == 2 && group.first == group.last)
  }

  @Test func `What was copied right before the end is copied all the same`() throws {
    let terminal = try reading(programs: ["wl-copy": "exit 1", "xclip": "cat > ~/x"])
    try terminal.press("yQ")
    #expect(try terminal.status() == 0)
    try terminal.wait { (try? $0.file("x").hasSuffix("[taliban-and-moscow#p1]")) == true }
  }

  @Test func `At the end one that hangs is ended, and the next has the text`() throws {
    let terminal = try reading(programs: [
      "wl-copy": "echo $$ > ~/hangs; exec tail -f /dev/null", "xclip": "cat > ~/x",
    ])
    try terminal.press("yQ")
    #expect(try terminal.status() == 0)
    try terminal.wait { (try? $0.file("x").hasSuffix("[taliban-and-moscow#p1]")) == true }
    let process = try #require(Int32(try terminal.file("hangs").dropLast()))
    #expect(try TmuxTerminal.hasEnded(process))
  }

  @Test func `Without a program it is sent to the terminal, which may take it`() throws {
    let terminal = try reading(environment: "env -u TMUX")
    try terminal.takeClipboard()
    let screen = try terminal.settledScreen
    try terminal.press("y")
    try terminal.waitFor("p1 with its source sent to the terminal, which may not take it")
    try terminal.wait { try $0.buffer.hasSuffix("[taliban-and-moscow#p1]") }
    #expect(try terminal.screen.dropLastRow == screen.dropLastRow)
  }

  @Test(arguments: [
    ("off", "nothing is copied: the settings say clipboard: off"),
    ("xclip", "nothing is copied: xclip did not take it"),
    ("tmux", "p1 with its source copied to tmux, which offers it to the terminal"),
    ("osc52", "p1 with its source sent to the terminal, which may not take it"),
  ])
  func `The settings say what takes it, and nothing else is asked`(
    clipboard: String, message: String
  ) throws {
    let terminal = try reading(
      settings: "clipboard: \(clipboard)", programs: ["wl-copy": "cat > ~/wl"])
    try terminal.press("y")
    try terminal.waitFor(message)
    try terminal.press("Q")
    #expect(try terminal.status() == 0)
    #expect(throws: (any Error).self) { try terminal.file("wl") }
  }

  @Test func `The settings say how the source is written`() throws {
    let terminal = try reading(settings: "citation: markdown", programs: ["wl-copy": "cat > ~/wl"])
    try terminal.press("}vwwy")
    try terminal.waitFor("by wl-copy")
    #expect(try terminal.file("wl").hasPrefix("> After the Taliban\n>\n> — [*The Afghan Taliban"))
  }

  @Test func `More than terminals take is not sent`() throws {
    let terminal = try TmuxTerminal(
      "yes 'ten bytes' | head -n 9000 > ~/a.md; mkdir -p ~/.config/lectern; "
        + "echo 'clipboard: osc52' > ~/.config/lectern/config.yaml; $lectern ~/a.md")
    try terminal.waitFor("ten bytes")
    try terminal.press("y")
    try terminal.waitFor("nothing is copied: 90 KB are more than terminals take")
  }

  @Test func `A terminal that might show the text is sent none`() throws {
    let terminal = try TmuxTerminal.reading("env -u TMUX $lectern", kind: "vt220")
    try terminal.press("y")
    try terminal.waitFor("nothing is copied: no program took it, and this terminal cannot")
  }

  @Test func `An address that no program is found to open is copied`() throws {
    let terminal = try TmuxTerminal(
      "mkdir ~/bin; printf '%s\\n' '#!/bin/sh' '/bin/cat > ~/wl' > ~/bin/wl-copy; "
        + "chmod +x ~/bin/wl-copy; echo '[here](https://x.org/a)' > ~/a.md; "
        + "PATH=~/bin WAYLAND_DISPLAY=w $lectern ~/a.md")
    try terminal.waitFor("here")
    try terminal.press("<tab><enter>")
    try terminal.waitFor("Enter opens it")
    try terminal.press("<enter>")
    try terminal.waitFor("no browser found; the address copied by wl-copy")
    #expect(try terminal.file("wl") == "https://x.org/a")
  }

  @Test func `That no browser was found is said first, and where the address went in 80 columns`()
    throws
  {
    let terminal = try TmuxTerminal(
      "mkdir ~/bin; ln -s $(command -v tmux) ~/bin/tmux; echo '[here](https://x.org/a)' > ~/a.md; "
        + "PATH=~/bin $lectern ~/a.md")
    try terminal.waitFor("here")
    try terminal.press("<tab><enter>")
    try terminal.waitFor("Enter opens it")
    try terminal.press("<enter>")
    try terminal.waitFor(
      "no browser found; the address copied to tmux, which offers it to the terminal")
    #expect(try terminal.buffer == "https://x.org/a")
  }

  @Test func `The longest text that is sent is the longest that terminals take`() {
    let text = [UInt8](repeating: 0x61, count: TerminalClipboard.limit)
    #expect(TerminalClipboard.sequence(text).utf8.count <= 100_000)
    #expect(TerminalClipboard.sequence(text + [0x61]).utf8.count > 100_000)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("\u{FF}>?ü", "w78+P8O8"),
  ])
  func `Bytes are written in Base64 as RFC 4648 has it`(text: String, written: String) {
    #expect(TerminalClipboard.base64(Array(text.utf8)) == written)
  }

  /// Opens the bundled article on a desktop with some programs, each a script of the shell.
  private func reading(
    settings: String = "", programs: [String: String] = [:], environment: String = "env"
  ) throws -> TmuxTerminal {
    let scripts = programs.map { name, script in
      "printf '%s\\n' '#!/bin/sh' '\(script)' > ~/bin/\(name); chmod +x ~/bin/\(name); "
    }
    let desktop = programs.isEmpty ? "" : "WAYLAND_DISPLAY=w DISPLAY=:none "
    return try TmuxTerminal.reading(
      "mkdir -p ~/bin ~/.config/lectern; echo '\(settings)' > ~/.config/lectern/config.yaml; "
        + scripts.joined() + "PATH=~/bin:$PATH \(desktop)\(environment) $lectern")
  }
}
