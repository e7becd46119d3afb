import ArticleTestSupport
import Articles
import LinearReading
import ReaderTestSupport
import Testing

/// Reading line by line what a filter leaves.
struct FilteringTests {
  var reading: Sitting

  init() throws { reading = try Sitting(.harbour) }

  @Test mutating func `a filter says what it leaves, and Enter reads no more than that`() {
    #expect(
      reading.type("& @pike").prefix(2) == [
        "Left: 2 passages, 0 events, 0 notes. & alone takes the filter away.",
        "The Company sent Mr Pike, who knew nothing of stones.",
      ])
    #expect(reading.type("=").last == "Only what “@pike” leaves is read.")
    #expect(reading.type("").first == "Pike left; Holm's daughter stayed.")
    #expect(reading.type("") == ["the filter leaves nothing further on"])
    #expect(reading.type("{").first == "The Company sent Mr Pike, who knew nothing of stones.")
    #expect(reading.type("{") == ["the filter leaves nothing before this"])
    #expect(reading.type("n").first == "Pike left; Holm's daughter stayed.")
    #expect(reading.type("&") == ["the filter is off"])
    #expect(reading.type("p1", "", "").first?.hasPrefix("In the gale of 1843") == true)
  }

  @Test mutating func `what was searched for before the filter is searched for again after it`() {
    reading.type("/Company")
    reading.type("& @pike")
    reading.type("& 1843")
    #expect(reading.type("&") == ["the filter is off"])
    #expect(reading.type("L").first == "2 hits of “Company”:")
  }

  @Test(arguments: [
    ["& @pike", "/Company"], ["/quay", "& @pike", "/Company"], ["& @pike", "/Company", "& 1843"],
  ])
  mutating func `what was searched for under a filter is found in all the text once that is off`(
    lines: [String]
  ) {
    for line in lines { reading.type(line) }
    #expect(reading.type("&") == ["the filter is off"])
    #expect(reading.type("L").first == "2 hits of “Company”:")
    #expect(reading.type("p3", "n").prefix(2) == ["on from the beginning", "Hit 1 of 2"])
  }

  @Test mutating func `a filter narrows the lists and what a search finds`() {
    reading.type("&1843")
    #expect(
      reading.type("T") == [
        "Timeline, 1 event, by date:", "Only what “1843” leaves:",
        "1. 1843: The quay breaks, p2",
      ])
    #expect(reading.type("e").first == "Editors' notes:")
    #expect(reading.type("/Holm").first == "Hit 1 of 1")
    #expect(reading.type("/Holm").last == "the filter leaves out 3 more")
    #expect(reading.type("& @pike", "e").last?.contains("leaves nothing of it") == true)
    let passages = reading.type("L")
    #expect(passages.first == "Left of the text:")
    #expect(passages.dropFirst().map { $0.prefix(6) } == ["1. p3:", "2. p5:"])
    #expect(reading.type("2").first == "Pike left; Holm's daughter stayed.")
  }

  @Test mutating func `back at a list of hits that the filter took away, the text is read there`() {
    reading.type("/Holm", "L", "& @pike")
    #expect(
      reading.type("<") == [
        "no search in what is left",
        "Captain Holm built the quay in 1838, and the Company paid for it.",
        "Here: 1 event. f lists it.",
      ])
    #expect(reading.session.prompt == "p1> ")
    #expect(reading.type("1").first == "Jon Holm")
  }

  @Test func `where a filter leaves events alone, there is no passage to list`() throws {
    let event = "- {id: s, title: A storm, date: 1850, basis: editor}"
    var calm = try Sitting(LoadedArticle("It is calm.", timeline: event))
    #expect(
      calm.type("& 1850") == [
        "Left: 0 passages, 1 event, 0 notes. & alone takes the filter away."
      ])
    #expect(calm.type("L") == ["the filter leaves nothing of the text"])
    #expect(calm.type("T").last == "1. 1850: A storm, added by an editor")
  }

  @Test mutating func `from behind the last passage that is left, the first one is read`() {
    #expect(reading.type("G", "& 1843").last == "Here: 1 note, 1 event, 1 reading. f lists them.")
    #expect(reading.session.prompt == "p2> ")
    #expect(reading.type("r").last == "1. “harbor”, read: harbour, spelling, p2")
  }

  @Test mutating func `what is no term is said, and what would leave nothing changes nothing`() {
    #expect(reading.type("&").first?.hasPrefix("type what is wanted with it") == true)
    #expect(reading.type("& @whale").first?.hasPrefix("no actor is called “whale”") == true)
    #expect(reading.type("& whale") == ["“whale” leaves nothing"])
    #expect(reading.type("p1", "", "").first?.hasPrefix("In the gale of 1843") == true)
  }
}
