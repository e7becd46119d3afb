import Articles
import Testing

struct DiagnosticTests {
  /// What is printed for a file, with every character one column wide but 漢, which has two.
  private func printed(_ text: String) -> String {
    printed(Array(text.utf8))
  }

  private func printed(_ bytes: [UInt8]) -> String {
    Article.loaded(bytes).diagnostics
      .flatMap { $0.lines { $0 == "漢" ? 2 : 1 } }
      .joined(separator: "\n")
  }

  @Test(arguments: [
    (
      "The sea rises twice a day[^neap].",
      """
      tides.md:1:26: error: the note “neap” is referred to but never written
          1 | The sea rises twice a day[^neap].
            |                          ^~~~~~~
      help: add a line that begins “[^neap]:”, or remove the mark
      """
    ),
    (
      "Tides.\n\n[^neap]: Half moon.",
      """
      tides.md:3:1: warning: the note “neap” is written but never referred to
          3 | [^neap]: Half moon.
            | ^~~~~~~~~~~~~~~~~~~
      help: add the mark “[^neap]” where the note belongs
      """
    ),
    (
      "a[^n]\n\n[^n]: b\n\n[^n]: c",
      """
      tides.md:5:1: error: the note “n” is written twice; the second is shown as text
          5 | [^n]: c
            | ^~~~
      help: give the second note a name of its own
      """
    ),
    (
      "漢漢 cafe\u{301} นี่ [a](#tdes) \n\n# Tides",
      """
      tides.md:1:29: error: no heading has the anchor “#tdes”
          1 | 漢漢 cafe\u{301} นี่ [a](#tdes) 
            |                 ^~~~~
      help: the nearest one is “#tides”
      """
    ),
    (
      "Write `[a](#moon)`.\n\n[a](#moon)\nb | c\n--|--",
      """
      tides.md:3:5: error: no heading has the anchor “#moon”
          3 | [a](#moon)
            |     ^~~~~
      """
    ),
    (
      "[a](file:///b)",
      """
      tides.md:1:5: warning: the link “file:///b” cannot be opened
          1 | [a](file:///b)
            |     ^~~~~~~~~
      help: only http, https and mailto are opened
      """
    ),
    (
      "a\n\u{0}",
      """
      tides.md:2:1: error: the file has a NUL byte, which is shown as “\u{FFFD}”
          2 | \u{FFFD}
            | ^
      help: take it out, or save the file as UTF-8
      """
    ),
    (
      "\ta\u{0}\u{0}",
      """
      tides.md:1:3: error: the file has 2 NUL bytes, which are shown as “\u{FFFD}”; this is the first
          1 |  a\u{FFFD}\u{FFFD}
            |   ^
      help: take it out, or save the file as UTF-8
      """
    ),
    (
      "---\ntitle: a\ntext",
      """
      tides.md:1:1: error: the front matter begins here and never ends
          1 | ---
            | ^~~
      help: add a line “---” after the last field
      """
    ),
    (
      "---\ntext\n---",
      """
      tides.md:1:1: error: the front matter has no fields, so it is shown as text
          1 | ---
            | ^~~
      help: write a field and its value on each line, such as “title: Tides”
      """
    ),
    (
      "---\nid: a\ntitle: The Tides: a guide\n---",
      """
      tides.md:3:17: error: here stands a “:” where no field can begin
          3 | title: The Tides: a guide
            |                 ^
      help: put a text that has “: ” in quotes, or set the field in line with the one before it
      """
    ),
    (
      "---\nid: a\ntitle: \"The Tides\nlang: en\n---",
      """
      tides.md:3:8: error: this quotation mark is never closed
          3 | title: "The Tides
            |        ^
      help: write it again after the last word, or put a text that begins with it between other marks
      """
    ),
    (
      "---\nid: a\nauthor: [b, c\n---",
      """
      tides.md:3:9: error: this “[” is never closed
          3 | author: [b, c
            |         ^
      help: write “]” after the last entry, or put a text that begins so in quotes
      """
    ),
    (
      "---\nid: a\nauthor: {name: b\nlang: en\n---",
      """
      tides.md:4:5: error: here belongs “,” or “}”: the “{” of line 3 is still open
          4 | lang: en
            |     ^
      """
    ),
    (
      "---\nid: a\n\tlang: en\n---",
      """
      tides.md:3:1: error: here stands a tab, where YAML has only spaces
          3 |  lang: en
            | ^
      help: write spaces in its place
      """
    ),
    (
      "---\nid: a\u{1B}\n---",
      """
      tides.md:2:6: error: here stands a character that no YAML has
          2 | id: a\u{1B}
            |      ^
      help: take it out
      """
    ),
    (
      "---\nauthor:\n  - name: A\n    url: b\n   lang: en\n---",
      """
      tides.md:5:4: error: this line is in line with none before it
          5 |    lang: en
            |    ^
      help: set it in line with the fields that it belongs to
      """
    ),
    (
      "---\ntitle: \"a\\q\"\n---",
      """
      tides.md:2:10: error: here a backslash begins nothing that is known
          2 | title: "a\\q"
            |          ^
      help: write “\\\\” for a backslash, or put the text between “'”
      """
    ),
    (
      "---\nid: a\nlang: en\nid: b\n---",
      """
      tides.md:4:1: error: the field “id” is given twice; the first one counts
          4 | id: b
            | ^~
      help: take one of the two out
      """
    ),
    (
      "---\nid: *a\n---",
      """
      tides.md:2:5: error: the alias “*a” has no anchor before it
          2 | id: *a
            |     ^~
      help: write “&a” before the value that is meant, or put the whole text in quotes
      """
    ),
    (
      "---\ntitle: [a, b]\n---",
      """
      tides.md:2:8: error: the field “title” wants a text
          2 | title: [a, b]
            |        ^
      """
    ),
    (
      "---\nauthor: [a, {b: c}]\n---",
      """
      tides.md:2:13: error: the field “author” wants a name, or a list of names
          2 | author: [a, {b: c}]
            |             ^
      """
    ),
    (
      "---\nid: a\n--- b\n---",
      """
      tides.md:3:1: warning: a second document begins here, which is not read
          3 | --- b
            | ^~~
      help: take the line “---” before it out
      """
    ),
  ])
  func `a diagnostic shows the place, what is wrong, and what would be right`(
    text: String, message: String
  ) {
    #expect(printed(text) == message)
  }

