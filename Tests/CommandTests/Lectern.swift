import ArticleTestSupport
import Foundation
import Glibc

/// The program as others see it: what it prints, what it complains of, and how it ends.
struct Lectern {
  /// What a run of the program leaves behind.
  struct Run: Equatable {
    let output: String
    let errors: String
    let status: Int32
  }

  /// The program that the build has put beside the tests.
  static let path = programPath

  /// Runs the program to its end, without a terminal.
  ///
  /// Its input lies in a file, so that it leaves no broken pipe when it ends without reading it.
  ///
  /// - Parameters:
  ///   - arguments: What stands after its name.
  ///   - input: What it reads from standard input.
  ///   - environment: What its environment has beyond the path of programs and UTF-8.
  ///   - isWaiting: Whether it may wait for its streams, or has pipes that tell it to come again
  ///     later.
  /// - Returns: What it leaves behind.
  /// - Throws: What keeps it from starting.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    isWaiting: Bool = true
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { $1 }
    let stdout = try Scratch().pipe()
    guard !isWaiting else {
      process.standardInput = try Scratch().reading(input)
      return try finish(process, stdout)
    }
    let stdin = try Scratch().pipe()
    for end in [stdin.reading, stdout.writing] {
      _ = fcntl(end.fileDescriptor, F_SETFL, O_NONBLOCK)
    }
    process.standardInput = stdin.reading
    return try finish(process, stdout) {
      try stdin.reading.close()
      try stdin.writing.write(contentsOf: Data(input.utf8))
      try stdin.writing.close()
    }
  }

  /// Runs a line of shell in which `$lectern` is the program.
  static func shell(_ line: String, in folder: URL? = nil) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line]
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "lectern": path]
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    return try finish(process, Scratch().pipe())
  }

  /// Runs a process to its end, and does something right after its start.
  private static func finish(
    _ process: Process, _ stdout: Scratch.Pipe, afterStart: () throws -> Void = {}
  ) throws -> Run {
    let stderr = try Scratch().pipe()
    process.standardOutput = stdout.writing
    process.standardError = stderr.writing
    try process.run()
    for end in [stdout.writing, stderr.writing] { try end.close() }
    try afterStart()
    let output = stdout.reading.readDataToEndOfFile()
    let errors = stderr.reading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self), status: process.terminationStatus)
  }
}

/// A folder that lives as long as a test.
final class Scratch {
  /// The ends of a pipe.
  typealias Pipe = (reading: FileHandle, writing: FileHandle)

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lectern-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file and gives its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = folder.appendingPathComponent(name)
    try Data(bytes).write(to: url)
    return url.path
  }

  func file(_ name: String, _ text: String) throws -> String {
    try file(name, Array(text.utf8))
  }

  /// Opens a text for reading, which can be read to its end though the folder is gone.
  func reading(_ text: String) throws -> FileHandle {
    try FileHandle(forReadingFrom: URL(fileURLWithPath: file("input", text)))
  }

  /// Opens a pipe, which is there though the folder is gone.
  ///
  /// At no time is it handed on to what other tests start, as one of Foundation's may be: a server
  /// of tmux would keep it open beyond the end of the program.
  func pipe() throws -> Pipe {
    let path = folder.appendingPathComponent("pipe").path
    // It is opened without waiting for its other end, and read as one that waits.
    let ends = [O_RDONLY | O_NONBLOCK, O_WRONLY]
    guard unsafe mkfifo(path, 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
    let handles = try ends.map { mode in
      let end = unsafe open(path, mode | O_CLOEXEC)
      guard end >= 0, fcntl(end, F_SETFL, 0) == 0 else { throw CocoaError(.fileReadUnknown) }
      return FileHandle(fileDescriptor: end, closeOnDealloc: true)
    }
    return (handles[0], handles[1])
  }
}
