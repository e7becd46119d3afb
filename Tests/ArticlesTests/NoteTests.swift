import Articles
import Testing

struct NoteTests {
  @Test func `notes stand after the article, in the order of their first marks`() {
    let article = Article(
      """
      First[^b], second[^a], again[^b].

      [^a]: The *second*.

          More of it.
      [^b]: The first.

      ## End
      """)
    #expect(
      article.summary == """
        p1: First¹, second², again¹.
        h2: End
        p2 note 1: The first.
        p3 note 2: The second.
        p4 note 2: More of it.
        """)
    #expect(article.footnotes.map(\.label) == ["b", "a"])
    #expect(article.footnotes.map(\.number) == [1, 2])
    #expect(article.footnotes.map(\.blocks) == [2..<3, 3..<5])
    #expect(
      article.footnotes.map { $0.marks.map { article.string(article.inlines[$0].bytes) } }
        == [["¹", "¹"], ["²"]])
    #expect(article.sections.last?.kind == .footnotes)
  }

  @Test(arguments: [
    ("text\n\n[^a]: lost", "p1: text\np2 note 1: lost", ["a"]),
    (
      "[^a]: lost\n\ntext[^b]\n\n[^b]: kept", "p1: text¹\np2 note 1: kept\np3 note 2: lost",
      ["b", "a"]
    ),
    (
      "> [^a]: quoted\n\n- [^b]: listed", "p1 >\np2 •\np3 note 1: quoted\np4 note 2: listed",
      ["a", "b"]
    ),
    ("text[^a]\n\n[^a]: one\n\n[^A]: two", "p1: text¹\np2: [^A]: two\np3 note 1: one", ["a"]),
    ("[^a]: one[^b]\n\n[^b]: two", "p1 note 1: two\np2 note 2: one¹", ["b", "a"]),
    ("```\n[^a]: code\n```\n\n[^b]: lost", "p1 code: [^a]: code\np2 note 1: lost", ["b"]),
    ("[^a]: first line\nand lazy", "p1 note 1: first line and lazy", ["a"]),
    (
      "[^a]: [^b]: x\n\ntext[^b]\n\n[^c]: > [^d]: y",
      "p1: text¹\np2 note 1: x\np3 note 2\np4 note 3 >\np5 note 4: y", ["b", "a", "c", "d"]
    ),
    ("[^a_b*c]: odd label", "p1 note 1: odd label", ["a_b*c"]),
    ("x[^a[b]\n\n[^a[b]: no label", "p1: x[^a[b]\np2: [^a[b]: no label", []),
    (
      "x [\\^1] and [\\^é] y[^2] [\\^z](#w)\n\n[^2]: n",
      "p1: x [^1] and [^é] y¹ ^z\np2 note 1: n", ["2"]
    ),
    (
      "x [\\^1](no address y[^2] [\\^a](#b \"c\")\n\n[^2]: n",
      "p1: x [^1](no address y¹ ^a\np2 note 1: n", ["2"]
    ),
    (
      "x [\\^1](<b c>) [\\^2](b 'c') [\\^3](b (c)) [\\^4]( b ) [\\^5](b\n\"c\") y[^6]\n\n[^6]: n",
      "p1: x ^1 ^2 ^3 ^4 ^5 y¹\np2 note 1: n", ["6"]
    ),
    (
      "x [\\^1](b \"c \\\" d\" ) [\\^2](<b\\>> 'c\\'') y[^3]\n\n[^3]: n",
      "p1: x ^1 ^2 y¹\np2 note 1: n", ["3"]
    ),
    (
      "x [\\^1](<b c) [\\^2](b 'c) [\\^3](b \"c\" d) [\\^4]( \"b c\") y[^5]\n\n[^5]: n",
      "p1: x [^1](<b c) [^2](b 'c) [^3](b \"c\" d) [^4]( \"b c\") y¹\np2 note 1: n", ["5"]
    ),
    (
      "x [&#94;2] [&#x5E;2](#w) [&Hat;2] y[^2]\n\n[^2]: n",
      "p1: x [^2] ^2 [^2] y¹\np2 note 1: n", ["2"]
    ),
  ])
  func `no note is lost, whether a mark refers to it or not`(
    markdown: String, summary: String, labels: [String]
  ) {
    let article = Article(markdown)
    #expect(article.summary == summary)
    #expect(article.footnotes.map(\.label) == labels)
  }

  @Test(arguments: [
    ("a[^x][^y], b", "a¹,², b"), ("a[^x] [^y]", "a¹ ²"), ("a[^x]**[^y]**[^x]", "a¹,²,¹"),
    ("a[^x], [^y]", "a¹, ²"), ("字[^x][^y]\n字", "字¹,²字"),
  ])
  func `a comma parts the marks of two notes side by side`(markdown: String, text: String) {
    let article = Article("\(markdown)\n\n[^x]: n\n\n[^y]: m")
    #expect(article.string(article.blocks[0].bytes) == text)
  }

  @Test func `the tenth note has a mark of two digits`() {
    let marks = (1...10).map { "[^\($0)]" }.joined(separator: " ")
    let notes = (1...10).map { "[^\($0)]: n" }.joined(separator: "\n")
    #expect(Article("\(marks)\n\n\(notes)").summary.hasPrefix("p1: ¹ ² ³ ⁴ ⁵ ⁶ ⁷ ⁸ ⁹ ¹⁰\n"))
  }

  @Test(arguments: [
    ("a[^x] b", [Diagnostic.Fault.noteWithoutText(label: "x")], [(1, 2)]),
    ("a `[^x]` b[^x]\n\n    [^x]", [.noteWithoutText(label: "x")], [(1, 11)]),
    (
      "`[^x]` *a `[^x]` [^y]* `b` **`[^x]`**[^z]\n\n`c` [^y] `[^x]`",
      [
        .noteWithoutText(label: "y"), .noteWithoutText(label: "z"), .noteWithoutText(label: "y"),
      ], [(1, 18), (1, 38), (3, 5)]
    ),
    ("[a](https://e.x/abcde) `[^x]` or \\[^x]", [], []),
    ("a \\\\[^x] b", [.noteWithoutText(label: "x")], [(1, 5)]),
    ("a [\\^x] \\[\\^x\\] b [\\^x\\] c[^x]", [.noteWithoutText(label: "x")], [(1, 27)]),
    ("a \\[^x] b", [], []), ("a $b[^x]$ $$[^y]$$", [], []),
    ("a[^x] $b[^x]$\n\n<h2>c[^x]</h2>\n\n[^x]: n", [], []),
    ("5$[^x] and 7$[^x] $a$[^y]\n\n[^x]: n", [.noteWithoutText(label: "y")], [(1, 22)]),
    (
      "a\nb[^x] c[^x]", [.noteWithoutText(label: "x"), .noteWithoutText(label: "x")],
      [(2, 2), (2, 8)]
    ),
    ("a\n\n[^x]: n", [.noteWithoutMark(label: "x")], [(3, 1)]),
    ("a[^x]\n\n[^x]: n\n\n[^x]: m", [.noteWrittenTwice(label: "x")], [(5, 1)]),
    ("a[^X]\n\n[^X]: n\n\n[^x]: m", [.noteWrittenTwice(label: "x")], [(5, 1)]),
    ("a[^x]\n\n[^x]: n\n\n<div>\n[^x]: m\n</div>", [.noteWrittenTwice(label: "x")], [(6, 1)]),
    (
      "a[^X] b[^y]\n\n> <p>\n> [^x]: n\n> [^x]: m",
      [.noteWithoutText(label: "y"), .noteInHTML(label: "x")], [(1, 8), (4, 3)]
    ),
    ("a[^x]\n\n<!--\n[^x]: n\n-->", [.noteWithoutText(label: "x")], [(1, 2)]),
    ("a[^x]\n\n<pre>\n[^x]: n\n</pre>", [.noteWithoutText(label: "x")], [(1, 2)]),
    (
      "a[^x]\n\n<!-- LATER\n\nb[^y]\n\n[^x]: n\n[^y]: m",
      [.unclosedHTML(opener: "<!--", closer: "-->")], [(3, 1)]
    ),
    (
      "a[^x]\n\n<pre>\n\nb[^y]\n\n[^x]: n\n[^y]: m",
      [.unclosedHTML(opener: "<pre>", closer: "</pre>")], [(3, 1)]
    ),
    ("a[^x]\n\n```\nb[^y]\n\n[^x]: n", [.unclosedCode(fence: "```")], [(3, 1)]),
  ])
  func `a mark without a note and a note without a mark are reported`(
    markdown: String, faults: [Diagnostic.Fault], places: [(Int, Int)]
  ) {
    let diagnostics = Article.loaded(markdown).diagnostics
    #expect(diagnostics.map(\.fault) == faults)
    #expect(
      diagnostics.map { [$0.position?.line, $0.position?.column] } == places.map { [$0, $1] })
  }

  @Test func `a note within HTML is told there, and no mark of it as without a note`() {
    #expect(
      Article.loaded("One[^1].\n\n<div>\n  [^1]: n\n</div>\n\nTwo[^1].").printedDiagnostics == """
        tides.md:4:3: error: the note “1” stands within HTML, where no note can
            4 |   [^1]: n
              |   ^~~~
        help: write it outside of the HTML, after a blank line
        """)
  }

  @Test func `what leads nowhere is told in its place, also behind many marks of notes`() {
    let marks = (1...150).map { "a[^\($0)]" }.joined(separator: " ")
    let notes = (1...150).map { "[^\($0)]: n" }.joined(separator: "\n")
    let diagnostics = Article.loaded("\(marks) \\[^x] b[^y] [c](#d)\n\n\(notes)").diagnostics
    #expect(diagnostics.map(\.code) == ["note-without-text", "link-to-no-section"])
    let columns = diagnostics.compactMap(\.position?.column)
    #expect(columns.map { $0 - marks.utf8.count } == [9, 18])
  }
}
