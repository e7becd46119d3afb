import Glibc
import Screen
import Testing

extension RealTerminalTests {
  struct StoppingTests {
    @Test func `^Z gives the shell its screen, and fg brings the page back`() throws {
      let terminal = try TmuxTerminal.readingInShell()
      try terminal.press("]")
      try terminal.waitFor("§1")
      let page = try terminal.screen
      try terminal.press("<c-z>")
      try terminal.waitFor("Stopped")
      #expect(try terminal.state("alternate_on") == "0")
      try terminal.type("fg")

      try terminal.wait { try $0.screen == page }
      try terminal.press("q")
      try terminal.waitFor("ready$")
      #expect(try terminal.state("alternate_on") == "0")
    }

    @Test func `What ends the reader after fg gives the terminal back all the same`() throws {
      let terminal = try TmuxTerminal.readingInShell()
      try terminal.press("<c-z>")
      try terminal.waitFor("Stopped")
      try terminal.type("fg")
      try terminal.wait { try $0.showsMarks }
      try terminal.signal(SIGUSR1)
      try terminal.wait { try $0.state("alternate_on") == "0" }
      #expect(try terminal.state("mouse_any_flag") == "0")
    }

    @Test func `^Z in the editor stops the reader with it, and fg brings the editor back`() throws {
      let terminal = try TmuxTerminal.readingInShell(
        "EDITOR='echo writing; cat >>' $lectern")
      try terminal.press("Abefore<c-x>")
      try terminal.wait { try $0.screen.contains("\nwriting\n") }
      try terminal.press("<c-z>")
      try terminal.waitFor("Stopped")
      try terminal.type("fg")
      try terminal.wait { try $0.state("pane_current_command") == "lectern" }
      try terminal.type(" and after")
      try terminal.press("<c-d>")

      try terminal.waitFor("the note is kept")
      try terminal.press("M")
      try terminal.waitFor("before and after")
    }

    @Test func `A resize while the reader is stopped shows when it goes on`() throws {
      let terminal = try TmuxTerminal.readingInShell()
      try terminal.signal(SIGTSTP)
      try terminal.waitFor("Stopped")
      try terminal.resize(to: Size(columns: 60, rows: 20))
      try terminal.type("fg")
      try terminal.waitFor("Introduction")

      let expected = try TmuxTerminal.reading(size: Size(columns: 60, rows: 20)).screen
      try terminal.wait { try $0.screen.dropLastRow == expected.dropLastRow }
    }

    @Test func `SIGSTOP cannot be answered, but SIGCONT paints the page again`() throws {
      let terminal = try TmuxTerminal.readingInShell()
      let page = try terminal.screen
      try terminal.signal(SIGSTOP)
      try terminal.waitFor("Stopped")
      try terminal.type("fg")

      try terminal.wait { try $0.screen.dropLastRow == page.dropLastRow }
      try terminal.press("<space>")
      try terminal.wait { try $0.screen != page }
    }

    @Test func `Started in the background, the reader waits for the foreground`() throws {
      let terminal = try TmuxTerminal(isInteractive: true)
      try terminal.waitFor("ready$")
      try terminal.type("$lectern &")
      try terminal.type("jobs")
      try terminal.wait { terminal in
        try terminal.type("jobs")
        return try terminal.screen.contains("Stopped")
      }
      try terminal.type("fg")

      try terminal.waitFor("Introduction")
    }

    @Test func `^Z where no shell could wake the reader goes on at once`() throws {
      let terminal = try TmuxTerminal.reading()
      let page = try terminal.screen
      try terminal.press("<c-z><space>")

      try terminal.wait { try $0.screen != page && $0.screen.contains("§") }
    }
  }
}
