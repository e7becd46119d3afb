import Annotations
import Articles

extension Article {
  /// Loads an article of a text alone.
  static func loaded(_ markdown: String) -> Article {
    Article.loadText(
      ArticleFiles(article: .init(name: "article.md", bytes: Array(markdown.utf8)))
    ).article
  }

  /// The range of words of the text: of several occurrences the one of a number, from 0.
  func range(of words: String, occurrence: Int = 0) -> Range<ByteOffset>? {
    let wanted = Array(words.utf8)
    var left = occurrence
    for start in text.indices where text[start...].starts(with: wanted) {
      if left == 0 { return start..<start + wanted.count }
      left -= 1
    }
    return nil
  }

  func string(_ range: Range<ByteOffset>?) -> String? { range.map { string($0) } }
}

extension Stamp {
  /// A stamp like no other of its number, so many minutes after noon.
  static func number(_ number: Int) -> Stamp {
    Stamp(id: "urn:test:\(number)", time: Timestamp(milliseconds: 43_200_000 + number * 60_000))
  }
}
