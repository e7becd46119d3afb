import Articles

/// Where an article comes from.
enum ArticleSource: Equatable {
  case bundled
  case standardInput
  /// A folder that holds an `article.md`, or a Markdown file; an `article.md` stands for its
  /// folder.
  case path(String)
  /// The same, where no argument names it, but the variable does.
  case variable(String)

  /// Chooses by the argument, else by the environment, else the bundled article.
  ///
  /// An empty variable is none; an empty argument is that of a script which has not found its file.
  init(argument: String?) {
    let variable = System.environment("LECTERN_ARTICLE") ?? ""
    switch argument ?? (variable.isEmpty ? nil : variable) {
    case "-": self = .standardInput
    case .some(let path): self = argument == nil ? .variable(path) : .path(path)
    case nil: self = .bundled
    }
  }

  /// The path that it lies at: that of its folder, where it has one to itself.
  var path: String? {
    guard let given, let base = try? Self.base(of: given) else { return given }
    return base.isEmpty ? "." : base
  }

  /// The path as it was given.
  private var given: String? {
    switch self {
    case .path(let path), .variable(let path): path
    case .bundled, .standardInput: nil
    }
  }

  /// Reads the files.
  func files() throws(Failure) -> ArticleFiles {
    switch self {
    case .bundled: return System.bundledFiles()
    case .standardInput:
      let bytes = try System.readStandardInput()
      return ArticleFiles(article: .init(name: "standard input", bytes: bytes))
    case .path(let path): return try Self.files(at: path)
    case .variable(let path):
      do throws(Failure) {
        return try Self.files(at: path)
      } catch {
        throw .namedByVariable(error)
      }
    }
  }

  /// The files that it may be made of, whether they are there or not; the text first.
  ///
  /// None where nothing can change.
  var paths: [String] {
    guard let given else { return [] }
    guard let base = try? Self.base(of: given) else { return [given] }
    return Self.names.map { base + $0 }
  }

  private static func files(at path: String) throws(Failure) -> ArticleFiles {
    guard let base = try base(of: path) else {
      return ArticleFiles(article: .init(name: path, bytes: try System.read(path)))
    }
    let files = names.map { base + $0 }
    guard System.exists(files[0]) else { throw .folderWithoutArticle(path) }
    var article = ArticleFiles.File(name: files[0], bytes: try System.read(files[0]))
    article.title = name(ofFolder: base)
    return ArticleFiles(
      article: article,
      actors: apparatus(files[1]), timeline: apparatus(files[2]), notes: apparatus(files[3]),
      sources: apparatus(files[4]))
  }

  /// The name of a folder, wherever it was named from; none of the root of all.
  private static func name(ofFolder base: String) -> String? {
    System.absolutePath(base.isEmpty ? "." : base).split(separator: "/").last.map(String.init)
  }

  /// The name of a file without its folder.
  private static func name(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
  }

  /// The path of a file in a folder.
  static func file(_ name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// What the names of the files begin with: the folder, with a slash; nothing for a lone file.
  private static func base(of path: String) throws(Failure) -> String? {
    if try System.isFolder(path) { return file("", in: path) }
    guard path == names[0] || path.hasSuffix("/" + names[0]) else { return nil }
    return String(path.dropLast(names[0].count))
  }

  private static let names = [
    "article.md", "actors.yaml", "timeline.yaml", "notes.yaml", "sources.yaml",
  ]

  /// Reads a part of the apparatus, if there is one.
  ///
  /// The article opens also without a part that cannot be read.
  private static func apparatus(_ path: String) -> ArticleFiles.File? {
    guard System.exists(path) else {
      return misnamed(path).map { .init(name: $0, meant: name(of: path)) }
    }
    do throws(Failure) {
      return .init(name: path, bytes: try System.read(path))
    } catch {
      return .init(name: path, unreadable: error.proseAfterName)
    }
  }

  /// The file that is there in the place of one that is not, by a name that is easily mistaken for
  /// the right one.
  ///
  /// One that ends in `json` is none: `lectern export` and its like write such files.
  private static func misnamed(_ path: String) -> String? {
    let name = name(of: path)
    let (folder, stem) = (path.dropLast(name.count), name.dropLast(".yaml".count))
    let capitalized = stem.prefix(1).uppercased() + stem.dropFirst()
    let names = [
      "\(stem).yml", "\(capitalized).yaml", "\(capitalized).yml", name.uppercased(),
    ]
    return names.map { "\(folder)\($0)" }.first(where: System.exists)
  }
}
