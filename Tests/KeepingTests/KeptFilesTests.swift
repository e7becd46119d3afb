import Annotations
import ArticleTestSupport
import Articles
import Foundation
import Glibc
import Keeping
import Testing

/// What the disk may have in store for a notebook.
struct KeptFilesTests {
  let home: Home
  let article = Article.tides
  var file: String { home.notes + "/id-tides.json" }

  init() throws { home = try Home() }

  @Test func `What a reader that was killed has left unfinished is in nobody's way`() throws {
    try home.write("{\"it", to: file + ".unfinished")
    try home.archive.add(1, to: article)
    #expect(home.archive.kept(of: article) == ["note 1"])
    #expect(try home.files(in: home.notes) == ["id-tides.json"])
  }

  @Test func `The folders are for the reader's eyes alone`() throws {
    try home.archive.add(1, to: article)
    for folder in ["", "/lectern", "/lectern/notes"] {
      let path = home.path + "/.local/share" + folder
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(try #require(mode) & 0o777 == 0o700, "\(path)")
    }
  }

  @Test func `Where another program does not let go of the folder, that is said`() throws {
    try home.archive.add(1, to: article)
    let lock = unsafe open(home.notes + "/.lock", O_RDWR | O_CLOEXEC)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX) == 0)
    var kept = home.archive.notebook(of: article, article.names).kept
    kept.apply(Article.note(20), .number(20))
    #expect(throws: KeepingFault.locked(file: home.notes + "/.lock")) {
      try home.archive.save(&kept)
    }
    #expect(home.archive.kept(of: article) == ["note 1"])
  }

  @Test func `A link in the place of the lock is not followed`() throws {
    let other = home.path + "/other"
    try home.write("", to: home.notes + "/mine")
    try FileManager.default.createSymbolicLink(
      atPath: home.notes + "/.lock", withDestinationPath: other)
    #expect(throws: KeepingFault.self) { try home.archive.add(1, to: article) }
    #expect(!FileManager.default.fileExists(atPath: other))
  }

  @Test func `A hidden file is no notebook`() throws {
    try home.archive.add(1, to: article)
    try FileManager.default.moveItem(atPath: file, toPath: home.notes + "/._id-tides.json")
    #expect(home.archive.kept(of: article) == [])
  }

  @Test func `A file larger than any notebook is told and left alone`() throws {
    try home.write("", to: file)
    let status = unsafe truncate(file, 65 << 20)
    try #require(status == 0)
    #expect(
      home.archive.notebook(of: article, article.names).fault?.prose
        == "nothing is kept in “\(file)”: it is larger than 64 MB")
  }
}
