import Annotations
import Articles
import LinearReading
import ReaderTestSupport

/// Someone who reads line by line: types, and is told something.
struct Sitting {
  private(set) var session: LinearSession
  private(set) var hasEnded = false
  private var notebook: Notebook
  private var stamps = 0

  /// The words that were to be copied last.
  private(set) var copied: String?

  /// What the session said at the beginning.
  let opening: [String]

  init(_ fixture: Fixture, at place: String? = nil) throws {
    try self.init(fixture.loaded, at: place)
  }

  init(_ loaded: LoadedArticle, at place: String? = nil) throws {
    let asked = try place.map { try loaded.article.passage(written: $0) }
    session = LinearSession(loaded, at: asked?.place)
    notebook = Notebook(of: loaded.article)
    session.take(notebook)
    opening = session.begin(isResumed: asked != nil, asking: asked?.bytes).lines
  }

  /// Types lines, and gives what the last of them is answered.
  @discardableResult
  mutating func type(_ lines: String...) -> [String] {
    var said: [String] = []
    for line in lines { said = answer(to: line) }
    return said
  }

  private mutating func answer(to line: String) -> [String] {
    let answer = session.take(line)
    switch answer.effect {
    case nil, .open, .reload: return answer.lines
    case .copy(let bytes):
      copied = session.article.string(bytes)
      return answer.lines
    case .quit:
      hasEnded = true
      return answer.lines
    case .keep(let change):
      let changed = notebook.apply(change, stamp())
      return answer.lines + [session.take(notebook, after: change, changed)]
    case .reverse(let reversals):
      notebook.reverse(reversals, at: stamp().time)
      session.take(notebook)
      return answer.lines
    }
  }

  /// Reads the article with other words, to which the notes belong as far as they are found again.
  mutating func reload(_ loaded: LoadedArticle) {
    session.reload(loaded)
    notebook = Notebook(of: loaded.article).merged(with: notebook.page, base: NotebookPage())
    session.take(notebook)
  }

  /// Has another reader change the notes meanwhile.
  mutating func changeElsewhere(_ change: Notebook.Change) {
    notebook.apply(change, stamp())
    session.take(notebook)
  }

  private mutating func stamp() -> Stamp {
    stamps += 1
    return Stamp(id: "urn:test:\(stamps)", time: Timestamp(milliseconds: stamps))
  }
}
