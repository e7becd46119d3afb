import Foundation

/// A text to be read by all programs, each in its own way.
struct Text {
  let name: String

  /// What each program is started with, by the program's name.
  let arguments: [String: [String]]

  /// How many pages to turn, fewer than it has.
  let turns: Int

  /// Variables that only this text's programs have.
  var environment: [String: String] = [:]

  /// How long nothing must come after the start for all of it to be ready, in milliseconds: more
  /// than any program reads on in silence after its first page.
  var firstSilence: Int32 = 250

  /// How often each program is started on it at most; the longest texts take long.
  var mostRuns = Int.max
}

extension Text {
  /// The texts that all programs are measured on, with their files in a folder.
  ///
  /// Peers read the article as `lectern print` sets it, and generated Markdown as it is.
  static func all(in folder: URL, lectern: String) throws -> [Text] {
    let article = try printed(by: lectern, color: "never", in: folder)
    let colored = try printed(by: lectern, color: "always", in: folder)
    return [
      Text(
        name: "the article, without colour",
        arguments: ["lectern": [], "less": [article], "w3m": [article]], turns: 3,
        environment: ["NO_COLOR": "1"]),
      Text(
        name: "the article, in colour", arguments: ["lectern": [], "less": ["-R", colored]],
        turns: 3),
      try generated("100 KB of Markdown", bytes: 100_000, in: folder),
      try generated("1 MB of Markdown", bytes: 1_000_000, in: folder),
      try generated("10 MB of Markdown", bytes: 10_000_000, in: folder),
      try generated("100 MB of Markdown", bytes: 100_000_000, in: folder),
    ]
  }

  private static func generated(_ name: String, bytes: Int, in folder: URL) throws -> Text {
    let file = folder.appendingPathComponent("\(bytes).md")
    try markdown(bytes: bytes).write(to: file, atomically: true, encoding: .utf8)
    return Text(
      name: name,
      arguments: [
        "lectern": [file.path], "less": [file.path], "w3m": ["-T", "text/plain", file.path],
      ],
      turns: 8, firstSilence: Int32(max(250, bytes / 5_000)),
      mostRuns: bytes > 50_000_000 ? 3 : .max)
  }

  /// Writes the article as Lectern prints it, in the measure of its screen.
  private static func printed(by lectern: String, color: String, in folder: URL) throws -> String {
    let file = folder.appendingPathComponent("article-\(color).txt")
    try Data().write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: lectern)
    process.arguments = ["print", "--width", "72", "--color", color]
    process.standardOutput = try FileHandle(forWritingTo: file)
    do { try process.run() } catch { throw Failure("\(lectern) does not start") }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure("\(lectern) prints no article") }
    return file.path
  }
}

/// Makes an article of about so many bytes: sections with paragraphs, lists, tables and code.
///
/// It is the same in every run.
func markdown(bytes: Int) -> String {
  var text = "# A long article\n\n"
  var chance = Chance()
  var section = 0
  while text.utf8.count < bytes {
    section += 1
    text += "## Section \(section)\n\n"
    for _ in 0..<6 { text += paragraph(&chance) + "\n\n" }
    for _ in 0..<4 { text += "- \(sentence(&chance))\n" }
    text += "\n> \(sentence(&chance))\n\n"
    text += "| harbour | height |\n|---|--:|\n"
    for _ in 0..<3 { text += "| \(chance.word()) | \(chance.number(below: 90)) |\n" }
    text += "\n```\n\(chance.word()) = \(chance.number(below: 1000))\n```\n\n"
  }
  return text
}

private func paragraph(_ chance: inout Chance) -> String {
  (0..<5).map { _ in sentence(&chance) }.joined(separator: " ")
}

private func sentence(_ chance: inout Chance) -> String {
  var words = (0..<8 + chance.number(below: 12)).map { _ in chance.word() }
  let marked = chance.number(below: words.count)
  switch chance.number(below: 6) {
  case 0: words[marked] = "*\(words[marked])*"
  case 1: words[marked] = "**\(words[marked])**"
  case 2: words[marked] = "[\(words[marked])](https://example.org/\(marked))"
  case 3: words[marked] = "“\(words[marked])”"
  default: break
  }
  return "The " + words.joined(separator: " ") + "."
}

/// Numbers that look like chance and are the same in every run (Knuth's linear congruence).
private struct Chance {
  private var state: UInt64 = 1843

  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func word() -> String {
    Self.words[number(below: Self.words.count)]
  }

  private static let words = [
    "tide", "harbour", "moon", "rises", "twice", "before", "the", "of", "a", "and", "keeper",
    "almanac", "water", "quay", "lantern", "in", "to", "evening", "was", "counted", "by", "those",
    "who", "wait", "for", "ebb", "flood", "sandbank", "northerly", "unaccountably", "yesterday",
    "is", "it", "seldom", "fourth", "step", "höher", "café", "naïve", "mud",
  ]
}
