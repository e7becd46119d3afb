import Foundation
import Glibc
import Screen
import Testing

/// A terminal of its own, with the program in it: a private tmux server that ends with the value.
///
/// A shell runs one line, in which `$lectern` is the program, and then says `ended with` and the
/// status. It is no interactive shell, so that nobody but the program restores the terminal.
struct TmuxTerminal: ~Copyable {
  /// A condition that did not come true.
  struct Impatience: Error {}

  /// How often a condition is looked at before it counts as false, about every 15 milliseconds.
  static let patience = 1_000

  /// The folder that is the program's home, and is gone with the terminal.
  let home: URL

  /// The folder of the server's socket, whose path has 107 bytes at most (unix(7)): `$TMPDIR` may
  /// be longer.
  private let socket = URL(fileURLWithPath: "/tmp/lectern-tests-\(UUID().uuidString)")

  /// Opens a terminal and runs a line of shell in it.
  ///
  /// - Parameters:
  ///   - line: The line for the shell.
  ///   - size: The size of the terminal.
  ///   - kind: The kind of terminal, for `TERM`.
  ///   - isInteractive: Whether the shell can stop its jobs and take them up again.
  /// - Throws: What keeps the files of the shell from being written, or tmux from starting.
  init(
    _ line: String = "$lectern", size: Size = Size(columns: 80, rows: 24),
    kind: String = "tmux-256color", isInteractive: Bool = false
  ) throws {
    home = FileManager.default.temporaryDirectory
      .appendingPathComponent("lectern-tests-\(UUID().uuidString)")
    for folder in [home, socket] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    let script = """
      ulimit -c 0
      stty -a > ~/modes
      export TERM=\(kind)
      \(line)
      echo ended with $?
      exec cat
      """
    let interactive = "PS1='ready$ '; TERM=\(kind); unset HISTFILE"
    try script.write(to: home.appendingPathComponent("script"), atomically: true, encoding: .utf8)
    try interactive.write(to: home.appendingPathComponent("rc"), atomically: true, encoding: .utf8)
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)",
      isInteractive ? "exec bash --noprofile --rcfile ~/rc -i" : "exec sh ~/script")
  }

  deinit {
    // A reader that loses its terminal keeps its place, and would make its home anew.
    if (try? state("pane_pid"))?.isEmpty == false, let process = try? process {
      kill(process, SIGKILL)
    }
    _ = try? tmux("kill-server")
    for folder in [home, socket] { try? FileManager.default.removeItem(at: folder) }
  }

  /// What the terminal shows, row by row, without the blanks at their ends.
  var screen: String {
    get throws { try tmux("capture-pane", "-p") }
  }

  /// What the terminal shows once two looks in a row see the same.
  var settledScreen: String {
    get throws {
      var last: String?
      try wait {
        let now = try $0.screen
        defer { last = now }
        return now == last
      }
      return last ?? ""
    }
  }

  /// What the terminal shows, with its colours and attributes as escape sequences.
  var styledScreen: String {
    get throws { try tmux("capture-pane", "-p", "-e") }
  }

  /// The state that tmux keeps of the terminal, under one of its names: `alternate_on`.
  func state(_ name: String) throws -> String {
    try tmux("display-message", "-p", "#{\(name)}").trimmingCharacters(in: .newlines)
  }

  /// The modes of the terminal, as `stty -a` tells them, without its size.
  var modes: String {
    get throws {
      let all = try Self.run(["stty", "-a", "-F", state("pane_tty")])
      return Self.withoutSize(all)
    }
  }

  /// The modes of the terminal before the program ran.
  var formerModes: String {
    get throws {
      let all = try String(contentsOf: home.appendingPathComponent("modes"), encoding: .utf8)
      return Self.withoutSize(all)
    }
  }

  /// The process that has the terminal: the program while it runs.
  var process: pid_t {
    get throws {
      let shell = try #require(pid_t(state("pane_pid")))
      let children = try String(
        contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
      return children.split(separator: " ").first.flatMap { pid_t($0) } ?? shell
    }
  }

  /// Presses keys one after the other, written as `KeyNotation` has them: `]]<tab><c-d>`.
  func press(_ notation: String) throws {
    for key in try KeyNotation.parse(notation) {
      try tmux(["send-keys"] + Self.arguments(for: key))
      if key.name == .escape {
        // What follows Esc within 25 ms of its being read would be taken for a key with Alt.
        try wait { try $0.hasTakenAll }
        pause(milliseconds: 50)
      }
    }
  }

  /// Whether the program has read all that was typed, and waits.
  private var hasTakenAll: Bool {
    get throws {
      let (path, process) = try (state("pane_tty"), self.process)
      let terminal = unsafe open(path, O_RDONLY | O_NOCTTY | O_NONBLOCK)
      defer { Glibc.close(terminal) }
      var unread: CInt = 0
      let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      return unsafe ioctl(terminal, UInt(FIONREAD), &unread) == 0 && unread == 0
        && status?.contains(") S ") == true
    }
  }

  /// Presses keys of characters in one go, so that whoever reads them has all or none.
  func pressAtOnce(_ characters: String) throws {
    try tmux("send-keys", "-l", "--", characters)
  }

  /// Types a line of shell.
  func type(_ line: String) throws {
    try tmux("send-keys", "-l", "--", line)
    try tmux("send-keys", "Enter")
  }

  /// Does something with the mouse, as a terminal reports it (xterm, SGR): `0;10;5M` presses the
  /// first button in column 10 and row 5, counted from 1.
  func mouse(_ reports: String...) throws {
    for report in reports { try pressAtOnce("\u{1B}[<\(report)") }
  }

  /// Gives the terminal another size.
  func resize(to size: Size) throws {
    try tmux("resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)")
  }

  /// Gives the terminal one size after the other, as fast as it takes them.
  func resize(through sizes: [Size]) throws {
    let commands = sizes.map { size in
      ["resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)"]
    }
    try tmux(Array(commands.joined(separator: [";"])))
  }

  /// Pastes a text, as the terminal's clipboard does.
  func paste(_ text: String) throws {
    try tmux("set-buffer", "--", text)
    try tmux("paste-buffer", "-p")
  }

  /// The text that was copied last.
  var buffer: String {
    get throws { try tmux("show-buffer") }
  }

  /// Lets the terminal take what programs send for its clipboard.
  func takeClipboard() throws {
    try tmux("set-option", "-s", "set-clipboard", "on")
  }

  /// Closes the terminal under the program.
  func close() throws {
    try tmux("kill-server")
  }

  /// Sends a signal to the program.
  func signal(_ number: Int32) throws {
    kill(try process, number)
  }

  /// Waits until the terminal shows a text.
  func waitFor(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(sourceLocation: sourceLocation) { try $0.screen.contains(text) }
  }

  /// Waits until a condition comes true.
  ///
  /// - Throws: `Impatience`, and records what the terminal shows instead.
  func wait(
    sourceLocation: SourceLocation = #_sourceLocation,
    until condition: (borrowing TmuxTerminal) throws -> Bool
  ) throws {
    for _ in 0..<Self.patience {
      if try condition(self) { return }
      pause(milliseconds: 10)
    }
    Issue.record("this does not come true:\n\(try screen)", sourceLocation: sourceLocation)
    throw Impatience()
  }

  /// Waits until the program has ended.
  ///
  /// - Returns: Its status, which is 128 and the number where a signal ended it.
  func status(sourceLocation: SourceLocation = #_sourceLocation) throws -> Int? {
    try waitFor("ended with", sourceLocation: sourceLocation)
    let line = try screen.split(separator: "\n").last { $0.hasPrefix("ended with ") }
    return line.flatMap { Int($0.dropFirst("ended with ".count)) }
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    try tmux(arguments)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    try Self.run(
      ["tmux", "-S", socket.appendingPathComponent("tmux").path] + arguments,
      environment: ["HOME": home.path, "lectern": Self.program, "SHELL": "/bin/sh"])
  }
}
