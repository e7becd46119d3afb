import Articles
import BundledArticle

/// Where an article comes from.
enum ArticleSource: Equatable {
  case bundled
  case standardInput
  /// A folder that holds an `article.md`, or a Markdown file.
  case path(String)

  /// Chooses by the argument, else by the environment, else the bundled article.
  init(argument: String?) {
    switch argument ?? System.environment("LECTERN_ARTICLE") {
    case "-": self = .standardInput
    case .some(let path) where !path.isEmpty: self = .path(path)
    default: self = .bundled
    }
  }

  /// Reads the files.
  func files() throws(Failure) -> ArticleFiles {
    switch self {
    case .bundled:
      ArticleFiles(article: .init(name: "article.md", bytes: System.bundledArticle()))
    case .standardInput:
      ArticleFiles(article: .init(name: "standard input", bytes: try System.readStandardInput()))
    case .path(let path):
      try Self.files(at: path)
    }
  }

  private static func files(at path: String) throws(Failure) -> ArticleFiles {
    guard try System.isFolder(path) else {
      return ArticleFiles(article: .init(name: path, bytes: try System.read(path)))
    }
    let text = (path.hasSuffix("/") ? path : path + "/") + "article.md"
    guard System.exists(text) else { throw .folderWithoutArticle(path) }
    return ArticleFiles(article: .init(name: text, bytes: try System.read(text)))
  }
}
