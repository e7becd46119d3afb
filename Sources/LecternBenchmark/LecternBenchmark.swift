import Foundation

/// Measures Lectern beside its peers, in a terminal of its own.
@main
struct LecternBenchmark {
  static func main() {
    do {
      let options = try Options(CommandLine.arguments)
      try Bench(options).run()
    } catch {
      FileHandle.standardError.write(Data("lectern-benchmark: \(error)\n".utf8))
      exit(1)
    }
  }
}

/// What the command line asks for.
struct Options {
  /// How often each program is started on each text.
  var runs = 11

  /// The program to measure; without one, `lectern` in the folder of this program.
  var lectern: String

  init(_ arguments: [String]) throws {
    let own = URL(fileURLWithPath: arguments[0]).resolvingSymlinksInPath()
    lectern = own.deletingLastPathComponent().appendingPathComponent("lectern").path
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      if argument == "--runs" {
        guard let count = rest.popFirst().flatMap({ Int($0) }), count > 0 else { throw Self.usage }
        runs = count
      } else if argument.hasPrefix("-") {
        throw Self.usage
      } else {
        lectern = argument
      }
    }
  }

  private static let usage = Failure("usage: lectern-benchmark [--runs COUNT] [LECTERN]")
}

/// Why nothing can be measured, in words.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
