import Articles

/// Why an article that is being read stays as it is, in a sentence for the reader.
struct NothingNew: Error {
  let sentence: String

  private init(_ sentence: String) { self.sentence = sentence }

  fileprivate static let bundled = Self(
    "the bundled article does not change")
  fileprivate static let standardInput = Self(
    "what came from standard input cannot be read anew")

  fileprivate static func unreadable(_ prose: String) -> Self {
    Self("not read anew: \(prose)")
  }
}

extension ArticleSource {
  /// Reads the article anew, to take the place of the one that is shown.
  ///
  /// What cannot be read, in whole or in part, takes the place of nothing.
  func readAnew(insteadOf shown: Article) throws(NothingNew) -> LoadedArticle {
    switch self {
    case .bundled: throw .bundled
    case .standardInput: throw .standardInput
    case .path, .variable: break
    }
    let files: ArticleFiles
    do throws(Failure) {
      files = try self.files()
    } catch {
      throw .unreadable(error.prose)
    }
    for part in [files.actors, files.timeline, files.notes, files.sources] {
      if let part, let problem = part.problem { throw .unreadable("“\(part.name)”: \(problem)") }
    }
    let loaded = Article.load(files)
    if !loaded.article.hasText, shown.hasText {
      throw .unreadable("“\(files.article.name)” is empty now")
    }
    return loaded
  }
}
