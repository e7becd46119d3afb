import Articles
import Testing

struct ApparatusDiagnosticTests {
  @Test(arguments: [
    (
      "- {id: moon, name: Moon, kind: place, nme: Luna, unmentioned: true}",
      """
      actors.yaml:1:39: warning: an actor has no field “nme”
          1 | - {id: moon, name: Moon, kind: place, nme: Luna, unmentioned: true}
            |                                       ^~~
      help: the nearest is “name”
      """
    ),
    (
      "- {name: Moon, kind: place}",
      """
      actors.yaml:1:3: error: an actor needs the field “id”
          1 | - {name: Moon, kind: place}
            |   ^
      """
    ),
    (
      "- {id: moon, name: Moon, kind: planet, unmentioned: true}",
      """
      actors.yaml:1:32: error: “planet” is no “kind”
          1 | - {id: moon, name: Moon, kind: planet, unmentioned: true}
            |                                ^~~~~~
      help: write “person”, “group”, “movement”, “government”, “state”, “region-group”, “organisation”, “media”, “agreement”, “work” or “place”
      """
    ),
    (
      "- {id: a, name: A, kind: place, unmentioned: yes}",
      """
      actors.yaml:1:46: error: “yes” is no “unmentioned”
          1 | - {id: a, name: A, kind: place, unmentioned: yes}
            |                                              ^~~
      help: write “true” or “false”
      """
    ),
    (
      "- {id: a, name: A, kind: place, verification: seen, unmentioned: true}",
      """
      actors.yaml:1:47: error: “seen” is no “verification”
          1 | - {id: a, name: A, kind: place, verification: seen, unmentioned: true}
            |                                               ^~~~
      help: write “verified”, “partly verified”, “article only”, “unverified” or “editor's reading”; a remark follows in parentheses
      """
    ),
    (
      "- {id: a, name: A, kind: place, names: [Tides]}\n- {id: a, name: B, kind: place, unmentioned: true}",
      """
      actors.yaml:2:8: error: the id “a” is given on line 1 already
          2 | - {id: a, name: B, kind: place, unmentioned: true}
            |        ^
      help: give one of the two another id
      """
    ),
    (
      "- {id: moon, name: Moon, kind: place, unmentioned: true,\n  relations: [{type: pulls, to: mon}]}",
      """
      actors.yaml:2:33: error: no actor has the id “mon”
          2 |   relations: [{type: pulls, to: mon}]}
            |                                 ^~~
      help: the nearest is “moon”
      """
    ),
    (
      "- {id: a, name: A, kind: place, unmentioned: true,\n  relations: [{type: pulls, to: b}]}",
      """
      actors.yaml:2:33: error: no actor has the id “b”
          2 |   relations: [{type: pulls, to: b}]}
            |                                 ^
      """
    ),
    (
      "- {id: moon, name: Moon, kind: place, sources: [atlas], unmentioned: true}",
      """
      actors.yaml:1:49: error: no source has the id “atlas”
          1 | - {id: moon, name: Moon, kind: place, sources: [atlas], unmentioned: true}
            |                                                 ^~~~~
      """
    ),
    (
      "- {id: a, name: [A], kind: place, unmentioned: true}",
      """
      actors.yaml:1:17: error: the field “name” wants a text
          1 | - {id: a, name: [A], kind: place, unmentioned: true}
            |                 ^
      """
    ),
    (
      "- {id: a, name: A, kind: place, names: [[B], {form: name}], unmentioned: true}",
      """
      actors.yaml:1:41: error: the field “names” wants names, each a text or “text” with “form”
          1 | - {id: a, name: A, kind: place, names: [[B], {form: name}], unmentioned: true}
            |                                         ^
      actors.yaml:1:46: error: a name needs the field “text”
          1 | - {id: a, name: A, kind: place, names: [[B], {form: name}], unmentioned: true}
            |                                              ^
      """
    ),
    (
      "- {id: a, name: A, kind: place, names: [--], unmentioned: true}",
      """
      actors.yaml:1:41: error: the name “--” has no letter to find it by
          1 | - {id: a, name: A, kind: place, names: [--], unmentioned: true}
            |                                         ^~
      help: quote the words under “mentions”
      """
    ),
    (
      "- {id: a, name: A, kind: place, dates: {birth: 1990-13}, unmentioned: true}",
      """
      actors.yaml:1:48: error: there is no month “13”; months are 01 to 12, seasons and other parts of a year 21 to 41
          1 | - {id: a, name: A, kind: place, dates: {birth: 1990-13}, unmentioned: true}
            |                                                ^~~~~~~
      """
    ),
    (
      "- {id: a, name: A, kind: place, dates: 1900, unmentioned: true}",
      """
      actors.yaml:1:40: error: the field “dates” wants fields of its own
          1 | - {id: a, name: A, kind: place, dates: 1900, unmentioned: true}
            |                                        ^~~~
      """
    ),
    (
      "id: a",
      """
      actors.yaml:1:1: error: here belongs a list of actors
          1 | id: a
            | ^
      """
    ),
    (
      "- moon",
      """
      actors.yaml:1:3: error: here belongs an actor with fields
          1 | - moon
            |   ^~~~
      """
    ),
    (
      "---\n",
      """
      actors.yaml:1:1: warning: the file is empty
          1 | ---
            | ^
      help: write a list of actors, or take the file away
      """
    ),
    (
      "- {id: a, id: b, name: A, kind: place, unmentioned: true}",
      """
      actors.yaml:1:11: error: the field “id” is given twice; the first one counts
          1 | - {id: a, id: b, name: A, kind: place, unmentioned: true}
            |           ^~
      help: take one of the two out
      """
    ),
  ])
  func `what is wrong with actors is told with its place`(actors: String, printed: String) {
    #expect(Article.loaded("Tides.", actors: actors).printedDiagnostics == printed)
  }

