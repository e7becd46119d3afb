import Annotations
import ArticleTestSupport
import Articles
import LinearReading
import ReaderTestSupport
import Testing

/// Going by numbers, names and shares of the text, line by line, and back again.
struct FollowingTests {
  var reading: Sitting

  init() throws { reading = try Sitting(.harbour) }

  @Test(arguments: [
    ("0%", "title> "), ("50%", "p2> "), ("100%", "p5> "), ("500%", "p5> "), ("2]", "s2> "),
    ("9]", "s2> "), ("2}", "s1> "), ("2g", "p2> "),
  ])
  mutating func `a number says how far to go, at most to the end`(typed: String, prompt: String) {
    reading.type(typed)
    #expect(reading.session.prompt == prompt)
  }

  @Test mutating func `back and forward go as many places as are asked for, or as there are`() {
    #expect(reading.type("<") == ["no place to go back to"])
    #expect(reading.type(">") == ["no place to go forward to"])
    reading.type("p2", "p3", "G", "3<")
    #expect(reading.session.prompt == "title> ")
    reading.type("2>")
    #expect(reading.session.prompt == "p3> ")
    reading.type("9<")
    #expect(reading.session.prompt == "title> ")
    #expect(reading.type("<") == ["no place to go back to"])
  }

  @Test mutating func `back from a list is the card or the list that was read before it`() {
    reading.type("p1", "p2", "K holm", "t", "o")
    #expect(reading.type("<").first == "Timeline of Jon Holm, 2 events, by date:")
    #expect(reading.type("<").first == "Jon Holm")
    #expect(reading.type("<").first?.hasPrefix("In the gale") == true)
    #expect(reading.type("2>").first == "Timeline of Jon Holm, 2 events, by date:")
    reading.type("i after")
    #expect(reading.type("<").first == "Timeline of Jon Holm, 2 events, by date:")
    #expect(reading.type("<").first == "Jon Holm")
  }

  @Test mutating func `back leads elsewhere, also from a list that was come back to`() {
    reading.type("p2", "ma", "M", "1", "M")
    #expect(reading.type("<") == ["The Harbour"])
    #expect(reading.type("<") == ["no place to go back to"])
    #expect(reading.type(">").first == "Yours:")
    #expect(reading.type(">") == ["no place to go forward to"])
  }

  @Test mutating func `two places back may be the same as here, and is read`() {
    reading.type("p1", "p2", "p1")
    #expect(reading.type("2<").first?.hasPrefix("Captain Holm") == true)
    #expect(reading.type("<") == ["The Harbour"])
  }

  @Test mutating func `the places that were visited are listed, and one is a number away`() {
    #expect(reading.type("places") == ["no place to go back to"])
    reading.type("p2", "p3", "G")
    let places = reading.type("places")
    #expect(places.first == "Visited:")
    #expect(places.last == "3. p3: The Company sent Mr Pike, who knew nothing of stones.")
    #expect(reading.type("2").first?.hasPrefix("In the gale") == true)
  }

