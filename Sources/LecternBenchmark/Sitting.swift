import Foundation

/// What a program took for one reader who opens a text, turns some pages and goes to its end.
struct Sitting {
  /// From the start of the program to the last byte of its first page, in milliseconds.
  var firstPage = 0.0

  /// From the start of the program to the last byte before the first key, in milliseconds: what
  /// Lectern adds to the page when it has read the apparatus.
  var ready = 0.0

  /// From the key to the last byte of the page, in milliseconds, for each page turned.
  var turns: [Double] = []

  /// The bytes written for each page turned.
  var turnBytes: [Double] = []

  /// From the key to the last byte of the last page, in milliseconds.
  var end = 0.0

  /// From the new size to the last byte of the page, in milliseconds.
  var resize = 0.0

  /// The most memory that was resident, in MiB.
  var memory = 0.0
}

extension Sitting {
  static let columns = 120
  static let rows = 36

  /// Starts a program and reads with it.
  ///
  /// - Parameters:
  ///   - command: The program.
  ///   - text: What it reads.
  ///   - landmark: What shows that the first page is whole.
  /// - Throws: `Failure` where the program ends, or does not show what it should.
  init(with command: Command, on text: Text, landmark: Landmark) throws {
    let start = ContinuousClock.now
    let terminal = try PseudoTerminal(running: command, columns: Self.columns, rows: Self.rows)
    let page = try terminal.read(silence: text.firstSilence, until: landmark.isReached)
    firstPage = (page.time(until: landmark.isReached) - start).milliseconds
    ready = (page.lastByte - start).milliseconds
    for _ in 0..<text.turns {
      let (time, bytes) = try Self.answer(of: terminal) { $0.type(" ") }
      turns.append(time)
      turnBytes.append(bytes)
    }
    (end, _) = try Self.answer(of: terminal) { $0.type("G") }
    (resize, _) = try Self.answer(of: terminal) {
      $0.resize(columns: Self.columns - 20, rows: Self.rows - 6)
    }
    memory = try highestMemory(of: terminal.process)
  }

  /// The milliseconds and bytes of what a program writes when something is done to it.
  private static func answer(
    of terminal: borrowing PseudoTerminal, to act: (borrowing PseudoTerminal) -> Void
  ) throws -> (milliseconds: Double, bytes: Double) {
    let start = ContinuousClock.now
    act(terminal)
    let output = try terminal.read { !$0.isEmpty }
    return ((output.lastByte - start).milliseconds, Double(output.bytes.count))
  }
}

/// The most memory that a process has had resident, in MiB.
private func highestMemory(of process: pid_t) throws -> Double {
  let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  guard let kibibytes = line?.split(separator: " ").dropFirst().first.flatMap({ Double($0) }) else {
    throw Failure("the system does not tell the memory of a process")
  }
  return kibibytes / 1024
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15
  }
}
