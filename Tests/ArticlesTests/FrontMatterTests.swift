import Articles
import Testing

struct FrontMatterTests {
  @Test func `the fields are pandoc's, and others that are text are kept in order`() {
    let metadata = Article(
      """
      ---
      title: >
        The Tides
        of Brest
      author:
      - Anna
      - name: Bo
        orcid: 0000
      date: 1843
      lang: en
      publisher: NO
      url: https://example.org/?p=1
      rights: "CC BY 4.0: share"
      id: tides
      subtitle: 1:30
      keywords: [sea]
      edition: 012
      ---
      """
    ).metadata
    #expect(metadata.title == "The Tides of Brest")
    #expect(metadata.authors == ["Anna", "Bo"])
    #expect(metadata.date == "1843")
    #expect(metadata.language == "en")
    #expect(metadata.publisher == "NO")
    #expect(metadata.url == "https://example.org/?p=1")
    #expect(metadata.rights == "CC BY 4.0: share")
    #expect(metadata.id == "tides")
    #expect(metadata.other.map(\.name) == ["subtitle", "edition"])
    #expect(metadata.other.map(\.value) == ["1:30", "012"])
  }

  @Test(arguments: [
    "2020-01-01 10:00:00 +0000", "2020-01-01 10:00:00", "2020-01-01t10:00:00.5 -5",
    "2020-01-01\t10:00", "2020-01-01T04:14:54-08:00", "2020-01-01T04:14:54Z",
  ])
  func `of a moment the day counts, however it is written`(written: String) {
    let loaded = Article.loaded("---\ntitle: T\ndate: \(written)\n---\n")
    #expect(loaded.printedDiagnostics == "")
    #expect(loaded.article.metadata.date == "2020-01-01")
  }

