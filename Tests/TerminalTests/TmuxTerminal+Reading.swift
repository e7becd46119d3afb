import Foundation
import Glibc
import Screen
import Testing

extension TmuxTerminal {
  /// Opens the bundled article and waits for its first page, with the marks of its apparatus.
  static func reading(
    _ line: String = "$lectern", size: Size = Size(columns: 80, rows: 24),
    kind: String = "tmux-256color", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> TmuxTerminal {
    let terminal = try TmuxTerminal(line, size: size, kind: kind)
    try terminal.wait(sourceLocation: sourceLocation) { try $0.showsMarks }
    return terminal
  }

  /// Whether an event is marked beside the title, in Unicode or in ASCII.
  var showsMarks: Bool {
    get throws {
      let screen = try screen
      return screen.contains("Introduction")
        && (screen.contains("◆ The Afghan") || screen.contains("* The Afghan")
          || screen.contains("+ The Afghan"))
    }
  }

  /// Opens the bundled article from a shell that can stop it.
  static func readingInShell(
    _ line: String = "$lectern", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> TmuxTerminal {
    let terminal = try TmuxTerminal(isInteractive: true)
    try terminal.waitFor("ready$", sourceLocation: sourceLocation)
    try terminal.type(line)
    try terminal.wait(sourceLocation: sourceLocation) { try $0.showsMarks }
    return terminal
  }

  /// Reads a file of the home.
  func file(_ name: String) throws -> String {
    try String(contentsOf: home.appendingPathComponent(name), encoding: .utf8)
  }

  /// Puts a file where the folder of the notes would be: until it is removed, none is kept.
  func blockNotes() throws -> URL {
    let data = home.appendingPathComponent(".local/share/lectern")
    try FileManager.default.createDirectory(
      at: data.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data().write(to: data)
    return data
  }

  /// Waits for the end of a process that is no child of this one.
  static func hasEnded(_ process: pid_t) throws -> Bool {
    for _ in 0..<patience {
      let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      if state?.contains(") Z ") ?? true { return true }
      pause(milliseconds: 10)
    }
    return false
  }
}

extension String {
  /// A screen without its foot, where the reader's messages come and go.
  var dropLastRow: [Substring] { Array(split(separator: "\n").dropLast()) }
}
