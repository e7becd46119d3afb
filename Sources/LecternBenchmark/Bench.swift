import Foundation

/// Reads every text with every program, in turns, and prints what it took.
struct Bench {
  let options: Options
  let folder: URL

  /// The program that is measured: a copy, as it lies in memory after an installation, where a
  /// linker leaves its pages one by one.
  let lectern: String

  /// The programs that are here, Lectern first: their names and paths.
  let programs: [(name: String, path: String)]

  init(_ options: Options) throws {
    self.options = options
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lectern-benchmark-\(getpid())")
    guard FileManager.default.isExecutableFile(atPath: options.lectern) else {
      throw Failure("there is no program at \(options.lectern)")
    }
    let peers = ["less", "w3m"].map { ($0, pathOfProgram(named: $0)) }
    for (name, path) in peers where path == nil { print("\(name) is not installed: left out") }
    lectern = folder.appendingPathComponent("lectern").path
    programs =
      [("lectern", lectern)]
      + peers.compactMap { name, path in
        path.map { (name, $0) }
      }
  }

  func run() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(atPath: options.lectern, toPath: lectern)
    print(
      "medians of \(options.runs) runs in a terminal of \(Sitting.columns)×\(Sitting.rows);",
      "× is Lectern's share of the peer's, the median over runs side by side\n")
    let texts = try Text.all(in: folder, lectern: lectern)
    for text in texts {
      let readers = programs.filter { text.arguments[$0.name] != nil }
      show(Table(text.name, readers.map(\.name), try sittings(of: readers, on: text)))
    }
    if let long = texts.first(where: { $0.name.hasPrefix("10 MB") }) {
      show(try searches(in: long))
    }
    show(try apparatuses())
    show(try starts())
  }

  /// Prints a table, which can be read at once, through a pipe as well.
  private func show(_ table: Table) {
    print(table)
    fflush(nil)
  }

  /// The sittings of each program: all have their first one, then all their second.
  private func sittings(
    of readers: [(name: String, path: String)], on text: Text
  ) throws -> [[Sitting]] {
    let landmarks = try readers.map { try landmark(of: command(for: $0, on: text), on: text) }
    var sittings: [[Sitting]] = readers.map { _ in [] }
    for _ in 0..<min(options.runs, text.mostRuns) {
      for (place, reader) in readers.enumerated() {
        let command = try command(for: reader, on: text)
        sittings[place].append(try Sitting(with: command, on: text, landmark: landmarks[place]))
      }
    }
    return sittings
  }

  private func landmark(of command: Command, on text: Text) throws -> Landmark {
    let start = ContinuousClock.now
    let patience = Duration.milliseconds(max(4_000, text.firstSilence))
    let terminal = try PseudoTerminal(
      running: command, columns: Sitting.columns, rows: Sitting.rows)
    let page = try terminal.read { _ in ContinuousClock.now - start > patience }
    return try Landmark(of: page.bytes)
  }

  /// Every start has a home of its own, so that no program remembers the one before.
  func command(for reader: (name: String, path: String), on text: Text) throws -> Command {
    let home = folder.appendingPathComponent("home-\(UUID())")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let environment = [
      "HOME": home.path, "LANG": "C.UTF-8", "LESSHISTFILE": "-", "PATH": "/usr/bin:/bin",
      "TERM": "xterm-256color",
    ]
    return Command(
      path: reader.path, arguments: text.arguments[reader.name, default: []],
      environment: environment.merging(text.environment) { _, special in special })
  }
}

func pathOfProgram(named name: String) -> String? {
  let folders = ProcessInfo.processInfo.environment["PATH", default: "/usr/bin"]
  return folders.split(separator: ":").map { "\($0)/\(name)" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
}
