import Articles
import Testing

struct BlockTests {
  @Test(arguments: [
    ("One line\nand the next.", "p1: One line and the next."),
    ("A hard\\\nbreak,  \nanother.", "p1: A hard⏎break,⏎another."),
    ("一行目\n二行目", "p1: 一行目二行目"),
    ("一行目。\n「二行目」", "p1: 一行目。「二行目」"),
    ("한국어\n문장", "p1: 한국어 문장"),
    ("漢字\nand Latin", "p1: 漢字 and Latin"),
    ("“你好。”\n“再见”\n然后", "p1: “你好。”“再见”然后"), ("他走了——\n没有", "p1: 他走了——没有"),
    ("卡尔·\n马克思，\n“*资本论*”", "p1: 卡尔·马克思，“资本论”"),
    ("文字[^n]\n继续\n\n[^n]: a", "p1: 文字¹继续\np2 note 1: a"),
    ("“word”\n漢字……\n“word”", "p1: “word” 漢字…… “word”"), ("so …\n— he", "p1: so … — he"),
    ("he …\n…\n漢字", "p1: he … … 漢字"), ("“그래”\n“아니”", "p1: “그래” “아니”"),
    ("tide 🌊\n🌙 moon", "p1: tide 🌊 🌙 moon"),
    ("Two\n\nparagraphs", "p1: Two\np2: paragraphs"),
    ("&eacute; &#27; &amp;amp; \\*", "p1: é \u{1B} &amp; *"),
    ("\"straight\" -- 'quotes'...", "p1: \"straight\" -- 'quotes'..."),
    ("no-break at the end\u{A0}\u{A0}", "p1: no-break at the end\u{A0}\u{A0}"),
    ("before\n\n***\n\nafter", "p1: before\nrule\np2: after"),
    ("text\n\n    code\n\n      more\n", "p1: text\np2 code: code⏎⏎  more"),
    ("```swift,ignore x\nlet a\n\n```\n", "p1 code swift: let a⏎"),
    ("``` \n```\n", "p1 code"),
    ("~~~\nnever closed\n", "p1 code: never closed"),
  ])
  func `a block shows its text without markup`(markdown: String, summary: String) {
    #expect(Article(markdown).summary == summary)
  }

  @Test(arguments: [
    ("r", "r"), ("{r}", "r"), ("{r, echo=FALSE}", "r"), ("{r,fig.cap=\"x\"}", "r"),
    ("{.python .small}", "python"), ("{#name .python}", "python"), ("{python}", "python"),
    ("{=html}", "html"), ("js:src/a.js", "js"), ("rust,no_run", "rust"), ("c++ {x}", "c++"),
    ("C#", "C#"), ("{}", nil), ("{#name}", nil),
  ])
  func `code is of the language after its fence, however that is written`(
    info: String, language: String?
  ) {
    #expect(Article("~~~\(info)\na\n~~~").blocks.map(\.kind) == [.code(language: language)])
  }