  @Test mutating func `a place where several lists were read is listed once`() {
    reading.type("p3", "o", "a", "t holm", "e")
    #expect(
      reading.type("places") == [
        "Visited:", "1. title: The Harbour",
        "2. p3: The Company sent Mr Pike, who knew nothing of stones.",
      ])
  }

  @Test mutating func `the last place is where one came from; that one is there is said`() {
    #expect(reading.type("p1", "p1", "''") == ["The Harbour"])
    #expect(reading.type("''").first?.hasPrefix("Captain Holm") == true)
    #expect(reading.type("{", "''") == ["this is the last place"])
  }

  @Test(arguments: [
    ("i", "type a part of the name with it, such as i kabul"),
    ("K", "no actor has been read about yet; f lists who is named here"),
    ("K whale", "nothing is called “whale”"), ("K after", "nothing is called “after”"),
    ("t whale", "no actor is called “whale”"), ("t quay", "no actor is called “quay”"),
    ("7", "there is nothing here to follow by a number"),
    ("99999999999999999999", "there is nothing here to follow by a number"),
    ("K 99999999999999999999", "there is nothing here to follow by a number"),
    ("s", "no list has been read; s is for timelines"),
    ("D", "type the number of a line with it"), ("E x", "type the number of a line with it"),
    ("!", "no problem in this article"), ("{", "this is the beginning"),
    ("f", "nothing in this paragraph can be followed"),
    ("A", "type the note with it, such as A who was this?"),
  ])
  mutating func `what leads nowhere says what is missing`(typed: String, sentence: String) {
    #expect(reading.type(typed) == [sentence])
    #expect(reading.session.prompt == "title> ")
  }

  @Test(arguments: ["r", "o", "M"])
  mutating func `of a line that is read out but has no card, or no timeline, that is said`(
    list: String
  ) {
    reading.type("p2", "ma", list)
    #expect(reading.type("K 1") == ["there is no card of this"])
    #expect(reading.type("t 1") == ["there is no timeline of this"])
    #expect(reading.type("K 9").first?.hasPrefix("there is no number 9: ") == true)
    #expect(reading.type("T", "t 1") == ["there is no timeline of this"])
  }

  @Test func `what is wrong is told in sentences, without the lines at fault`() throws {
    var tide = try Sitting(LoadedArticle("It turns[^ebb]."))
    #expect(
      tide.type("!") == [
        "article.md:1:9: error: the note “ebb” is referred to but never written",
        "help: add a line that begins “[^ebb]:”, or remove the mark",
      ])
  }

  @Test(arguments: ["p2", "p2:0-11", "p2-p3", "p2:3-p3:11", "s2", "title"])
  mutating func `i goes to a place as the place alone does, and so does the end of a citation`(
    place: String
  ) throws {
    let answer = reading.type("p5", place)
    #expect(answer.first?.contains("no place") == false)
    let address = "\(reading.session.article.addressName)#\(place)"
    let bracketed = ["[\(address)]", "\(address)]", "[\(place)]", "[\(place)].", "\(place)]"]
    for typed in [place, address] + bracketed {
      #expect(reading.type("p5", typed) == answer)
      #expect(reading.type("p5", "i \(typed)") == answer)
    }
  }

  @Test(arguments: [
    ("tides#p1", "the place is in the article “tides”, and this one is “moon”"),
    ("moon#p9", "there is no paragraph 9: there is 1 paragraph"),
    ("p9", "there is no paragraph 9: there is 1 paragraph"),
  ])
  func `a place that is not in the article says why`(place: String, sentence: String) throws {
    var moon = try Sitting(Fixture("---\nid: moon\n---\n\nThe moon pulls."))
    #expect(moon.type(place) == [sentence])
    #expect(moon.type("i \(place)") == [sentence])
  }

  @Test mutating func `i goes nowhere where nothing is called so, whatever was listed before`() {
    reading.type("p2", "A why", "p5", "A why not", "i why", "D 1", "M")
    #expect(reading.type("<").first == "1 of that name:")
    #expect(reading.type("i whale") == ["nothing is called “whale”; /whale searches the text"])
  }

  @Test func `notes lists the editors' notes, i notes finds the footnotes, and the help says so`()
    throws
  {
    let typed = LinearSession.commands.map { $0.typed }
    #expect(typed.filter { $0.contains("notes") } == ["e or notes"])
    var tide = try Sitting(Fixture("The tide.[^a]\n\n[^a]: Twice a day."))
    #expect(tide.type("?").contains { $0.hasSuffix("i notes finds the footnotes") })
    #expect(tide.type("notes") == ["this article has no editors' notes"])
    #expect(tide.type("i notes") == ["Footnote 1: Twice a day."])
  }

  @Test func `a place whose notation is a name as well is listed before what is called so`() throws
  {
    var moon = try Sitting(Fixture("One.\n\n## Of p1\n\nTwo."))
    #expect(
      moon.type("i p1") == [
        "2 of that name:", "1. One. (place, p1)", "2. Of p1, section, 1 paragraph",
      ])
    #expect(moon.type("1") == ["One."])
  }

  @Test mutating func `a name or a number asks for the timeline of that actor, T for the whole`() {
    #expect(reading.type("t holm").first == "Timeline of Jon Holm, 2 events, by date:")
    #expect(reading.type("T").first == "Timeline, 2 events, by date:")
    #expect(reading.type("t").first == "Timeline of Jon Holm, 2 events, by date:")
    let company = reading.type("p1", "t 3").first
    #expect(company == "Timeline of The Sandy Bay Company, 1 event, by date:")
    #expect(reading.type("K").first == "The Sandy Bay Company")
  }

  @Test func `a timeline says which event is nearest, how far apart they are and what is doubtful`()
    throws
  {
    let events = """
      - {id: broke, date: 1843-05-01, title: It breaks, quote: It broke, disagreement: Or in 1842.}
      - {id: built, date: 1838-05-01, title: It is built, quote: It was built}
      - {id: sold, date: 1850-06-02, title: It is sold, quote: It was sold,
         verification: partly verified}
      """
    var quay = try Sitting(
      LoadedArticle("It broke.\n\nIt was built.\n\nIt was sold.", timeline: events))
    #expect(
      quay.type("p2", "T") == [
        "Timeline, 3 events, by date:", "Nearest to here: number 1.",
        "1. 1 May 1838: It is built, p2",
        "2. 1 May 1843: It breaks, p1, article and record differ, 5 years later",
        "3. 2 Jun 1850: It is sold, p3, partly verified, 7 years 1 month later",
      ])
    #expect(
      quay.type("s") == [
        "Timeline, 3 events, as told:", "Nearest to here: number 2.",
        "1. 1 May 1843: It breaks, p1, article and record differ",
        "2. 1 May 1838: It is built, p2, 5 years earlier",
        "3. 2 Jun 1850: It is sold, p3, partly verified, 12 years later",
      ])
  }

  @Test func `a name means the actor that is called just so, or of several the likeliest is told`()
    throws
  {
    var quay = try Sitting(
      LoadedArticle(
        "The Company of Ann paid Ann, the Company of Ann left, and the Quay Company came.",
        actors: """
          - {id: firm, name: Company of Ann, kind: organisation, names: [Company of Ann]}
          - {id: ann, name: Ann, kind: person, names: [Ann]}
          - {id: heirs, name: Quay Company, kind: organisation, names: [Quay Company]}
          """,
        timeline: "- {id: quay, date: 1838, title: It is built, actors: [ann], quote: paid}"))
    #expect(quay.type("K Ann").first == "Ann")
    #expect(quay.type("t Ann").first == "Timeline of Ann, 1 event, by date:")
    #expect(quay.type("K quay").first == "Quay Company")
    #expect(quay.type("t quay") == ["no event of Quay Company is known"])
    #expect(
      quay.type("K company").prefix(2) == [
        "the likeliest of 2 of that name; i company lists all", "Company of Ann",
      ])
    #expect(quay.type("i company").first == "2 of that name:")
  }

  @Test func `of two actors that are called just so, it is said that there are two`() throws {
    var smiths = try Sitting(
      LoadedArticle(
        "They met.",
        actors: """
          - {id: elder, name: John Smith, kind: person, summary: The elder.}
          - {id: younger, name: John Smith, kind: person, summary: The younger.}
          - {id: junior, name: John Smith Jr, kind: person}
          """))
    let told = "the likeliest of 2 of that name; i john smith lists all"
    #expect(smiths.type("K john smith").prefix(2) == [told, "John Smith"])
    #expect(smiths.type("t john smith").first == told)
  }

  @Test mutating func `the part whose actors are wanted can be named`() {
    #expect(reading.type("p5", "a article").first == "Actors of this article:")
    #expect(reading.type("x").first == "Actors of this paragraph:")
    #expect(reading.type("a section").first == "Actors of this section:")
    #expect(reading.type("p5", "x").first == "Actors of this paragraph:")
  }

  @Test func `a link is opened by its number, and one within the text is gone to`() throws {
    var tides = try Sitting(.tides)
    let links = tides.type("p2", "f")
    #expect(links.last == "1. link: earth turns, to https://example.org/earth")
    #expect(tides.type("1") == ["opening https://example.org/earth"])
    #expect(tides.type("p3", "1") == ["Section 1.1: Spring and neap"])
  }

  @Test func `a number follows the same before the list of what can be followed and after it`()
    throws
  {
    var page = try Sitting(Fixture("[a](javascript:x), [b](#no), [c](https://example.org)."))
    #expect(page.type("p1", "1") == ["opening https://example.org"])
    #expect(page.type("f", "1") == ["opening https://example.org"])
  }

  @Test func `a link that is not to be opened, or leads nowhere, has no number`() throws {
    var page = try Sitting(Fixture("[a](javascript:x), [b](#no), [c](https://example.org)."))
    #expect(
      page.type("p1", "f") == [
        "In this paragraph:", "link: a, to javascript:x", "link: b",
        "1. link: c, to https://example.org",
      ])
    #expect(page.type("1") == ["opening https://example.org"])
  }
}
