import Annotations
import ArticleTestSupport
import Articles
import JSONText
import Testing

/// What a change of the reader leaves of an annotation that another program has made.
struct RewritingTests {
  @Test(arguments: ["tagging", .array(["tagging"])] as [JSON])
  func `Pictures, tags, the format and the aim of a note are kept when its words are changed`(
    purpose: JSON
  ) throws {
    let picture: JSON = ["type": "Image", "id": "https://example.org/moon.png"]
    let tag: JSON = ["type": "TextualBody", "value": "tides", "purpose": purpose]
    let words: JSON = [
      "type": "TextualBody", "value": "Which *moon*?", "format": "text/markdown", "language": "en",
    ]
    var notebook = try notebook(with: [
      "motivation": "questioning", "body": .array([picture, words, tag]),
    ])
    notebook.apply(.edit(id: "urn:1", text: "Ours."), .number(2))
    let json = try #require(notebook["urn:1"]?.json)
    var changed = words
    changed["value"] = "Ours."
    #expect(json["body"] == JSON.array([changed, picture, tag]))
    #expect(json["motivation"] == "questioning")
    #expect(notebook["urn:1"]?.text == "Ours.")
    #expect(notebook["urn:1"]?.tags == ["tides"])
  }

  @Test
  func
    `A note of several texts is one text when it is changed, and a highlight when it is emptied`()
    throws
  {
    let picture: JSON = ["type": "Image", "id": "https://example.org/moon.png"]
    var notebook = try notebook(with: [
      "motivation": "commenting",
      "body": .array(["one", picture, ["type": "TextualBody", "value": "two"]]),
    ])
    #expect(notebook["urn:1"]?.text == "one\n\ntwo")
    let before = notebook
    notebook.apply(.edit(id: "urn:1", text: "one\n\ntwo"), .number(2))
    #expect(notebook == before)
    notebook.apply(.edit(id: "urn:1", text: "three"), .number(2))
    #expect(notebook["urn:1"]?.json["body"]?.elements.count == 2)
    #expect(notebook["urn:1"]?.text == "three")
    notebook.apply(.edit(id: "urn:1", text: ""), .number(3))
    #expect(notebook["urn:1"]?.kind == .highlight)
    #expect(notebook["urn:1"]?.json["motivation"] == "highlighting")
    #expect(notebook["urn:1"]?.json["body"] == picture)
  }

  @Test func `Of bodies to choose from the one that is read is changed, and all are emptied`()
    throws
  {
    let sound: JSON = ["type": "Sound", "id": "https://example.org/moon.ogg"]
    let words: JSON = ["type": "TextualBody", "value": "why", "language": "en"]
    let others: JSON = ["type": "TextualBody", "value": "warum", "language": "de"]
    let choice: JSON = ["type": "Choice", "items": .array([sound, words, others])]
    var notebook = try notebook(with: ["motivation": "commenting", "body": choice])
    #expect(notebook["urn:1"]?.text == "why")
    notebook.apply(.edit(id: "urn:1", text: "why not"), .number(2))
    var changed = words
    changed["value"] = "why not"
    #expect(notebook["urn:1"]?.json["body"]?["items"] == JSON.array([sound, changed, others]))
    #expect(notebook["urn:1"]?.text == "why not")
    notebook.apply(.edit(id: "urn:1", text: ""), .number(3))
    #expect(notebook["urn:1"]?.json["body"]?["items"] == JSON.array([sound]))
    #expect(notebook["urn:1"]?.kind == .highlight)
  }

  @Test(
    arguments: [
      ["id": "https://example.org/tides", "type": "Text"], "https://example.org/tides",
    ] as [JSON])
  func `What a note is about is kept when its place is confirmed`(source: JSON) throws {
    var notebook = try notebook(
      with: ["bodyValue": "why"], on: "The sea rises thrice a day.",
      suffix: " The moon pulls it.", source: source)
    #expect(notebook["urn:1"]?.bytes == nil)
    notebook.apply(.confirm(id: "urn:1", candidate: 0), .number(2))
    let note = try #require(notebook["urn:1"])
    #expect(note.bytes.map(Self.tides.string) == "The sea rises twice a day.")
    #expect(note.json["target"]?["source"] == source)
  }

  @Test func `A later form of a note leaves the reader's own words as another, once`() throws {
    let (before, note) = try rewritten()
    var notebook = before
    var later = note.json
    later["bodyValue"] = "why so"
    later["modified"] = "2026-01-01T00:00:00Z"
    let outcomes: [Received.Outcome] = [.renewed(note.anchoring, isApart: true), .known]
    for outcome in outcomes {
      #expect(try notebook.outcomes(of: later) == [outcome])
      #expect(notebook.annotations.map(\.text) == ["why so", "why, I wonder"])
      #expect(notebook["urn:1"]?.text == "why so")
    }
    later["bodyValue"] = "never"
    later["modified"] = "2026-02-01T00:00:00Z"
    #expect(try notebook.outcomes(of: later) == [.renewed(note.anchoring, isApart: false)])
    #expect(notebook.annotations.map(\.text) == ["never", "why, I wonder"])
  }

