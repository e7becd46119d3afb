import ArticleTestSupport
import Articles
import Exports
import Testing

struct TimelineSVGTests {
  private func drawn(_ article: Article) throws -> XMLDocument {
    try XMLDocument(timelineSVG(of: article, events: article.allEvents))
  }

  private func texts(_ document: XMLDocument) -> [String] {
    document.elements.filter { $0.name == "text" }.map(\.text)
  }

  @Test func `the title of every event of the article is written once`() throws {
    let article = Article.bundled
    let words = try drawn(article).elements.map(\.text)
    for event in article.apparatus.events {
      #expect(words.count { $0.contains(event.title) } == 1, "\(event.title)")
    }
  }

  @Test func `events of different times give the same picture in any order`() {
    let article = Article.dated(["1996-09-27", "1843", "-0043-03-15", "1914/1918"])
    let events = article.allEvents
    let picture = timelineSVG(of: article, events: events)
    #expect(timelineSVG(of: article, events: events.reversed()) == picture)
  }

  @Test func `the picture says what it is to those who do not see it`() throws {
    let document = try drawn(.dated(["1996", "-0043-03-15"]))
    let root = try #require(document.elements.first)
    #expect(root.name == "svg")
    #expect(root.attributes["role"] == "img")
    #expect(document.elements.first { $0.name == "title" }?.text == "Timeline: Tides")
    #expect(
      document.elements.first { $0.name == "desc" }?.text
        == "2 events, 44 BCE to 1996. Events by lane: Others: 2.")
  }

  @Test(arguments: [
    (["1990/.."], "1 event, 1990"), (["../1990"], "1 event, 1990"),
    (["1985", "1990/.."], "2 events, 1985 to 1990"),
    (["-0043/1990-01-01"], "1 event, 44 BCE to 1990"), (["1990-12-31"], "1 event, 1990"),
  ])
  func `the years of the first beginning and the last end are told, also where one is open`(
    dates: [String], years: String
  ) throws {
    #expect(texts(try drawn(.dated(dates))).dropFirst().first == years)
  }

  @Test func `nothing is fetched and nothing is run`() throws {
    let document = try drawn(.bundled)
    #expect(!document.elements.contains { ["script", "image", "a", "use"].contains($0.name) })
    let attributes = document.elements.flatMap { $0.attributes.keys }
    #expect(!attributes.contains { $0.hasSuffix("href") || $0.hasPrefix("on") })
  }

  @Test(arguments: [
    ("ebb & flood", "ebb & flood"), ("<b>\"tide\"</b>", "<b>\"tide\"</b>"),
    ("a\u{1B}[31mb\u{0}", "a\u{FFFD}[31mb\u{FFFD}"), ("]]>", "]]>"), ("a\nb\tc", "a b c"),
    ("\u{FFFF}", "\u{FFFD}"), ("مد و جزر", "مد و جزر"),
    ("a\u{E0041}\u{E007F}", "a\u{FFFD}\u{FFFD}"),
    ("\u{1F3F4}\u{E0061}\u{E007F}", "\u{1F3F4}\u{FFFD}\u{FFFD}"),
    (
      "\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}",
      "\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}"
    ),
  ])
  func `a title is text, whatever it is made of`(title: String, shown: String) throws {
    let event = Event(id: "e", date: WrittenDate("1996"), title: title)
    let document = try drawn(.telling([event], title: title))
    #expect(texts(document).count { $0 == shown } == 2)
  }

  @Test func `without events there is a title and no axis`() throws {
    #expect(texts(try drawn(.telling([]))) == ["Tides", "no events"])
  }

  @Test func `one event has months on its axis`() throws {
    let texts = texts(try drawn(.dated(["1996-09-27"])))
    #expect(texts.prefix(2) == ["Tides", "1 event, 1996"])
    #expect(texts.contains("Sep 1996"))
    #expect(texts.contains("27 Sep 1996"))
  }

  @Test(arguments: [
    ("", "without a date"), ("soon", "soon"), ("../..", "without start or end"),
    ("Y17E99", "Y17E99"),
  ])
  func `an event that has no place on the axis is listed below it`(
    date: String, words: String
  ) throws {
    let texts = texts(try drawn(.dated(["1996", date])))
    let list = try #require(texts.firstIndex(of: "Without a place on the axis"))
    #expect(texts[(list + 1)...] == ["On \(date)", words])
  }

  @Test func `a title that is too long is whole in what a pointer shows`() throws {
    let title = String(repeating: "tide ", count: 100) + "out"
    let document = try drawn(.telling([Event(id: "e", date: WrittenDate("1996"), title: title)]))
    #expect(texts(document).contains { $0.hasPrefix("tide tide") && $0.hasSuffix("…") })
    #expect(document.elements.count { $0.name == "title" && $0.text.hasPrefix(title) } == 1)
  }

  @Test func `where article and record differ, both dates are written and what differs is told`()
    throws
  {
    let event = Event(
      id: "e", date: WrittenDate("1994-11"), told: WrittenDate("1995"), title: "Ebb",
      disagreement: "A year apart.")
    let document = try drawn(.telling([event]))
    #expect(texts(document).contains("Nov 1994 (told: 1995)"))
    #expect(
      document.elements.last { $0.name == "title" }?.text
        == "November 1994\nby the article: 1995\nA year apart.\ntold by the article")
  }

  @Test(arguments: [
    ("1998-01-01", ["rect certain"]), ("1998", ["rect possible"]), ("1998~", ["rect doubtful"]),
    ("1998-01-01/..", ["rect certain", "polygon certain"]),
    ("../1998-01-01", ["rect certain", "polygon certain", "polygon paper"]),
    ("1998-01-01/", ["rect possible fading-right"]),
    ("/1998-01-01", ["rect possible fading-left", "polygon paper"]),
    ("0990-01-01/1998-01-01", ["rect certain", "polygon paper"]),
  ])
  func `a bar ends as its date does: at once, in an arrow, or fading; it is cut as the axis is`(
    date: String, shapes: [String]
  ) throws {
    let elements = try drawn(.dated(["0989-01-01", date, "2001-01-01"])).elements
    let end = try #require(elements.firstIndex { $0.text == "On \(date)" && $0.name == "text" })
    let start = try #require(elements[..<end].lastIndex { $0.name == "g" })
    let marks = elements[(start + 2)..<end].map { "\($0.name) \($0.attributes["class"] ?? "")" }
    #expect(marks == shapes)
  }

  @Test func `what the article tells is round, what its editors add is square`() throws {
    for (basis, isRound) in [(Event.Basis.article, true), (.editor, false)] {
      let event = Event(id: "e", date: WrittenDate("1996-09-27"), title: "Ebb", basis: basis)
      let marks = try drawn(.telling([event])).elements.filter {
        $0.name == "rect" && $0.attributes["class"] == "certain"
      }
      #expect(marks.first.map { $0.attributes["rx"] != "0" } == isRound)
    }
  }

  @Test func `the legend explains only what is in the picture`() throws {
    let legend = texts(try drawn(.dated(["1996-09-27", "1997~", "1998-01-01/.."]))).suffix(4)
    #expect(
      legend == ["told by the article (round)", "certain", "approximate or in doubt", "goes on"])
  }
}
