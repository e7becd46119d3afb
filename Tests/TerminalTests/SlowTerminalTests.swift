import Foundation
import Screen
import Testing

/// What becomes of a reader whose terminal takes nothing for long, or sends more than anyone can
/// type.
@Suite(.serialized) struct SlowTerminalTests {
  @Test func `A reader that has waited for its terminal goes on, and has lost no key`() throws {
    let home = FileManager.default.temporaryDirectory
      .appendingPathComponent("lectern-tests-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: home) }
    let terminal = try PseudoTerminal(
      running: TmuxTerminal.program,
      environment: ["TERM=xterm-256color", "LANG=C.UTF-8", "HOME=\(home.path)"])
    _ = try terminal.takeUntil("Introduction")
    // Nobody looks at the pages, while a note is written and the window is dragged to and fro.
    terminal.type(String(repeating: "\u{C}", count: 40))
    try terminal.waitUntilFull()
    let memory = try #require(terminal.greatestMemory)
    let text = (1...600).map(String.init).joined(separator: " ")
    for (number, key) in "A\(text)\u{13}".enumerated() {
      #expect(terminal.type(String(key)) == 1)
      terminal.resize(to: Size(columns: 20 + number % 180, rows: 10 + number % 50))
    }
    terminal.resize(to: Size(columns: 100, rows: 30))
    let seen = String(decoding: try terminal.takeUntil("the note is kept"), as: UTF8.self)
    #expect(seen.ranges(of: "\u{1B}[2J").count >= 40)
    // To keep a picture for each size or key would take several times as much.
    #expect(try #require(terminal.greatestMemory) - memory < 32_000)
    let kept = try TmuxTerminal.run(
      [TmuxTerminal.program, "export"], environment: ["HOME": home.path])
    #expect(kept.contains("\"\(text)\""))
  }

  @Test func `After a key that was held down and a megabyte that was pasted, the next one quits`()
    throws
  {
    let terminal = try PseudoTerminal(running: TmuxTerminal.program)
    _ = try terminal.takeUntil("Introduction")
    let memory = try #require(terminal.greatestMemory)
    // A key is repeated some thirty times a second.
    let keys = String(repeating: "j", count: 1_800)
    let paste = "\u{1B}[200~" + String(repeating: "tide ", count: 210_000) + "\u{1B}[201~"
    try terminal.typeAll("\(keys)/\(paste)\r")
    #expect(try #require(terminal.greatestMemory) - memory < 64_000)
    try terminal.typeAll("Q")
    #expect(try terminal.takeUntilEnd().status == 0)
  }
}
