import Annotations
import ArticleTestSupport
import Articles
import Foundation
import Keeping

extension Folders {
  /// The folders of a reader of whose environment only the home is set.
  init(below home: String?) {
    self.init(
      home: .success(home), stateHome: .success(nil), dataHome: .success(nil),
      configHome: .success(nil))
  }
}

/// A reader's home that lives as long as a test.
final class Home {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("lectern-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var archive: Archive {
    Archive(Folders(below: path))
  }

  var notes: String { path + "/.local/share/lectern/notes" }
  var places: String { path + "/.local/state/lectern/places" }

  /// Writes a file, with the folders around it.
  func write(_ text: String, to file: String) throws {
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: false, encoding: .utf8)
  }

  func read(_ file: String) throws -> String { try String(contentsOfFile: file, encoding: .utf8) }

  func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
      .sorted()
  }
}

extension Article {
  /// Whose id is `tides`.
  static let tides = loaded(
    """
    ---
    id: tides
    title: Tides
    ---

    The sea rises twice a day and the harbour follows it.

    The moon pulls the water towards itself, and the bulge travels round the world.
    """)

  var names: ArticleNames { ArticleNames(self) }

  /// Adds a note on the first letters of the text that no other note of that number is on.
  static func note(_ number: Int) -> Notebook.Change {
    .add(.note, number..<number + 12, text: "note \(number)")
  }
}

extension Archive {
  /// The words of all notes that are kept.
  func kept(of article: Article) -> [String] {
    notebook(of: article, article.names).kept.notebook.annotations.map(\.text).sorted()
  }

  /// Adds the note of a number, and keeps it.
  func add(_ number: Int, to article: Article) throws {
    var kept = notebook(of: article, article.names).kept
    kept.apply(Article.note(number), .number(number))
    try save(&kept)
  }
}
