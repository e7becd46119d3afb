import Foundation
import Glibc
import Screen
import Testing

extension RealTerminalTests {
  struct PlainTests {
    /// Reads at a terminal that can only write, and gives each byte that the terminal was sent.
    private func sent(typing lines: [String]) throws -> [UInt8] {
      let terminal = try TmuxTerminal(
        "TERM=dumb script -q -e -c $lectern ~/sent", kind: "tmux-256color")
      for line in lines {
        try terminal.wait { try $0.screen.split(separator: "\n").last?.hasSuffix(">") == true }
        try terminal.type(line)
      }
      #expect(try terminal.status() == 0)
      #expect(try terminal.modes == terminal.formerModes)
      let log = try Data(contentsOf: terminal.home.appendingPathComponent("sent"))
      // The first and the last line are those of script.
      return Array(log.split(separator: UInt8(ascii: "\n")).dropFirst().dropLast().joined())
    }

    @Test func `A terminal that can only write gets text and new lines, and nothing else`() throws {
      let sent = try sent(
        typing: ["", "", "f", "1", "<", "t", "", "o", "/Kabul", "n", "=", "?", "q"])
      let text = try #require(String(bytes: sent, encoding: .utf8))
      #expect(text.contains("Hit 2 of "))
      #expect(
        text.unicodeScalars.allSatisfy {
          $0 == "\r" || $0.properties.generalCategory != .control
        })
    }

    @Test func `Lines end between words, also once the terminal has become narrower`() throws {
      let terminal = try TmuxTerminal("$lectern --plain")
      try terminal.waitFor("title>")
      try terminal.type("p3")
      try terminal.waitFor("p3>")
      #expect(
        try terminal.screen.contains(
          "The start of the Taliban activities in Afghanistan in 1995 prompted Russian\nconcerns."))
      try terminal.resize(to: Size(columns: 40, rows: 24))
      try terminal.wait {
        try $0.type(".")
        return try $0.screen.contains(
          "activities in\nAfghanistan in 1995 prompted Russian\nconcerns.")
      }
      try terminal.press("<c-d>")
      #expect(try terminal.status() == 0)
    }

    @Test(arguments: [":", ""])
    func `A terminal that is closed ends the reading by SIGHUP, even where that is ignored`(
      answer: String
    ) throws {
      let terminal = try TmuxTerminal(
        "trap '\(answer)' HUP; $lectern --plain; echo $? > ~/status")
      try terminal.waitFor("title>")
      try terminal.close()

      try terminal.wait { (try? $0.file("status")) == "\(128 + SIGHUP)\n" }
    }

    @Test(arguments: [SIGKILL, SIGTERM])
    func `Line by line, too, a reader that a signal ends begins where it was left`(signal: Int32)
      throws
    {
      let terminal = try TmuxTerminal("$lectern --plain; echo -- ended --; $lectern --plain")
      try terminal.waitFor("title>")
      try terminal.type("p14")
      try terminal.waitFor("p14>")
      try terminal.signal(signal)
      try terminal.waitFor("-- ended --")
      try terminal.wait {
        try $0.screen.components(separatedBy: "-- ended --").last?.contains("p14>") == true
      }
    }

    @Test func `An article from standard input is read with commands from the terminal`() throws {
      let terminal = try TmuxTerminal("printf '# Tides\\n\\nIt rises.\\n' | $lectern --plain -")
      try terminal.waitFor("title>")
      try terminal.type("")
      try terminal.waitFor("It rises.")
      try terminal.waitFor("p1>")
      try terminal.type("q")
      #expect(try terminal.status() == 0)
    }
  }
}
