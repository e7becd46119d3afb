import Articles
import Testing

struct InlineTests {
  @Test(arguments: [
    "*a **b** c* d **e *f `g` h* i** j", "**a *b* `c` ~~d *e* f~~ *g* h** i\n\n*j* k *l*", "plain",
    "[a *b* c](d) *e [f **g** h](i) j*[^k] *l*\n\n[^k]: *m* n **o *p* q**",
  ])
  func `What runs over a stretch is found, whatever it lies in`(markdown: String) {
    let article = Article(markdown)
    for start in article.text.indices {
      for end in start...article.text.count {
        let all = article.inlines.indices.filter {
          start < end && article.inlines[$0].bytes.overlaps(start..<end)
        }
        #expect(article.inlines(overlapping: start..<end) == all)
      }
    }
  }

  @Test(arguments: [
    (
      "a *b* __c__ ~~d~~ `e`", "p1: a b c d e",
      ["emphasis “b”", "strong “c”", "struck “d”", "code “e”"]
    ),
    ("***both***", "p1: both", ["emphasis “both”", "strong “both”"]),
    ("*a **b** c*", "p1: a b c", ["emphasis “a b c”", "strong “b”"]),
    (
      "[text](a.md) <http://b.org> www.c.org", "p1: text http://b.org www.c.org",
      [
        "link to a.md “text”", "link to http://b.org “http://b.org”",
        "link to http://www.c.org “www.c.org”",
      ]
    ),
    ("[*in*](x)", "p1: in", ["link to x “in”", "emphasis “in”"]),
    ("me@x.org", "p1: me@x.org", ["link to mailto:me@x.org “me@x.org”"]),
    ("![a *map*](m.png)", "p1: a map", ["image of m.png “a map”", "emphasis “map”"]),
    (
      "![](maps/tides.png?size=2)", "p1: tides.png",
      ["image of maps/tides.png?size=2 “tides.png”"]
    ),
    (
      "![](data:image/png;base64,AAAA) x", "p1: image x",
      ["image of data:image/png;base64,AAAA “image”"]
    ),
    ("![ ](maps/tides.png)", "p1: tides.png", ["image of maps/tides.png “tides.png”"]),
    ("![&nbsp;](m.png)", "p1: m.png", ["image of m.png “m.png”"]),
    ("![](a%20map%2Epng)", "p1: a map.png", ["image of a%20map%2Epng “a map.png”"]),
    ("![](m%C3%A9.png)", "p1: mé.png", ["image of m%C3%A9.png “mé.png”"]),
    ("![](a%0Ab.png)", "p1: a%0Ab.png", ["image of a%0Ab.png “a%0Ab.png”"]),
    ("![](a%E2%80%AEb)", "p1: a%E2%80%AEb", ["image of a%E2%80%AEb “a%E2%80%AEb”"]),
    ("![](m%E9.png)", "p1: m%E9.png", ["image of m%E9.png “m%E9.png”"]),
    ("![](5%.png)", "p1: 5%.png", ["image of 5%.png “5%.png”"]),
    ("![](maps/%20)", "p1: %20", ["image of maps/%20 “%20”"]),
    ("a ![\u{200B}](m.png)", "p1: a m.png", ["image of m.png “m.png”"]),
    (
      "a [![ ](m.png)](b) *c*", "p1: a m.png c",
      ["link to b “m.png”", "image of m.png “m.png”", "emphasis “c”"]
    ),
    ("![](?x=y)", "p1: image", ["image of ?x=y “image”"]),
    (
      "[![][a]](b)\n\n[a]: <data:image/png;base64,AAAA>", "p1: image",
      ["link to b “image”", "image of data:image/png;base64,AAAA “image”"]
    ),
    ("[](empty) x", "p1: x", []), ("a [](empty) *x*", "p1: a x", ["emphasis “x”"]),
    ("line *one\ntwo*", "p1: line one two", ["emphasis “one two”"]),
    ("line\n*two*", "p1: line two", ["emphasis “two”"]),
    ("漢\n*字*", "p1: 漢字", ["emphasis “字”"]),
    ("``a `b` c``", "p1: a `b` c", ["code “a `b` c”"]),
    ("*never closed", "p1: *never closed", []),
  ])
  func `an inline has the text that it covers`(
    markdown: String, summary: String, inlines: [String]
  ) {
    let article = Article(markdown)
    #expect(article.summary == summary)
    #expect(article.inlineSummary == inlines)
  }

  @Test func `inlines are in the order of the text and within their block`() {
    let article = Article("*a* **b *c* d**\n\n- [e](f) *g*\n\n|*h*|\n|-|\n|`i`|\n")
    let starts = article.inlines.map(\.bytes.lowerBound)
    #expect(starts == starts.sorted())
    for block in article.blocks {
      for inline in article.inlines[block.inlines] {
        #expect(!inline.bytes.isEmpty)
        #expect(block.bytes.clamped(to: inline.bytes) == inline.bytes)
      }
    }
    #expect(article.blocks.map(\.inlines) == [0..<3, 3..<5, 5..<7])
  }
}

struct TableTests {
  let article = Article(
    """
    | Port  | High *water* | Low |
    |:------|:------------:|----:|
    | Brest | 7<br>12      | `1` |
    | a \\| b |
    """)

  @Test func `cells are parted by tabs and rows by line feeds`() {
    #expect(article.summary == "p1 table: Port⇥High water⇥Low⏎Brest⇥7 12⇥1⏎a | b⇥⇥")
  }

  @Test func `every row has a cell for each column`() throws {
    let table = try #require(article.tables.first)
    #expect(table.alignments == [.left, .center, .right])
    #expect(
      table.rows.map { $0.map(article.string) } == [
        ["Port", "High water", "Low"], ["Brest", "7 12", "1"], ["a | b", "", ""],
      ])
  }

  @Test func `inlines lie in the cells`() {
    #expect(article.inlineSummary == ["emphasis “water”", "code “1”"])
  }

  @Test func `no word is lost of a row that has more cells than its table has columns`() throws {
    let loaded = Article.loaded(
      """
      > | a | b |
      > |---|---|
      > | `c|d` | e **f** |
      > | g | h | |
      > | i | j \\| k | l
      """)
    let table = try #require(loaded.article.tables.first)
    #expect(
      table.rows.map { $0.map(loaded.article.string) } == [
        ["a", "b"], ["`c", "d` | e **f**"], ["g", "h"], ["i", "j | k | l"],
      ])
    #expect(loaded.diagnostics.compactMap(\.position?.line) == [3, 5])
    #expect(
      loaded.diagnostics.first?.lines { _ in 1 }.joined(separator: "\n") == """
        tides.md:3:11: error: this row has 3 cells, the table 2 columns; the rest is added to the last cell
            3 | > | `c|d` | e **f** |
              |           ^~~~~~~~~
        help: write “\\|” for a bar within a cell, in code too
        """)
  }

  @Test func `a comment behind a row is no cell of it, nor shown among cells that are`() throws {
    let loaded = Article.loaded(
      """
      | a | b |
      |---|---|
      | c | d | <!-- lint: off | on -->
      | e | f | <!-- g --> h &amp; i | <!-- j -->
      """)
    let table = try #require(loaded.article.tables.first)
    #expect(
      table.rows.map { $0.map(loaded.article.string) } == [
        ["a", "b"], ["c", "d"], ["e", "f | h & i"],
      ])
    #expect(loaded.diagnostics.compactMap(\.position?.line) == [4])
  }
}
