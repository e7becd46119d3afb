import Articles
import Testing

/// Slips in YAML, told as what they are and where they are made.
struct YAMLFaultTests {
  @Test(arguments: [
    (
      "---\nid: a\nTides of the year\n---",
      """
      tides.md:3:1: error: here belongs a field, and there is no “: ” in this line
          3 | Tides of the year
            | ^
      help: set a text that goes on further in than its field
      """
    ),
    (
      "---\nid: a\ntitle:The tides\n---",
      """
      tides.md:3:6: error: a space belongs behind this “:”
          3 | title:The tides
            |      ^
      """
    ),
    (
      "---\ntitle: 'It's tides'\n---",
      """
      tides.md:2:12: error: here more follows, and the text ended with the “'” before it
          2 | title: 'It's tides'
            |            ^
      help: write “''” for a “'” within the text, or put all of it between “"”
      """
    ),
    (
      "---\ntitle: \"The\" tides\n---",
      """
      tides.md:2:14: error: here more follows, and the text ended with the “"” before it
          2 | title: "The" tides
            |              ^
      help: write “\\"” for a “"” within the text, or put all of it between “'”
      """
    ),
    (
      "---\ntitle: @tides\n---",
      """
      tides.md:2:8: error: a text cannot begin with “@”
          2 | title: @tides
            |        ^
      help: put the whole text in quotes
      """
    ),
    (
      "---\nauthor: - Bo\n  - Jo\n---",
      """
      tides.md:2:9: error: a list cannot begin here
          2 | author: - Bo
            |         ^
      help: begin the list on the next line, or put a text that begins with “-” in quotes
      """
    ),
    (
      "---\nauthor: [Bo,, Jo]\n---",
      """
      tides.md:2:13: error: a text cannot begin with “,”
          2 | author: [Bo,, Jo]
            |             ^
      help: take one “,” out, or put a text that begins with “,” in quotes
      """
    ),
    (
      "---\ndate: ?\n---",
      """
      tides.md:2:7: error: a text cannot begin with “?”
          2 | date: ?
            |       ^
      help: put the whole text in quotes, or write XXXX for a date that is not known
      """
    ),
    (
      "---\ntitle: \"\\ud83d\\ude00\"\n---",
      """
      tides.md:2:11: error: here a backslash begins half of a character
          2 | title: "\\ud83d\\ude00"
            |           ^
      help: write the character itself, as Python does with json.dumps(…, ensure_ascii=False)
      """
    ),
    (
      "---\ntitle: \"C:\\Users\"\n---",
      """
      tides.md:2:13: error: here a backslash begins nothing that is known
          2 | title: "C:\\Users"
            |             ^
      help: write “\\\\” for a backslash, or put the text between “'”
      """
    ),
    (
      "---\n{title: The tides}, b\n---",
      """
      tides.md:2:19: error: here more follows, and the file ended with what stands before it
          2 | {title: The tides}, b
            |                   ^
      help: take it out, or write one list of all
      """
    ),
    (
      "---\n%YAML 1.1\ntitle: Tides\n---",
      """
      tides.md:3:1: error: here belongs a line “---”, behind those that begin with “%”
          3 | title: Tides
            | ^
      help: take the lines that begin with “%” out, or write it
      """
    ),
    (
      "---\nauthor: {name: Ada: a life, role: author}\n---",
      """
      tides.md:2:19: error: here stands a “:” where no field can begin
          2 | author: {name: Ada: a life, role: author}
            |                   ^
      help: put a text that has “: ” in quotes, or write “,” before the field
      """
    ),
    (
      "---\nauthor:\n- Bo\n\u{A0}- Jo\n---",
      """
      tides.md:4:1: error: here stands U+00A0, which only looks like a space
          4 | \u{A0}- Jo
            | ^
      help: write spaces in its place
      """
    ),
    (
      "---\nauthor:\n- Bo\n– Jo\n---",
      """
      tides.md:4:1: error: here stands “–”, which only looks like “-”
          4 | – Jo
            | ^
      help: write “- ” in its place, or put the whole text in quotes
      """
    ),
    (
      "---\nid: a\ntitle：Tides\n---",
      """
      tides.md:3:6: error: here stands “：”, which only looks like “:”
          3 | title：Tides
            |      ^
      help: write “: ” in its place
      """
    ),
    (
      "---\nauthor: &all [Bo, *all]\n---",
      """
      tides.md:2:19: error: the alias “*all” stands within the value that it names
          2 | author: &all [Bo, *all]
            |                   ^~~~
      help: take it out, or write “&all” before another value
      """
    ),
  ])
  func `a slip in YAML is told with what would be right`(markdown: String, printed: String) {
    #expect(Article.loaded(markdown).printedDiagnostics == printed)
  }

  @Test func `a colon without a space behind it is told as such, also between brackets`() {
    let loaded = Article.loaded(
      "The tides.", actors: "- {id: tides, name:The tides, kind: place, unmentioned: true}")
    #expect(
      loaded.printedDiagnostics == """
        actors.yaml:1:3: error: an actor needs the field “name”
            1 | - {id: tides, name:The tides, kind: place, unmentioned: true}
              |   ^
        actors.yaml:1:19: error: a space belongs behind this “:”
            1 | - {id: tides, name:The tides, kind: place, unmentioned: true}
              |                   ^
        """)
  }

  @Test func `a line “---” behind the last entry hides nothing that is wrong with it`() {
    let loaded = Article.loaded(
      "The tides.", actors: "- {id: a, nme: A, name: A, kind: place, unmentioned: true}\n---\n")
    #expect(loaded.diagnostics.map(\.code) == ["unknown-field", "second-document"])
  }

  @Test func `of an alias without an anchor nothing else is told`() {
    let loaded = Article.loaded(
      "---\ntitle: *Tides\nurl: *u\n---\n\nThe tides.",
      actors: """
        - {id: a, name: *A, kind: *k, names: [*a, *b], sources: *s}
        - {id: b, name: B, kind: place, names: *n, also: *o, dates: *d, relations: [*r]}
        - *actor
        """,
      timeline: """
        - {id: e, date: *d, title: *Wedding, quote: *q, actors: [*john-hale, *a]}
        """,
      notes: "notes: [{id: n, kind: gloss, quote: tides, text: *t, sources: [*s, *t]}]")
    #expect(Set(loaded.diagnostics.map(\.code)) == ["unknown-alias"])
    #expect(loaded.diagnostics.count == 20)
    #expect(
      Article.loaded("---\nactors: *all\n---\n\nTides.").diagnostics.map(\.code)
        == ["unknown-alias"])
  }

  @Test func `what is wrong under an anchor is told once, however often an alias repeats it`() {
    let loaded = Article.loaded(
      "The tides.",
      notes: """
        notes:
        - {id: a, kind: gloss, quote: The, text: t, sources: &s [sun, moon]}
        - {id: b, kind: gloss, quote: tides, text: t, sources: *s}
        - {id: c, kind: gloss, quote: The tides, text: t, sources: *s}
        """)
    #expect(
      loaded.diagnostics.map(\.message)
        == ["no source has the id “sun”", "no source has the id “moon”"])
  }
}
