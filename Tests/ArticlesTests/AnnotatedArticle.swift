import ArticleTestSupport
import Articles

extension Article {
  /// Loads an article of one text and an apparatus.
  static func loaded(
    _ markdown: String, actors: String? = nil, timeline: String? = nil, notes: String? = nil,
    sources: String? = nil
  ) -> LoadedArticle {
    LoadedArticle(markdown, actors: actors, timeline: timeline, notes: notes, sources: sources)
  }

  /// A line for each mention: its actor, its words, its form if it is no plain name, and its depth.
  var mentionSummary: [String] {
    apparatus.mentions.map { mention in
      let form = mention.form == .name ? "" : " (\(mention.form.rawValue))"
      let depth = mention.isNested ? "> " : ""
      return "\(depth)\(apparatus.actors[mention.actor].id): \(string(mention.bytes))\(form)"
    }
  }

  /// A passage of the text with the place where it begins: `p1:4 sea`.
  func located(_ bytes: Range<ByteOffset>?) -> String? {
    guard let bytes else { return nil }
    let block = block(containing: bytes.lowerBound)
    let offset = bytes.lowerBound - blocks[block].bytes.lowerBound
    let name = notation(of: Place(block: block))
    return "\(name):\(offset) \(string(bytes))"
  }
}

extension LoadedArticle {
  /// What is wrong, as it is printed, with every character one column wide.
  var printedDiagnostics: String {
    diagnostics.flatMap { $0.lines { _ in 1 } }.joined(separator: "\n")
  }
}
