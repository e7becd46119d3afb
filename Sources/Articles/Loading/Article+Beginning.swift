extension Article {
  /// Makes an article of the beginning of a long text, to be shown until all of it has been read.
  ///
  /// It ends with a block; within one that is longer than this, with a line, or within that. What
  /// only the rest says is not known yet: the target of a link, the text of a note, that a mark is
  /// closed.
  ///
  /// - Returns: Nothing where the whole is read as soon, or where the end of the front matter does
  ///   not come early enough.
  public static func loadBeginning(_ files: ArticleFiles) -> LoadedArticle? {
    let bytes = files.article.bytes
    guard bytes.count >= leastLength else { return nil }
    var beginning = ArticleFiles.File(
      name: files.article.name, bytes: Array(bytes[..<end(of: bytes[..<beginningLength])]))
    beginning.title = files.article.title
    var loader = ArticleLoader(beginning)
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

  /// Where the last block ends that has an end, its lines ended by LF or CR LF; else the last line;
  /// else the last character.
  private static func end(of bytes: ArraySlice<UInt8>) -> Int {
    let lineFeed = UInt8(ascii: "\n")
    var rest = bytes
    while let end = rest.lastIndex(of: lineFeed) {
      rest = rest[..<end]
      let before = rest.last == UInt8(ascii: "\r") ? rest.dropLast() : rest
      if before.last == lineFeed { return before.endIndex }
    }
    return bytes.lastIndex(of: lineFeed) ?? bytes.lastIndex { !UTF8.isContinuation($0) }
      ?? bytes.endIndex
  }
}
