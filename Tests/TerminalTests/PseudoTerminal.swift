import CPseudoTerminal
import Glibc

/// A terminal of which we are the screen and the keys: nothing is read from it but when it is asked for.
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
  init(running path: String) throws {
    var process: pid_t = 0
    var arguments = unsafe [strdup(path), nil]
    var environment = unsafe [strdup("TERM=xterm-256color"), strdup("LANG=C.UTF-8"), nil]
    outside = unsafe cpseudoterminal_start(path, &arguments, &environment, 80, 24, &process)
    for index in unsafe arguments.indices { unsafe free(arguments[index]) }
    for index in unsafe environment.indices { unsafe free(environment[index]) }
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
  /// - Returns: Whether there was room for it among what has been typed and not been read.
  @discardableResult
  func type(_ text: String) -> Bool {
    unsafe text.withCString { unsafe write(outside, $0, strlen($0)) == strlen($0) }
  }

  /// Takes all that has been written and not been taken yet.
  func takeWritten() -> String {
    var bytes: [UInt8] = []
    while true {
      let part = unsafe [UInt8](unsafeUninitializedCapacity: 4_096) { buffer, count in
        count = unsafe max(0, read(outside, buffer.baseAddress, buffer.count))
      }
      guard !part.isEmpty else { return String(decoding: bytes, as: UTF8.self) }
      bytes += part
    }
  }

  /// Whether it shows what is typed and waits for whole lines, as shells leave it.
  var isForLines: Bool {
    var modes = termios()
    let lines = tcflag_t(ICANON | ECHO | ISIG)
    return unsafe tcgetattr(outside, &modes) == 0 && modes.c_lflag & lines == lines
  }

  /// Waits until a condition comes true.
  func wait(until condition: () -> Bool) throws {
    for _ in 0..<1_000 {
      if condition() { return }
      _ = poll(nil, 0, 10)
    }
    throw Unavailable()
  }

  /// Sends a signal to the program, and waits for its end.
  ///
  /// - Returns: The signal that has ended it; 0 for none.
  func end(by signal: CInt) -> CInt {
    var status: CInt = 0
    kill(process, signal)
    unsafe waitpid(process, &status, 0)
    process = 0
    return status & 0x7F
  }
}
