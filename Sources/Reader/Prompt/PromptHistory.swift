/// What was typed at prompts before, while the reader runs.
struct PromptHistory: Hashable, Sendable {
  private var lines: [Prompt.Kind: [String]] = [:]

  /// Remembers a line; one that was typed before becomes the latest.
  mutating func keep(_ line: String, of kind: Prompt.Kind) {
    guard !line.isEmpty else { return }
    var earlier = lines[kind.memory, default: []]
    earlier.removeAll { $0 == line }
    earlier.append(line)
    lines[kind.memory] = earlier.suffix(Self.greatestCount)
  }

  /// The lines of a kind of prompt, the latest last.
  func lines(of kind: Prompt.Kind) -> [String] {
    lines[kind.memory, default: []]
  }

  /// The lines of a kind of prompt that are kept, at most: no one goes back through more.
  private static let greatestCount = 100
}