  @Test func `a date that is no EDTF is told, and kept as it is written`() {
    let loaded = Article.loaded("---\ntitle: T\ndate: May 1995\n---\n")
    #expect(
      loaded.printedDiagnostics == """
        tides.md:3:7: error: a date is written in digits: write “May 1995” as “1995-05”
            3 | date: May 1995
              |       ^~~~~~~~
        """)
    #expect(loaded.article.metadata.date == "May 1995")
  }

  @Test(arguments: [
    ("www.example.org", "write it with https:// before it"), ("/a.pdf", "write the whole address"),
    ("../a.pdf", "write the whole address"),
    ("urn:tides", "only http, https and mailto are opened"),
  ])
  func `an address that cannot be opened is told, and kept as it is written`(
    url: String, help: String
  ) {
    let loaded = Article.loaded("---\ntitle: T\nurl: \(url)\n---\n")
    #expect(
      loaded.printedDiagnostics == """
        tides.md:3:6: warning: the link “\(url)” cannot be opened
            3 | url: \(url)
              |      \("^" + String(repeating: "~", count: url.utf8.count - 1))
        help: \(help)
        """)
    #expect(loaded.article.metadata.url == url)
  }

  @Test(arguments: ["author-basis", "date-basis", "publisher-basis", "url-basis"])
  func `what a fact rests on is told where it is no text`(field: String) {
    let loaded = Article.loaded("---\n\(field): [inferred from the hand]\nkeywords: [sea]\n---\n")
    #expect(loaded.diagnostics.map(\.message) == ["the field “\(field)” wants a text"])
    #expect(loaded.diagnostics.map(\.position?.line) == [2])
  }

  @Test(arguments: ["author: Anna", "author: [Anna]", "author: {name: Anna}"])
  func `an author is a name, a list of names, or a map with a name`(field: String) {
    #expect(Article("---\n\(field)\n---\n").metadata.authors == ["Anna"])
  }

  @Test(arguments: [
    "---\ntitle: T\n---\ntext", "---\ntitle: T\n...\ntext", "--- \ntitle: T\n---\t\ntext",
    "---\r\ntitle: T\r\n---\r\ntext", "---\rtitle: T\r---\rtext",
    "\u{FEFF}---\ntitle: T\n---\ntext", "---\n# a comment\ntitle: T\n---\n\ntext",
  ])
  func `front matter stands between two lines at the start`(markdown: String) {
    let loaded = Article.loaded(markdown)
    #expect(loaded.article.summary == "title: T\np1: text")
    #expect(loaded.diagnostics == [])
  }

  @Test(arguments: [
    ("---\n\ntext\n\n---\n", "rule\np1: text\nrule"), ("---\n", "rule"),
    ("---\n---\ntext", "p1: text"), ("text\n\n---\na: b\n---\n", "p1: text\nrule\nh2: a: b"),
    ("\n---\na: b\n\n---\n", "rule\np1: a: b\nrule"), ("\n---\na b\n---\n", "rule\nh2: a b"),
    ("---\nrule above\n", "rule\np1: rule above"), ("----\na: b\n----\n", "rule\nh2: a: b"),
  ])
  func `a rule is not taken for front matter`(markdown: String, summary: String) {
    let loaded = Article.loaded(markdown)
    #expect(loaded.article.summary == summary)
    #expect(loaded.diagnostics == [])
  }

  @Test func `broken front matter leaves what was read before, and the text`() {
    let loaded = Article.loaded("---\ntitle: T\nlang: [en\nid: x\n---\ntext")
    #expect(loaded.article.summary == "title: T\np1: text")
    #expect(loaded.diagnostics.map(\.position?.line) == [4])
  }

  @Test(arguments: [
    "War: a history", "War: it's over: now", "\"War\" and peace", "'It's late'", "@home",
    "*War* and peace", "\"War", "\"a\\q\"",
  ])
  func `a text that wants quotation marks is read as it is written, and told`(text: String) {
    let loaded = Article.loaded("---\nid: t\ntitle: \(text)\nauthor: Anna\nlang: en\n---\n")
    #expect(loaded.article.metadata.title == text)
    #expect(loaded.article.metadata.authors == ["Anna"])
    #expect(loaded.article.metadata.language == "en")
    #expect(loaded.diagnostics.map(\.code) == ["broken-yaml"])
    #expect(loaded.diagnostics.map(\.position?.line) == [3])
  }

  @Test func `of texts that want quotation marks each is told, and read with all its lines`() {
    let loaded = Article.loaded(
      "---\ntitle: War: a\n  history: of it\nrights: Anna: all\nlang: en\ndate: soon\n---\n")
    let metadata = loaded.article.metadata
    #expect(metadata.title == "War: a history: of it")
    #expect(metadata.rights == "Anna: all")
    #expect(metadata.language == "en")
    #expect(loaded.diagnostics.map(\.code) == ["broken-yaml", "broken-yaml", "unreadable-date"])
    #expect(loaded.diagnostics.map(\.position?.line) == [2, 4, 6])
  }

  @Test(arguments: [
    ("title: War in the north,\n  a study: part 1", "War in the north, a study: part 1"),
    ("title: War\n  and\n\n  peace: part 1", "War and peace: part 1"),
    ("title: \"War\n  and\" peace", "\"War and\" peace"), ("title:\tWar: part 1", "War: part 1"),
  ])
  func `a text that wants quotation marks may be wrapped before, or stand behind a tab`(
    field: String, title: String
  ) {
    let loaded = Article.loaded("---\n\(field)\nauthor: Anna\n---\n")
    #expect(loaded.article.metadata.title == title)
    #expect(loaded.article.metadata.authors == ["Anna"])
    #expect(loaded.diagnostics.map(\.code) == ["broken-yaml"])
  }

  @Test(arguments: [
    ("War: a # working title", "War: a"), ("War: a\n  # e\n  #\n\n  # f", "War: a"),
    ("War: a # x\n  history", "War: a # x history"), ("War: issue #5", "War: issue #5"),
    ("\"War # 1\" and peace", "\"War # 1\" and peace"), ("War: C# now", "War: C# now"),
  ])
  func `a comment behind a text that wants quotation marks is no part of it`(
    written: String, title: String
  ) {
    let loaded = Article.loaded("---\ntitle: \(written)\nauthor: Anna\n---\n")
    #expect(loaded.article.metadata.title == title)
    #expect(loaded.article.metadata.authors == ["Anna"])
    #expect(loaded.diagnostics.map(\.code) == ["broken-yaml"])
  }

  @Test func `a mistake in a list leaves the entries before it`() {
    let loaded = Article.loaded("---\nactors: [\n  {id: a, name: Anna},\n  @Bo]\n---\n")
    #expect(loaded.article.apparatus.actors.map(\.id) == ["a"])
  }

  @Test func `a quotation mark that the next text closes is told once`() {
    let loaded = Article.loaded("---\ntitle: \"War\nsubtitle: \"Peace\"\nlang: en\n---\n")
    #expect(loaded.diagnostics.map(\.code) == ["broken-yaml"])
    #expect(loaded.diagnostics.map(\.position?.line) == [3])
  }

  @Test func `what is wrong before the field that breaks off is told too`() {
    let loaded = Article.loaded(
      "---\ntitle: [T]\ndate: May 1995\nauthor: [[Anna\nlang: en\n---\n")
    #expect(loaded.diagnostics.map(\.position?.line) == [2, 3, 5])
    #expect(
      loaded.diagnostics.map(\.code) == ["field-of-wrong-shape", "unreadable-date", "broken-yaml"])
  }

  @Test(arguments: ["title", "pub-date", "pub_date"])
  func `front matter that never ends is text`(field: String) {
    let loaded = Article.loaded("---\n\(field): T\n\ntext")
    #expect(loaded.article.summary == "rule\np1: \(field): T\np2: text")
    #expect(loaded.diagnostics.map(\.fault) == [.unclosedFrontMatter])
  }

  @Test(arguments: [
    ("\n## Intro\n\nText.\n\n---\n\nMore.", "h2: Intro\np1: Text.\nrule\np2: More."),
    ("\n**Para** one.\n\n---", "p1: Para one.\nrule"), ("----\n\nText\n---", "rule\nh2: Text"),
  ])
  func `front matter that only a later rule ends loses no word of the text`(
    text: String, summary: String
  ) {
    let loaded = Article.loaded("---\ntitle: T\nauthor: Anna\n\(text)")
    #expect(loaded.article.summary == "title: T\n\(summary)")
    #expect(loaded.article.metadata.authors == ["Anna"])
    #expect(loaded.diagnostics.map(\.fault) == [.unclosedFrontMatter])
  }

  @Test(arguments: ["Anna", "\n- Anna", "\n  Anna", "\n\"Anna\""])
  func `front matter that is broken otherwise ends where it says`(line: String) {
    let loaded = Article.loaded("---\ntitle: T\n\(line)\n---\ntext")
    #expect(loaded.article.summary.hasSuffix("\np1: text"))
    #expect(!loaded.diagnostics.map(\.fault).contains(.unclosedFrontMatter))
  }

  @Test func `front matter behind blank lines is text, and told`() {
    let loaded = Article.loaded("\n \n---\ntitle: T\nauthor: Anna\n---\n\ntext")
    #expect(loaded.article.summary == "rule\nh2: title: T author: Anna\np1: text")
    #expect(
      loaded.printedDiagnostics == """
        tides.md:3:1: warning: the front matter is not on the first line, so it is shown as text
            3 | ---
              | ^~~
        help: take the blank lines before it out
        """)
  }

  @Test func `front matter in TOML is not shown, and told`() {
    let loaded = Article.loaded("+++\ntitle = \"T\"\n\n[extra]\na = 1\n+++\ntext")
    #expect(loaded.article.summary == "p1: text")
    #expect(
      loaded.printedDiagnostics == """
        tides.md:1:1: error: the front matter is TOML, of which no field is read
            1 | +++
              | ^~~
        help: write YAML between two lines “---”, such as “title: Tides” for “title = "Tides"”
        """)
    #expect(loaded.article.blocks.map(\.line) == [7])
  }

  @Test(arguments: [
    "# c\n\ntitle = \"T\"", "\n\ta = 1", "date2=1", "a.b = 1", "\"title\" = 'T'", "[params]\na = 1",
    "[[menu.main]] # c",
  ])
  func `TOML begins with any key or the name of a table, also behind a comment`(toml: String) {
    let loaded = Article.loaded("+++\n\(toml)\n+++\ntext")
    #expect(loaded.article.summary == "p1: text")
    #expect(loaded.diagnostics.map(\.fault) == [.frontMatterInTOML])
  }

  @Test(arguments: [
    ("+++\ntitle = 1\n\ntext", "p1: +++ title = 1\np2: text"),
    ("+++\nwords\n+++", "p1: +++ words +++"), ("+++\n[a]: #b\n+++", "p1: +++ [a]: #b +++"),
    ("+++\n## words\n+++", "p1: +++\nh2: words\np2: +++"), ("+++\n\na\n+++", "p1: +++\np2: a +++"),
  ])
  func `what has no field of TOML, or no end, is text`(markdown: String, summary: String) {
    let loaded = Article.loaded(markdown)
    #expect(loaded.article.summary == summary)
    #expect(loaded.diagnostics == [])
  }

  @Test func `front matter without fields is text`() {
    let loaded = Article.loaded("---\njust words\n---\ntext")
    #expect(loaded.article.summary == "rule\nh2: just words\np1: text")
    #expect(loaded.diagnostics.map(\.fault) == [.frontMatterNoMap])
  }

  @Test func `of a field given twice the first one counts`() {
    let loaded = Article.loaded("---\ntitle: A\ntitle: B\n---\n")
    #expect(loaded.article.metadata.title == "A")
    #expect(loaded.diagnostics.map(\.fault) == [.repeatedField("title")])
    #expect(loaded.diagnostics.map(\.position?.line) == [3])
  }
}
