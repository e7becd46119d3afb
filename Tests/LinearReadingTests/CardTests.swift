import ArticleTestSupport
import Articles
import Testing

/// What cards tell of the passage where one is, line by line.
struct CardTests {
  private var reading: Sitting

  init() throws {
    reading = try Sitting(
      LoadedArticle(
        """
        # Quay

        Ann built the quay in 1838.

        It broke later. Bob left.

        Ann came back.

        Nothing here.

        Bob died.
        """,
        actors: """
          - {id: ann, name: Ann, kind: person, names: [Ann],
             offices: [{when: 1837/1840}, {when: 1843-05, title: Keeper}]}
          - {id: bob, name: Bob, kind: person, names: [Bob], offices: [{when: 1838~, title: Clerk}]}
          """,
        timeline: """
          - {id: built, title: It is built, date: 1838, actors: [ann], quote: built the quay}
          - {id: broke, title: It breaks, date: 1843, actors: [bob], quote: It broke}
          """))
  }

  @Test(arguments: [
    ("p1", "ann", "At this passage, 1838: in office, 1837–1840"),
    ("p1", "bob", "At this passage, 1838: perhaps Clerk, c. 1838"),
    ("p2", "ann", "At this passage, 1843: perhaps Keeper, May 1843"),
    ("p3", "bob", "At this point, 1843: no office known"),
  ])
  mutating func `an office is that of the time of the passage, as far as it is known`(
    place: String, actor: String, office: String
  ) {
    #expect(reading.type(place, "K \(actor)").contains(office))
  }

  @Test(arguments: [
    ("1997/1998", "1998-12-01", "perhaps in office, 1997–1998"),
    ("1996/1999", "1998-12-01", "in office, 1996–1999"),
    ("1990/", "1998-12-01", "perhaps in office, from 1990, end unknown"),
    ("1990/..", "1998-12-01", "in office, from 1990 on"),
    ("../2020", "1998-12-01", "in office, until 2020"),
    ("/2020", "1998-12-01", "perhaps in office, until 2020, start unknown"),
    ("'[1996,1998]'", "1998-12-01", "perhaps in office, 1996 or 1998"),
    ("'{1996,1998}'", "1998-12-01", "in office, 1996 and 1998"),
    ("1998~", "1998-12-01", "perhaps in office, c. 1998"),
    ("1998", "1998-12-01", "in office, 1998"),
    ("1998", "1998/1999", "perhaps in office, 1998"),
    ("1998-XX", "1998-12-01", "perhaps in office, some month in 1998"),
    ("199X", "1998-12-01", "perhaps in office, the 1990s"),
    ("1998S2", "1998-12-01", "perhaps in office, c. 1998 (between 1900 and 1999)"),
  ])
  func `an office that may have ended, or not begun, is told with perhaps`(
    office: String, date: String, words: String
  ) throws {
    var court = try Sitting(
      LoadedArticle(
        "Ann met the envoys.",
        actors: """
          - {id: ann, name: Ann, kind: person, names: [Ann], offices: [{when: \(office)}]}
          """,
        timeline: """
          - {id: met, title: They meet, date: \(date), actors: [ann], quote: met the envoys}
          """))
    #expect(court.type("p1", "K ann").contains { $0.hasSuffix(": \(words)") })
  }

  @Test(arguments: [("1838/1839", "between 1838 and 1839"), ("1839/..", "1839 or later")])
  func `a passage that plays at some time between two dates is not told as lasting`(
    date: String, words: String
  ) throws {
    var quay = try Sitting(
      LoadedArticle(
        "Ann built the quay.",
        actors: """
          - {id: ann, name: Ann, kind: person, names: [Ann], offices: [{when: 1820/1830}]}
          """,
        timeline: """
          - {id: built, title: It is built, date: \(date), sense: within, actors: [ann],
             quote: built the quay}
          """))
    #expect(quay.type("p1", "K ann").contains("At this passage, \(words): no office known"))
  }

  @Test func `what is to be said against an event is told wherever it is listed`() throws {
    var quay = try Sitting(
      LoadedArticle(
        "Ann built the quay.", actors: "- {id: ann, name: Ann, names: [Ann]}",
        timeline: """
          - {id: built, title: It is built, date: 1838, actors: [ann], quote: built the quay,
             confidence: low, verification: article only}
          """))
    let words = "low confidence, article only"
    #expect(quay.type("p1", "f").last == "2. event, 1838: It is built, p1, \(words)")
    #expect(quay.type("K ann").contains { $0.hasSuffix("1838 · It is built (\(words)), p1") })
    #expect(quay.type("T").last == "1. 1838: It is built, p1, \(words)")
  }

  @Test(arguments: [
    ("p2", "ann", ["first met", "last met one paragraph ago", "met next in the next paragraph"]),
    ("p3", "ann", ["first met", "last met 2 paragraphs ago", "met next in this paragraph"]),
    ("p3", "bob", ["first met", "last met one paragraph ago", "met next 2 paragraphs on"]),
    ("p1", "bob", ["first met", "not met before", "met next in the next paragraph"]),
    ("p4", "ann", ["first met", "last met one paragraph ago", "no mention further on"]),
  ])
  mutating func `it is told how far away an actor was met last and is met next`(
    place: String, actor: String, meetings: [String]
  ) throws {
    let lines = reading.type(place, "K \(actor)")
    let head = try #require(lines.firstIndex { $0.hasPrefix("Mentions, ") })
    for (line, meeting) in zip(lines[(head + 1)...], meetings) {
      #expect(line.contains(meeting))
    }
  }
}
