import Annotations
import ArticleTestSupport
import Articles
import Foundation
import Keeping
import Testing

struct BookmarkTests {
  let home: Home
  let article = Article.tides

  init() throws { home = try Home() }

  @Test func `A bookmark keeps the place, the panes, the focus, the measure and what is marked`()
    throws
  {
    var bookmark = Bookmark(at: Place(block: 1, offset: 9), in: article)
    bookmark.panes = [
      .init(kind: .card, subject: "ada", cursor: 3, first: 2),
      .init(kind: .timeline, order: "told", isChart: true),
    ]
    bookmark.focus = .timeline
    bookmark.measure = 72
    bookmark.showsReadings = true
    try home.archive.save(bookmark, of: article, article.names)
    #expect(try home.archive.bookmark(of: article, article.names) == bookmark)
    #expect(bookmark.place(in: article) == Place(block: 1, offset: 9))
  }

  @Test(arguments: ["half a thought", "of two\n\nlines\t", "یادداشت\u{1B}[2J\u{7}", ""])
  func `A bookmark keeps a note that is being written, in any script, and whose it is`(
    text: String
  ) throws {
    var bookmark = Bookmark(at: Place(block: 0), in: article)
    bookmark.draft = Bookmark.Draft(text, on: 4..<13, in: article)
    bookmark.draft?.annotation = "urn:uuid:1"
    bookmark.draft?.former = "a thought"
    bookmark.draft?.writer = .init(process: 4_711, start: 2_024)
    try home.archive.save(bookmark, of: article, article.names)
    #expect(try home.read(home.places + "/id-tides.json").unicodeScalars.commands.isEmpty)
    #expect(try home.archive.bookmark(of: article, article.names) == bookmark)
  }

  @Test func `A note that is being written is found again by its words, or where they were`() {
    let start = article.blocks[1].bytes.lowerBound + 4
    let draft = Bookmark.Draft("why?", on: start..<start + 9, in: article)
    let here = draft.passage(in: article)
    #expect(here?.bytes == start..<start + 9 && here?.isCertain == true)
    let moon = "The moon pulls the water towards itself, and the bulge travels round the world."
    let moved = Article.loaded("\(moon)\n\nThe sea rises twice a day and the harbour follows it.\n")
    #expect(draft.passage(in: moved).map { moved.string($0.bytes) } == "sea rises")
    let gone = draft.passage(in: .loaded("\(moon)\n"))
    #expect(gone?.bytes.isEmpty == false && gone?.isCertain == false)
    #expect(draft.passage(in: .loaded("")) == nil)
  }

  @Test(arguments: [
    "3", "{}", "{\"text\": 5}", "{\"text\": \"a\", \"words\": {\"start\": -1}}",
    "{\"text\": \"a\", \"writer\": 4711}",
  ])
  func `What cannot be understood of a note that is being written is passed over`(draft: String)
    throws
  {
    try home.write(
      "{\"version\": 1, \"measure\": 72, \"draft\": \(draft)}",
      to: home.places + "/id-tides.json")
    let bookmark = try home.archive.bookmark(of: article, article.names)
    #expect(bookmark?.measure == 72)
    #expect(bookmark?.draft?.words == nil)
    #expect(bookmark?.draft?.writer == nil)
    #expect(bookmark?.draft?.text == (draft.contains("\"a\"") ? "a" : nil))
  }

  @Test func `The place is found again by its words when the text has changed`() {
    let changed = Article.loaded(
      """
      A new beginning, of a few lines.

      The sea rises twice a day and the harbour follows it.

      The moon draws the water towards itself, and the bulge travels round the world.
      """)
    let first = Bookmark(at: Place(block: 1, offset: 4), in: article)
    let second = Bookmark(at: Place(block: 2), in: article)
    #expect(first.place(in: changed) == Place(block: 1, offset: 4))
    #expect(second.place(in: changed) == Place(block: 2))
  }

  @Test func `Of like places it is the one where the reading was left, if nothing has moved`() {
    let verse = "Twice a day, twice a day, the sea comes in and the sea goes out."
    let poem = Article.loaded(Array(repeating: verse, count: 20).joined(separator: "\n\n") + "\n")
    for place in [Place(block: 0), Place(block: 7, offset: 13), Place(block: 19, offset: 40)] {
      #expect(Bookmark(at: place, in: poem).place(in: poem) == place)
    }
  }

  @Test func `At a break behind the last words it is the paragraph before the break`() {
    let scenes = Article.loaded("The sea rises.\n\nThe sea falls.\n\n***\n\n***\n")
    for block in [2, 3] {
      let bookmark = Bookmark(at: Place(block: block), in: scenes)
      #expect(bookmark.place(in: scenes) == Place(block: 1))
    }
  }

