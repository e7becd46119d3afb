import Articles
import Keeping

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
      sources: apparatus(files[4]), misnamed: misnamed(in: base))
  }

  /// The name of a folder, wherever it was named from; none of the root of all.
  private static func name(ofFolder base: String) -> String? {
    System.absolutePath(base.isEmpty ? "." : base).split(separator: "/").last.map(String.init)
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
    guard System.exists(path) else { return nil }
    do throws(Failure) {
      return .init(name: path, bytes: try System.read(path))
    } catch {
      return .init(name: path, unreadable: error.proseAfterName)
    }
  }

  /// The files of a folder that have another ending than a part of the apparatus, or other letters
  /// of it in upper case; and those with a name near to that of a part that is not there, which is
  /// no word of its own and begins with the same letter, as `quotes` does not for `notes`.
  ///
  /// One that ends in `json` is none: `lectern export` and its like write such files.
  private static func misnamed(in base: String) -> [ArticleFiles.Misnamed] {
    let there = Files.names(in: System.spelled(base.isEmpty ? "." : base))
    let stems = names.dropFirst().compactMap(stem(of:))
    return there.compactMap { name -> ArticleFiles.Misnamed? in
      guard !names.contains(name), let stem = Self.stem(of: name),
        !otherWords.contains(stem),
        let nearest = Articles.nearest(to: stem, among: stems), stem.first == nearest.first
      else { return nil }
      let meant = "\(nearest).yaml"
      let isThere = System.exists(base + meant)
      // A file system that knows no difference of case has it under either name.
      if isThere, name.lowercased() == meant, !there.contains(meant) { return nil }
      guard stem == nearest || !isThere else { return nil }
      return ArticleFiles.Misnamed(name: base + name, meant: meant, isThere: isThere)
    }
  }

  /// Words for other things that are like the name of a part.
  private static let otherWords: Set = ["nodes", "notices"]

  /// The name of a YAML file without its ending, in lower case.
  private static func stem(of name: String) -> String? {
    let name = name.lowercased()
    return [".yaml", ".yml"].first(where: name.hasSuffix).map { String(name.dropLast($0.count)) }
  }
}
