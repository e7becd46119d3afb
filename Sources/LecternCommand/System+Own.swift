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

  /// The number of this process.
  static var process: Int { Int(getpid()) }

  /// Whether a process is another Lectern that is running, as far as /proc tells (proc(5)).
  static func isOtherReader(_ process: Int) -> Bool {
    guard process != self.process, let own = Files.destination(ofLink: "/proc/self/exe") else {
      return false
    }
    return Files.destination(ofLink: "/proc/\(process)/exe") == own
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
