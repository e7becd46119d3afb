import Glibc
import Screen

/// The terminal that the process belongs to, as a file.
///
/// It is opened anew, so that the program's standard streams stay free for pipes, and no flag set
/// on it reaches other processes.
@safe struct TerminalDevice: ~Copyable {
  let descriptor: CInt

  /// The same file, as curses wants it.
  let stream: UnsafeMutablePointer<FILE>

  init() throws(TerminalError) {
    var descriptor = unsafe open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT || errno == EACCES, let name = unsafe ttyname(STDIN_FILENO) {
      descriptor = unsafe open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    }
    guard descriptor >= 0 else {
      throw errno == EMFILE || errno == ENFILE ? .noResources : .noTerminal
    }
    guard let stream = unsafe fdopen(descriptor, "r+") else {
      close(descriptor)
      throw .noResources
    }
    self.descriptor = descriptor
    unsafe self.stream = unsafe stream
  }

  deinit {
    unsafe fclose(stream)
  }

  /// Whether the process may open one more file, such as the terminal database.
  var hasRoomBesides: Bool {
    let other = dup(descriptor)
    guard other >= 0 else { return false }
    close(other)
    return true
  }

  /// The size of now, or `nil` when the terminal does not know it.
  var size: Size? {
    var window = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0,
      window.ws_row > 0
    else { return nil }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  /// Reads what has been typed.
  ///
  /// - Returns: The bytes, at most 64 KiB; empty when nothing has come; `nil` when nothing ever
  ///   will.
  func read() -> [UInt8]? {
    var isOpen = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 64 * 1024) { buffer, count in
      let result = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      isOpen = result > 0 || (result < 0 && (errno == EINTR || errno == EAGAIN))
      count = max(0, result)
    }
    return isOpen ? bytes : nil
  }

  /// Writes a control sequence behind everything that curses has written.
  func write(_ sequence: String) {
    write(Array(sequence.utf8))
  }

  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      guard count >= 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}
