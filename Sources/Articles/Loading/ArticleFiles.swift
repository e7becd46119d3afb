import YAMLParsing

/// The bytes that an article is made of, with the names to call them by in messages.
public struct ArticleFiles: Sendable {
  /// A file that has been read: its name and what is in it.
  public struct File: Sendable {
    public let name: String

    /// What the article is called whose file says no title, if that is not the file's name: the
    /// name of the folder that it has to itself.
    public var title: String?

    /// What is in the file.
    public var bytes: [UInt8] { contents() }

    private let contents: @Sendable () -> [UInt8]

    /// Why the file could not be read, in a sentence that stands after its name.
    public let problem: String?

    public init(name: String, bytes: [UInt8]) {
      self.init(name: name, contents: { bytes })
    }

    /// A file whose bytes lie elsewhere until they are asked for.
    public init(name: String, contents: @escaping @Sendable () -> [UInt8]) {
      self.name = name
      self.contents = contents
      problem = nil
    }

    /// A file that is there and cannot be read.
    public init(name: String, unreadable problem: String) {
      self.name = name
      contents = { [] }
      self.problem = problem
    }
  }

  /// A file that is not read, for it has not the name that it seems to be meant to have.
  public struct Misnamed: Sendable {
    public let name: String

    /// The name that is meant, such as `actors.yaml`.
    public let meant: String

    /// Whether there is a file of that name too.
    public let isThere: Bool

    public init(name: String, meant: String, isThere: Bool) {
      self.name = name
      self.meant = meant
      self.isThere = isThere
    }
  }

  /// The text: Markdown with front matter.
  public let article: File

  /// The apparatus, each part of which may be missing.
  public let actors: File?
  public let timeline: File?
  public let notes: File?
  public let sources: File?

  /// What lies beside them and seems to be meant for one of them.
  public let misnamed: [Misnamed]

  public init(
    article: File, actors: File? = nil, timeline: File? = nil, notes: File? = nil,
    sources: File? = nil, misnamed: [Misnamed] = []
  ) {
    self.article = article
    self.actors = actors
    self.timeline = timeline
    self.notes = notes
    self.sources = sources
    self.misnamed = misnamed
  }
}

/// An article, and what is wrong with its files.
public struct LoadedArticle: Sendable {
  public let article: Article
  public let diagnostics: [Diagnostic]

  /// The actors that the front matter declares, which are read with the apparatus.
  var declaredActors: DeclaredActors?

  /// Whether this is the beginning of a text whose rest has not been read.
  public internal(set) var isBeginning = false

  public init(article: Article, diagnostics: [Diagnostic]) {
    self.article = article
    self.diagnostics = diagnostics
  }
}

/// Actors in the front matter of an article.
struct DeclaredActors: Sendable {
  let node: YAMLNode

  /// The article's file.
  let name: String
  let source: SourceText
}
