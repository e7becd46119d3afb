import Annotations
import Glibc
import Keeping

extension System {
  /// An address that nothing else has (a UUID of random numbers, RFC 9562), and the time.
  static func stamp() -> Stamp {
    var bytes = (0..<16).map { _ in UInt8.random(in: 0...255) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { String($0, radix: 16) }.map { $0.count == 1 ? "0" + $0 : $0 }
    let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
    return Stamp(
      id: "urn:uuid:" + groups.joined(separator: "-"), time: Timestamp(milliseconds: milliseconds())
    )
  }

  /// This process, as one that writes a note; nothing where the system does not tell when it began.
  static var writer: Bookmark.Draft.Writer? { running(Int(getpid())) }

  /// Whether a process that has written a note is another one, and still runs.
  static func isOtherReader(_ writer: Bookmark.Draft.Writer) -> Bool {
    writer != self.writer && running(writer.process) == writer
  }

  /// The process that has a number now, as far as /proc tells (proc(5)); none once it has ended.
  private static func running(_ process: Int) -> Bookmark.Draft.Writer? {
    // Before the last parenthesis stands its name, which may have blanks in it.
    let fields = (try? read("/proc/\(process)/stat"))?
      .split(separator: UInt8(ascii: ")")).last?
      .split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    // Behind it stand the state, which is Z once the process has ended though it still has its
    // number, and as the twentieth the start: fields 3 and 22.
    guard let fields, fields.count > 19, fields[0] != "Z", let start = Int(fields[19]) else {
      return nil
    }
    return Bookmark.Draft.Writer(process: process, start: start)
  }

  /// The time, in milliseconds from 1970-01-01T00:00:00Z.
  private static func milliseconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }

  /// The folders of the reader's own files.
  static var folders: Folders {
    Folders(
      home: folder("HOME"), stateHome: folder("XDG_STATE_HOME"),
      dataHome: folder("XDG_DATA_HOME"), configHome: folder("XDG_CONFIG_HOME"))
  }

  /// The folder that an environment variable names; a fault where its value is no UTF-8, for with
  /// stand-ins it would name another one.
  private static func folder(_ variable: String) -> Folders.Value {
    guard let value = unsafe getenv(variable) else { return .success(nil) }
    guard let folder = unsafe String(validatingCString: value) else {
      return .failure(.notUTF8(variable: variable))
    }
    return .success(folder)
  }
}
