import ArticleTestSupport
import Articles
import Testing

/// Texts that make other readers of Markdown hang for minutes, or overflow their stack.
@Suite(.timeLimit(.minutes(5)))
struct PathologicalTests {
  @Test(arguments: [
    ("> ", 25_000, ""), ("* ", 1_000, "a"), ("1. ", 1_000, "a"), ("[", 10_000, "a"),
    ("*a **a ", 4_000, "b"), ("*a_ ", 4_000, ""), ("[a](", 4_000, ""), ("[a](<b", 4_000, ""),
    ("![[]()", 100_000, ""), ("[ (](", 4_000, ""), ("a_ ", 4_000, ""), ("a]", 4_000, ""),
    ("[ a_", 4_000, ""), ("`a", 4_000, ""), ("<", 10_000, "a"), ("</", 10_000, ""),
    ("<!--", 4_000, ""), ("<?", 4_000, ""), ("<!A ", 4_000, ""), ("<![CDATA[", 4_000, ""),
    ("<a b=\"", 4_000, ""), ("<div>\n", 4_000, ""), ("~~a ", 4_000, ""), (">", 10_000, ""),
    ("-", 10_000, ""), ("_", 10_000, "a"), ("aaa\n-\n", 2_000, ""), ("|a", 100_000, "\n|-|"),
    ("[^a]", 4_000, "\n\n[^a]: b"), ("[^a]: b\n", 1_000, ""), ("a@", 4_000, ""),
    ("a@b.c ", 400_000, ""),
    ("www.", 4_000, ""), ("http://", 2_000, ""), ("&amp;", 4_000, ""), ("- [ ] ", 1_000, "a"),
    ("# a\n", 4_000, ""), ("x**y ", 4_000, ""), ("*a x**y ", 4_000, ""),
    ("[a](#b) ", 1_000, ""), ("[^b] ", 1_000, ""), ("\\", 10_000, ""), ("`[^x]`  ", 60_000, ""),
    ("$a_", 100_000, ""), ("$$a\n", 100_000, ""), ("$$ `\n", 100_000, ""), ("$", 100_000, ""),
  ])
  func `a text is loaded in bounded time and stack`(unit: String, count: Int, end: String) {
    let article = Article(String(repeating: unit, count: count) + end)
    #expect(!article.blocks.isEmpty)
  }

  @Test func `emphasis that is closed by the wrong mark is loaded in bounded time`() {
    let text = String(repeating: "*a ", count: 60_000) + String(repeating: "_a*_ ", count: 60_000)
    #expect(Article(text).blocks.count == 1)
  }

  static let numberedItems = (1...600).map { "\($0)) char *p\nof C\n" }.joined()

  @Test(arguments: [
    "```\n\(String(repeating: "char *p;\n", count: 600))```\n",
    String(repeating: "- char *p;\n", count: 600) + "- ",
    String(repeating: "-   char *p;\n", count: 600) + "-   ",
    String(repeating: "1. char *p;\n", count: 600) + "1. ",
    numberedItems + "601) ",
  ])
  func `what stands open in code or in an item is not open in what follows it`(before: String) {
    #expect(Article("\(before)Text with *emphasis*.").inlineSummary == ["emphasis “emphasis”"])
  }

  @Test(arguments: [
    "Of C\n", "1. # One\nOf C\n", "1. One\n# Two\nOf C\n", "- ```\n  1. One\nOf C\n",
    "<!--\n1. One\n-->\nOf C\n", "<!A\n1. One\nTwo \\>\nOf C\n", "```\n1. One\n```\nOf C\n",
    "1.     One\nOf C\n", "1. One\n\nOf C\n", "1. 2.\nOf C\n",
  ])
  func `what stands open in a line whose number begins no item is open in the next`(
    before: String
  ) {
    let lines = String(repeating: "2. char *p\n", count: 600)
    let article = Article("\(before)\(lines)2. Text with *emphasis*.")
    #expect(article.inlineSummary != ["emphasis “emphasis”"])
  }

