extension Article {
  /// Makes an article of the beginning of a long text, to be shown until all of it has been read.
  ///
  /// It ends with a blank line. What only the rest says is not known yet: the target of a link, the
  /// text of a note.
  ///
  /// - Returns: Nothing where the whole is read as soon, or where neither the end of the front matter nor a
  ///   blank line comes early enough.
  public static func loadBeginning(_ files: ArticleFiles) -> LoadedArticle? {
    let bytes = files.article.bytes
    guard bytes.count >= leastLength, let end = lastBlankLine(in: bytes[..<beginningLength]) else {
      return nil
    }
    let file = ArticleFiles.File(name: files.article.name, bytes: Array(bytes[..<end]))
    var loader = ArticleLoader(file)
    var loaded = LoadedArticle(article: loader.load(), diagnostics: [])
    guard !loader.diagnostics.contains(where: { $0.fault == .unclosedFrontMatter }) else {
      return nil
    }
    loaded.isBeginning = true
    return loaded
  }

  /// A shorter text is read in a moment, in bytes.
  private static let leastLength = 80 * 1_024

  /// More than the largest screen shows, in bytes.
  private static let beginningLength = 32 * 1_024

  /// Where the last blank line begins, whatever ends its lines.
  private static func lastBlankLine(in bytes: ArraySlice<UInt8>) -> Int? {
    let lineFeed = UInt8(ascii: "\n")
    var rest = bytes
    while let end = rest.lastIndex(of: lineFeed) {
      rest = rest[..<end]
      let before = rest.last == UInt8(ascii: "\r") ? rest.dropLast() : rest
      if before.last == lineFeed { return before.endIndex }
    }
    return nil
  }
}
