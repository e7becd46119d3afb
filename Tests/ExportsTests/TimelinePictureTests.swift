import ArticleTestSupport
import Articles
import Testing

@testable import Exports

struct TimelinePictureTests {
  private func picture(_ article: Article) -> TimelinePicture {
    TimelinePicture(of: article.allEvents, in: article.apparatus, top: 0)
  }

  private func marks(_ date: String, sense: Event.Sense = .point, told: String? = nil) throws
    -> [Mark]
  {
    let events = [
      Event(id: "a", date: WrittenDate("1990-01-01"), title: "A"),
      Event(id: "b", date: WrittenDate("2000-01-01"), title: "B"),
      Event(
        id: "e", date: WrittenDate(date), told: told.map(WrittenDate.init), sense: sense,
        title: "Event"),
    ]
    let boxes = picture(.telling(events)).lanes.flatMap(\.boxes)
    return try #require(boxes.first { $0.event == 2 }).marks
  }

  private func expectDisjoint(_ picture: TimelinePicture) {
    let boxes = picture.lanes.flatMap(\.boxes)
    for (index, box) in boxes.enumerated() {
      #expect(box.left >= Sheet.left - 0.01 && box.right <= Sheet.right + 0.01, "\(box.title)")
      for other in boxes[(index + 1)...] {
        let isBeside = box.right <= other.left || other.right <= box.left
        let isAbove = box.bottom <= other.top || other.bottom <= box.top
        #expect(isBeside || isAbove, "\(box.title) lies on \(other.title)")
      }
    }
    for lane in picture.lanes {
      #expect(lane.boxes.allSatisfy { lane.top < $0.top && $0.bottom < lane.bottom })
    }
  }

  @Test func `no event of the article lies on another`() throws {
    expectDisjoint(picture(.bundled))
  }

  @Test func `no event of any actor of the article lies on another`() throws {
    let apparatus = Article.bundled.apparatus
    for actor in apparatus.actors.indices {
      let events = Array(apparatus.events(ofActor: actor))
      let picture = TimelinePicture(of: events, in: apparatus, top: 0)
      #expect(picture.lanes.flatMap(\.boxes).count == events.count)
      expectDisjoint(picture)
    }
  }

  static let dates: [[String]] = [
    Array(repeating: "1996-09-27", count: 100),
    (10...99).map { "19\($0)/19\($0)" },
    [
      "-0500", "-0499-03/..", "../1990", "/0044-03-15", "1996/", "Y999999999", "[1667, 1670..1672]",
    ],
    ["Y-99999999999", "2000"], (1...9).flatMap { ["\($0)000-01-01", "\($0)000-02-03"] },
  ]

  @Test(arguments: dates)
  func `events never lie on each other, whatever their dates`(dates: [String]) {
    let picture = picture(.dated(dates))
    #expect(picture.lanes.flatMap(\.boxes).count == dates.count)
    expectDisjoint(picture)
  }

  @Test func `the more events of one day there are, they take longer in proportion at most`() throws
  {
    try expectProportion(from: 500) { count in
      let picture = picture(.dated(Array(repeating: "1996-09-27", count: count)))
      #expect(picture.lanes.map(\.boxes.count) == [count])
    }
  }

  @Test(arguments: [
    ("1996-09-27", [Mark.Meaning.certain]), ("1996-09-27?", [.doubtful]), ("1996", [.possible]),
    ("1992-05/1997-06-27", [.possible, .certain]), ("1992-05-01/1997-06-27", [.certain]),
    ("1996~/1997", [.doubtful]), ("{1992, 1997}", [.possible, .possible]),
    ("{1992-05-01, 1997}", [.certain, .possible]),
  ])
  func `only what a date says for sure is drawn as certain`(
    date: String, meanings: [Mark.Meaning]
  ) throws {
    #expect(try marks(date, sense: date.contains("/") ? .span : .point).map(\.meaning) == meanings)
  }

  @Test func `nothing is certain between two dates`() throws {
    #expect(try marks("1992-05-01/1997-06-27", sense: .within).map(\.meaning) == [.possible])
  }

  @Test func `what is certain of a span lies within what is possible`() throws {
    let marks = try marks("1992/1997", sense: .span)
    let (possible, certain) = (marks[0], marks[1])
    #expect(possible.left < certain.left && certain.right < possible.right)
  }

  @Test func `an open end goes on to the edge, and an unknown one fades there`() throws {
    let open = try #require(try marks("1992-05-01/..", sense: .span).last)
    #expect(open.meaning == .certain && open.rightSide == .goesOn)
    #expect(open.right == Sheet.axisRight)
    let unknown = try marks("/1992-05-01", sense: .span)
    #expect(unknown.map(\.meaning) == [.possible] && unknown[0].leftSide == .unknown)
    #expect(unknown[0].left == Sheet.axisLeft)
  }

  @Test(arguments: [("1995", 1), ("1994", 0), ("1994-11-03", 1), ("1995?", 1)])
  func `the date of the article is drawn where the record does not lie in it`(
    told: String, count: Int
  ) throws {
    #expect(try marks("1994-11", told: told).count { $0.meaning == .told } == count)
  }

  @Test func `events stand in the lane of their first main actor`() {
    let actors = (0..<12).map { Actor(id: "a\($0)", name: "Actor \($0)", kind: nil) }
    let parts = [[3], [0, 3], [3], [0], [11, 3], []] + (1..<11).filter { $0 != 3 }.map { [$0] }
    let events = parts.enumerated().map { index, actors in
      Event(
        id: "\(index)", date: WrittenDate("\(1900 + index)"), title: "T",
        participants: actors.map { Event.Participant(actor: $0) })
    }
    let lanes = picture(.telling(events, actors: actors)).lanes
    #expect(lanes.map(\.name.first) == [3, 0, 11, 1, 2, 4, 5].map { "Actor \($0)" } + ["Others"])
    #expect(lanes.map(\.boxes.count) == [2, 2, 1, 1, 1, 1, 1, 6])
  }
}
