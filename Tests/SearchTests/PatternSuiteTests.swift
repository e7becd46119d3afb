import Foundation
import PatternMatching
import Testing

/// The cases of the regex crate, in `Fixtures/regex`.
struct PatternSuiteTests {
  @Test(arguments: try PatternSuite.read().cases)
  func `Patterns match where others match them`(example: PatternSuite.Case) throws {
    let pattern = try Pattern((example.ignoresCase ? "(?i)" : "") + example.pattern)
    var matcher = Matcher(pattern)
    let text = Array(example.text.utf8)
    var matches: [[Int]] = []
    var offset = 0
    while offset < text.count,
      case .match(let match) = matcher.first(
        in: text, subject: 0..<text.count, starts: offset..<text.count),
      matches.count < example.limit
    {
      matches.append([match.lowerBound, match.upperBound])
      offset = match.upperBound
    }
    #expect(matches == example.matches)
  }

  @Test(arguments: try PatternSuite.read().broken)
  func `What others refuse is refused`(pattern: String) {
    #expect(throws: PatternFault.self) { try Pattern(pattern) }
  }
}

/// What `patterns.json` holds.
struct PatternSuite: Decodable {
  struct Case: Decodable, CustomTestStringConvertible {
    let name: String
    let pattern: String
    let text: String
    let ignoresCase: Bool

    /// The matches that are asked for at most.
    let limit: Int

    /// The first byte of each match, and the one after its last.
    let matches: [[Int]]

    var testDescription: String { name }
  }

  let cases: [Case]

  /// What is no pattern.
  let broken: [String]

  static func read() throws -> PatternSuite {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/patterns.json")
    return try JSONDecoder().decode(PatternSuite.self, from: Data(contentsOf: url))
  }
}
