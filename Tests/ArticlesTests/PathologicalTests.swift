import Articles
import Testing

/// Texts that make other readers of Markdown hang, or overflow their stack.
struct PathologicalTests {
  @Test(arguments: [
    ("> ", 25_000, ""), ("* ", 5_000, "a"), ("1. ", 5_000, "a"), ("[", 50_000, "a"),
    ("*a **a ", 20_000, "b"), ("*a_ ", 20_000, ""), ("[a](", 20_000, ""), ("[a](<b", 20_000, ""),
    ("![[]()", 20_000, ""), ("[ (](", 20_000, ""), ("a_ ", 20_000, ""), ("a]", 20_000, ""),
    ("[ a_", 20_000, ""), ("`a", 20_000, ""), ("<", 50_000, "a"), ("</", 50_000, ""),
    ("<!--", 20_000, ""), ("<?", 20_000, ""), ("<!A ", 20_000, ""), ("<![CDATA[", 20_000, ""),
    ("<a b=\"", 20_000, ""), ("<div>\n", 20_000, ""), ("~~a ", 20_000, ""), (">", 50_000, ""),
    ("-", 50_000, ""), ("_", 50_000, "a"), ("aaa\n-\n", 10_000, ""), ("|a", 20_000, "\n|-|"),
    ("[^a]", 20_000, "\n\n[^a]: b"), ("[^a]: b\n", 5_000, ""), ("a@", 20_000, ""),
    ("www.", 20_000, ""), ("http://", 10_000, ""), ("&amp;", 20_000, ""), ("- [ ] ", 5_000, "a"),
    ("# a\n", 20_000, ""), ("x**y ", 20_000, ""), ("*a x**y ", 20_000, ""),
    ("[a](#b) ", 5_000, ""), ("[^b] ", 5_000, ""), ("\\", 50_000, ""),
  ])
  func `a text is loaded in bounded time and stack`(unit: String, count: Int, end: String) {
    let article = Article(String(repeating: unit, count: count) + end)
    #expect(!article.blocks.isEmpty)
  }

  @Test func `emphasis that is closed by the wrong mark is loaded in bounded time`() {
    let text = String(repeating: "*a ", count: 20_000) + String(repeating: "_a*_ ", count: 20_000)
    #expect(Article(text).blocks.count == 1)
  }

  @Test func `nested quotations keep their depth`() {
    let article = Article(String(repeating: "> ", count: 25_000) + "a")
    #expect(article.containers.last?.depth == 24_999)
  }
}
