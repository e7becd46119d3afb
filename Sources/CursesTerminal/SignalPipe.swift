import CTerminalRestore
import Glibc

/// The signals that the process catches, one after the other.
struct SignalPipe: ~Copyable {
  /// Readable when a signal waits.
  let descriptor: CInt

  /// Starts to catch signals, and to give the terminal back should the process crash.
  init() throws(TerminalError) {
    descriptor = terminal_restore_catch_signals()
    if descriptor < 0 { throw .noResources }
  }

  deinit {
    terminal_restore_release_signals()
  }

  /// The number that stands for ^C, typed while the process was at work.
  static let interruptKey = CInt(terminal_restore_interrupt_key)

  /// Takes the numbers of the signals that wait, oldest first.
  func take() -> [CInt] {
    var bytes: [UInt8] = []
    var count = 0
    repeat {
      bytes += unsafe [UInt8](unsafeUninitializedCapacity: 256) { buffer, filled in
        count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
        filled = max(0, count)
      }
    } while count > 0
    terminal_restore_signals_read()
    return bytes.map { CInt($0) }
  }
}
