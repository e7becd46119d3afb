import Annotations
import ArticleTestSupport
import Articles
import Foundation
import JSONText
import Keeping
import Testing

struct NamesTests {
  let home: Home

  init() throws { home = try Home() }

  static let nameless = "The sea rises twice a day.\n\nThe harbour follows it.\n"

  /// Where its first sentence is in the text, in bytes.
  static let sentence = 0..<26

  @Test func `An article with an id is known wherever it lies, whatever its text`() throws {
    let changed = Article.loaded("---\nid: tides\n---\n\nAnother text altogether.\n")
    try note(Article.tides, at: "/a/article.md")
    #expect(notes(changed, at: "/b/article.md") == ["note 1"])
  }

  @Test func `An article without one is known by its text when it is moved`() throws {
    let article = Article.loaded(Self.nameless)
    try note(article, at: "/a/article.md")
    #expect(notes(article, at: "/b/article.md") == ["note 1"])
    #expect(notes(article, at: nil) == ["note 1"])
  }

  @Test func `An article without one is known by its path when its text changes`() throws {
    try note(Article.loaded(Self.nameless), at: "/a/article.md")
    let changed = Article.loaded("A new beginning.\n\n" + Self.nameless)
    #expect(notes(changed, at: "/a/article.md") == ["note 1"])
    #expect(notes(changed, at: "/b/article.md") == [])
  }

  @Test func `A text that changed, was written to, and then moved is known`() throws {
    try note(Article.loaded(Self.nameless), at: "/a/article.md")
    let changed = Article.loaded("A new beginning.\n\n" + Self.nameless)
    try note(changed, at: "/a/article.md", number: 2)
    #expect(notes(changed, at: "/b/article.md") == ["note 1", "note 2"])
  }

  @Test func `A text that changed, was opened, moved, opened and changed again is known`() throws {
    try note(Article.loaded(Self.nameless), at: "/a/article.md")
    let changed = Article.loaded("A new beginning.\n\n" + Self.nameless)
    try visit(changed, at: "/a/article.md")
    #expect(notes(changed, at: "/b/article.md") == ["note 1"])
    try visit(changed, at: "/b/article.md")
    let again = Article.loaded("Another beginning.\n\n" + Self.nameless)
    #expect(notes(again, at: "/b/article.md") == ["note 1"])
  }

  @Test(arguments: [nameless.replacing("twice", with: "thrice"), "\(nameless)\n\(nameless)"])
  func `A text in which words are only like those of a note is known when it was opened and moved`(
    text: String
  ) throws {
    try note(Article.loaded(Self.nameless), at: "/a/article.md", on: Self.sentence)
    let changed = Article.loaded(text)
    try visit(changed, at: "/a/article.md")
    #expect(notes(changed, at: "/b/article.md") == ["note 1"])
  }

  @Test func `A text that comes back changed where another lay has its own notes`() throws {
    let other = Article.loaded("The moon pulls the water.\n\nThe shore waits.\n")
    try note(Article.loaded(Self.nameless), at: "/a.md", on: Self.sentence)
    try note(other, at: "/b.md", number: 2)
    try visit(other, at: "/a.md")
    let changed = Article.loaded(Self.nameless.replacing("twice", with: "thrice"))
    #expect(notes(changed, at: "/a.md") == ["note 1"])
  }

  @Test func `An article that is opened once with its new id is known by it`() throws {
    try note(Article.loaded(Self.nameless), at: "/a/article.md")
    try visit(Article.loaded("---\nid: sea\n---\n\n" + Self.nameless), at: "/a/article.md")
    let changed = Article.loaded("---\nid: sea\n---\n\nA new beginning.\n\n" + Self.nameless)
    #expect(notes(changed, at: "/b/article.md") == ["note 1"])
  }

  @Test func `What was kept by one id is there by another of the same text, and stays there`()
    throws
  {
    func article(_ id: String, _ beginning: String = "") -> Article {
      .loaded("---\nid: \(id)\n---\n\n\(beginning)\(Self.nameless)")
    }
    try note(article("sea"), at: "/a/article.md")
    let names = ArticleNames(article("tide"), path: "/a/article.md")
    #expect(home.archive.notebook(of: article("tide"), names).kept.lacksNames)
    try visit(article("tide"), at: "/a/article.md")
    let changed = article("tide", "A new beginning.\n\n")
    try note(changed, at: "/a/article.md", number: 2)
    #expect(notes(changed, at: "/a/article.md") == ["note 1", "note 2"])
    #expect(notes(article("sea"), at: "/a/article.md") == ["note 1"])
    #expect(notes(article("moon", "Not yet.\n\n"), at: "/a/article.md") == [])
  }

