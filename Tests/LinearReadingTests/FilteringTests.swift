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

  @Test mutating func `what is no term is said, and what would leave nothing changes nothing`() {
    #expect(reading.type("&").first?.hasPrefix("type what is wanted with it") == true)
    #expect(reading.type("& @whale").first?.hasPrefix("no actor is called “whale”") == true)
    #expect(reading.type("& whale") == ["“whale” leaves nothing"])
    #expect(reading.type("p1", "", "").first?.hasPrefix("In the gale of 1843") == true)
  }
}
