import ArticleTestSupport
import Articles
import LinearReading
import ReaderTestSupport
import Testing

struct LinearReadingTests {
  var reading: Sitting

  init() throws { reading = try Sitting(.harbour) }

  // MARK: Reading on

  @Test func `the article is named, and how it is read`() {
    #expect(
      reading.opening == [
        "The Harbour", "By Ada Marsh", "5 paragraphs, 3 actors, 2 events, 1 note",
        "Enter reads on, o lists the contents, ? all commands, q ends.",
      ])
  }

  @Test func `of an article without text that is said`() throws {
    var empty = try Sitting(.empty)
    #expect(
      empty.opening == [
        "empty", "there is no text in it",
        "Enter reads on, o lists the contents, ? all commands, q ends.",
      ])
    #expect(empty.type("") == ["this is the end"])
    #expect(empty.type("=") == ["You are in an article without text."])
  }

  @Test mutating func `Enter reads a paragraph as one line, and says what lies beside it`() {
    #expect(
      reading.type("") == [
        "Captain Holm built the quay in 1838, and the Company paid for it.",
        "Here: 1 event. f lists it.",
      ])
    #expect(reading.type("") == ["Section 1: The gale"])
    #expect(reading.type("", "{", "}").last == "Here: 1 note, 1 event, 1 reading. f lists them.")
    #expect(reading.type("f").last == "4. reading: “harbor”, read: harbour, spelling, p2")
  }

  @Test mutating func `the prompt is where one is`() {
    #expect(reading.session.prompt == "title> ")
    reading.type("", "", "")
    #expect(reading.session.prompt == "p2> ")
  }

  @Test mutating func `a row of a table is a line with the heads of its columns`() {
    #expect(reading.type("p4") == ["Table of 1 row: Who, When", "Who: Holm; When: 1838"])
  }

  @Test mutating func `the end and the beginning are said`() {
    #expect(reading.type("G", "") == ["this is the end"])
    #expect(reading.type("g", "{") == ["this is the beginning"])
  }

  @Test mutating func `sections are gone through, and places are gone to`() {
    #expect(reading.type("]") == ["Section 1: The gale"])
    #expect(reading.type("]") == ["Section 2: After"])
    #expect(reading.type("]") == ["no section further on"])
    #expect(reading.type("[") == ["Section 1: The gale"])
    #expect(reading.type("s2") == ["Section 2: After"])
    #expect(reading.type("3g").first == "The Company sent Mr Pike, who knew nothing of stones.")
    #expect(
      reading.type("99999999999999999999g").first?.hasPrefix("“p99999999999999999999” ") == true)
    #expect(reading.type("p9") == ["there is no paragraph 9: there are 5 paragraphs"])
    #expect(reading.type("=") == ["You are in section 1 of 2: The gale, paragraph 3 of 5, 77%."])
  }

  @Test mutating func `words of a place are read before its paragraph`() throws {
    #expect(reading.type("p2:0-11").prefix(1) == ["“In the gale”, in:"])
    #expect(reading.type("p2").first?.hasPrefix("In the gale of 1843") == true)
    let asked = try Sitting(.harbour, at: "p2:0-11").opening
    let head = try #require(asked.firstIndex(of: "“In the gale”, in:"))
    #expect(asked[head + 1].hasPrefix("In the gale of 1843"))
  }

  @Test mutating func `a command that is to be done no times is done once`() {
    reading.type("G")
    #expect(reading.type("0[") == ["Section 2: After"])
    #expect(reading.type("g", "0]") == ["Section 1: The gale"])
    #expect(reading.type("p3", "0{").first?.hasPrefix("In the gale") == true)
  }

  @Test func `a title ends with its words`() throws {
    var tide = try Sitting(Fixture("## Ebb&nbsp;\n\nOne.").loaded)
    #expect(tide.type("o").contains { $0.hasSuffix("s1 Ebb, 1 paragraph") })
  }

  @Test func `what belongs to a sentence is told behind it in brackets, in quotation marks too`()
    throws
  {
    let events = """
      - {id: a, date: 1990, title: He said “stop it.”, quote: stop it}
      - {id: b, date: 1991, title: It stopped!, basis: editor}
      """
    var tide = try Sitting(
      LoadedArticle("He said “stop it.”\n\n## What now?\n\nIt ebbs.", timeline: events))
    #expect(
      tide.type("T").dropFirst() == [
        "1. 1990: He said “stop it.” (p1)",
        "2. 1991: It stopped! (added by an editor), up to 23 months later",
      ])
    #expect(tide.type("o").last == "2. s1 What now? (1 paragraph)")
    #expect(tide.type("s1", "=") == ["You are in section 1 of 1: What now? (76%)."])
  }

  @Test mutating func `a long list is read in parts, and Enter goes on with it`() throws {
    var almanac = try Sitting(.almanac)
    let first = almanac.type("o")
    #expect(first.count == 21)
    #expect(first.last == "Enter reads on: 19 more lines.")
    let rest = almanac.type("")
    #expect(rest.first == "20. s7 July, 6 paragraphs" && rest.last == "That is all of it.")
    #expect(almanac.type("").first?.hasPrefix("This almanac") == true)
  }

  // MARK: Following

  @Test mutating func `what can be followed in a paragraph is numbered, each actor once`() {
    #expect(
      reading.type("p1", "f") == [
        "In this paragraph:", "1. Captain Holm: Jon Holm",
        "2. event, 1838: The quay is built, p1", "3. the Company: The Sandy Bay Company",
      ])
  }

  @Test mutating func `a number follows at once what stands in the paragraph`() {
    #expect(
      reading.type("p1", "1").prefix(3) == ["Jon Holm", "person", "A builder of quays."])
    #expect(reading.type("99") == ["there is no number 99: what was read last has 13"])
  }

  @Test(arguments: ["K", "t", "E", "D", "C"])
  mutating func `a number that no line can have is said to be none`(command: String) {
    reading.type("p1", "f")
    for number in ["0", "-1", "\(Int.min)", "\(Int.max)"] {
      #expect(
        reading.type("\(command) \(number)") == [
          "there is no number \(number): what was read last has 3"
        ])
    }
  }

  @Test mutating func `an actor's card leads to its timeline, an event to its passage, and back`() {
    reading.type("p5", "1")
    #expect(reading.type("t") == ["no event of Pike is known"])
    reading.type("K holm")
    #expect(
      reading.type("t") == [
        "Timeline of Jon Holm, 2 events, by date:", "Nearest to here: number 2.",
        "1. 1838: The quay is built, p1", "2. 1843: The quay breaks, p2, 4 to 5 years later",
      ])
    #expect(reading.type("2").first == "“the quay broke”, in:")
    #expect(reading.session.prompt == "p2> ")
    #expect(reading.type("<").first == "Timeline of Jon Holm, 2 events, by date:")
    #expect(reading.session.prompt == "p5> ")
    #expect(reading.type(">").first?.hasPrefix("In the gale") == true)
  }

  @Test mutating func `to and fro between the last two places, also after back`() {
    #expect(reading.type("''") == ["no last place yet"])
    reading.type("p2", "p4", "<")
    #expect(reading.session.prompt == "p2> ")
    reading.type("''")
    #expect(reading.session.prompt == "p4> ")
    reading.type("''")
    #expect(reading.session.prompt == "p2> ")
  }

  @Test mutating func `back from a card that was asked for twice is what was read before it`() {
    reading.type("p1", "K holm", "K holm")
    #expect(reading.type("<").first?.hasPrefix("Captain Holm built") == true)
  }

  @Test mutating func `K tells all about an event`() {
    reading.type("T")
    #expect(reading.type("K 1").prefix(2) == ["The quay is built", "1838 (EDTF 1838)"])
  }

  @Test mutating func `the timeline is read by dates or as it is told`() {
    #expect(reading.type("T").first == "Timeline, 2 events, by date:")
    #expect(reading.type("s").first == "Timeline, 2 events, as told:")
    #expect(reading.type("o", "s") == ["this list has one order only"])
  }

  @Test mutating func `actors are those of the paragraph, then of more if there are any`() throws {
    #expect(
      reading.type("p3", "a") == [
        "Actors of this paragraph:", "1. The Sandy Bay Company, organisation, 2 mentions",
        "2. Pike, person, 2 mentions",
      ])
    #expect(reading.type("x").count == 4)
    #expect(reading.type("x").dropFirst().first == "1. Jon Holm, person, 4 mentions")
    #expect(reading.type("s1", "a") == ["nobody is named in this paragraph; x looks further"])
    #expect(reading.type("x").first == "Actors of this section:")
    var almanac = try Sitting(.almanac)
    #expect(almanac.type("", "a") == ["this article has no actors"])
    #expect(almanac.type("x") == ["this article has no actors"])
  }

  @Test mutating func `a list that has nothing in it takes the place of none`() {
    #expect(reading.type("s1", "o", "a") == ["nobody is named in this paragraph; x looks further"])
    #expect(reading.type("3") == ["Section 2: After"])
    #expect(reading.type("<").first == "Contents:")
  }

  @Test mutating func `notes and readings are read out and lead to their words`() {
    #expect(
      reading.type("e") == ["Editors' notes:", "1. context: The worst in a century. (p2)"])
    #expect(reading.type("1").first == "“the gale of 1843”, in:")
    #expect(reading.type("r") == ["Readings:", "1. “harbor”, read: harbour, spelling, p2"])
  }

  @Test mutating func `mentions of an actor are gone through`() {
    #expect(
      reading.type("p1", "*") == ["no actor has been read about yet; f lists who is named here"])
    reading.type("K holm", "p2")
    #expect(reading.type("*").first == "Jon Holm, 2 of 4")
    #expect(reading.type("*").first == "Jon Holm, 3 of 4")
    #expect(reading.type("#").first == "Jon Holm, 2 of 4")
    #expect(reading.type("9*").first == "Jon Holm, 4 of 4")
    #expect(reading.type("*") == ["no mention further on"])
    #expect(reading.type("9#").first == "Jon Holm, 1 of 4")
    #expect(reading.type("#") == ["this is the first mention"])
  }

  @Test mutating func `i finds anything by a part of its name`() {
    #expect(reading.type("i after") == ["Section 2: After"])
    #expect(
      reading.type("i quay") == [
        "2 of that name:", "1. The quay is built, event, 1838", "2. The quay breaks, event, 1843",
      ])
    #expect(reading.type("1").first == "“built the quay”, in:")
    #expect(reading.type("i whale") == ["nothing is called “whale”; /whale searches the text"])
  }

  @Test func `the more links lead to headings, they take longer in proportion at most`() throws {
    try expectProportion(from: 300) { count in
      let links = (1...count).map { "[l\($0)](#part-\($0))" }.joined(separator: " ")
      let headings = (1...count).map { "## Part \($0)\n\n" }.joined()
      var contents = try Sitting(Fixture("\(links)\n\n\(headings)"), at: "p1")
      #expect(contents.type("f").prefix(2) == ["In this paragraph:", "1. link: l1"])
      #expect(contents.type("\(count)") == ["Section \(count): Part \(count)"])
    }
  }

  // MARK: The rest

  @Test func `after the files are read anew, places are where their words are`() throws {
    var tide = try Sitting(Fixture("# The tide\n\nIt comes twice.\n\nThe end.").loaded)
    tide.type("p1", "p2")
    tide.reload(Fixture("# The tide\n\nFirst.\n\nIt comes twice.\n\nThe end.").loaded)
    #expect(tide.session.prompt == "p3> ")
    #expect(tide.type("<") == ["It comes twice."])
  }

  @Test mutating func `every command is in the help, and what is none is said`() {
    #expect(
      reading.type("?").first == "Enter or } or next: the next paragraph, or the rest of a list")
    #expect(
      reading.type("wibble") == ["“wibble” means nothing here; ? lists the commands, i finds names"]
    )
    reading.type("q")
    #expect(reading.hasEnded)
  }

  @Test(arguments: Fixture.all)
  func `no line has a control character in it, whatever is typed`(_ fixture: Fixture) throws {
    var sitting = try Sitting(fixture)
    var lines = sitting.opening
    for typed in ["", "o", "f", "1", "<", "a", "t", "e", "r", "M", "=", "!", "?", "/e", "L", "G"] {
      lines += sitting.type(typed)
    }
    for _ in fixture.loaded.article.blocks { lines += sitting.type("{") }
    for line in lines {
      #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test(arguments: [Fixture.almanac, .lists, .tables, .scripts])
  func `Enter alone reads every word of the text`(_ fixture: Fixture) throws {
    var sitting = try Sitting(fixture)
    var said = Set(sitting.opening.flatMap(words))
    let article = fixture.loaded.article
    for _ in 0..<2 * article.text.count {
      let lines = sitting.type("")
      if lines == ["this is the end"] { break }
      said.formUnion(lines.flatMap(words))
    }
    let all = Set(words(String(decoding: article.text, as: UTF8.self)))
    #expect(all.subtracting(said).isEmpty)
  }

  private func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace || $0.isPunctuation }.map(String.init)
  }
}
