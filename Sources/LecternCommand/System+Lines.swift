import Glibc

extension System {
  /// Whether there is something to read, or the end of it, within a time.
  static func hasInput(_ descriptor: Int32, within milliseconds: Int32) -> Bool {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&source, 1, milliseconds) > 0
  }

  /// Reads what there is, and waits for it if there is nothing; nothing at the end.
  static func readSome(_ descriptor: Int32) throws(Failure) -> [UInt8] {
    while true {
      var code: Int32 = 0
      let part = unsafe [UInt8](unsafeUninitializedCapacity: 4_096) { buffer, count in
        count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        code = count < 0 ? errno : 0
        count = max(0, count)
      }
      switch code {
      case 0: return part
      case EINTR: continue
      case EAGAIN: _ = hasInput(descriptor, within: -1)
      // The terminal has gone away.
      case EIO: return []
      default: throw .unreadable("standard input", reason: reason(code))
      }
    }
  }

  /// Waits until a descriptor takes bytes again.
  static func waitUntilWritable(_ descriptor: Int32) {
    var target = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&target, 1, -1)
  }

  /// Puts something into the place of standard streams that are closed, so that no file that is
  /// opened is taken for one of them; what it gives for reading and takes for writing is an error
  /// still.
  static func holdStandardStreams() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is the one that is missing.
      _ = unsafe Glibc.open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Opens the terminal that the program runs in, whatever its standard streams are.
  static func openTerminal() throws(Failure) -> Int32 {
    let descriptor = unsafe Glibc.open("/dev/tty", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .unusableTerminal(
        reason: "the article is read from standard input, and there is no terminal to type at")
    }
    return descriptor
  }
}
