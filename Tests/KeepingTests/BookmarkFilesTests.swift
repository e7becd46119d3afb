import Annotations
import Articles
import Foundation
import Keeping
import Testing

/// What lies where a bookmark is to be kept, and is none.
struct BookmarkFilesTests {
  let home: Home
  let article = Article.tides
  let file: String

  init() throws {
    home = try Home()
    file = home.places + "/id-tides.json"
    try FileManager.default.createDirectory(
      atPath: home.places, withIntermediateDirectories: true)
  }

  /// Keeps a place, and gives what was said to it.
  private func save(in archive: Archive? = nil) -> String? {
    do {
      let bookmark = Bookmark(at: Place(block: 1), in: article)
      try (archive ?? home.archive).save(bookmark, of: article, article.names)
      return nil
    } catch {
      return error.prose
    }
  }

  @Test func `A folder in the place of the file is told, and left`() throws {
    try home.write("", to: file + "/mine")
    let sentence = "not kept: “\(file)” is a folder, not a file"
    let fault = #expect(throws: KeepingFault.self) {
      try home.archive.bookmark(of: article, article.names)
    }
    #expect(fault?.prose == sentence)
    #expect(save() == sentence)
    #expect(try home.files(in: file) == ["mine"])
  }

  @Test func `Of a link the file that it leads to is written, not the link`() throws {
    let other = home.path + "/synced.json"
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: other)
    #expect(save() == nil)
    #expect(try home.read(other).contains("\"version\": 1"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: file) == other)
    #expect(
      try home.archive.bookmark(of: article, article.names)?.place(in: article) == Place(block: 1))
  }

  @Test func `A link that leads to itself is told`() throws {
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: file)
    #expect(save()?.contains("“\(file)”") == true)
  }

  @Test func `A file in the place of the folder, and a home that cannot be made, are told`() throws
  {
    try FileManager.default.removeItem(atPath: home.places)
    try home.write("mine", to: home.places)
    #expect(save() == "not kept: “\(home.places)” cannot be made: it is no folder")
    #expect(try home.read(home.places) == "mine")
    let told = save(in: Archive(Folders(below: "/proc/1/nothing")))
    #expect(told == "not kept: “/proc/1/nothing” cannot be made: no such file or directory")
  }
}
