import Annotations
import ArticleTestSupport
import Articles
import Foundation
import Testing

@testable import Keeping

/// Several readers of one article, or one whose file changes under its hands.
extension NotebookKeepingTests {
  @Test func `Two readers of one article keep the notes of both`() throws {
    var first = home.archive.notebook(of: article, article.names).kept
    var second = home.archive.notebook(of: article, article.names).kept
    first.apply(Article.note(1), .number(1))
    try home.archive.save(&first)
    second.apply(Article.note(20), .number(2))
    try home.archive.save(&second)
    #expect(second.notebook.annotations.map(\.text).sorted() == ["note 1", "note 20"])
    first.apply(Article.note(40), .number(3))
    try home.archive.save(&first)
    #expect(home.archive.kept(of: article) == ["note 1", "note 20", "note 40"])
  }

  @Test func `What one reader removes the other does not bring back`() throws {
    try home.archive.add(1, to: article)
    var first = home.archive.notebook(of: article, article.names).kept
    var second = home.archive.notebook(of: article, article.names).kept
    first.apply(.remove(id: "urn:test:1"), .number(2))
    try home.archive.save(&first)
    second.apply(Article.note(20), .number(3))
    try home.archive.save(&second)
    #expect(home.archive.kept(of: article) == ["note 20"])
  }

  @Test(arguments: [("later", 9), ("note 1", 9), ("", 9), ("", 2)])
  func `Of two wordings of one note both are kept, and once, the later in its place`(
    words: String, number: Int
  ) throws {
    try home.archive.add(1, to: article)
    var first = home.archive.notebook(of: article, article.names).kept
    var second = home.archive.notebook(of: article, article.names).kept
    first.apply(.edit(id: "urn:test:1", text: "on the way"), .number(3))
    first.apply(.edit(id: "urn:test:1", text: words), .number(number))
    second.apply(.edit(id: "urn:test:1", text: "earlier"), .number(8))
    let former = second
    try home.archive.save(&first)
    try home.archive.save(&second)
    let kept = home.archive.kept(of: article)
    #expect(kept == (number == 9 ? ["earlier", words].sorted() : ["earlier"]))
    #expect(second.notebook["urn:test:1"]?.text == (number == 9 ? words : "earlier"))
    #expect(Set(second.notebook.annotations.map(\.bytes)).count == 1)

    second = former
    try home.archive.save(&second)
    try home.archive.save(&first)
    #expect(home.archive.kept(of: article) == kept)
    #expect(first.notebook == second.notebook)
  }

  @Test(arguments: [-720, -1, 4_000_000_000])
  func `A clock that is set back or far forward between two savings costs no words`(
    number: Int
  ) throws {
    try home.archive.add(1, to: article)
    var first = home.archive.notebook(of: article, article.names).kept
    var second = home.archive.notebook(of: article, article.names).kept
    first.apply(.edit(id: "urn:test:1", text: "by the right clock"), .number(2))
    try home.archive.save(&first)
    first.apply(.edit(id: "urn:test:1", text: "by the wrong clock"), .number(number))
    first.apply(Article.note(20), .number(number + 1))
    try home.archive.save(&first)
    #expect(home.archive.kept(of: article) == ["by the wrong clock", "note 20"])

    second.apply(.edit(id: "urn:test:1", text: "of another"), .number(3))
    second.apply(Article.note(40), .number(number - 1))
    try home.archive.save(&second)
    let texts = ["by the wrong clock", "note 20", "note 40", "of another"]
    #expect(home.archive.kept(of: article) == texts)
  }

  @Test func `A note that one reader removes and the other rewrites is kept`() throws {
    try home.archive.add(1, to: article)
    var first = home.archive.notebook(of: article, article.names).kept
    var second = home.archive.notebook(of: article, article.names).kept
    first.apply(.remove(id: "urn:test:1"), .number(2))
    try home.archive.save(&first)
    second.apply(.edit(id: "urn:test:1", text: "rewritten"), .number(3))
    try home.archive.save(&second)
    #expect(home.archive.kept(of: article) == ["rewritten"])
  }

