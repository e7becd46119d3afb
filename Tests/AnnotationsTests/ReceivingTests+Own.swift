import Annotations
import ArticleTestSupport
import Articles
import JSONText
import Testing

extension ReceivingTests {
  @Test(arguments: ["", "---\nid: sea\n---\n\n"])
  func `A note of this article whose words are gone stays listed, by whatever name it was made`(
    front: String
  ) throws {
    let (gone, rest) = ("The sea rises twice a day.", "\n\nThe harbour follows it.")
    let former = Article.loaded(gone + rest)
    var notebook = Notebook(of: former)
    let note = notebook.apply(.add(.note, 0..<gone.utf8.count, text: "why?"), .number(1))
    let text = "Nobody has ever come here." + rest
    let changed = Article.loaded(text)
    let page = notebook.page.written(for: ArticleNames(former), title: "")
      .written(for: ArticleNames(changed), title: "")
    let whole = try #require(ForeignAnnotations(page.json))
    var elsewhere = Notebook(of: Article.loaded(front + text))
    #expect(elsewhere.receive(whole).map(\.outcome) == [.added(.orphan)])
    var emptied = Notebook(of: changed).merged(with: page, base: NotebookPage())
    emptied.apply(.remove(id: try #require(note).id), .number(2))
    let items = try #require(ForeignAnnotations(page.json["items"] ?? .null))
    #expect(emptied.receive(items).map(\.outcome) == [.added(.orphan)])
    var other = Notebook(of: Article.loaded("The moon pulls the water."))
    let source = "urn:lectern:article:" + ArticleNames(former).first
    #expect(other.receive(whole).map(\.outcome) == [.refused(.ofAnotherText(source))])
  }

  @Test func `What is exported has no position in a former text, and is known when it comes back`()
    throws
  {
    let text = "The sea rises twice a day.\n\nThe harbour follows it."
    let former = Article.loaded(text)
    var notebook = Notebook(of: former)
    notebook.apply(.add(.note, 0..<7, text: "which?"), .number(1))
    let page = notebook.page
    #expect(page.exported(from: former.digest) == page)
    let changed = Article.loaded("A new beginning.\n\n" + text)
    let exported = page.exported(from: changed.digest).json
    let selectors = exported["items"]?.array?.first?["target"]?["selector"]?.array ?? []
    #expect(selectors.map { $0["type"]?.string } == ["TextQuoteSelector"])
    var kept = Notebook(of: changed).merged(with: page, base: NotebookPage())
    let foreign = try #require(ForeignAnnotations(exported))
    #expect(kept.receive(foreign).map(\.outcome) == [.known])
    #expect(kept.page == page)
    var elsewhere = Notebook(of: changed)
    _ = elsewhere.receive(foreign)
    #expect(elsewhere.annotations.map { changed.string($0.bytes) } == ["The sea"])
  }
}
