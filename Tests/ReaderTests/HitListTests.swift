import Annotations
import ArticleTestSupport
import Articles
import JSONText
import Reader
import ReaderTestSupport
import Screen
import Testing

struct HitListTests {
  var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 120, rows: 36))

  @Test(arguments: [(120, 36), (80, 24), (40, 10)])
  func `All hits are in a list, each between the words around it`(columns: Int, rows: Int) throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: columns, rows: rows))
    try reader.press("/taliban<enter>L").shows(snapshot: "hits-\(columns)x\(rows)")
  }

  @Test mutating func `The rows of a section's heading stand apart from its hits`() throws {
    try reader.press("/russia<enter>L")
    let rows = reader.screen.grid.textRows.map { String($0.split(separator: "│").last ?? "") }
    let first = try #require(rows.firstIndex { $0.hasPrefix("  §1 The Afghan-Russia relations ") })
    #expect(rows.dropFirst(first + 1).first == "     during the Taliban Regime")
  }

  @Test mutating func `The list is ordered by the words before, by those after or by date`() throws
  {
    try reader.press("/russia<enter>Ls").shows(snapshot: "hits-by-words-before")
    try reader.press("s").shows(snapshot: "hits-by-words-after")
    try reader.press("s").shows(snapshot: "hits-by-date")
  }

  @Test mutating func `Actors, events and notes that tell of the words are found, too`()
    throws
  {
    try reader.press("/treaty<enter>Lx").shows(snapshot: "hits-actors")
    try reader.press("x").shows(snapshot: "hits-timeline")
    try reader.press("x").shows(snapshot: "hits-notes")
    try reader.press("xx")
    #expect(reader.row(containing: "“treaty” ·").contains("told order"))
  }

  @Test mutating func `While another search is typed the list keeps its hits over a resize`() throws
  {
    try reader.press("/Ahmad<enter>L<esc>/russia")
    #expect(reader.row(containing: "“russia” · 39") != "")
    reader.resize(to: Size(columns: 118, rows: 36))
    #expect(reader.row(containing: "“russia” · 39") != "")
  }

  @Test func `x lists hits in no part that the article does not have`() throws {
    let ann = LoadedArticle("Ann came.\n", actors: "- {id: ann, name: Ann, kind: person}")
    for (loaded, places) in [
      (LoadedArticle("It came.\n"), ["in your notes", "“came” · 1"]),
      (ann, ["in the actors", "in your notes", "“came” · 1"]),
    ] {
      var reader = ReaderDriver(loaded, screen: Size(columns: 80, rows: 16))
      try reader.press("/came<enter>L")
      for place in places {
        #expect(place.hasPrefix("“") || reader.foot.contains("x \(place)"))
        try reader.press("x")
        #expect(reader.row(containing: place) != "")
      }
    }
  }

  @Test func `Under a filter each list has what is told of that which is left`() throws {
    let loaded = LoadedArticle(
      "Ann built the quay.\n\nBen left the quay.\n",
      actors: """
        - {id: ann, name: Ann, kind: person, names: [Ann], summary: She lives on the quay.}
        - {id: ben, name: Ben, kind: person, names: [Ben], summary: He lived on the quay.}
        """,
      timeline: """
        - {id: built, date: 1838, title: The quay is built, actors: [ann], quote: built}
        - {id: left, date: 1843, title: The quay is left, actors: [ben], quote: left}
        """,
      notes: """
        notes:
        - {id: n1, kind: context, quote: built, text: The first quay of the bay.}
        - {id: n2, kind: context, quote: left, text: No quay is left for ever.}
        """)
    var reader = ReaderDriver(loaded, screen: Size(columns: 120, rows: 24))
    let own = ["built", "left"].map { JSON.annotation(on: $0, text: "which quay?") }
    reader.take(try Notebook(of: loaded.article, importing: own))
    try reader.press("&@ann<enter>/quay<enter>L")
    for place in ["actors", "timeline", "notes"].map({ "the \($0)" }) + ["your notes"] {
      try reader.press("x")
      #expect(reader.row(containing: "“quay” in \(place) · ").contains(" in \(place) · 1"))
    }
  }

  @Test mutating func `What one has written is found as well, in notes and their tags`() throws {
    try take([("increasingly vulnerable", "no Treaty yet"), ("supported by Moscow", "another")])
    try reader.press("/treaty<enter>Lxxxx")
    #expect(reader.row(containing: "in your notes · 1").contains("“treaty”"))
    #expect(reader.row(containing: "no Treaty yet").contains(" p4"))
    try take([("increasingly vulnerable", "no Treaty yet"), ("supported by Moscow", "a treaty")])
    #expect(reader.row(containing: "in your notes · 2") != "")
    try reader.press("j<enter>")
    #expect(reader.chosenText == "supported by Moscow")
    try reader.press("<backspace>")
    #expect(reader.row(containing: "in your notes · 2") != "")
  }

  @Test mutating func `A note that has lost its words says so, and leads nowhere`() throws {
    try take([("increasingly vulnerable against the Taleban movement", "no treaty yet")])
    try reader.press("/treaty<enter>Lxxxx")
    #expect(reader.row(containing: "no treaty yet").contains("fuzzy 98%"))
    let text = reader.screen.grid.textRows
    try reader.press("<enter>").shows(
      message: "this note is fuzzy 98%; M shows where it may be")
    #expect(reader.screen.grid.textRows == text)
    try take([("Zebras graze where the quagmires glitter at noon.", "no treaty there")])
    try reader.press("<enter>").shows(
      message: "this note is orphan: its passage is not found in this text")
  }

  @Test(arguments: [("", "a treaty"), ("j", "no Treaty yet"), ("jj", "no treaty there")])
  mutating func `A goes on with the note that something is found in, also where its words are gone`(
    keys: String, text: String
  ) throws {
    let words = "increasingly vulnerable"
    let gone = "Zebras graze where the quagmires glitter at noon."
    try take([(words, "a treaty"), (words, "no Treaty yet"), (gone, "no treaty there")])
    try reader.press("/treaty<enter>Lxxxx\(keys)A!<c-s>").shows(message: "the note is kept")
    guard case .keep(.edit(_, let kept)) = try #require(reader.takeEffects().last) else {
      Issue.record("no note is gone on with")
      return
    }
    #expect(kept == "\(text)!")
  }

  @Test mutating func `An open list has what was searched for last`() throws {
    try reader.press("/taliban<enter>L<esc>/opium<enter>")
    #expect(reader.row(containing: "“opium” · 1") != "")
  }

  @Test mutating func `Back in a list of hits beside the text, it is there after reading anew`()
    throws
  {
    try reader.press("/rahman<enter>Lx")
    let list = reader.row(containing: "“rahman” in the actors")
    try reader.press("<esc>G")
    reader.reload(.bundled)
    try reader.press("<backspace>")
    #expect(reader.row(containing: "“rahman” in the actors") == list)
  }

  /// Takes notes on words of the bundled article.
  private mutating func take(_ notes: [(words: String, text: String)]) throws {
    let notes = notes.map { note -> JSON in
      var json = JSON.annotation(on: note.words, text: note.text)
      json["target"] = [
        "source": "https://csrskabul.com/en/?p=525",
        "selector": [
          "type": "TextQuoteSelector", "exact": .string(note.words),
          "prefix": note.words.hasPrefix("increasingly") ? "that was " : "",
        ],
      ]
      return json
    }
    reader.take(try Notebook(of: LoadedArticle.bundled.article, importing: notes))
  }

  @Test mutating func `Other names of who was searched for are offered, and listed as such`() throws
  {
    try reader.press("/rahmon")
    #expect(reader.foot.contains("Tab "))
    try reader.press("<esc>/Rahman<enter>")
    #expect(reader.foot.contains("by other names; L lists them"))
    try reader.press("/Rahman<tab>").shows(snapshot: "hits-other-names")
  }

  @Test mutating func `A search that Tab has taken comes back with the arrow`() throws {
    try reader.press("/Rahman<tab>/<up>")
    #expect(reader.foot.hasPrefix("/Rahman "))
  }

  @Test func `Mentions by other names are in the order of the list as well`() throws {
    let loaded = LoadedArticle(
      "They saw Robert leave.\n\nAn old Robert came.\n",
      actors: "- {id: bob, name: Bob, kind: person, names: [Bob, Robert]}")
    var reader = ReaderDriver(loaded, screen: Size(columns: 60, rows: 16))
    try reader.press("/bob<tab>")
    for word in ["saw", "old", "old", "saw"] {
      #expect(reader.row(containing: "Robert").contains("\(word) Robert"))
      try reader.press("s")
    }
  }

  @Test
  mutating func `The list follows n, shows what its cursor is on, and Esc restores the place`()
    throws
  {
    try reader.press("/taliban<enter>nnn")
    let place = reader.place
    try reader.press("L")
    let row = reader.chosenText
    try reader.press("j")
    #expect(reader.place == place)
    try reader.press("<esc>")
    #expect(reader.place == place)
    #expect(reader.chosenText == row)
    try reader.press("Gk<enter>")
    #expect(reader.place > place)
    try reader.press("<backspace>")
    #expect(reader.place == place)
  }

  @Test mutating func `L leads back into the list that is open, whatever it searches`() throws {
    try reader.press("/moscow<enter>Lx")
    try reader.press("<esc><esc>L", allowingNothing: true)
    #expect(reader.row(containing: "“moscow” in the actors") != "")
    #expect(reader.foot.contains("order"))
  }

  @Test(arguments: [
    ("/moscow<enter>Lx", "“moscow” in the actors · 4"),
    ("/taliban<enter>Ls", "“taliban” · 42 · by word before"),
    ("/united states of america<enter>Lx", "“united states…” in the actors · "),
  ])
  mutating func `The heading of the list is cut in the words that were searched for`(
    keys: String, heading: String
  ) throws {
    try reader.press(keys)
    #expect(reader.row(containing: heading) != "")
  }

  @Test(arguments: [(120, 36), (200, 60)])
  func `The order of the list is told whole, below the heading where that has no room for it`(
    columns: Int, rows: Int
  ) throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: columns, rows: rows))
    try reader.press("/taliban<enter>Lxxx")
    for order in ["told order", "by word before", "by word after", "date order"] {
      let rows = reader.screen.grid.textRows
      let heading = try #require(rows.firstIndex { $0.contains("“taliban” in the notes · ") })
      #expect(rows[heading...heading + 1].contains { $0.contains(order) })
      try reader.press("s")
    }
  }

  @Test mutating func `Tab goes to the next line that leads somewhere, S-Tab to the one before`()
    throws
  {
    try reader.press("/moscow<enter>Lx")
    let first = reader.chosenText
    var last = reader
    try last.press("G")
    try reader.press("<tab><tab><tab>")
    #expect(reader.chosenText == last.chosenText)
    try reader.press("<s-tab><s-tab><s-tab>")
    #expect(reader.chosenText == first)
  }

  @Test mutating func `On a line that leads nowhere the text is where the reader is`() throws {
    try reader.press("/Rahman<tab>")
    #expect(reader.screen.grid.hasStyle(.peek))
    try reader.press("k")
    #expect(!reader.screen.grid.hasStyle(.peek))
  }

  @Test mutating func `n goes on from the hit that was chosen in the list`() throws {
    try reader.press("/taliban<enter>Ljj<enter>")
    #expect(reader.head.contains("3 of 42 · "))
    try reader.press("n")
    #expect(reader.head.contains("4 of 42 · "))
  }

  @Test func `Of more hits than anyone reads the first are listed, and that is said`() throws {
    let paragraph = String(repeating: "a b ", count: 300) + "\n\n"
    let fixture = Fixture(String(repeating: paragraph, count: 200))
    var reader = ReaderDriver(fixture, screen: Size(columns: 120, rows: 12))
    try reader.press("/a<enter>L")
    #expect(reader.row(containing: "“a” · the first 50,000 of 60,000") != "")
    try reader.press("s")
    #expect(reader.row(containing: "“a” · the first 50,000 of 60,000") != "")
  }

  @Test mutating func `Without a search there is nothing to list`() throws {
    try reader.press("L").shows(message: "nothing searched for yet; / searches")
  }
}
