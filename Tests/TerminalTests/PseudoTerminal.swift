import CPseudoTerminal
import Foundation
import Glibc
import Screen

/// A terminal of which we are the screen and the keys: nothing is read from it but when it is asked
/// for.
final class PseudoTerminal {
  /// A terminal that cannot be had, or a condition that did not come true.
  struct Unavailable: Error {}

  /// The side of who types and looks.
  private let outside: CInt

  /// The side of programs, which keeps what they leave behind; -1 while one program has it.
  private let inside: CInt

  /// The program in it, if there is one.
  private var process: pid_t

  /// Opens a terminal without a program.
  init() throws {
    var inside: CInt = -1
    outside = unsafe cpseudoterminal_open(&inside)
    self.inside = inside
    process = 0
    guard outside >= 0, fcntl(outside, F_SETFL, O_NONBLOCK) == 0 else { throw Unavailable() }
  }

  /// Opens a terminal with a program in it, that of a path.
  ///
  /// - Parameters:
  ///   - path: The path of the program.
  ///   - environment: All that its environment is, written as `TERM=linux`, but for where the
  ///     databases of terminals are (terminfo(5)) in which the tests look as well: that of one's
  ///     own home, too.
  ///   - size: The size of the terminal.
  /// - Throws: `Unavailable`, where there is no terminal to be had.
  init(
    running path: String, environment: [String] = ["TERM=xterm-256color", "LANG=C.UTF-8"],
    size: Size = Size(columns: 80, rows: 24)
  ) throws {
    var process: pid_t = 0
    var arguments = unsafe [strdup(path), nil]
    let own = ProcessInfo.processInfo.environment
    let databases = [
      "TERMINFO": own["TERMINFO"] ?? own["HOME"].map { "\($0)/.terminfo" },
      "TERMINFO_DIRS": own["TERMINFO_DIRS"],
    ]
    .compactMap { name, place in place.map { "\(name)=\($0)" } }
    var variables = unsafe (environment + databases).map { unsafe strdup($0) } + [nil]
    outside = unsafe cpseudoterminal_start(
      path, &arguments, &variables, CInt(size.columns), CInt(size.rows), &process)
    for index in unsafe arguments.indices { unsafe free(arguments[index]) }
    for index in unsafe variables.indices { unsafe free(variables[index]) }
    inside = -1
    self.process = process
    guard outside >= 0, fcntl(outside, F_SETFL, O_NONBLOCK) == 0 else { throw Unavailable() }
  }

  deinit {
    if process > 0 { _ = end(by: SIGKILL) }
    close(inside)
    close(outside)
  }

  /// The path that a program opens it by.
  var path: String {
    unsafe ttyname(inside).map { unsafe String(cString: $0) } ?? ""
  }

  /// Types a text.
  ///
  /// - Returns: For how many of its bytes there was room among what has been typed and not been
  ///   read.
  @discardableResult
  func type(_ text: String) -> Int {
    unsafe text.withCString { unsafe max(0, write(outside, $0, strlen($0))) }
  }

  /// Types a text to its end, as fast as the program reads it; what it writes meanwhile is not
  /// looked at.
  func typeAll(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      try wait {
        let count = type(String(decoding: rest.prefix(4_096), as: UTF8.self))
        rest = rest.dropFirst(count)
        _ = takeBytes()
        return count > 0
      }
    }
  }

  /// Gives it another size, which the program is told.
  func resize(to size: Size) {
    cpseudoterminal_resize(outside, CInt(size.columns), CInt(size.rows))
  }

  /// The most memory that the program has had so far, in kilobytes.
  var greatestMemory: Int? {
    let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isWholeNumber)) }
  }

  /// Takes all that has been written and not been taken yet, as text.
  func takeWritten() -> String {
    String(decoding: takeBytes(), as: UTF8.self)
  }

  /// Takes all that has been written and not been taken yet.
  func takeBytes() -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let part = unsafe [UInt8](unsafeUninitializedCapacity: 4_096) { buffer, count in
        count = unsafe max(0, read(outside, buffer.baseAddress, buffer.count))
      }
      guard !part.isEmpty else { return bytes }
      bytes += part
    }
  }

  /// Takes what is written until a text of ASCII is in it, however many pieces that comes in.
  func takeUntil(_ text: String) throws -> [UInt8] {
    let text = Array(text.utf8)
    var bytes: [UInt8] = []
    try wait {
      let piece = takeBytes()
      bytes += piece
      return bytes.suffix(text.count + piece.count).contains(text)
    }
    return bytes
  }

  /// Whether it shows what is typed and waits for whole lines, as shells leave it.
  var isForLines: Bool { has(ICANON | ECHO | ISIG) }

  /// Whether ^C raises a signal in it.
  var interrupts: Bool { has(ISIG) }

  private func has(_ flags: CInt) -> Bool {
    var modes = termios()
    let wanted = tcflag_t(flags)
    return unsafe tcgetattr(outside, &modes) == 0 && modes.c_lflag & wanted == wanted
  }

  /// Waits until a condition comes true, a minute at the least.
  func wait(until condition: () -> Bool) throws {
    for _ in 0..<6_000 {
      if condition() { return }
      pause(milliseconds: 10)
    }
    throw Unavailable()
  }

  /// Waits until the program waits: it has written more than a terminal keeps for who looks later.
  func waitUntilFull() throws {
    try wait {
      var waiting: CInt = 0
      let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      return unsafe ioctl(outside, UInt(FIONREAD), &waiting) == 0 && waiting > 4_000
        && state?.contains(") S ") == true
    }
  }

  /// Takes what is written until the program ends.
  ///
  /// - Returns: All of it, and how the program ended: see `waitpid(2)`.
  func takeUntilEnd() throws -> (bytes: [UInt8], status: CInt) {
    var bytes: [UInt8] = []
    var status: CInt = 0
    try wait {
      bytes += takeBytes()
      return unsafe waitpid(process, &status, WNOHANG) == process
    }
    process = 0
    return (bytes + takeBytes(), status)
  }

  /// Sends a signal to the program, and waits for its end; one that does not end is killed.
  ///
  /// - Returns: The signal that has ended it; 0 for none.
  func end(by signal: CInt) -> CInt {
    var status: CInt = 0
    kill(process, signal)
    try? wait { unsafe waitpid(process, &status, WNOHANG) == process || signal == SIGKILL }
    if kill(process, SIGKILL) == 0 { unsafe waitpid(process, &status, 0) }
    process = 0
    return status & 0x7F
  }
}
