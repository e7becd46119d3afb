import Foundation
import Testing

extension RealTerminalTests.KeepingTests {
  @Test(arguments: [
    "\\357\\273\\277by hand", "\\377\\376b\\000y\\000 \\000h\\000a\\000n\\000d\\000",
  ])
  func `What an editor saves with a byte order mark is kept as the words that it is`(
    bytes: String
  ) throws {
    let terminal = try TmuxTerminal.reading(
      "export EDITOR='printf \"\(bytes)\" >$1; true'; $lectern")
    try terminal.press("E")
    try terminal.waitFor("the note is kept")
    let kept = try terminal.file(".local/share/lectern/notes/id-taliban-and-moscow.json")
    #expect(kept.contains("\"value\": \"by hand\""))
  }

  @Test func `What an editor saves in an unknown encoding stays in its file, and is not kept`()
    throws
  {
    let terminal = try TmuxTerminal.reading(
      "export TMPDIR=$HOME EDITOR='printf \"caf\\351\" >$1; true'; $lectern")
    try terminal.press("Aword<c-x>")
    try terminal.waitFor("not text in UTF-8; the file stays at “")
    let files = try FileManager.default.contentsOfDirectory(atPath: terminal.home.path)
    let file = try #require(files.first { $0.hasPrefix("lectern-") })
    try terminal.waitFor("\(file)”")
    try terminal.press("s<c-s>M")
    try terminal.waitFor("words – “")
  }
}
