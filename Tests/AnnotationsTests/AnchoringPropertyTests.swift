import Annotations
import Articles
import Testing

/// Texts of paragraphs that look alike, edited at random: what is certain has to be right.
struct AnchoringPropertyTests {
  /// A paragraph: a number by which the test knows it, and words that others have too.
  private struct Paragraph: Hashable {
    let number: Int
    var words: [String]

    var text: String { "\(words.joined(separator: " ")) (\(number))." }
  }

  private static let vocabulary = [
    "the", "sea", "moon", "harbour", "rises", "falls", "twice", "a", "day", "and", "boats", "lie",
    "on", "mud", "until", "water", "returns", "with", "evening", "tide",
  ]

  @Test(arguments: 1...40) func `Whatever is edited, no note sits on the words of another`(
    seed: UInt64
  ) throws {
    var dice = Dice(state: seed)
    let before = (1...12).map { number in
      Paragraph(number: number, words: (0..<14).map { _ in dice.pick(from: Self.vocabulary) })
    }
    let article = Article.loaded(text(of: before))
    let marked = try before.map { paragraph in
      let bytes = try #require(article.range(of: paragraph.text))
      let locator = try #require(AnchoredText(article).locator(of: bytes))
      return (paragraph: paragraph, locator: locator)
    }
    var after = before
    for _ in 0...dice.roll(8) { dice.edit(&after, Self.vocabulary) }
    let edited = Article.loaded(text(of: after))
    let found = AnchoredText(edited).find(marked.map(\.locator))
    for ((paragraph, _), anchoring) in zip(marked, found) {
      let now = after.filter { $0.number == paragraph.number }
      if let bytes = anchoring.bytes {
        #expect(edited.string(bytes) == paragraph.text, "\(paragraph)")
      } else {
        #expect(now != [paragraph], "\(paragraph) is there, and is called \(anchoring.label)")
      }
      if now.isEmpty { #expect(anchoring == .orphan, "\(paragraph) is gone") }
    }
  }

  private func text(of paragraphs: [Paragraph]) -> String {
    paragraphs.map(\.text).joined(separator: "\n\n") + "\n"
  }

  /// Numbers that are the same for the same seed (Knuth's generator).
  private struct Dice {
    var state: UInt64

    /// A number from 0 to below another.
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }

    mutating func pick(from words: [String]) -> String { words[roll(words.count)] }

    /// Moves a paragraph, takes one out, or changes a word.
    mutating func edit(_ paragraphs: inout [Paragraph], _ words: [String]) {
      guard paragraphs.count > 2 else { return }
      let index = roll(paragraphs.count)
      switch roll(3) {
      case 0: paragraphs.insert(paragraphs.remove(at: index), at: roll(paragraphs.count))
      case 1: paragraphs.remove(at: index)
      default: paragraphs[index].words[roll(14)] = pick(from: words)
      }
    }
  }
}
