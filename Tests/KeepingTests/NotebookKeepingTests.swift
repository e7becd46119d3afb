import Annotations
import ArticleTestSupport
import Articles
import Foundation
import JSONText
import Testing

@testable import Keeping

struct NotebookKeepingTests {
  let home: Home
  let article = Article.tides
  var file: String { home.notes + "/id-tides.json" }

  init() throws { home = try Home() }

  @Test func `What is saved is there for the next reader`() throws {
    var (kept, fault) = home.archive.notebook(of: article, article.names)
    #expect(fault == nil)
    kept.apply(.add(.note, 0..<7, text: "which sea?"), .number(1))
    kept.apply(.mark("a", Place(block: 1)), .number(2))
    try home.archive.save(&kept)
    let notebook = home.archive.notebook(of: article, article.names).kept.notebook
    #expect(notebook == kept.notebook)
    #expect(notebook.annotations.map(\.kind) == [.note, .mark("a")])
    #expect(notebook.annotations.map(\.anchoring.label) == ["exact", "exact"])
    #expect(try home.files(in: home.notes) == ["id-tides.json"])
  }

  @Test func `No file is made where there is nothing to keep`() throws {
    var kept = home.archive.notebook(of: article, article.names).kept
    try home.archive.save(&kept)
    #expect(try home.files(in: home.notes) == [])
    kept.apply(Article.note(1), .number(1))
    try home.archive.save(&kept)
    #expect(home.archive.kept(of: article) == ["note 1"])
  }

  @Test func `The file is for the reader's eyes alone`() throws {
    try home.archive.add(1, to: article)
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test(arguments: ["", "{", "[1,2", "\"text\"", "{\"items\": 3}", "\u{0}\u{0}"])
  func `A broken file is put aside as it is, and said so`(text: String) throws {
    try home.write(text, to: file)
    var (kept, fault) = home.archive.notebook(of: article, article.names)
    #expect(fault?.prose.hasPrefix("“\(file)” is broken (") == true)
    #expect(try home.read(file) == text)
    kept.apply(Article.note(1), .number(1))
    let other = file + ".broken-1"
    #expect(throws: KeepingFault.setAside(file: file, as: other)) { try home.archive.save(&kept) }
    #expect(try home.read(other) == text)
    #expect(home.archive.kept(of: article) == ["note 1"])
  }

  @Test func `Broken files do not put out one another`() throws {
    for number in 1...3 {
      try home.write("broken \(number)", to: file)
      var kept = home.archive.notebook(of: article, article.names).kept
      kept.apply(Article.note(1), .number(1))
      try? home.archive.save(&kept)
    }
    for number in 1...3 {
      #expect(try home.read(file + ".broken-\(number)") == "broken \(number)")
    }
  }

  @Test func `A file that breaks while a reader is open takes no notes with it`() throws {
    try home.archive.add(1, to: article)
    var kept = home.archive.notebook(of: article, article.names).kept
    try home.write("{\"items\": [", to: file)
    kept.apply(Article.note(20), .number(2))
    #expect(throws: KeepingFault.self) { try home.archive.save(&kept) }
    #expect(home.archive.kept(of: article) == ["note 1", "note 20"])
  }

  @Test(arguments: [90, 126]) func `What is taken in can be read again, or is refused`(
    levels: Int
  ) throws {
    let deep = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    let text = """
      {"id": "urn:1", "x:deep": \(deep), "target": {"source": "urn:a",
       "selector": {"type": "TextQuoteSelector", "exact": "the bulge"}}}
      """
    let foreign = try #require(ForeignAnnotations(try JSON(reading: Array(text.utf8))))
    var kept = home.archive.notebook(of: article, article.names).kept
    _ = kept.receive(foreign)
    try home.archive.save(&kept)
    let (again, fault) = home.archive.notebook(of: article, article.names)
    #expect(fault == nil)
    #expect(again.notebook.annotations.count == (levels < 100 ? 1 : 0))
  }

  @Test func `What could not be read again is not written, and the file stays as it was`() throws {
    try home.archive.add(1, to: article)
    let before = try home.read(file)
    let bytes = [UInt8](repeating: 0x20, count: Files.sizeLimit + 1)
    let fault = #expect(throws: KeepingFault.self) { try Files.replace(file, with: bytes) }
    #expect(fault?.prose.contains("it would be larger than 64 MB") == true)
    #expect(try home.read(file) == before)
  }

  @Test func `What a later version has written is left alone`() throws {
    let later = "{\"lectern:version\": 2, \"items\": []}"
    try home.write(later, to: file)
    var (kept, fault) = home.archive.notebook(of: article, article.names)
    #expect(fault == .ofLaterVersion(file: file, 2))
    kept.apply(Article.note(1), .number(1))
    #expect(throws: KeepingFault.ofLaterVersion(file: file, 2)) { try home.archive.save(&kept) }
    #expect(try home.read(file) == later)
    #expect(kept.notebook.annotations.count == 1)
  }

  @Test func `A folder in the place of the file is told, and left`() throws {
    try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: true)
    var (kept, fault) = home.archive.notebook(of: article, article.names)
    #expect(fault?.prose == "not kept: “\(file)” is a folder, not a file")
    kept.apply(Article.note(1), .number(1))
    #expect(throws: KeepingFault.self) { try home.archive.save(&kept) }
  }