  @Test func `code that never ends is told`() {
    #expect(
      Article.loaded("One.\n\n> ~~~~ text\n> a\n\nTwo.").printedDiagnostics == """
        tides.md:3:3: warning: the code begins here and never ends
            3 | > ~~~~ text
              |   ^~~~
        help: add a line “~~~~” after the last of its lines
        """)
  }

  @Test(arguments: [
    ("```", 1), ("~~~\n```", 1), ("````\na\n```\n\n", 1), ("- ```\n  a\n\nb", 1),
    ("```\na\n```\n\n```\nb", 5), ("---\nid: a\n---\n$$\na\n$$\n\n```\nb", 8),
  ])
  func `code never ends where no line has its fence alone`(markdown: String, line: Int) {
    let diagnostics = Article.loaded(markdown).diagnostics
    #expect(diagnostics.map(\.code) == ["unclosed-code"])
    #expect(diagnostics.map(\.position?.line) == [line])
  }

  @Test(arguments: [
    "```\na\n```", "```\n```", "~~~\n```\n~~~ \n\nb", "> ```\n> a\n> ````\n\nb",
    "- ```\n  a\n\n  ```\n- b", "1. > ~~~\n   > a\n   >~~~", "    ```\n    a", "`` ``` ``",
    "a[^n]\n\n[^n]: ```\n    b\n    ```", "$$\na\n$$\n\n```\n$$\nb\n$$\n```\n\nc",
  ])
  func `code that ends is no fault`(markdown: String) {
    #expect(Article.loaded(markdown).diagnostics == [])
  }

  @Test(arguments: [
    ("", false), (" \n\t\n", false), ("<!-- nothing -->", false), ("---\ntitle: T\n---\n", true),
    ("a", true),
  ])
  func `an article has text where there is anything to read`(markdown: String, hasText: Bool) {
    #expect(Article(markdown).hasText == hasText)
  }

  @Test func `each block is followed by a line feed that belongs to none`() {
    let article = Article("# T\n\na\n\n- b\n\n***\n\n|c|\n|-|\n|d|")
    var end = 0
    for block in article.blocks {
      #expect(block.bytes.lowerBound == end)
      #expect(article.text[block.bytes.upperBound] == UInt8(ascii: "\n"))
      end = block.bytes.upperBound + 1
    }
    #expect(end == article.text.count)
  }

  @Test func `a block knows the line it begins on, front matter counted`() {
    let article = Article("---\ntitle: T\n---\n\na\nb\n\n- c\n\n```\nd\n```\n\n|e|\n|-|\n")
    #expect(article.blocks.map(\.line) == [1, 5, 8, 10, 14])
  }

  @Test func `headings in quotations, items and notes are paragraphs, and begin no section`() {
    let article = Article("# A\n\n# B[^n]\n\n> # quoted\n\n- ## listed\n\n[^n]: # noted\n")
    #expect(
      article.summary == "h1: A\nh1: B¹\nh1 >: quoted\nh2 •: listed\nh1 note 1: noted")
    #expect(article.sectionSummary == ["s0 – (0)", "s1 A (0)", "s2 B¹ (2)", "notes – (1)"])
  }

  @Test func `a setext heading may have a line break`() {
    #expect(Article("x\n\nA  \nB\n---\n").summary == "p1: x\nh2: A⏎B")
  }
}

struct ContainerTests {
  @Test(arguments: [
    ("- a\n- b\n", "p1 •: a\np2 •: b"),
    ("- a\n\n- b\n", "p1 •+: a\np2 •+: b"),
    ("- a\n  - b\n    - c\n      - d\n", "p1 •: a\np2 • ◦: b\np3 • ◦ ▪: c\np4 • ◦ ▪ •: d"),
    ("1. a\n   - b\n", "p1 1.: a\np2 1. •: b"),
    ("3) a\n4) b\n", "p1 3): a\np2 4): b"),
    ("7. a\n7. b\n", "p1 7.: a\np2 8.: b"),
    ("- [ ] open\n- [x] done\n- plain\n", "p1 ☐: open\np2 ☑: done\np3 •: plain"),
    ("1. [x] boil\n2. [ ] stir\n3. serve\n", "p1 1. ☑: boil\np2 2. ☐: stir\np3 3.: serve"),
    ("> a\n>\n> > b\n", "p1 >: a\np2 > >: b"),
    ("- a\n\n  b\n", "p1 •+: a\np2 •+: b"),
    ("-\n- b", "p1 •\np2 •: b"),
    (">\n", "p1 >"),
    ("- > a\n", "p1 • >: a"),
    ("> [!NOTE]\n> a\n> b", "p1 >: [!NOTE]⏎a b"),
    ("> [!tip]- *Or* so\n> a\n>\n> [!NOTE]\n> b", "p1 >: [!tip]- Or so⏎a\np2 >: [!NOTE] b"),
    ("[!NOTE]\na\n\n> [!NO TE]\n> b", "p1: [!NOTE] a\np2 >: [!NO TE] b"),
    ("- <!-- nothing -->\n", "p1 •"),
  ])
  func `items and quotations are known by their marks`(markdown: String, summary: String) {
    #expect(Article(markdown).summary == summary)
  }

  @Test(arguments: [
    ("- a\n- b\n\n* c\n\n1. d\n   - e\n2. f", [0, 0, 1, 2, 3, 2]),
    ("<ol><li>a\n\n<li>b</ol><ol><li>c", [0, 0, 2]),
  ])
  func `an item knows its list`(markdown: String, lists: [Int]) {
    let found = Article(markdown).containers.compactMap { container -> Int? in
      if case .item(_, let list, _) = container.kind { list } else { nil }
    }
    #expect(found == lists)
  }

  @Test func `a container knows the one around it and its first block`() {
    let article = Article("a\n\n- - b\n\n  > c\n")
    #expect(article.containers.map(\.parent) == [nil, 0, 0])
    #expect(article.containers.map(\.depth) == [0, 1, 1])
    #expect(article.containers.map(\.firstBlock) == [1, 1, 2])
  }
}
