import ArticleTestSupport
import Articles
import Testing

struct AnchorTests {
  @Test(arguments: [
    ("after-the-fall", 1), ("a--b-c_d", 2), ("a--b-c_d-1", 3), ("été-漢字", 4),
    ("%C3%A9t%C3%A9-%E6%BC%A2%E5%AD%97", 4), ("After-The-Fall", 1),
    ("After the fall!", 1), ("own", 5), ("t", 0), ("5%+5%", 6),
  ])
  func `an anchor is that of GitHub, of equal ones the first`(anchor: String, block: Int) {
    let article = Article(
      """
      # T

      ## After the fall!

      ## A & *b*-c_d.

      ## a & b-c_d

      ## Été 漢字

      ## X {#own}

      ## 5%+5%
      """)
    #expect(article.block(anchored: anchor) == block)
  }

  @Test(arguments: [("a---b", 1), ("-a--b-", 1), ("-a-b", 0)])
  func `of anchors that lack hyphens of a link it leads to the one that lacks the fewest`(
    anchor: String, block: Int
  ) {
    let article = Article("## A B\n\n## A & B")
    #expect(article.block(anchored: anchor) == block)
  }

  @Test(arguments: [("a\n\n# B", 0), ("a\n\n# Top", 1), ("a\n\n<b id=top>b</b>", 1)])
  func `the top is the beginning where nothing else has that name`(markdown: String, block: Int) {
    let article = Article(markdown)
    for anchor in ["top", "Top"] { #expect(article.block(anchored: anchor) == block) }
  }

  @Test(arguments: [("-start", 0), ("intro-start", 1), ("intro-start-1", 2)])
  func `the image of a heading takes no anchor from another heading`(anchor: String, block: Int) {
    let article = Article("## ![Intro](a.png) Start\n\n## Intro Start\n\n## Intro Start")
    #expect(article.block(anchored: anchor) == block)
  }

  @Test(arguments: [
    ("co2-emissions", 0), ("co₂-emissions", 0), ("co2-emissions-1", 1), ("co2-in-10-6-m", 2),
    ("a2n-b", 3), ("h₂o", 4), ("h2o", 5),
  ])
  func `what is raised or lowered in a heading may stand on the line in a link`(
    anchor: String, block: Int
  ) {
    let article = Article(
      """
      ## CO<sub>2</sub> emissions

      ## CO<sub>2</sub> emissions

      ## CO<sub>2</sub> in 10<sup>-6</sup> m

      ## A<sub>2N</sub> B

      ## H₂O

      ## H2O
      """)
    #expect(article.block(anchored: anchor) == block)
  }

  @Test(arguments: [
    ("a\n\n<a name=\"x\"></a>\n\nb", 1), ("a\n\nb <i id=x>c</i>\n\nd", 1),
    ("a\n\nb\n\n<a id=x></a>", 1), ("|a|\n|-|\n|<a id=x>b</a>|", 0),
    ("---\ntitle: T\n---\n\n# T\n\n<div id=\"x\">a</div>", 1),
    ("---\ntitle: T\n---\n\n# T {#x}\n\na", 0), ("# X\n\n<p id=x>a</p>", 0),
  ])
  func `an anchor in HTML leads to its block, or to the next`(markdown: String, block: Int) {
    #expect(Article(markdown).block(anchored: "x") == block)
  }

  @Test(arguments: [
    ("## X {#own}", "h2: X"), ("## `x` {#own .small}", "h2: x"),
    ("## X {.small}", "h2: X"), ("## {#own}", "h2: {#own}"), ("X {#own}", "p1: X {#own}"),
    ("## X *{#own}*", "h2: X {#own}"), ("## X {#own key=\"a b\"}", "h2: X"),
    ("## Слоты{#слоты}", "h2: Слоты"), ("## Using ${#array}", "h2: Using ${#array}"),
    ("## The {{#if user}}", "h2: The {{#if user}}"), ("## X \\{#own}", "h2: X {#own}"),
    ("## Jinja {# words #}", "h2: Jinja {# words #}"),
    ("## Set {#1 of 3 parts}", "h2: Set {#1 of 3 parts}"),
    ("## Size {#array[@]}", "h2: Size {#array[@]}"), ("## What next?{#own}", "h2: What next?"),
    ("## The API (v2){#own}", "h2: The API (v2)"), ("## `foo()`{#own}", "h2: foo()"),
    ("## C++{#own}", "h2: C++"), ("Part\none \\{#own}\n---", "h2: Part one {#own}"),
    ("Part\\\none \\{#own}\n---", "h2: Part⏎one {#own}"),
    ("## X {-}", "h2: X"), ("## X {.unlisted .unnumbered}", "h2: X"), ("## X {- #own}", "h2: X"),
    ("## X {k=v .small}", "h2: X"), ("## X {k=v}", "h2: X {k=v}"), ("## X {}", "h2: X {}"),
    ("## X {...a}", "h2: X {...a}"), ("## X {.5}", "h2: X {.5}"), ("## X \\{-}", "h2: X {-}"),
    ("## X {: #own}", "h2: X"), ("## X{:.small}", "h2: X"), ("## X {: k=v}", "h2: X"),
    ("## X {:own}", "h2: X {:own}"), ("## X {:}", "h2: X {:}"), ("## X \\{:.a}", "h2: X {:.a}"),
    ("## Escapes \\{#own} {#own}", "h2: Escapes {#own}"), ("## X \\\\{#own}", "h2: X \\"),
  ])
  func `attributes behind a heading are not shown, and nothing else is taken for such`(
    markdown: String, summary: String
  ) {
    #expect(Article(markdown).summary == summary)
  }

  @Test(arguments: [
    ("*a*\n{: .small}", "p1: a"), ("a\\\n{: k=\"b c\" }\n\nd", "p1: a\np2: d"),
    ("{: .small }\n*a*\n b", "p1: a b"), ("## X\n{: #own}\na", "h2: X\np1: a"),
    ("a\n\n{: .small}", "p1: a"), ("- a\n{: .small}\n- b\n  {: .small}", "p1 •: a\np2 •: b"),
    ("> a\n{: .small}\n\n> b\n> {: .small}", "p1 >: a\np2 >: b"),
    ("```\na\n```\n{: .small}", "p1 code: a"),
    ("|a|b|\n|-|-|\n|c|*d*|\n{: .small}\n\ne", "p1 table: a⇥b⏎c⇥d\np2: e"),
    ("|a|\n|-|\n{: .small}", "p1 table: a"),
    ("*a*\n{: .b}\n{: .c}", "p1: a"), ("a  \n{: .b}  \n{: .c}\n\nd", "p1: a\np2: d"),
    ("{: .b}\n{: .c}\na\n{: .d}\n{: .e}", "p1: a"), ("a\n\n{: .b}\n{: .c}", "p1: a"),
    ("a\n{: .b}\nc\n{: .d}", "p1: a {: .b} c"),
    ("|a|b|\n|-|-|\n|c|d|\n{: .e}\n{: .f}", "p1 table: a⇥b⏎c⇥d"),
    ("a {: .small}", "p1: a {: .small}"), ("a\n{: b}", "p1: a {: b}"), ("{:}", "p1: {:}"),
    ("a\n\\{: .small}", "p1: a {: .small}"), ("a\n{.small}", "p1: a {.small}"),
    ("a\n{: .small}\nb", "p1: a {: .small} b"), ("    {: .small}", "p1 code: {: .small}"),
    ("|a|\n|-|\n|{: .small}|", "p1 table: a⏎{: .small}"),
  ])
  func `a line of attributes alone is not shown, and nothing else is taken for such`(
    markdown: String, summary: String
  ) {
    #expect(Article(markdown).summary == summary)
  }

  @Test(arguments: [
    ("a\n\nb\n{: #own}\n\nc", 1), ("a\n\n{: #own}\nb", 1), ("a\n\n## B\n{: #own}\nc", 1),
    ("a\n\n```\nb\n```\n{: #own}\n\nc", 1), ("a\n\n|b|\n|-|\n|c|\n{: #own}\n\nd", 1),
    ("a\n\nb\n{: #own}\n{: .small}\n\nc", 1), ("a\n\n{: .small}\n{: #own}\nb", 1),
    ("---\ntitle: T\n---\n\n# T\n{: #own}\n\na", 0), ("{: #own}", 0),
    ("---\ntitle: T\n---\n\n<!-- a -->\n{: #own}\n\n# T", 0),
  ])
  func `the name in a line of attributes leads to the block that it stands at`(
    markdown: String, block: Int
  ) {
    #expect(Article(markdown).block(anchored: "own") == block)
  }

  @Test(arguments: [
    ("[a](#tides)\n\n# Tides\n\n# B", []),
    (
      "[a](#tdes)\n\n# Tides\n\n# B",
      [Diagnostic.Fault.linkToNoSection(anchor: "tdes", nearest: "tides")]
    ),
    ("[a](#moon)\n\n# Tides", [.linkToNoSection(anchor: "moon", nearest: nil)]),
    ("[a](#moon) <a name=\"moon\"></a>", []), ("[a](#moon)\n\n<h2 id=moon>Moon</h2>", []),
    ("[a](#moon) [b](#own)\n\n# Moon {-}\n\n# B {.small #own}", []),
    ("<h2>Getting started</h2>\n<a href=#getting-started>a</a>", []),
    ("[a](#نرم%E2%80%8Cافزار)\n\n## نرم\u{200C}افزار", []),
    ("[a](#データ（db）)\n\n## データ（DB）", []),
    ("<a href=#moon>a</a>\n\n# Moon", []),
    ("[a](#-moon) [b](#moon)\n\n# <a id=x></a> Moon", []),
    ("[a](#new--moon)\n\n# New <!-- or full --> moon", []),
    ("[a](#-moon) [b](#mpng-moon)\n\n## ![ ](m.png) Moon", []),
    ("[a](#-moon) [b](#logo-moon)\n\n# ![Logo](l.png) Moon", []),
    ("[a](#new--moon) [b](#new-x-moon)\n\n# New [![*x*](x.png)](y) moon", []),
    ("<a href=#-moon>a</a> [b](#logo-moon)\n\n# <img src=l.png alt=Logo> Moon", []),
    ("[a](#-moon-1)\n\n# ![Logo](l.png) Moon\n\n# ![Name](n.png) Moon", []),
    ("[a](#-a--b)\n\n# <a id=x></a> A & B", []), ("[a](#a---b)\n\n# A & <a id=x></a> B", []),
    ("[a](#a-b)\n\n# A - B", [.linkToNoSection(anchor: "a-b", nearest: nil)]),
    ("[a](#-a-b)\n\n# <a id=x></a> A - B", [.linkToNoSection(anchor: "-a-b", nearest: nil)]),
    ("<a href=#mon>a</a>\n\n# Moon", [.linkToNoSection(anchor: "mon", nearest: "moon")]),
    ("[a](#co2-gas)\n\n# CO<sub>2</sub> gas", []),
    (
      "[a](#co2-gaz)\n\n# CO<sub>2</sub> gas",
      [.linkToNoSection(anchor: "co2-gaz", nearest: "co2-gas")]
    ),
    ("[a](#top)\n\n# B", []),
    ("[a](#)", []), ("[a](other.md)", []), ("[a](https://x.org#y) <me@x.org>", []),
    ("[a](javascript:alert)", [.linkToUnopenable(destination: "javascript:alert")]),
    (
      "---\nurl: javascript:alert\n---\n\nText.",
      [.linkToUnopenable(destination: "javascript:alert")]
    ),
    ("[a](file:///etc/passwd)", [.linkToUnopenable(destination: "file:///etc/passwd")]),
  ])
  func `a link that leads nowhere is reported`(markdown: String, faults: [Diagnostic.Fault]) {
    #expect(Article.loaded(markdown).diagnostics.map(\.fault) == faults)
  }
}
