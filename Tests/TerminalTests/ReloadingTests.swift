import Foundation
import Screen
import Testing

/// What the program notices of its files while it reads them.
///
/// It looks after three seconds of quiet, in which other suites go on.
@Suite(.serialized) struct ReloadingTests {
  /// The bundled article as a file, under the program that reads it.
  private func reading() throws -> TmuxTerminal {
    let terminal = try TmuxTerminal("cd; $lectern print --width 2000 > a.md; $lectern a.md")
    try terminal.waitFor("Space")
    return terminal
  }

  private func file(of terminal: borrowing TmuxTerminal) -> URL {
    terminal.home.appendingPathComponent("a.md")
  }

  @Test func `A change on disk is offered at the foot, and R keeps the page`() throws {
    let terminal = try reading()
    let file = file(of: terminal)
    try terminal.press("<space>")
    try terminal.wait { try !$0.screen.contains("turns the page") }
    let second = try terminal.settledScreen.dropLastRow
    try terminal.press("<space>")
    try terminal.wait { try $0.screen.dropLastRow != second }
    let page = try terminal.settledScreen.split(separator: "\n")
    let text = try String(contentsOf: file, encoding: .utf8)
    try ("A new beginning.\n\n" + text).write(to: file, atomically: true, encoding: .utf8)
    try terminal.waitFor("the article changed on disk: R reads it anew")
    try terminal.press("R")
    try terminal.waitFor("read anew")
    let anew = try terminal.settledScreen.split(separator: "\n")
    #expect(anew.dropFirst().dropLast() == page.dropFirst().dropLast())
    try terminal.press("g")
    try terminal.waitFor("A new beginning.")
  }

  @Test func `A text that is gone is told of, and so is one that is there again`() throws {
    let terminal = try reading()
    let page = try terminal.settledScreen.dropLastRow
    let (file, elsewhere) = (
      file(of: terminal), terminal.home.appendingPathComponent("elsewhere.md")
    )
    try FileManager.default.moveItem(at: file, to: elsewhere)
    try terminal.waitFor("gone from disk; the article stays here")
    #expect(try terminal.screen.dropLastRow == page)
    try FileManager.default.moveItem(at: elsewhere, to: file)
    try terminal.waitFor("the article changed on disk: R reads it anew")
  }

  @Test(arguments: [
    ("rm a.md", "not read anew: there is no file or folder “a.md”"),
    (": >a.md", "not read anew: “a.md” is empty now"),
    ("truncate -s 600M a.md", "not read anew: “a.md” is larger than 512 MB"),
    ("rm a.md; mkfifo a.md", "not read anew: “a.md” is a pipe, not a file"),
  ])
  func `A file that is gone or has nothing in it leaves what is shown, and one sentence says so`(
    change: String, sentence: String
  ) throws {
    let terminal = try reading()
    let page = try terminal.settledScreen.dropLastRow
    _ = try TmuxTerminal.run(["sh", "-c", "cd '\(terminal.home.path)'; \(change)"])
    try terminal.press("R")
    try terminal.waitFor(sentence)
    #expect(try terminal.screen.dropLastRow == page)
    try terminal.press("<space>")
    try terminal.wait { try $0.screen.dropLastRow != page }
  }

  @Test(arguments: [
    ("$lectern", "the bundled article does not change"),
    ("printf Tide. | $lectern -", "what came from standard input cannot be read anew"),
  ])
  func `Where there is nothing to read anew, R says so`(line: String, sentence: String) throws {
    let terminal = try TmuxTerminal(line)
    try terminal.waitFor("Space")
    try terminal.press("R")
    try terminal.waitFor(sentence)
  }

  @Test
  func `A change beside the text is offered too, and what cannot be read leaves all as it was`()
    throws
  {
    let terminal = try TmuxTerminal(
      "cd; mkdir a; echo 'The Moon.' > a/article.md; "
        + "echo '- {id: m, name: Moon, kind: place, names: [Moon]}' > a/actors.yaml; $lectern a",
      size: Size(columns: 100, rows: 20))
    try terminal.waitFor("The Moon.")
    let change = "cd '\(terminal.home.path)/a'; rm actors.yaml; mkfifo actors.yaml"
    _ = try TmuxTerminal.run(["sh", "-c", change])
    try terminal.waitFor("the article changed on disk: R reads it anew")
    try terminal.press("R")
    try terminal.waitFor("not read anew: “a/actors.yaml”: this is a pipe, not a file")
    try terminal.press("a")
    try terminal.waitFor("│ Moon ")
  }

  @Test(arguments: [("Two. ", "what is yours stays in"), ("", "note “why?” on “One.”")])
  func `Where the id changes, notes go with the same text, and else where they stay is said`(
    beginning: String, outcome: String
  ) throws {
    let terminal = try TmuxTerminal(
      "printf '%s\\n' --- 'id: one' --- '' One. > ~/a.md; $lectern --plain ~/a.md")
    try terminal.waitFor("p1>")
    try terminal.type("A why?")
    try terminal.waitFor("the note is kept")
    try "---\nid: two\n---\n\n\(beginning)One.\n".write(
      to: file(of: terminal), atomically: true, encoding: .utf8)
    try terminal.type("R")
    try terminal.waitFor("read anew")
    try terminal.type("M")
    try terminal.waitFor(outcome)
  }

  @Test func `Where a former id comes back, it is said where later words of a note stay`() throws {
    let terminal = try TmuxTerminal(
      "article() { printf '%s\\n' --- \"id: $1\" --- '' One. > ~/a.md; }; article two; "
        + "printf 'A why?\\nq\\n' | $lectern --plain ~/a.md >~/o; article one; "
        + "printf 'M\\nE 1 because\\nq\\n' | $lectern --plain ~/a.md >~/o; $lectern --plain ~/a.md")
    try terminal.waitFor("p1>")
    try "---\nid: two\n---\n\nOne.\n".write(
      to: file(of: terminal), atomically: true, encoding: .utf8)
    try terminal.type("R")
    try terminal.waitFor("its id is another now; what is yours stays in")
  }

  @Test func `Where another article takes the place of one without an id, no id is spoken of`()
    throws
  {
    let terminal = try TmuxTerminal(
      "cd; echo One. > a.md; echo Two. > b.md; "
        + "printf 'A why?\\nq\\n' | $lectern --plain b.md >o; $lectern --plain a.md")
    try terminal.waitFor("p1>")
    try terminal.type("A why?")
    try terminal.waitFor("the note is kept")
    try "Two.\n".write(to: file(of: terminal), atomically: true, encoding: .utf8)
    try terminal.type("R")
    try terminal.waitFor("it has another notebook now; what is yours stays in")
  }

  @Test func `Line by line, a change is said before the next prompt, and once`() throws {
    let terminal = try TmuxTerminal("echo One. > ~/a.md; $lectern --plain ~/a.md")
    try terminal.waitFor("p1>")
    try "Two. One.".write(
      to: file(of: terminal), atomically: true, encoding: .utf8)
    try terminal.type("=")
    try terminal.waitFor("the article changed on disk: R reads it anew")
    try terminal.type("=")
    try terminal.wait { try $0.screen.components(separatedBy: "You are in").count == 3 }
    #expect(try terminal.screen.components(separatedBy: "changed on disk").count == 2)
    try terminal.type("R")
    try terminal.waitFor("Two. One.")
  }
}