  @Test func `An older form in other words is a note beside the reader's own words, once`() throws {
    let (before, note) = try rewritten()
    var notebook = before
    var older = note.json
    older["bodyValue"] = "why so"
    older["modified"] = "1970-01-01T00:00:00Z"
    let outcomes: [(JSON, Received.Outcome)] = [
      (note.json, .known), (older, .added(note.anchoring)), (older, .known), (note.json, .known),
    ]
    for (form, outcome) in outcomes {
      #expect(try notebook.outcomes(of: form) == [outcome])
    }
    #expect(notebook.annotations.map(\.text) == ["why, I wonder", "why so"])
  }

  @Test func `A form that another reader has made of one's own words takes their place`() throws {
    var notebook = try rewritten().notebook
    var other = notebook
    other.apply(.edit(id: "urn:1", text: "why, we wonder"), .number(3))
    other.apply(.edit(id: "urn:1", text: "why, all wonder"), .number(4))
    let later = try #require(other["urn:1"])
    #expect(try notebook.outcomes(of: later.json) == [.renewed(later.anchoring, isApart: false)])
    #expect(notebook.annotations.map(\.text) == ["why, all wonder"])
  }

  @Test func `A new mark that is taken back gives back all marks of its letter`() throws {
    let marks = [("urn:1", "The sea"), ("urn:2", "The moon")].map { id, words -> JSON in
      [
        "type": "Annotation", "id": .string(id), "motivation": "bookmarking",
        "body": ["type": "TextualBody", "value": "a", "purpose": "tagging"],
        "target": [
          "source": "urn:a", "selector": ["type": "TextQuoteSelector", "exact": .string(words)],
        ],
      ]
    }
    var before = Notebook(of: Self.tides)
    _ = before.receive(try #require(ForeignAnnotations(.array(marks))))
    let change = Notebook.Change.mark("a", Place(block: 0))
    var notebook = before
    let changed = notebook.apply(change, .number(2))
    let mark = try #require(changed)
    #expect(notebook.annotations == [mark])
    notebook.reverse(before.reversals(of: change, mark), at: Stamp.number(3).time)
    #expect(notebook.annotations.map(\.id) == ["urn:1", "urn:2"])
    #expect(notebook.annotations.map(\.kind) == [.mark("a"), .mark("a")])
  }

  @Test func `Of notes with one address each is changed and removed alone`() throws {
    let items = [("urn:1", "The moon", "a"), ("urn:1", "The sea", "b"), ("urn:1#2", "twice", "c")]
      .map { id, words, text -> JSON in
        [
          "id": .string(id), "bodyValue": .string(text),
          "target": ["selector": ["type": "TextQuoteSelector", "exact": .string(words)]],
        ]
      }
    let page = try NotebookPage(reading: .array(items))
    #expect(try NotebookPage(reading: page.json) == page)
    let notebook = Notebook(of: Self.tides).merged(with: page, base: NotebookPage())
    #expect(notebook.annotations.map(\.text) == ["b", "c", "a"])
    for note in notebook.annotations {
      var changed = notebook
      changed.apply(.edit(id: note.id, text: "other"), .number(2))
      let texts = notebook.annotations.map { $0.id == note.id ? "other" : $0.text }
      let anew = Notebook(of: Self.tides).merged(with: changed.page, base: NotebookPage())
      #expect(anew.annotations.map(\.text) == texts)
      changed.apply(.remove(id: note.id), .number(3))
      #expect(changed.annotations.map(\.text) == texts.filter { $0 != "other" })
    }
  }

  private static let tides = Article.loaded("The sea rises twice a day.\n\nThe moon pulls it.")

  /// A notebook with a note “why” that the reader has made “why, I wonder”, and the note before.
  private func rewritten() throws -> (notebook: Notebook, former: Annotation) {
    var notebook = try notebook(with: ["bodyValue": "why"])
    let former = try #require(notebook["urn:1"])
    notebook.apply(.edit(id: "urn:1", text: "why, I wonder"), .number(2))
    return (notebook, former)
  }

  /// A notebook with an annotation that has some members besides those that all have.
  private func notebook(
    with members: JSON, on words: String = "The sea rises", suffix: String = "",
    source: JSON = "urn:a"
  ) throws -> Notebook {
    let selector: JSON = [
      "type": "TextQuoteSelector", "exact": .string(words), "suffix": .string(suffix),
    ]
    let annotation: JSON = [
      "type": "Annotation", "id": "urn:1", "target": ["source": source, "selector": selector],
    ]
    var notebook = Notebook(of: Self.tides)
    _ = notebook.receive(try #require(ForeignAnnotations(annotation.with(members))))
    return notebook
  }
}

extension Notebook {
  /// Takes in a form of a note, and tells what became of it.
  fileprivate mutating func outcomes(of form: JSON) throws -> [Received.Outcome] {
    receive(try #require(ForeignAnnotations(form))).map(\.outcome)
  }
}
