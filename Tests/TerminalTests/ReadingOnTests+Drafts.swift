import Foundation
import Glibc
import Testing

// Notes that are being written when the reader ends without warning.

extension RealTerminalTests.ReadingOnTests {
  @Test func `A note that is written without a pause is kept all the same`() throws {
    let terminal = try TmuxTerminal.reading()
    try terminal.press("A")
    try terminal.wait {
      try $0.press("x")
      return (try? $0.file(Self.places))?.contains("xxx") == true
    }
  }

  @Test(arguments: [SIGKILL, SIGTERM])
  func `A note that cannot be kept is there to write on after the reader has ended`(
    signal: CInt
  ) throws {
    let terminal = try readingTwice()
    let data = try terminal.blockNotes()
    try terminal.press("Aprecious<c-s>")
    try terminal.waitFor("not kept: ")
    #expect(try terminal.file(Self.places).contains("precious"))
    try terminal.signal(signal)
    try terminal.waitFor("-- ended --")
    try FileManager.default.removeItem(at: data)
    try terminal.press("<enter>")

    try terminal.waitFor("your unfinished note; Esc leaves it")
    #expect(try terminal.screen.contains("│ precious "))
    try terminal.press("<c-s>")
    try terminal.waitFor("the note is kept")
    #expect(try !terminal.file(Self.places).contains("precious"))
  }

  @Test func `A note that is kept later than it was written does not come back`() throws {
    let terminal = try TmuxTerminal.reading()
    let data = try terminal.blockNotes()
    try terminal.press("Aprecious<c-s>")
    try terminal.waitFor("not kept: ")
    #expect(try terminal.file(Self.places).contains("precious"))
    try FileManager.default.removeItem(at: data)
    try terminal.waitFor("what was not kept is kept now")
    #expect(try !terminal.file(Self.places).contains("precious"))
  }

  @Test func `A note that is there to write on the next time is not called lost`() throws {
    let terminal = try TmuxTerminal.reading()
    _ = try terminal.blockNotes()
    try terminal.press("maAprecious<c-s>")
    try terminal.wait { (try? $0.file(Self.places))?.contains("precious") == true }
    try terminal.press("Q")
    #expect(try terminal.status() == 73)
    let screen = try terminal.screen.filter { !$0.isWhitespace }
    #expect(screen.contains("lost:markaat“"), "\(screen)")
    #expect(!screen.contains("precious"))
  }

  @Test(arguments: [("<c-x>", "\nat work\n"), ("<c-z>", "Stopped")])
  func `What is being written is kept before another program has the terminal`(
    key: String, sign: String
  ) throws {
    let terminal = try TmuxTerminal.readingInShell("EDITOR='echo at work; cat >>' $lectern")
    try terminal.press("Aunfinished" + key)
    try terminal.waitFor(sign)
    #expect(try terminal.file(Self.places).contains("unfinished"))
  }
}