  @Test(arguments: ["- ", "> - ", "- 1. "])
  func `the deeper lists are nested, a text is loaded in proportion`(unit: String) throws {
    try expectProportion(from: 16_000) { count in
      #expect(Article(String(repeating: unit, count: count) + "a").blocks.count == 1)
    }
  }

  @Test(arguments: ["<?", "<!A "])
  func `the more tags a paragraph opens and never closes, it is loaded in proportion`(
    unit: String
  ) throws {
    try expectProportion(from: 8_000) { count in
      #expect(Article("x " + String(repeating: unit, count: count)).blocks.count == 1)
    }
  }

  @Test(arguments: ["<?a?>", "<!A b>", "<!A b >", "<!A b >>"])
  func `tags that are closed are none of the text, however many a paragraph has`(tag: String) {
    let article = Article("x" + String(repeating: " \(tag)", count: 600) + " y")
    #expect(!article.text.contains { $0 == UInt8(ascii: "<") })
  }

  @Test func `a text is loaded in proportion to the escaped marks of a note it has`() throws {
    try expectProportion(from: 2_000) { count in
      let text = "a[^x]\n\n[^x]: n\n\n" + String(repeating: "[\\^x] ", count: count)
      #expect(Article.loaded(text).diagnostics.isEmpty)
    }
  }

  @Test(arguments: ["/", "u", "ü"])
  func `a long link is known for relative by how it begins`(unit: String) throws {
    try expectProportion(from: 500) { count in
      let link = String(repeating: unit, count: count)
      #expect((0..<count).allSatisfy { _ in !isAddress(link) })
    }
  }

  @Test(arguments: ["u", "#"])
  func `the longer the target of many links is, a text is loaded in proportion`(
    start: String
  ) throws {
    try expectProportion(from: 60) { count in
      let target = start + String(repeating: "u", count: count)
      let links = String(repeating: "[a] ", count: count)
      #expect(Article.loaded("[a]: \(target)\n\n\(links)").article.blocks.count == 1)
    }
  }

  static let longTarget = String(repeating: "u", count: 20_000)

  @Test(arguments: [
    ("[a]: /\(longTarget)", "[a] "), ("[a]: /x \"\(longTarget)\"", "![A] "),
    ("> [a]: /x \"\n> [b]: \(longTarget)\"", "[a][] "), ("[a\nb]: /\(longTarget)", "[c][a  B] "),
    ("[a]: /\(longTarget)\n\n[a]: /\(longTarget)", "[a] "),
    ("[a]:\n/\(longTarget)", "[a] "), ("[a]: /x\n\"\(longTarget)\"", "[a] "),
    ("[a]: /x 'y\\'\n[b]: \(longTarget)'", "[a] "),
  ])
  func `a long target that would be copied for thousands of links is text, and so are they`(
    target: String, link: String
  ) {
    #expect(Article("\(target)\n\n\(String(repeating: link, count: 2_000))").inlines.isEmpty)
  }

  @Test(arguments: ["/x", "/x 'Of the (sea)'", "<x y> \"Of the sea\"", "/x (Of the sea)"])
  func `targets of one line each keep their links, however many there are and one has`(
    address: String
  ) {
    let targets = (0..<3_000).map { "[\($0)]: \(address)\n" }.joined()
    let links = String(repeating: "[7] ", count: 2_000)
    #expect(Article("\(targets)\n\(links)").inlines.count == 2_000)
  }

  @Test func `a target that is long but has few links keeps them, however many others there are`() {
    let images = String(repeating: "![a] ", count: 50)
    let links = String(repeating: "[b] ", count: 2_000)
    let article = Article("[a]: data:,\(Self.longTarget)\n\n[b]: /b\n\n\(images)\(links)")
    #expect(article.inlines.count == 2_050)
  }

  @Test func `nested quotations keep their depth`() {
    let article = Article(String(repeating: "> ", count: 25_000) + "a")
    #expect(article.containers.last?.depth == 24_999)
  }
}
