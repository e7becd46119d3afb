import Articles
import Testing

struct TitleTests {
  @Test(arguments: [
    ("# Tides\n\ntext", "title: Tides\np1: text"),
    ("# Tides\n\n## A\n\n## B", "title: Tides\nh2: A\nh2: B"),
    ("# Tides\n\n# More", "h1: Tides\nh1: More"),
    ("## A\n\n# Tides", "h2: A\nh1: Tides"),
    ("by the sea\n\n# Tides\n\ntext", "p1: by the sea\ntitle: Tides\np2: text"),
    ("> # Tides", "h1 >: Tides"),
    ("<h1 align=center>\nTides\n</h1>\n\n<h2>A</h2>", "title: Tides\nh2: A"),
    ("text", "p1: text"),
    ("#\n\ntext", "h1\np1: text"),
    ("---\ntitle: Tides\n---\ntext", "title: Tides\np1: text"),
    ("---\ntitle: Tides\n---\n# Tides\n\ntext", "title: Tides\np1: text"),
    ("---\ntitle: Tides\n---\n<h1>Tides</h1>text", "title: Tides\np1: text"),
    ("---\ntitle: The  Tides\n---\n# The *Tides*\n\ntext", "title: The Tides\np1: text"),
    ("---\ntitle: Tides\n---\n> by the sea\n\n# Tides\n", "p1 >: by the sea\ntitle: Tides"),
    ("---\ntitle: Tides\n---\n# Tides\n\n# Tides", "title: Tides\nh1: Tides"),
    ("---\ntitle: Tides\n---\n# Other\n\ntext", "title: Tides\nh1: Other\np1: text"),
    ("---\ntitle: Tides\n---\n## A\n\n# Tides", "title: Tides\nh2: A\nh1: Tides"),
    ("---\ntitle: ''\n---\n# Tides", "title: Tides"),
    ("---\ntitle: The Moon's end\n---\n# The Moon’s end", "title: The Moon’s end"),
    ("---\ntitle: 10\u{A0}Tides\n---\n# 10 Tides", "title: 10 Tides"),
    ("---\ntitle: Tides\n---\n# Tides [^n]\n\n[^n]: a", "title: Tides ¹\np1 note 1: a"),
    ("---\ntitle: E=mc²\n---\n# E=mc²\n\ntext", "title: E=mc²\np1: text"),
    ("---\ntitle: E=mc²\n---\n# E=mc³\n\ntext", "title: E=mc²\nh1: E=mc³\np1: text"),
  ])
  func `the title is the front matter's, or the only first heading of level 1`(
    markdown: String, summary: String
  ) {
    #expect(Article(markdown).summary == summary)
  }

  @Test(arguments: [
    ("tides.md", "tides"), ("Content/sea/tides.markdown", "tides"), ("notes", "notes"),
    (".md", ".md"),
  ])
  func `a text without a title is called by its file's name`(file: String, title: String) {
    let article = Article.loaded("text", file: file).article
    #expect(article.metadata.title == title)
    #expect(article.summary == "p1: text")
  }

  @Test(arguments: ["# Tides[^n]\n\n## *Moon* [^m]", "# Tides\n\n## Moon[^n][^m]"])
  func `the mark of a note is no word of a title, a heading or an anchor`(text: String) {
    let loaded = Article.loaded("\(text)\n\n[a](#moon)\n\n[^n]: b\n\n[^m]: c")
    #expect(loaded.article.metadata.title == "Tides")
    #expect(loaded.article.title(ofSection: 1) == "Moon")
    #expect(loaded.diagnostics == [])
    #expect(loaded.article.inlineSummary.count { $0.hasPrefix("mark of note") } == 2)
  }

