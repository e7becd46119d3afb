import Annotations
import ArticleTestSupport
import Articles
import Testing

/// A paragraph: a number by which the test knows it, and words that others have too.
private struct Paragraph: Hashable {
  let number: Int
  var words: [String]

  var text: String { "\(words.joined(separator: " ")) (\(number))." }
}

/// Texts of paragraphs that look alike, edited at random: what is certain has to be right.
struct AnchoringPropertyTests {
  private static let vocabulary = [
    "the", "sea", "moon", "harbour", "rises", "falls", "twice", "a", "day", "and", "boats", "lie",
    "on", "mud", "until", "water", "returns", "with", "evening", "tide",
  ]

  @Test(arguments: 1...40) func `Whatever is edited, no note sits on the words of another`(
    seed: UInt64
  ) throws {
    var dice = SplitMix(seed: seed)
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
    for _ in 1...dice.roll(8) { dice.edit(&after, Self.vocabulary) }
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
}

extension SplitMix {
  fileprivate mutating func pick(from words: [String]) -> String {
    words.randomElement(using: &self) ?? ""
  }

  /// Moves a paragraph, takes one out, or changes a word.
  fileprivate mutating func edit(_ paragraphs: inout [Paragraph], _ words: [String]) {
    guard paragraphs.count > 2 else { return }
    let index = Int.random(in: paragraphs.indices, using: &self)
    switch roll(3) {
    case 1:
      let paragraph = paragraphs.remove(at: index)
      paragraphs.insert(paragraph, at: Int.random(in: 0...paragraphs.count, using: &self))
    case 2: paragraphs.remove(at: index)
    default: paragraphs[index].words[roll(14) - 1] = pick(from: words)
    }
  }
}
