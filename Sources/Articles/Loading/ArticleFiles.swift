/// The bytes that an article is made of, with the names to call them by in messages.
public struct ArticleFiles: Sendable {
  /// A file that has been read: its name and what is in it.
  public struct File: Sendable {
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The text: Markdown with front matter.
  public let article: File

  public init(article: File) {
    self.article = article
  }
}

/// An article, and what is wrong with its files.
public struct LoadedArticle: Sendable {
  public let article: Article
  public let diagnostics: [Diagnostic]

  public init(article: Article, diagnostics: [Diagnostic]) {
    self.article = article
    self.diagnostics = diagnostics
  }
}
