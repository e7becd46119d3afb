import ArticleTestSupport
import Articles
import ReaderTestSupport
import Testing

/// Marks, highlights and notes whose place in a text that has changed is in question, line by line.
struct ConfirmingTests {
  @Test func `of several passages that a note may belong to, the one that is typed is taken`()
    throws
  {
    var tide = try Sitting(
      Fixture("# The tide\n\nIt comes twice.\n\nSay it again, and again.\n\nThe end.").loaded)
    tide.type("p2", "A doubled")
    let again = "Say it again, and again.\n\n"
    tide.reload(Fixture("# The tide\n\nIt comes twice.\n\n\(again)\(again)The end.").loaded)
    tide.type("M")
    let several = [
      "It may belong to several passages; type one of:",
      "C 1 1: “Say it again, and again.” (p2)", "C 1 2: “Say it again, and again.” (p3)",
    ]
    #expect(tide.type("C 1") == several)
    #expect(tide.type("C 1 3") == several)
    #expect(tide.type("C 1 \(Int.min)") == several)
    #expect(tide.type("C 1 2") == ["this is its place from now on"])
    #expect(tide.type("M").last == "1. note “doubled” on “Say it again, and again.” (p3)")
  }

  @Test func `passages of one paragraph are told apart by the words before and after them`() throws
  {
    let (before, again, after) = ("It comes twice. ", "Say it again, and again. ", "The end.")
    var tide = try Sitting(Fixture(before + again + after))
    tide.type("p1", "B Say it again, and again.")
    tide.reload(Fixture(before + again + again + after).loaded)
    let words = "“Say it again, and again.”"
    #expect(
      tide.type("M", "C 1").dropFirst() == [
        "C 1 1: \(words), after “It comes twice.”, before “Say it again, and again. The end.” (p1)",
        "C 1 2: \(words), after “comes twice. Say it again, and again.”, before “The end.” (p1)",
      ])
  }

  @Test func `C settles the place of a note that is in question, and of no other`() throws {
    let (before, after) = (
      "Twice a day the harbour follows the sea.\n\nThe moon pulls the water ",
      " itself, and the bulge travels round the world.\n\nSay it again, and then once more again."
    )
    var tide = try Sitting(Fixture("\(before)towards\(after)\n\nNobody has drowned.").loaded)
    tide.type("p1", "A kept", "p2", "A reworded", "p3", "A later", "p4", "A gone")
    tide.reload(Fixture("\(before)toward\(after)").loaded)
    let places = tide.type("M").dropFirst().map { $0.split(separator: " ").last }
    #expect(places == ["(p1)", "99%", "moved", "orphan"])
    #expect(tide.type("C 1") == ["its place is certain"])
    #expect(tide.type("C 4") == ["its passage is not found in this text"])
    let moon = "C 2 1: “The moon pulls the water toward itself, "
    #expect(tide.type("C 2 2").last?.hasPrefix(moon) == true)
    #expect(tide.type("C 2") == ["this is its place from now on"])
    #expect(tide.type("C 2") == ["its place is certain"])
    #expect(tide.type("M")[2].contains("“The moon pulls the water toward itself"))
    tide.type("U")
    #expect(tide.type("M")[2].hasSuffix("…” (p2), fuzzy 99%"))
  }

  @Test func `a mark whose words are gone leads nowhere, and says why`() throws {
    var tide = try Sitting(Fixture("One.\n\nNobody has drowned here.\n\nThree."))
    tide.type("p2", "ma")
    tide.reload(Fixture("One.\n\nThree.").loaded)
    #expect(tide.type("'a") == ["mark a is orphan: its passage is not found in this text"])
    #expect(tide.type("M").last == "1. mark a at “Nobody has drowned here.”, orphan")
    #expect(tide.type("1") == ["its passage is not found in this text"])
  }
}
