import Foundation
import FuzzTargets
import Testing

/// Every input that once broke something, and those that a search for more begins with.
struct CorpusTests {
  @Test(arguments: FuzzTarget.allCases)
  func `The laws hold for every input of the corpus`(target: FuzzTarget) throws {
    let inputs = try inputs(of: target)
    #expect(!inputs.isEmpty)
    for input in inputs { target.run(Array(try Data(contentsOf: input))) }
  }

  /// Shortened inputs reach what whole ones do not: unclosed parts, missing ends.
  @Test(arguments: FuzzTarget.allCases)
  func `The laws hold where an input stops short`(target: FuzzTarget) throws {
    for input in try inputs(of: target) {
      let bytes = Array(try Data(contentsOf: input))
      for end in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 4)) {
        target.run(Array(bytes[..<end]))
      }
    }
  }

  private func inputs(of target: FuzzTarget) throws -> [URL] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(components: "Corpus", target.rawValue)
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }
}