  @Test func `A file in the place of the folder is told`() throws {
    try home.write("", to: home.path + "/.local/share/lectern")
    var kept = home.archive.notebook(of: article, article.names).kept
    kept.apply(Article.note(1), .number(1))
    let fault = #expect(throws: KeepingFault.self) { try home.archive.save(&kept) }
    #expect(fault?.prose.hasPrefix("not kept: ") == true)
  }

  @Test func `Without a home nothing is kept, and said so`() throws {
    let archive = Archive(Folders(below: nil))
    var (kept, fault) = archive.notebook(of: article, article.names)
    #expect(fault?.prose == "nothing is kept: HOME names no folder")
    kept.apply(Article.note(1), .number(1))
    #expect(throws: KeepingFault.noFolder) { try archive.save(&kept) }
  }

  @Test func `Of a link the file that it leads to is written, not the link`() throws {
    let other = home.path + "/synced.json"
    try FileManager.default.createDirectory(atPath: home.notes, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: other)
    try home.archive.add(1, to: article)
    #expect(try home.read(other).contains("note 1"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: file) == other)
  }

  @Test func `What others have written into the file is kept`() throws {
    let foreign = """
      {"@context": ["http://www.w3.org/ns/anno.jsonld", {"x": "urn:x"}], "x:mood": 1.50,
       "partOf": {"id": "urn:c", "label": {"en": "x"}, "x:own": [1, 2]}, "startIndex": 20, "items": [
        {"id": "urn:theirs", "type": "Annotation", "x:stars": 5, "body": {"value": "theirs"},
         "target": {"source": "urn:a", "selector": {"type": "TextQuoteSelector", "exact": "moon"}}},
        {"id": "urn:picture", "type": "Annotation", "target": "http://example.org/a.png"},
        "what is this"]}
      """
    try home.write(foreign, to: file)
    try home.archive.add(1, to: article)
    let text = try home.read(file)
    for part in [
      "1.50", "\"x:stars\": 5", "urn:picture", "what is this", "\"x\": \"urn:x\"", "note 1",
      "urn:c", "\"en\": \"x\"", "x:own", "\"startIndex\": 20", "\"total\": 4",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(home.archive.kept(of: article) == ["note 1", "theirs"])
  }

  @Test func `Entries that are not understood are told, and stay in the file`() throws {
    try home.write("{\"items\": [{\"id\": \"urn:a\"}]}", to: file)
    #expect(
      home.archive.notebook(of: article, article.names).fault?.prose
        == "entry 1 of “\(file)” is not understood, and stays as it is: it has no target")
    try home.archive.add(1, to: article)
    try home.write(home.read(file).replacing("\"items\": [", with: "\"items\": [7,"), to: file)
    let (kept, fault) = home.archive.notebook(of: article, article.names)
    #expect(
      fault?.prose
        == "2 entries of “\(file)” are not understood, and stay as they are; number 1: it is no object"
    )
    #expect(kept.notebook.annotations.map(\.text) == ["note 1"])
  }
}
