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
    let stdout = Pipe.own()
    guard !isWaiting else {
      process.standardInput = try Scratch().reading(input)
      return try finish(process, stdout)
    }
    let stdin = Pipe.own()
    for end in [stdin.fileHandleForReading, stdout.fileHandleForWriting] {
      _ = fcntl(end.fileDescriptor, F_SETFL, O_NONBLOCK)
    }
    process.standardInput = stdin
    return try finish(process, stdout) {
      try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try stdin.fileHandleForWriting.close()
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
    return try finish(process, .own())
  }

  /// Runs a process to its end, and does something right after its start.
  private static func finish(
    _ process: Process, _ stdout: Pipe, afterStart: () throws -> Void = {}
  ) throws -> Run {
    let stderr = Pipe.own()
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    try afterStart()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    let errors = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self), status: process.terminationStatus)
  }
}

extension Pipe {
  /// A pipe that is not handed on to what other tests start meanwhile: a server of tmux would keep
  /// it open beyond the end of the program.
  fileprivate static func own() -> Pipe {
    let pipe = Pipe()
    for end in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
      _ = fcntl(end.fileDescriptor, F_SETFD, FD_CLOEXEC)
    }
    return pipe
  }
}

/// A folder that lives as long as a test.
final class Scratch {
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
}