  @Test(arguments: [sentence, 31..<38])
  func `Opening what has not changed writes nothing, nor does another text in its place`(
    words: Range<ByteOffset>
  ) throws {
    let article = Article.loaded(Self.nameless)
    try note(article, at: "/a/article.md", on: words)
    let name = try #require(try home.files(in: home.notes).first)
    let file = home.notes + "/" + name
    let before = try home.read(file)
    let other = Article.loaded("Nobody has built a harbour on this shore for years.\n")
    for text in [article, other] {
      let names = ArticleNames(text, path: "/a/article.md")
      #expect(!home.archive.notebook(of: text, names).kept.lacksNames)
      try visit(text, at: "/a/article.md")
    }
    #expect(try home.read(file) == before)
    #expect(notes(other, at: "/b/article.md") == [])
  }

  @Test func `The names of an article are kept together with what another reader writes`() throws {
    try note(Article.loaded(Self.nameless), at: "/a/article.md")
    let changed = Article.loaded("A new beginning.\n\n" + Self.nameless)
    let names = ArticleNames(changed, path: "/a/article.md")
    var kept = home.archive.notebook(of: changed, names).kept
    try note(Article.loaded(Self.nameless), at: "/a/article.md", number: 2)
    try home.archive.save(&kept)
    #expect(notes(changed, at: "/b/article.md") == ["note 1", "note 2"])
  }

  @Test func `Another article in the same place does not get the notes of the first`() throws {
    try note(Article.tides, at: "/a/article.md")
    #expect(notes(Article.loaded("---\nid: harbours\n---\n\nText.\n"), at: "/a/article.md") == [])
  }

  @Test func `A note in a copy takes none from the original, also once that is changed`() throws {
    let article = Article.loaded(Self.nameless)
    try note(article, at: "/a/article.md")
    try note(article, at: "/b/copy.md", number: 2)
    let changed = Article.loaded("A new beginning.\n\n" + Self.nameless)
    #expect(notes(changed, at: "/a/article.md") == ["note 1", "note 2"])
  }

  @Test func `Copies that are changed one after the other keep the notes of both`() throws {
    let article = Article.loaded(Self.nameless)
    try note(article, at: "/a/article.md")
    try note(article, at: "/b/copy.md", number: 2)
    for number in 3...20 {
      let changed = Article.loaded("Beginning \(number).\n\n" + Self.nameless)
      try note(changed, at: "/a/article.md", number: number)
    }
    let changed = Article.loaded("Another beginning.\n\n" + Self.nameless)
    #expect(notes(changed, at: "/b/copy.md").contains("note 2"))
  }

  @Test func `Articles that change places keep their own notes when they are changed`() throws {
    let (first, second) = (Self.nameless, "The moon pulls the water.\n\nThe shore waits.\n")
    try note(Article.loaded(first), at: "/a.md")
    try note(Article.loaded(second), at: "/b.md", number: 2)
    try note(Article.loaded(first), at: "/b.md", number: 3)
    try note(Article.loaded(second), at: "/a.md", number: 4)
    let beginning = "A new beginning.\n\n"
    #expect(notes(Article.loaded(beginning + first), at: "/b.md") == ["note 1", "note 3"])
    #expect(notes(Article.loaded(beginning + second), at: "/a.md") == ["note 2", "note 4"])
  }

  @Test(arguments: [0, 1], [["/draft.md"], ["/draft.md", "/final.md"]])
  func `A text that was copied over another keeps its own notes when it is changed`(
    first: Int, paths: [String]
  ) throws {
    let texts = [Self.nameless, "The moon pulls the water.\n\nThe shore waits.\n"]
    let (draft, final) = (texts[first], texts[1 - first])
    try note(Article.loaded(draft), at: "/draft.md", number: 9)
    for (number, path) in (["/final.md"] + paths).enumerated() {
      try note(Article.loaded(final), at: path, number: number)
    }
    let changed = Article.loaded("A new beginning.\n\n" + final)
    #expect(notes(changed, at: "/draft.md") == (0...paths.count).map { "note \($0)" })
  }