  @Test func `Where the words are gone it is as far into the text as before`() {
    let other = Article.loaded("Nothing of it.\n\nIs left here.\n\nBut these lines of no sea.\n")
    let last = Bookmark(at: Place(block: 2, offset: 60), in: article)
    #expect(last.place(in: other) == other.place(at: other.text.count))
    let second = Bookmark(at: Place(block: 1), in: article)
    #expect(second.place(in: other) == other.place(at: 6))
  }

  @Test(arguments: [
    "", "{", "[]", "{\"version\": 1, \"top\": {\"start\": -5}, \"panes\": [3, {}]}",
  ])
  func `What cannot be understood of a bookmark is passed over`(text: String) throws {
    try home.write(text, to: home.places + "/id-tides.json")
    let bookmark = try home.archive.bookmark(of: article, article.names)
    #expect(bookmark?.top == nil && bookmark?.panes.isEmpty != false)
    do {
      try home.archive.save(Bookmark(at: Place(block: 1), in: article), of: article, article.names)
    } catch {
      #expect(error.isKept)
    }
    #expect(try home.archive.bookmark(of: article, article.names)?.top != nil)
  }

  @Test func `Numbers before the beginning are none of a bookmark's`() throws {
    let top = #"{"exact": "a", "start": -5, "end": 3}"#
    let pane = #"{"kind": "card", "cursor": -3, "first": -2}"#
    try home.write(
      #"{"version": 1, "top": \#(top), "panes": [\#(pane)]}"#, to: home.places + "/id-tides.json")
    let bookmark = try home.archive.bookmark(of: article, article.names)
    #expect(bookmark?.top == nil)
    #expect(bookmark?.panes.map { [$0.cursor, $0.first] } == [[0, 0]])
  }

  @Test(arguments: ["", "{", "[]", "{\"top\": {}}"])
  func `A file that is no bookmark is put aside, which is said`(text: String) throws {
    let file = home.places + "/id-tides.json"
    try home.write(text, to: file)
    #expect(throws: KeepingFault.setAside(file: file, as: file + ".broken-1")) {
      try home.archive.save(Bookmark(at: Place(block: 1), in: article), of: article, article.names)
    }
    #expect(try home.read(file + ".broken-1") == text)
    #expect(try home.archive.bookmark(of: article, article.names)?.top != nil)
  }