  @Test func `bytes that are no UTF-8 are told at the first`() {
    #expect(
      printed(Array("sea ".utf8) + [0xE9, 0x20, 0xE9]) == """
        tides.md:1:5: error: the file is not all UTF-8; what cannot be read is shown as “\u{FFFD}”
            1 | sea \u{FFFD} \u{FFFD}
              |     ^
        help: save the file as UTF-8
        """)
  }

  @Test func `another encoding is told`() {
    #expect(
      printed([0xFE, 0xFF, 0, 0x61]) == """
        tides.md:1:1: warning: the file is in UTF-16, not in UTF-8
            1 | a
              | ^
        help: save the file as UTF-8
        """)
  }

  @Test func `too many aliases and too deep values are told`() {
    let list = String(repeating: "[a,", count: 1) + String(repeating: "b,", count: 3_000)
    let aliases = String(repeating: "*a,", count: 20)
    let printed = printed("---\na: &a \(list)]\nb: [\(aliases)]\n---")
    #expect(
      printed.hasPrefix(
        "tides.md:3:53: error: the aliases stand for more than 50,000 values, or for too "
          + "long ones; the rest is not read")
    )
    #expect(printed.hasSuffix("help: write the values out, or take aliases of aliases out"))
    let deep = self.printed("---\na: \(String(repeating: "[", count: 200))\n---")
    #expect(
      deep.hasPrefix(
        "tides.md:2:103: error: the values are nested deeper than 100 levels; the rest is not read")
    )
  }

  @Test func `of a long line the part around the place is shown`() {
    let words = String(repeating: "word ", count: 100)
    #expect(
      printed("\(words)end[^x] \(words)") == """
        tides.md:1:504: error: the note “x” is referred to but never written
            1 | …d word word word word word word word end[^x] word word word word word word word …
              |                                          ^~~~
        help: add a line that begins “[^x]:”, or remove the mark
        """)
  }

  @Test(arguments: [20, 36, 60, 90, 200])
  func `the line at fault and its mark fit into the room that there is`(room: Int) throws {
    let words = String(repeating: "word ", count: 12)
    let diagnostic = try #require(Article.loaded("\(words)end[^x] \(words)").diagnostics.first)
    let lines = diagnostic.lines(within: room) { _ in 1 }
    #expect(lines[1].count <= room && lines[1].count > min(room, 90) - 3)
    #expect(lines[2].count <= room)
    let mark = try #require(lines[2].firstIndex(of: "^"))
    #expect(
      lines[1].dropFirst(lines[2].distance(from: lines[2].startIndex, to: mark)).hasPrefix("[^x]"))
  }

  @Test func `of a line of megabytes only the part around the place is kept`() throws {
    let words = String(repeating: "漢 ", count: 50_000)
    let diagnostic = try #require(Article.loaded("\(words)[^x] \(words)").diagnostics.first)
    let position = try #require(diagnostic.position)
    #expect(position.column == 200_001)
    #expect(position.source.utf8.count < 1_000)
    #expect(position.omitted + position.source.utf8.count > 200_001)
  }

  @Test func `diagnostics are in the order of their lines`() {
    let loaded = Article.loaded("---\nid: *a\ntitle: [b]\n---\n[^c] [d](#e)\n\n[^f]: g\n\n[^h]")
    #expect(loaded.diagnostics.map(\.position?.line) == [2, 3, 5, 5, 7, 9])
  }
}
