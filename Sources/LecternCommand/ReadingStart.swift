import Annotations
import Articles

/// An article that is opened, and where its reading begins.
struct ReadingStart {
  let loaded: LoadedArticle
  let own: OwnFiles

  /// How the reading was left, if that is known.
  let bookmark: Bookmark?

  /// The place that is asked for, else where the reading was left.
  let place: Place?

  /// The words that are asked for, where these are not just a block.
  let words: Range<ByteOffset>?

  /// Finds where to begin: at a place as people write it, else where the reading was left.
  init(
    _ loaded: LoadedArticle, from source: ArticleSource, at place: String?
  ) throws(Failure) {
    var own = OwnFiles(of: loaded.article, at: source.path)
    let article = loaded.article
    let asked: Range<ByteOffset>? =
      if let place { try article.stretch(toBeginAt: place) } else { nil }
    var bookmark = own.lastBookmark(of: article)
    // Who asks for a place wants to read there, not in a pane.
    if asked != nil { bookmark?.focus = nil }
    self.bookmark = bookmark
    self.place =
      asked.flatMap { article.place(at: $0.lowerBound) } ?? bookmark?.place(in: article)
    words = asked.flatMap { bytes in
      let isBlock = article.blocks.contains { $0.bytes == bytes }
      return isBlock || bytes.isEmpty ? nil : bytes
    }
    self.own = own
    self.loaded = loaded
  }

  /// Begins with the first page of a long text, before the rest has been read; nothing where the
  /// reading was left elsewhere.
  static func atFirstPage(of files: ArticleFiles, from source: ArticleSource) -> ReadingStart? {
    guard let beginning = Article.loadBeginning(files),
      let start = try? ReadingStart(beginning, from: source, at: nil)
    else { return nil }
    return start.bookmark == nil ? start : nil
  }
}

extension Article {
  /// Finds what to begin with: no words at a share of the text, such as `50%`, or what a place or
  /// an address on the command line leads to.
  func stretch(toBeginAt written: String) throws(Failure) -> Range<ByteOffset> {
    guard written.hasSuffix("%"), let percent = Int(written.dropLast()), percent >= 0,
      let place = place(atPercent: percent)
    else { return try stretch(for: written) }
    let start = blocks[place.block].bytes.lowerBound + place.offset
    return start..<start
  }
}