  @Test func `What could not be kept, a removal too, is not lost when the article is read anew`()
    throws
  {
    for number in [1, 20, 40] { try home.archive.add(number, to: article) }
    var first = home.archive.notebook(of: article, article.names).kept
    first.apply(.remove(id: "urn:test:1"), .number(50))
    first.apply(Article.note(60), .number(60))
    var second = home.archive.notebook(of: article, article.names).kept
    second.apply(.edit(id: "urn:test:20", text: "by another"), .number(51))
    second.apply(.remove(id: "urn:test:40"), .number(52))
    try home.archive.save(&second)

    let changed = Article.loaded(
      "---\nid: tides\n---\n\nNew.\n\n\(String(decoding: article.text, as: UTF8.self))")
    var anew = home.archive.notebook(of: changed, changed.names, unsaved: first).kept
    let texts = ["by another", "note 60"]
    #expect(anew.notebook.annotations.map(\.text).sorted() == texts)
    try home.archive.save(&anew)
    #expect(home.archive.kept(of: changed) == texts)
  }

  @Test func `What could not be kept is not lost where the file is gone`() throws {
    try home.archive.add(1, to: article)
    var kept = home.archive.notebook(of: article, article.names).kept
    kept.apply(Article.note(20), .number(20))
    try FileManager.default.removeItem(atPath: file)
    var anew = home.archive.notebook(of: article, article.names, unsaved: kept).kept
    try home.archive.save(&anew)
    #expect(home.archive.kept(of: article) == ["note 1", "note 20"])
  }

  @Test func `Nothing is lost where the file is gone, and not the one of another id before it`()
    throws
  {
    let text = Article.loaded("---\nid: tides\n---\n\n\(NamesTests.nameless)")
    try home.archive.add(1, to: .loaded("---\nid: ebb\n---\n\n\(NamesTests.nameless)"))
    try home.archive.add(20, to: text)
    var kept = home.archive.notebook(of: text, text.names).kept
    kept.apply(Article.note(35), .number(35))
    try FileManager.default.removeItem(atPath: file)
    var anew = home.archive.notebook(of: text, text.names, unsaved: kept).kept
    try home.archive.save(&anew)
    #expect(home.archive.kept(of: text) == ["note 1", "note 20", "note 35"])
  }

  @Test func `What is kept later than it was written is written on as one note`() throws {
    for number in [1, 20] { try home.archive.add(number, to: article) }
    var first = home.archive.notebook(of: article, article.names).kept
    first.apply(Article.note(40), .number(40))
    var second = home.archive.notebook(of: article, article.names).kept
    second.apply(Article.note(60), .number(60))
    second.apply(.remove(id: "urn:test:1"), .number(61))
    second.apply(.remove(id: "urn:test:20"), .number(62))
    try home.archive.save(&second)
    var saved = first
    try home.archive.save(&saved)
    first.goOn(after: saved)
    #expect(!first.hasUnsaved)

    first.apply(.edit(id: "urn:test:40", text: "note 40 and more"), .number(63))
    first.apply(.edit(id: "urn:test:20", text: "note 20 and more"), .number(64))
    try home.archive.save(&first)
    let texts = ["note 20 and more", "note 40 and more", "note 60"]
    #expect(home.archive.kept(of: article) == texts)
    #expect(first.notebook.annotations.map(\.text).sorted() == texts)
  }

  @Test func `A removed note comes back when that is undone`() throws {
    try home.archive.add(1, to: article)
    var kept = home.archive.notebook(of: article, article.names).kept
    let note = kept.apply(.remove(id: "urn:test:1"), .number(2))
    let removed = try #require(note)
    try home.archive.save(&kept)
    kept.reverse([.restore(removed)], at: Timestamp(milliseconds: 3))
    try home.archive.save(&kept)
    #expect(home.archive.kept(of: article) == ["note 1"])
  }

  @Test func `A file that has gone away takes no notes of an open reader with it`() throws {
    try home.archive.add(1, to: article)
    var kept = home.archive.notebook(of: article, article.names).kept
    try FileManager.default.removeItem(atPath: file)
    kept.apply(Article.note(20), .number(2))
    try home.archive.save(&kept)
    #expect(home.archive.kept(of: article) == ["note 1", "note 20"])
  }
}
