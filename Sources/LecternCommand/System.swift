import Articles
import BundledArticle
import Glibc

/// What the program asks of the system: files, the environment, the standard streams.
///
/// Every unsafe call of the command line is in this file and in `System+Topic.swift`.
enum System {
  /// The value of an environment variable, if it is set.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// Whether colours are wanted: `NO_COLOR` (no-color.org) is not set, or empty.
  static var wantsColors: Bool { (environment("NO_COLOR") ?? "").isEmpty }

  /// Sets an environment variable, before the process ends or another thread begins.
  static func setEnvironment(_ name: String, to value: String) {
    unsafe setenv(name, value, 1)
  }

  /// The files of the article that is part of the program.
  static func bundledFiles() -> ArticleFiles {
    unsafe ArticleFiles(
      article: .init(name: "article.md", bytes: bytes(of: bundled_article())),
      actors: file("actors.yaml", bundled_actors),
      timeline: file("timeline.yaml", bundled_timeline),
      notes: file("notes.yaml", bundled_notes),
      sources: file("sources.yaml", bundled_sources))
  }

  /// A part of the apparatus; its bytes are copied out of the program only when they are needed.
  private static func file(
    _ name: String, _ bundled: @escaping @Sendable () -> bundled_file
  ) -> ArticleFiles.File {
    ArticleFiles.File(name: name) { unsafe bytes(of: bundled()) }
  }

  private static func bytes(of file: bundled_file) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// The columns of the terminal on standard output, if it is one and says so.
  static func terminalColumns() -> Int? {
    var size = winsize()
    guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  static func isFolder(_ path: String) throws(Failure) -> Bool {
    var status = stat()
    guard unsafe stat(spelled(path), &status) == 0 else { throw failure(path, errno) }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// Reads a file whole.
  ///
  /// A pipe or a device is refused: it might never end.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = unsafe Glibc.open(spelled(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(path, errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .folder(path)
    case S_IFIFO: throw .notAFile(path, kind: "a pipe")
    case S_IFSOCK: throw .notAFile(path, kind: "a socket")
    default: throw .notAFile(path, kind: "a device")
    }
    return try readAll(descriptor, name: path, expecting: Int(status.st_size))
  }

  /// The most that is read of a file or of standard input, in bytes: the parser of Markdown ends
  /// the program for a text of twice as many.
  private static let sizeLimit = 512 * 1_048_576

  static func readStandardInput() throws(Failure) -> [UInt8] {
    try readAll(0, name: "standard input", expecting: 0)
  }

  /// Writes all bytes.
  ///
  /// A reader of a pipe that has gone away ends the program by SIGPIPE, also where that is ignored.
  static func write(_ bytes: [UInt8], to descriptor: Int32 = 1) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        switch errno {
        case EINTR: continue
        case EAGAIN:
          waitUntilWritable(descriptor)
          continue
        case EPIPE where descriptor == 1: die(bySignal: SIGPIPE)
        default: break
        }
        throw .unwritable(reason: reason(errno))
      }
      rest = rest.dropFirst(count)
    }
  }

  /// The signal of a terminal that is closed.
  static let hangUpSignal = SIGHUP

  /// Ends the program by a signal, as if nothing had caught it.
  static func die(bySignal number: Int32) -> Never {
    signal(number, SIG_DFL)
    raise(number)
    exit(128 + number)
  }

  private static func readAll(
    _ descriptor: Int32, name: String, expecting size: Int
  ) throws(Failure) -> [UInt8] {
    guard size <= sizeLimit else { throw .tooLarge(name, limit: sizeLimit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    let chunk = max(64 * 1024, size + 1)
    while true {
      var code: Int32 = 0
      let part = unsafe [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        count = unsafe max(-1, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
        code = count < 0 ? errno : 0
        count = max(0, count)
      }
      if code == EAGAIN, descriptor == 0 {
        _ = hasInput(descriptor, within: -1)
        continue
      }
      if code == EINTR { continue }
      guard code == 0 else { throw failure(name, code) }
      if part.isEmpty { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      guard bytes.count <= sizeLimit else { throw .tooLarge(name, limit: sizeLimit) }
    }
  }

  private static func failure(_ name: String, _ code: Int32) -> Failure {
    switch code {
    case ENOENT, ENOTDIR: .noSuchFile(name)
    case EACCES, EPERM: .noPermission(name)
    case EISDIR: .folder(name)
    default: .unreadable(name, reason: reason(code))
    }
  }

  static func reason(_ code: Int32) -> String {
    guard let words = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: words).lowercased()
  }
}