  @Test(arguments: [
    ("# The war [^n] and peace", "The war and peace"), ("# [^n] The war [^m]", "The war"),
    ("# The war[^n], [^m] and peace", "The war, and peace"), ("# [^n]", "¹"),
    ("# [^n] [^m]", "¹ ²"), ("# The war [^n] [^m], peace", "The war, peace"),
    ("# The “war [^n]” and peace", "The “war” and peace"), ("# 战争 [^n]，和", "战争，和"),
    ("# The \"war [^n]\" and \"peace\"", "The \"war\" and \"peace\""),
    ("# The war [^n] \"and peace\"", "The war \"and peace\""),
    ("# The war [^n]\"and peace\"", "The war \"and peace\""),
    ("# The war [^n]\u{A0}! And", "The war\u{A0}! And"),
    ("The war [^n]\\\nand\n===", "The war and"),
  ])
  func `a section is called by the words of its heading alone, or by marks that are all it has`(
    heading: String, title: String
  ) {
    let article = Article("\(heading)\n\n# More\n\n[^n]: b\n\n[^m]: c")
    #expect(article.title(ofSection: 1) == title)
  }

  @Test func `a merged title keeps its inlines, and all else its place`() {
    let article = Article(
      """
      ---
      title: The Tides
      ---
      > **first**

      | a |
      |---|
      | b |

      # The *Tides*

      `after`
      """)
    #expect(article.summary == "p1 >: first\np2 table: a⏎b\ntitle: The Tides\np3: after")
    #expect(article.inlineSummary == ["strong “first”", "emphasis “Tides”", "code “after”"])
    #expect(article.tables[0].rows.map { $0.map(article.string) } == [["a"], ["b"]])
    #expect(article.containers.map(\.firstBlock) == [0])
  }

  @Test(arguments: ["", " \n\t\n", "---\nlang: en\n---\n", "<!-- only a comment -->", "\u{FEFF}"])
  func `a file without text is an article with an empty paragraph`(text: String) {
    let loaded = Article.loaded(text)
    #expect(loaded.article.summary == "p1")
    #expect(loaded.article.metadata.title == "tides")
    #expect(loaded.diagnostics == [])
  }

  @Test func `a file of front matter alone shows its title`() {
    #expect(Article("---\ntitle: Tides\n---\n").summary == "title: Tides")
  }
}

struct OutlineTests {
  @Test(arguments: [
    ("text", ["s0 – (1)"]),
    ("# T\n\na\n\n## A\n\nb\n\nc\n\n## B", ["s0 T (1)", "s1 A (2)", "s2 B (0)"]),
    (
      "## A\n\n### B\n\nb\n\n### C\n\n## D",
      ["s0 – (0)", "s1 A (1)", "s1.1 B (1)", "s1.2 C (0)", "s2 D (0)"]
    ),
    (
      "## A\n\n#### B\n\n### C\n\n#### D",
      ["s0 – (0)", "s1 A (0)", "s1.1 B (0)", "s1.2 C (0)", "s1.2.1 D (0)"]
    ),
    (
      "### A\n\n## B\n\n# C\n\n## D",
      ["s0 – (0)", "s1 A (0)", "s2 B (0)", "s3 C (0)", "s3.1 D (0)"]
    ),
    ("# A\n\n## B\n\n# C", ["s0 – (0)", "s1 A (0)", "s1.1 B (0)", "s2 C (0)"]),
    (
      "a[^n]\n\n# A\n\n# B\n\n[^n]: b\n\n    c",
      ["s0 – (1)", "s1 A (0)", "s2 B (0)", "notes – (2)"]
    ),
  ])
  func `sections are a tree of headings without gaps`(markdown: String, sections: [String]) {
    #expect(Article(markdown).sectionSummary == sections)
  }

  @Test func `a section reaches to the end of its last subsection`() {
    let article = Article("# A\n\na\n\n## B\n\nb\n\n# C\n\nc")
    #expect(article.sections.map(\.blocks) == [0..<0, 0..<4, 2..<4, 4..<6])
    #expect(article.sections.map(\.parent) == [nil, nil, 1, nil])
    #expect(article.blocks.map(\.section) == [1, 1, 2, 2, 3, 3])
    #expect(article.sections.map(\.level) == [1, 1, 2, 1])
  }
}
