import ArticleTestSupport
import Foundation
import Glibc
import Screen

extension TmuxTerminal {
  /// The program that the build has put beside the tests.
  static let program = programPath

  /// Runs a program to its end.
  ///
  /// What the one who runs the tests has in his environment does not reach it, but for where
  /// programs are. Foundation's `Process` would wait for the server that tmux leaves behind.
  ///
  /// - Returns: What it printed.
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let words =
      ["env", "-i", "LANG=C.UTF-8", "PATH=\(path)"] + environment.map { "\($0)=\($1)" } + arguments
    let line = words.map(quoted).joined(separator: " ") + " </dev/null 2>/dev/null"
    guard let stream = unsafe popen(line, "re") else { throw Unstartable(line: line) }
    defer { unsafe pclose(stream) }
    let output = unsafe FileHandle(fileDescriptor: fileno(stream), closeOnDealloc: false)
    return String(decoding: try output.readToEnd() ?? Data(), as: UTF8.self)
  }

  /// A line of shell that does not start.
  struct Unstartable: Error {
    let line: String
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: #"'\''"#) + "'"
  }

  /// Takes the size out of what `stty -a` prints.
  static func withoutSize(_ modes: String) -> String {
    modes.split(separator: ";").filter { !$0.contains("rows") && !$0.contains("columns") }
      .joined(separator: ";")
  }

  /// Writes a key as tmux wants it.
  static func arguments(for key: Key) -> [String] {
    let prefix =
      (key.modifiers.contains(.control) ? "C-" : "") + (key.modifiers.contains(.alt) ? "M-" : "")
      + (key.modifiers.contains(.shift) && key.name != .tab ? "S-" : "")
    if case .character(let character) = key.name, prefix.isEmpty {
      // To tmux a semicolon by itself ends a command.
      return ["-l", "--", character == ";" ? #"\;"# : String(character)]
    }
    return ["--", prefix + name(of: key)]
  }

  private static func name(of key: Key) -> String {
    switch key.name {
    case .character(let character): character == " " ? "Space" : String(character)
    case .enter: "Enter"
    case .escape: "Escape"
    case .tab: key.modifiers.contains(.shift) ? "BTab" : "Tab"
    case .backspace: "BSpace"
    case .delete: "DC"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .pageUp: "PPage"
    case .pageDown: "NPage"
    case .home: "Home"
    case .end: "End"
    case .function(let number): "F\(number)"
    }
  }
}
