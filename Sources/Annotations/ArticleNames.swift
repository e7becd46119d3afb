public import Articles

/// The names that the reader's own files know an article by, the surest first.
///
/// An article is the same when it says so by the `id` of its front matter, or when its text is the
/// same; failing both, when it lies where it lay. So neither a moved folder nor a changed text
/// loses anything, as long as not both happen to an article without an id before it is opened
/// again.
public struct ArticleNames: Hashable, Sendable {
  /// The `id` of the front matter.
  public let id: String?
  public let text: TextDigest

  /// The digest of the path of its file, which shall be absolute; nothing for standard input and
  /// for the bundled article.
  public let path: TextDigest?

  public init(_ article: Article, path: String? = nil) {
    id = article.metadata.id
    text = article.digest
    self.path = path.map { TextDigest($0.utf8) }
  }

  /// All names, each fit for the name of a file: `id-tides`, `text-8c…`, `path-03…`.
  public var all: [String] {
    [id.map { "id-" + fileName($0) }, ofText, path.map { "path-" + $0.written }]
      .compactMap(\.self)
  }

  /// The name that all articles of the same text have.
  public var ofText: String { "text-" + text.written }

  /// The names that lead to an article's files: an article with an id is known by that alone.
  ///
  /// While it has no notebook, what is kept of the same text by another id is taken over besides.
  public var leading: [String] { id == nil ? all : [first] }

  /// The first of the names, which new files are called by.
  public var first: String { all[0] }

  /// Whether a file that goes by certain names is about this article; and if so, how far down the
  /// list of names that is known.
  ///
  /// What another id claims belongs to another article, whatever else is the same.
  public func match(_ names: [String]) -> Int? {
    let own = all
    let ids = names.filter { $0.hasPrefix("id-") }
    guard ids.isEmpty || id == nil || ids.contains(own[0]) else { return nil }
    return own.firstIndex(where: names.contains)
  }

  /// The address of the article that annotations have as their source: its URL, if it has one.
  static func source(of article: Article) -> String {
    if let url = article.metadata.url, url.hasPrefix("https://") || url.hasPrefix("http://"),
      url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    {
      return url
    }
    return source(named: ArticleNames(article).first)
  }

  /// The address of an article that is known by a name.
  static func source(named name: String) -> String { "urn:lectern:article:" + name }
}

/// Writes a name with nothing but ASCII letters, digits, `.`, `_` and `-`; other bytes as `%2f`.
///
/// A long name ends in its digest. No name begins with a dot.
private func fileName(_ name: String) -> String {
  var result = ""
  for byte in name.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      result.unicodeScalars.append(Unicode.Scalar(byte))
    default: result += percentEncoded(byte).lowercased()
    }
  }
  guard result.utf8.count > 100 else { return result }
  return result.prefix(80) + "-" + TextDigest(name.utf8).written
}
