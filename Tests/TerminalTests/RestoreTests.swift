import CTerminalRestore
import Foundation
import Glibc
import Testing

/// What becomes of the terminal when a process ends badly, in processes that do.
@Suite(.serialized) struct RestoreTests {
  @Test func `A stack that overflows gives the terminal back`() async throws {
    let terminal = try PseudoTerminal()
    await #expect(processExitsWith: .signal(SIGSEGV)) { [path = terminal.path as String] in
      takeTerminal(path)
      exit(CInt(deeper(than: 0)))
    }
    #expect(terminal.takeWritten() == "restored")
    #expect(terminal.isForLines)
  }

  @Test(arguments: [
    SIGBUS, SIGFPE, SIGILL, SIGSYS, SIGTRAP, SIGPOLL, SIGPROF, SIGPWR, SIGSTKFLT, SIGUSR1, SIGUSR2,
    SIGVTALRM, SIGXFSZ, __libc_current_sigrtmin(), __libc_current_sigrtmax(),
  ])
  func `Any other signal that ends a process gives the terminal back`(signal: Int32) async throws {
    let terminal = try PseudoTerminal()
    await #expect(processExitsWith: .signal(signal)) {
      [path = terminal.path as String, signal = signal as Int32] in
      takeTerminal(path)
      // Threads that work for others block most signals: it is sent to the process.
      kill(getpid(), signal)
      pause(milliseconds: 10_000)
    }
    #expect(terminal.takeWritten() == "restored")
    #expect(terminal.isForLines)
  }

  @Test func `The last words of a process stand below its screen`() async throws {
    let terminal = try PseudoTerminal()
    await #expect(processExitsWith: .signal(SIGABRT)) { [path = terminal.path as String] in
      let descriptor = takeTerminal(path)
      dup2(descriptor, STDERR_FILENO)
      terminal_restore_hold_standard_error()
      say("last words", to: STDERR_FILENO)
      abort()
    }
    #expect(terminal.takeWritten() == "restoredlast words")
  }

  @Test func `Messages that go to a file are in it at once`() async throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("lectern-tests-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    await #expect(processExitsWith: .success) { [path = file.path as String] in
      dup2(unsafe open(path, O_WRONLY | O_CREAT, 0o600), STDERR_FILENO)
      terminal_restore_hold_standard_error()
      say("told", to: STDERR_FILENO)
      _exit(0)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == "told")
  }

  @Test func `A process that is asked to end has its time once, however often it is asked`() async {
    await #expect(processExitsWith: .signal(SIGTERM)) {
      let terminal = try PseudoTerminal()
      takeTerminal(terminal.path)
      kill(getpid(), SIGTERM)
      // Three times as long as it has.
      for _ in 0..<1_000 {
        pause(milliseconds: 10)
        kill(getpid(), SIGHUP)
        terminal_restore_watch(false)
      }
    }
  }

  @Test func `^Z that was ignored from the start stays so under another program`() async {
    await #expect(processExitsWith: .success) {
      signal(SIGTSTP, SIG_IGN)
      let terminal = try PseudoTerminal()
      takeTerminal(terminal.path)
      terminal_restore_let_stop(true)
      var answer = sigaction()
      unsafe sigaction(SIGTSTP, nil, &answer)
      exit(unsafe unsafeBitCast(answer.__sigaction_handler, to: Int.self) == 1 ? 0 : 1)
    }
  }

  @Test func `A reader that waits for its terminal ends all the same when it is asked to`() throws {
    let terminal = try PseudoTerminal(running: TmuxTerminal.program)
    try terminal.wait { !terminal.takeWritten().isEmpty }
    // Nobody looks at the pages.
    terminal.type(String(repeating: "\u{C}", count: 40))
    try terminal.waitUntilFull()
    // From here on the time that ends the reader is the one that begins with the signal.
    try terminal.wait { terminal.interrupts }
    #expect(terminal.end(by: SIGTERM) == SIGTERM)
    #expect(terminal.isForLines)
    #expect(terminal.takeWritten().contains("\u{1B}[?1049l"))
  }

  @Test func `^C ends a process that has not answered it for a second`() async {
    await #expect(processExitsWith: .signal(SIGINT)) {
      setsid()
      let terminal = try PseudoTerminal()
      takeTerminal(terminal.path, flags: 0)
      terminal_restore_watch(true)
      // Longer than it takes by far, and no longer than anybody would wait.
      for _ in 0..<2_000 {
        pause(milliseconds: 5)
        terminal.type("\u{3}")
      }
    }
  }

  @Test func `^C twice in a row ends nothing`() async {
    await #expect(processExitsWith: .success) {
      setsid()
      let terminal = try PseudoTerminal()
      takeTerminal(terminal.path, flags: 0)
      terminal_restore_watch(true)
      try terminal.wait { terminal.interrupts }
      for _ in 0..<2 {
        terminal.type("\u{3}")
        pause(milliseconds: 50)
      }
    }
  }

  @Test func `While ^C interrupts, every other key is there to read`() async {
    await #expect(processExitsWith: .success) {
      setsid()
      let terminal = try PseudoTerminal()
      let descriptor = takeTerminal(terminal.path, flags: 0)
      terminal_restore_watch(true)
      try terminal.wait { terminal.interrupts }
      terminal.type("a\u{1C}\u{1A}\u{3}b")
      pause(milliseconds: 50)
      let keys = unsafe [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
        count = unsafe max(0, read(descriptor, buffer.baseAddress, buffer.count))
      }
      exit(keys == Array("a\u{1C}\u{1A}b".utf8) ? 0 : 1)
    }
  }
}

/// Takes a terminal as the reader does: raw, with what restores it at hand.
@discardableResult
private func takeTerminal(_ path: String, flags: CInt = O_NOCTTY) -> CInt {
  let descriptor = unsafe open(path, O_RDWR | flags)
  guard terminal_restore_save_modes(descriptor) else { return -1 }
  var modes = termios()
  unsafe tcgetattr(descriptor, &modes)
  unsafe cfmakeraw(&modes)
  unsafe tcsetattr(descriptor, TCSANOW, &modes)
  unsafe terminal_restore_arm("restored", 8)
  _ = terminal_restore_catch_signals()
  return descriptor
}

private func say(_ text: String, to descriptor: CInt) {
  _ = unsafe text.withCString { unsafe write(descriptor, $0, strlen($0)) }
}

/// Calls itself until there is no stack left.
private func deeper(than depth: Int) -> Int {
  depth < 0 ? depth : deeper(than: depth + 1) + 1
}
