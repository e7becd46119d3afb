import Foundation
import Glibc
import Screen
import Testing

extension RealTerminalTests {
  struct EndingTests {
    @Test func `q leaves the terminal as it was`() throws {
      let terminal = try TmuxTerminal.reading()
      let title = try terminal.state("pane_title")
      #expect(try terminal.state("alternate_on") == "1")
      try terminal.press("q")

      #expect(try terminal.status() == 0)
      try expectRestored(terminal)
      #expect(try terminal.state("pane_title") != title)
    }

    @Test(arguments: [
      SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGPIPE, SIGXCPU,
    ])
    func `A signal ends the reader, and the terminal is as it was`(signal: Int32) throws {
      let terminal = try TmuxTerminal.reading()
      try terminal.signal(signal)

      #expect(try terminal.status() == 128 + Int(signal))
      try expectRestored(terminal)
    }

    @Test(arguments: [("TERM", SIGTERM), ("INT", SIGINT), ("USR1", SIGUSR1), ("TSTP", SIGTSTP)])
    func `A signal that whoever started the reader ignores is ignored`(
      name: String, signal: Int32
    ) throws {
      let terminal = try TmuxTerminal.reading("trap '' \(name); $lectern")
      try terminal.signal(signal)
      try terminal.press("<c-z>]")
      try terminal.waitFor("§1 of 4")
      try terminal.press("q")

      #expect(try terminal.status() == 0)
    }

    @Test func `Signals that were blocked from the start are answered none the less`() throws {
      let terminal = try TmuxTerminal.reading("env --block-signal $lectern")
      try terminal.resize(to: Size(columns: 120, rows: 24))
      try terminal.wait { try $0.screen.split(separator: "\n").contains { $0.count > 100 } }
      try terminal.signal(SIGTERM)

      #expect(try terminal.status() == 128 + Int(SIGTERM))
      try expectRestored(terminal)
    }

    @Test(arguments: [":", ""])
    func `A terminal that is closed ends the reader by SIGHUP, even where that is ignored`(
      answer: String
    ) throws {
      let terminal = try TmuxTerminal.reading(
        "trap '\(answer)' HUP; $lectern; echo $? > ~/status")
      try terminal.close()

      try terminal.wait { (try? $0.file("status")) == "\(128 + SIGHUP)\n" }
    }

    @Test func `A note that is being written when a signal ends the reader is kept`() throws {
      let terminal = try TmuxTerminal.reading()
      try terminal.press("Aunfinished")
      try terminal.waitFor("unfinished")
      try terminal.signal(SIGTERM)

      #expect(try terminal.status() == 128 + Int(SIGTERM))
      let kept = try TmuxTerminal.run(
        [TmuxTerminal.program, "export"], environment: ["HOME": terminal.home.path])
      #expect(kept.contains("unfinished"))
    }

    @Test func `^C is a key like any other`() throws {
      let terminal = try TmuxTerminal.reading()
      try terminal.press("<c-c><c-c><c-\\><space>")
      try terminal.wait { try !$0.screen.contains("Introduction") }
      try terminal.press("Q")

      #expect(try terminal.status() == 0)
    }
  }
}

/// Expects that nothing of the reader is left in a terminal.
private func expectRestored(
  _ terminal: borrowing TmuxTerminal, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let flags = [
    "alternate_on", "mouse_any_flag", "mouse_sgr_flag", "keypad_flag", "keypad_cursor_flag",
  ]
  for flag in flags {
    let value = try terminal.state(flag)
    #expect(value == "0", "\(flag)", sourceLocation: sourceLocation)
  }
  let (modes, former, cursor) = try (
    terminal.modes, terminal.formerModes, terminal.state("cursor_flag")
  )
  #expect(modes == former, sourceLocation: sourceLocation)
  #expect(cursor == "1", "the cursor does not show", sourceLocation: sourceLocation)
}
