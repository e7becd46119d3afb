import Glibc

/// The right to write in a folder, which one program has at a time; it ends with the value.
///
/// The system takes it back when a program ends, however it ends, so that none is ever left behind.
struct FolderLock: ~Copyable {
  private let descriptor: CInt

  /// Waits for the right, some seconds at the longest, none where these are 0; makes the folder if
  /// there is none.
  ///
  /// On a disk that knows no locks the right is given to everyone.
  init(_ folder: String, waiting seconds: Int) throws(KeepingFault) {
    try Files.makeFolder(folder)
    let path = folder + "/.lock"
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw Files.cannotMake(path, errno)
    }
    guard Self.take(descriptor, waiting: seconds) else {
      close(descriptor)
      throw .locked(file: path)
    }
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  private static func take(_ descriptor: CInt, waiting seconds: Int) -> Bool {
    for attempt in 0...seconds * 1_000_000 / Int(pause) {
      if attempt > 0 { usleep(pause) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      guard errno == EWOULDBLOCK || errno == EINTR else { return true }
    }
    return false
  }

  /// Between two attempts, in microseconds.
  private static let pause: UInt32 = 5_000
}
