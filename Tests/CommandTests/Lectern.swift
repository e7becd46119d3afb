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
  static let path: String = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("lectern").path
  }()

  /// Runs the program to its end, without a terminal.
  ///
  /// - Parameters:
  ///   - arguments: What stands after its name.
  ///   - input: What it reads from standard input.
  ///   - environment: What its environment has beyond the path of programs and UTF-8.
  ///   - isWaiting: Whether it may wait for its pipes, or is told to come again later.
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
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    if !isWaiting {
      for end in [stdin.fileHandleForReading, stdout.fileHandleForWriting] {
        _ = fcntl(end.fileDescriptor, F_SETFL, O_NONBLOCK)
      }
    }
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    let errors = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self), status: process.terminationStatus)
  }

  /// Runs a line of shell in which `$lectern` is the program.
  static func shell(_ line: String, in folder: URL? = nil) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line]
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "lectern": path]
    process.currentDirectoryURL = folder
    let (stdout, stderr) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    let errors = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self), status: process.terminationStatus)
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
}
