import Annotations
import ArticleTestSupport
import Articles
import Exports
import Testing

struct NotebookMarkdownTests {
  @Test func `Code that is highlighted is exported in Markdown as it is`() throws {
    let article = Article.loaded("Say:\n\n```\nx = a*b\n```\n")
    var notebook = Notebook(of: article)
    notebook.apply(.add(.highlight, try article.stretch(written: "p2"), text: ""), .number(1))
    #expect(notebook.markdown.contains("\n> ```\n> x = a*b\n> ```\n>\n> — "))
  }

  @Test func `The cells of a table that is highlighted stand apart in what is exported`() {
    let article = Article.loaded("| a | b |\n|---|---|\n| x y | z |")
    var notebook = Notebook(of: article)
    notebook.apply(.add(.highlight, article.blocks[0].bytes, text: ""), .number(1))
    #expect(notebook.markdown.contains("\n> a \\| b\n>\n> x y \\| z\n>\n> — "))
  }

  @Test func `Of an article without an id, the more notes the longer their export, in proportion`()
    throws
  {
    var notebooks: [Int: Notebook] = [:]
    for count in [40, 320] {
      let article = Article.loaded(String(repeating: "The sea rises.\n\n", count: 50 * count))
      var notebook = Notebook(of: article)
      for index in 0..<count {
        notebook.apply(.add(.highlight, article.blocks[index].bytes, text: ""), .number(index))
      }
      notebooks[count] = notebook
    }
    try expectProportion(from: 40) { count in
      #expect(notebooks[count]?.markdown.contains("`text-") == true)
    }
  }

  @Test func `What is written in a note is read in Markdown as it was written`() {
    let article = Article.loaded("The sea rises.")
    let words = "n1: a *b* <c>\nline two\n# head\n\n\tx\n\n    1. y\n   z"
    var notebook = Notebook(of: article)
    notebook.apply(.add(.note, article.blocks[0].bytes, text: words), .number(1))
    let said = """

      n1: a \\*b\\* \\<c\\>\\
      line two\\
      \\# head

      &#9;x

      &#32;   1\\. y\\
         z

      """
    #expect(notebook.markdown.hasSuffix(said))
    let read = Article.loaded(said)
    #expect(
      read.blocks.map { read.string($0.bytes) }
        == ["n1: a *b* <c>\nline two\n# head", "\tx", "    1. y\nz"])
  }
}
