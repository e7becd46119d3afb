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
}