  @Test(arguments: [("", "The shore waits.\n"), ("The shore waits.\n", "")])
  func `Of two notebooks of versions of a text the one that was written last is opened`(
    draft: String, final: String
  ) throws {
    let former = Article.loaded(Self.nameless + "\n" + draft)
    let text = Self.nameless + "\n" + final
    try note(former, at: "/draft.md")
    try note(Article.loaded(text), at: "/final.md", number: 2)
    try note(Article.loaded(text), at: "/draft.md", number: 3)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 0)],
      ofItemAtPath: "\(home.notes)/\(former.names.first).json")
    let changed = Article.loaded("A new beginning.\n\n" + text)
    #expect(notes(changed, at: "/draft.md") == ["note 2", "note 3"])
  }

  @Test func `Two readers of one path, of texts before and after a change, keep one notebook`()
    throws
  {
    func open(_ article: Article) -> KeptNotebook {
      home.archive.notebook(of: article, ArticleNames(article, path: "/a/article.md")).kept
    }
    let changed = Article.loaded("A new beginning.\n\n" + Self.nameless)
    var first = open(Article.loaded(Self.nameless))
    var second = open(changed)
    second.apply(Article.note(2), .number(2))
    try home.archive.save(&second)
    first.apply(Article.note(1), .number(1))
    try home.archive.save(&first)
    #expect(notes(changed, at: "/a/article.md") == ["note 1", "note 2"])
    #expect(try home.files(in: home.notes).count == 1)
  }

  @Test(arguments: [
    ("\"items\"", "\"itms\""), ("\"lectern:version\": 1", "\"lectern:version\": 2"),
  ])
  func `A notebook that cannot be read is told also when the text has changed, and no other begun`(
    part: String, other: String
  ) throws {
    try note(Article.loaded(Self.nameless), at: "/a/article.md")
    let name = try #require(try home.files(in: home.notes).first)
    let file = home.notes + "/" + name
    try home.write(try home.read(file).replacing(part, with: other), to: file)
    let changed = Article.loaded("A new beginning.\n\n" + Self.nameless)
    let names = ArticleNames(changed, path: "/a/article.md")
    let (kept, fault) = home.archive.notebook(of: changed, names)
    #expect(fault != nil)
    #expect(kept.file == file)
  }

  @Test(arguments: [
    ("tides", "id-tides"), ("../../etc/passwd", "id-..%2f..%2fetc%2fpasswd"), ("a b", "id-a%20b"),
    ("\u{1B}[2J", "id-%1b%5b2J"), ("é", "id-%c3%a9"),
  ])
  func `An id makes a safe name of a file`(id: String, name: String) {
    #expect(
      ArticleNames(
        Article.loaded("---\nid: \"\(id.replacing("\u{1B}", with: "\\e"))\"\n---\n\nText.\n")
      ).first == name)
  }

  @Test func `Of the names that a file had before, sixteen of a kind are kept`() throws {
    let old = (1...40).flatMap { [JSON.string("text-\($0)"), .string("path-\($0)")] }
    let page = try NotebookPage(reading: ["items": .array([]), "lectern:article": .array(old)])
    let names = page.written(for: Article.tides.names, title: "Tides").names
    #expect(names.count { $0.hasPrefix("path-") } == 16)
    #expect(names.count { $0.hasPrefix("text-") } == 17)
  }

  @Test func `Long ids make names that differ, and fit`() {
    let names = ["a", "b"].map { end in
      let id = String(repeating: "long ", count: 100) + end
      return ArticleNames(Article.loaded("---\nid: \(id)\n---\n\nText.\n")).first
    }
    #expect(names[0] != names[1])
    #expect(names.allSatisfy { $0.utf8.count < 120 })
  }

  @Test func `The digest of a text is the same in every version`() {
    #expect(TextDigest("".utf8).written == "af63bd4c29620a93")
    #expect(TextDigest("The sea rises twice a day.".utf8).written == "a595d4edb97cd4dd")
    #expect(TextDigest("a".utf8) != TextDigest("a\0".utf8))
  }

  private func note(
    _ article: Article, at path: String?, number: Int = 1, on words: Range<ByteOffset>? = nil
  ) throws {
    var kept = home.archive.notebook(of: article, ArticleNames(article, path: path)).kept
    let change = words.map { Notebook.Change.add(.note, $0, text: "note \(number)") }
    kept.apply(change ?? Article.note(number), .number(number))
    try home.archive.save(&kept)
  }

  /// Opens an article as a reader does who writes nothing.
  private func visit(_ article: Article, at path: String?) throws {
    var kept = home.archive.notebook(of: article, ArticleNames(article, path: path)).kept
    try home.archive.save(&kept)
  }

  private func notes(_ article: Article, at path: String?) -> [String] {
    home.archive.notebook(of: article, ArticleNames(article, path: path)).kept.notebook.annotations
      .map(\.text).sorted()
  }
}
