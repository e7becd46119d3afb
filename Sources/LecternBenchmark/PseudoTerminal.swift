import CPseudoTerminal
import Glibc

/// A program, and how to start it.
struct Command {
  let path: String
  var arguments: [String] = []
  var environment: [String: String] = [:]
}

/// What a program has written, and when it came.
struct Output {
  private(set) var bytes: [UInt8] = []

  /// When each piece had come, with the count of all bytes until then.
  private var arrivals: [(count: Int, time: ContinuousClock.Instant)] = []

  /// When the last byte had come; now, where none has.
  var lastByte: ContinuousClock.Instant { arrivals.last?.time ?? .now }

  mutating func take(_ piece: [UInt8]) {
    bytes += piece
    arrivals.append((bytes.count, .now))
  }

  /// When the first bytes that meet a condition had come.
  func time(until isMet: ([UInt8]) -> Bool) -> ContinuousClock.Instant {
    arrivals.first { isMet(Array(bytes.prefix($0.count))) }?.time ?? lastByte
  }
}

/// A terminal without a screen: a program writes to it, and the time of the last byte is kept.
///
/// The program ends with the value.
struct PseudoTerminal: ~Copyable {
  /// How long no byte must come for a page to be whole, in milliseconds.
  static let silence: Int32 = 40

  /// How long a program may take to show what is waited for.
  static let patience: Duration = .seconds(60)

  let process: pid_t
  private let name: String
  private let descriptor: Int32

  /// Starts a program in a terminal of a given size.
  init(running command: Command, columns: Int, rows: Int) throws {
    var arguments = unsafe cStrings([command.path] + command.arguments)
    var environment = unsafe cStrings(command.environment.map { "\($0)=\($1)" })
    var process: pid_t = 0
    descriptor = unsafe cpseudoterminal_start(
      command.path, &arguments, &environment, Int32(columns), Int32(rows), &process)
    self.process = process
    name = command.path
    while let string = unsafe arguments.popLast() { unsafe free(string) }
    while let string = unsafe environment.popLast() { unsafe free(string) }
    guard descriptor >= 0 else {
      throw Failure("no terminal can be opened: \(unsafe String(cString: strerror(errno)))")
    }
  }

  deinit {
    close(descriptor)
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// Tells the program that its terminal has another size.
  func resize(columns: Int, rows: Int) {
    cpseudoterminal_resize(descriptor, Int32(columns), Int32(rows))
  }

  /// Types a key.
  func type(_ key: String) {
    let bytes = Array(key.utf8)
    unsafe bytes.withUnsafeBytes { _ = unsafe write(descriptor, $0.baseAddress, $0.count) }
  }

  /// Reads until what has come is whole, and nothing follows.
  ///
  /// Nothing is looked at while bytes are coming, so that the program never waits for the reader.
  func read(
    silence: Int32 = Self.silence, until isWhole: ([UInt8]) -> Bool
  ) throws -> Output {
    let limit = ContinuousClock.now + Self.patience
    var output = Output()
    while true {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if unsafe poll(&request, 1, silence) > 0 {
        try readChunk(into: &output)
      } else if isWhole(output.bytes) {
        return output
      } else if ContinuousClock.now > limit {
        throw Failure("\(name) does not show what it should after \(Self.patience)")
      }
    }
  }

  private func readChunk(into output: inout Output) throws {
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = unsafe max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
    output.take(chunk)
    if chunk.isEmpty { throw Failure("\(name) has ended too early") }
  }
}

/// Copies strings for C, with the null that ends the list.
func cStrings(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
  unsafe strings.map { unsafe strdup($0) } + [nil]
}