  @Test func `A bookmark of a later version is left alone`() throws {
    let file = home.places + "/id-tides.json"
    try home.write("{\"version\": 2}", to: file)
    #expect(try home.archive.bookmark(of: article, article.names) == nil)
    #expect(throws: KeepingFault.ofLaterVersion(file: file, 2)) {
      try home.archive.save(Bookmark(at: Place(block: 0), in: article), of: article, article.names)
    }
    #expect(try home.read(file) == "{\"version\": 2}")
  }

  @Test func `A text without an id is known by the text, and by the path when that changes`() throws
  {
    let text = Article.loaded("One line.\n\nAnother line.\n")
    let changed = Article.loaded("One line.\n\nNew.\n\nAnother line.\n")
    let bookmark = Bookmark(at: Place(block: 1), in: text)
    try home.archive.save(bookmark, of: text, ArticleNames(text, path: "/a.md"))
    #expect(try home.archive.bookmark(of: text, ArticleNames(text, path: "/b.md")) == bookmark)
    #expect(
      try home.archive.bookmark(of: changed, ArticleNames(changed, path: "/a.md")) == bookmark)
    #expect(try home.archive.bookmark(of: changed, ArticleNames(changed, path: "/b.md")) == nil)
  }

  @Test(
    arguments: [
      ("The sea rises.\n\nThe harbour follows it.\n", "Nothing of this.\n\nIs left here.\n"),
      (
        "# The sea\n\n## Conclusions\n\nThe harbour follows it.\n",
        "# Wells\n\n## Conclusions\n\nNothing of this.\n"
      ),
    ])
  func `A text that was moved keeps its place when another is read where it lay`(
    one: String, other: String
  ) throws {
    let (first, second) = (Article.loaded(one), Article.loaded(other))
    let names = ArticleNames(second, path: "/latest.md")
    var bookmark = Bookmark(at: Place(block: 1), in: first)
    bookmark.measure = 72
    bookmark.draft = Bookmark.Draft("why?", on: first.blocks[1].bytes, in: first)
    try home.archive.save(bookmark, of: first, ArticleNames(first, path: "/latest.md"))
    let last = try home.archive.bookmark(of: second, names)
    #expect(last?.draft == nil)
    #expect(last?.place(in: second) == nil)
    #expect(last?.measure == 72)
    try home.archive.save(Bookmark(at: Place(block: 0), in: second), of: second, names)
    let moved = ArticleNames(first, path: "/first.md")
    #expect(try home.archive.bookmark(of: first, moved) == bookmark)
  }

  @Test func `Where the words are gone, and not those beside them, it is the same text`() throws {
    let text = Article.loaded("The sea rises.\n\nThe harbour follows it.\n")
    let changed = Article.loaded("The sea rises.\n\nBoats leave.\n\nThe shore waits.\n")
    let names = ArticleNames(changed, path: "/a.md")
    try home.archive.save(
      Bookmark(at: Place(block: 1), in: text), of: text, ArticleNames(text, path: "/a.md"))
    let last = try home.archive.bookmark(of: changed, names)
    #expect(last?.place(in: changed) == Place(block: 1))
    try home.archive.save(Bookmark(at: Place(block: 1), in: changed), of: changed, names)
    #expect(try home.files(in: home.places).count == 2)
  }

  @Test func `An unfinished note is there as long as its words are, though all else is new`() throws
  {
    func text(_ word: String) -> Article {
      let paragraph = String(repeating: "\(word) ", count: 80)
      return .loaded("\(paragraph)\n\nThe cattle had been counted twice.\n\n\(paragraph)\n")
    }
    let (former, changed) = (text("tide"), text("water"))
    var bookmark = Bookmark(at: Place(block: 0), in: former)
    bookmark.draft = Bookmark.Draft("why?", on: former.blocks[1].bytes, in: former)
    try home.archive.save(bookmark, of: former, ArticleNames(former, path: "/a.md"))
    let last = try home.archive.bookmark(of: changed, ArticleNames(changed, path: "/a.md"))
    #expect(last?.draft == bookmark.draft)
    let passage = last?.draft?.passage(in: changed)
    #expect(passage.map { changed.string($0.bytes) } == "The cattle had been counted twice.")
  }

  @Test func `Where a long paragraph was written anew it is the same text by its title`() throws {
    func text(_ word: String) -> Article {
      let paragraph = (1...80).map { "\(word)\($0)" }.joined(separator: " ")
      return .loaded("# The tides\n\nThe sea rises.\n\n\(paragraph)\n\nThe shore waits.\n")
    }
    let (former, changed) = (text("tide"), text("water"))
    try home.archive.save(
      Bookmark(at: Place(block: 2, offset: 250), in: former), of: former,
      ArticleNames(former, path: "/a.md"))
    let names = ArticleNames(changed, path: "/a.md")
    let last = try home.archive.bookmark(of: changed, names)
    #expect(last?.place(in: changed)?.block == 2)
    // The place of the other text stays: it may be another article of the same title.
    try home.archive.save(Bookmark(at: Place(block: 2), in: changed), of: changed, names)
    #expect(try home.archive.bookmark(of: former, ArticleNames(former, path: "/b.md")) != nil)
  }

  @Test(arguments: [("id-other", "/id-other"), ("text-/../../other", "/../other")])
  func `Only the bookmark of a former text goes, whatever else a file says are its names`(
    name: String, path: String
  ) throws {
    let former = Article.loaded("The sea rises.\n\nThe harbour follows it.\n")
    let text = Article.loaded("The sea rises.\n\nThe harbour follows it.\n\nBoats leave.\n")
    let names = ArticleNames(former, path: "/a.md")
    let bookmark = Bookmark(at: Place(block: 1), in: former)
    try home.archive.save(bookmark, of: former, names)
    let file = "\(home.places)/\(names.all[1]).json"
    try home.write(try home.read(file).replacing(names.all[0], with: name), to: file)
    let other = home.places + path + ".json"
    try home.write("mine", to: home.places + "/text-/mine")
    try home.write("mine", to: other)
    try home.archive.save(bookmark, of: text, ArticleNames(text, path: "/a.md"))
    #expect(try home.read(other) == "mine")
  }

  @Test func `However often a text without an id is edited, it takes the room of one`() throws {
    for words in ["One.", "One.\n\nTwo.", "One.\n\nTwo.\n\nThree."] {
      let text = Article.loaded(words)
      try home.archive.save(
        Bookmark(at: Place(block: 0), in: text), of: text, ArticleNames(text, path: "/a.md"))
      #expect(try home.files(in: home.places).count == 2)
      #expect(try home.archive.bookmark(of: text, ArticleNames(text, path: "/b.md")) != nil)
    }
    let other = Article.loaded("Other.")
    try home.archive.save(
      Bookmark(at: Place(block: 0), in: other), of: other, ArticleNames(other, path: "/b.md"))
    #expect(try home.files(in: home.places).count == 4)
  }

  @Test func `The bookmarks that were written first are forgotten, beyond a thousand`() throws {
    let (first, second) = (home.places + "/id-first.json", home.places + "/id-2.json")
    for (file, time) in [(first, 1.0), (second, 2.0)] {
      try home.write("{\"version\": 1}", to: file)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: time)], ofItemAtPath: file)
    }
    for number in 3...Archive.mostBookmarks {
      try FileManager.default.linkItem(atPath: second, toPath: home.places + "/id-\(number).json")
    }
    try home.archive.save(Bookmark(at: Place(block: 0), in: article), of: article, article.names)
    let files = try home.files(in: home.places)
    #expect(files.count == Archive.mostBookmarks)
    #expect(!files.contains("id-first.json"))
    #expect(try home.archive.bookmark(of: article, article.names) != nil)
  }
}
