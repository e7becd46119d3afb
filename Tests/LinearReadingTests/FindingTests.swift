import ArticleTestSupport
import Articles
import ReaderTestSupport
import Testing

/// Searches, line by line.
struct FindingTests {
  var reading: Sitting

  init() throws { reading = try Sitting(.harbour) }

  @Test mutating func `a search goes from hit to hit and says when it begins anew`() {
    #expect(reading.type("/quay").prefix(2) == ["Hit 1 of 2", "“quay”, in:"])
    #expect(reading.type("n").first == "Hit 2 of 2")
    #expect(reading.type("n").prefix(2) == ["on from the beginning", "Hit 1 of 2"])
    #expect(reading.type("N").prefix(2) == ["on from the end", "Hit 2 of 2"])
    #expect(reading.type("/Holm was", "N").prefix(2) == ["on from the end", "Hit 1 of 1"])
    #expect(reading.type("/whale") == ["no hit of “whale”"])
    #expect(reading.type("//[/").first?.contains("at character") == true)
    #expect(
      reading.type("/qu[ao]y/") == [
        "no hit of “qu[ao]y/”", "type //qu[ao]y/ for a regular expression",
      ])
    #expect(reading.type("//qu[ao]y/").contains("Hit 1 of 2"))
  }

  @Test mutating func `white space behind the sign of a search is not searched for`() {
    let help = reading.type("?", "")
    #expect(help.contains { $0.hasPrefix("/WORDS: ") } && help.contains("\\WORDS: search back"))
    #expect(reading.type("g", "/ captain").first == "Hit 1 of 1")
    #expect(reading.type("g", "2/ quay").first == "Hit 2 of 2")
    #expect(reading.type("G", "\\ quay").first == "Hit 2 of 2")
    #expect(reading.type("/ whale") == ["no hit of “whale”"])
    #expect(reading.type("/ ").last == "no hit of “whale”")
    #expect(reading.type("g", "// quay/").first == "Hit 1 of 2")
  }

  @Test mutating func `a number before a search leads to that hit, before n or no words so far on`()
  {
    #expect(reading.type("3/") == ["nothing searched for yet"])
    #expect(reading.type("3/Holm").first == "Hit 3 of 4")
    #expect(reading.type("2/").prefix(2) == ["on from the beginning", "Hit 1 of 4"])
    #expect(reading.type("2\\Holm").prefix(2) == ["on from the end", "Hit 3 of 4"])
    #expect(reading.type("/").first == "Hit 4 of 4")
    #expect(reading.type("2\\").first == "Hit 2 of 4")
    #expect(reading.type("2n").prefix(2) == ["on from the end", "Hit 4 of 4"])
  }

  @Test mutating func `from elsewhere, n and N go on from there`() {
    reading.type("/quay", "G")
    #expect(reading.type("n").prefix(2) == ["on from the beginning", "Hit 1 of 2"])
    reading.type("G")
    #expect(reading.type("N").first == "Hit 2 of 2")
  }

  @Test mutating func `the same search again goes on behind the hit that was read`() {
    #expect(reading.type("/quay").first == "Hit 1 of 2")
    #expect(reading.type("/quay").first == "Hit 2 of 2")
    #expect(reading.type("\\quay").first == "Hit 1 of 2")
  }

  @Test mutating func `however many hits are gone through, back is where the search began`() {
    reading.type("p4", "/quay", "n", "n", "n")
    #expect(reading.type("<").first == "Table of 1 row: Who, When")
  }

  @Test mutating func `all hits are listed within their words`() {
    reading.type("/Company")
    #expect(
      reading.type("L") == [
        "2 hits of “Company”:",
        "1. Holm built the quay in 1838, and the Company paid for it. (p1)",
        "2. The Company sent Mr Pike, who knew nothing of, p3",
      ])
  }

  @Test mutating func `who was searched for is listed by other names too, and each is followed`() {
    #expect(
      reading.type("/Captain Holm").last
        == "also 3 mentions of Jon Holm by other names; L lists them")
    #expect(
      reading.type("L") == [
        "1 hit of “Captain Holm”:", "1. Captain Holm built the quay in 1838, and the, p1",
        "2. In the gale of 1843 the quay broke. Holm was in the harbor that night. (p2)",
        "3. Holm, p4", "4. Pike left; Holm's daughter stayed. (p5)",
      ])
    #expect(reading.type("4").first == "“Holm's”, in:")
    #expect(
      reading.type("/jon holm") == [
        "no hit of “jon holm”", "also 4 mentions of Jon Holm by other names; L lists them",
      ])
    #expect(reading.type("L").count == 5)
  }

  @Test mutating func `where nothing was searched for, or found, the list of hits says so`() {
    #expect(reading.type("L") == ["nothing searched for yet"])
    reading.type("/whale")
    #expect(reading.type("L") == ["no hit of “whale”"])
  }

  @Test mutating func `a number before n or N goes as many hits on, from where the reader is`() {
    reading.type("/Holm")
    #expect(reading.type("2n").first == "Hit 3 of 4")
    #expect(reading.type("g", "2n").first == "Hit 2 of 4")
    #expect(reading.type("G", "2N").first == "Hit 2 of 4")
    #expect(reading.type("7n").prefix(2) == ["on from the beginning", "Hit 1 of 4"])
  }

  @Test mutating func `'/ goes to where the search began, however many hits were gone through`() {
    #expect(reading.type("'/") == ["nothing searched for yet"])
    reading.type("p1", "/pike", "n")
    #expect(reading.type("'/").first?.hasPrefix("Captain Holm built") == true)
    #expect(reading.type("''").first?.hasPrefix("Pike left") == true)
  }

  @Test func `white space at the end of a heading does not come before what stands behind it`()
    throws
  {
    var tide = try Sitting(
      LoadedArticle(
        "# Sea\n\nThe low.\n\n## The tide\u{A0}\n\nThe tide turns.\n",
        actors: "- {id: tide, name: The tide, kind: group, names: [The tide]}"))
    tide.type("/The tide")
    #expect(tide.type("L").dropFirst() == ["1. The tide, s1", "2. The tide turns. (p2)"])
    #expect(
      tide.type("K The tide").suffix(3) == [
        "3. §1 The tide, 2", "4. The tide, s1", "5. The tide turns. (p2)",
      ])
  }

  @Test func `of very many hits the first thousand are listed, and it is said how many there are`()
    throws
  {
    let waves = String(repeating: String(repeating: "wave ", count: 100) + "\n\n", count: 30)
    var sea = try Sitting(Fixture(waves))
    sea.type("/wave")
    let list = sea.type("L")
    #expect(list.first == "The first 1000 of 3000 hits of “wave”:")
    #expect(list.last == "Enter reads on: 981 more lines.")
  }
}