  @Test func `a date that is no EDTF is told, and kept as it is written`() {
    let loaded = Article.loaded(
      "Tides.",
      actors: """
        - {id: a, name: A, kind: person, dates: {birth: 19u0}, offices: [{when: 12.3.}],
           unmentioned: true}
        """,
      timeline: "- {id: e, date: May 1990, told: 1990-13, title: E, quote: Tides}")
    #expect(
      loaded.diagnostics.map(\.file) == [
        "actors.yaml", "actors.yaml", "timeline.yaml", "timeline.yaml",
      ])
    #expect(
      loaded.diagnostics.first?.message
        == "“19u0” is the spelling of an old draft; write “19X0”")
    #expect(loaded.diagnostics.compactMap(\.position?.column) == [49, 73, 17, 33])
    let event = loaded.article.apparatus.events[0]
    #expect(event.date?.written == "May 1990" && event.date?.date == nil)
  }

  @Test func `what is wrong with an event is told with its place`() {
    let loaded = Article.loaded(
      "Tides.",
      timeline: """
        - {id: e, quote: Tides, sense: long, basis: me, confidence: no, actors: [nobody, {role: agent}, [x]]}
        - [e]
        """)
    #expect(
      loaded.diagnostics.map(\.message) == [
        "an event needs the field “date”", "an event needs the field “title”",
        "“long” is no “sense”", "“me” is no “basis”", "“no” is no “confidence”",
        "no actor has the id “nobody”", "a participant needs the field “id”",
        "the field “actors” wants actors, each with “id” and “role”",
        "here belongs an event with fields",
      ])
    #expect(loaded.article.apparatus.events.map(\.title) == ["e"])
  }

  @Test func `what is wrong with notes and readings is told with its place`() {
    let loaded = Article.loaded(
      "Tides.",
      notes: """
        notes:
        - {id: n, kind: remark, text: t}
        - {id: m, kind: gloss, quote: Tides}
        - note
        readings: {quote: Tides}
        notess: []
        """)
    #expect(
      loaded.diagnostics.map(\.message) == [
        "a note needs the field “quote”", "“remark” is no “kind”",
        "a note needs the field “text”", "the field “notes” wants notes, each with fields",
        "a reading needs the field “read”", "a file of notes has no field “notess”",
      ])
    #expect(loaded.article.apparatus.notes.map(\.id) == ["n"])
    #expect(
      Article.loaded("Tides.", notes: "- n").diagnostics.map(\.message)
        == ["here belongs “notes” and “readings”, each a list"])
  }

  @Test func `what is wrong with sources is told with its place`() {
    let loaded = Article.loaded(
      "Tides.",
      notes: "notes: [{id: n, kind: gloss, quote: Tides, text: t, sources: [atlas]}]",
      sources: """
        grades: [A]
        references:
        - {id: atlas, titel: Atlas, issued: {season: 1}, author: [[x], {literal: ""}]}
        - {title: Chart}
        """)
    #expect(
      loaded.diagnostics.map(\.message) == [
        "the field “grades” wants letters, each with what it means",
        "a source needs the field “title”", "a source has no field “titel”",
        "the field “issued” wants a date, such as 1843-05 or {date-parts: [[1843, 5]]}",
        "the field “author” wants names, each a text or “family” with “given”",
        "the field “author” wants names, each a text or “family” with “given”",
        "a source needs the field “id”",
      ])
    #expect(
      Article.loaded("Tides.", sources: "atlas").diagnostics.map(\.message)
        == ["here belongs a list of sources under “references”"])
  }

  @Test(arguments: [
    ("[{id: a, title: A, grade: P}]", []), ("[{id: a, title: A, grade: X}]", ["“X” is no “grade”"]),
    ("{grades: {X: best}, references: [{id: a, title: A, grade: X}]}", []),
    ("{grades: {}, references: [{id: a, title: A, grade: P}]}", []),
    (
      "{grades: {P: {a: b}}, references: [{id: a, title: A, grade: P}]}",
      ["the field “grades” wants letters, each with what it means"]
    ),
    (
      "{grades: {X: best}, references: [{id: a, title: A, grade: P}, {id: a, title: B}]}",
      ["“P” is no “grade”", "the id “a” is given on line 1 already"]
    ),
  ])
  func `a grade is one of those that have a meaning`(sources: String, messages: [String]) {
    let loaded = Article.loaded(
      "Tides.", notes: "notes: [{id: n, kind: gloss, quote: Tides, text: t, sources: [a]}]",
      sources: sources)
    #expect(loaded.diagnostics.map(\.message) == messages)
  }

  @Test func `a file that cannot be read is told by its name`() {
    let loaded = Article.load(
      ArticleFiles(
        article: .init(name: "a.md", bytes: Array("Tides.".utf8)),
        notes: .init(name: "notes.yaml", unreadable: "the file is a pipe")))
    #expect(loaded.printedDiagnostics == "notes.yaml: error: the file is a pipe")
  }

  @Test(arguments: [
    "a: [", "- {id: a", "\t- x", "&a [*a]", "- *b", "--- \n---\n- a", "\0\0", "- ? [a]: b",
  ])
  func `a file that is no YAML leaves the article readable`(yaml: String) {
    let loaded = Article.loaded(
      "The Moon.", actors: yaml, timeline: yaml, notes: yaml, sources: yaml)
    #expect(loaded.article.string(loaded.article.blocks[0].bytes) == "The Moon.")
    #expect(Set(loaded.diagnostics.map(\.file)).count == 4)
  }

  @Test func `what can be read before a fault is read`() {
    let loaded = Article.loaded(
      "The Moon.", actors: "- {id: m, name: M, kind: place, names: [Moon]}\n- {id: [")
    #expect(loaded.article.mentionSummary == ["m: Moon"])
    #expect(loaded.diagnostics.isEmpty == false)
  }
}
