import ArticleTestSupport
import Articles
import Reader
import ReaderTestSupport
import Screen
import Testing

struct TypingTests {
  static let letters = ["a", "é", " ", "e", "<", "\"", "@", "#", "1", "潮", "n", "?", "\\", "."]

  @Test(arguments: ["/", "&", "i", "}A", "?/", "/<f9>", "}A<f9>"], 1...8)
  func `Characters that are taken in one go are what they are key by key`(
    opening: String, seed: UInt64
  ) throws {
    var dice = SplitMix(seed: seed)
    let text = (0..<30).map { _ in Self.letters.randomElement(using: &dice) ?? "a" }.joined()
    let size = Size(columns: 80, rows: 24)
    var (slow, fast) = (ArticleReader(.bundled, size: size), ArticleReader(.bundled, size: size))
    for key in try KeyNotation.parse(opening) {
      _ = slow.handle(.key(key))
      _ = fast.handle(.key(key))
    }
    for character in text {
      let key = Screen.Event.key(Key(.character(character)))
      #expect(fast.character(typedBy: key) == character)
      _ = slow.handle(key)
    }
    _ = fast.handle(.paste(text))
    while slow.hasWork { _ = slow.work() }
    while fast.hasWork { _ = fast.work() }
    #expect(slow.view() == fast.view())
  }
}
