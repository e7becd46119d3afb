import Annotations
import ArticleTestSupport
import Articles
import LinearReading
import ReaderTestSupport
import Testing

/// The reader's own marks, highlights and notes, line by line.
struct OwnNotesTests {
  var reading: Sitting

  init() throws { reading = try Sitting(.harbour) }

  @Test mutating func `marks, highlights and notes are set, found, changed and taken back`() {
    #expect(reading.type("p2", "ma") == ["marked as a"])
    #expect(reading.type("p5", "B Pike left") == ["highlighted"])
    #expect(reading.type("A “daughter” who was she?") == ["the note is kept"])
    #expect(
      reading.type("M") == [
        "Yours:",
        "1. mark a at “In the gale of 1843 the quay broke. Holm was in”, p2",
        "2. highlight of “Pike left”, p5", "3. note “who was she?” on “daughter”, p5",
      ])
    #expect(reading.type("E 3 Ada Holm") == ["the note is kept"])
    #expect(reading.type("M").last == "3. note “Ada Holm” on “daughter”, p5")
    #expect(
      reading.type("D 3") == ["removed: note “Ada Holm” on “daughter”, p5; U brings it back"])
    #expect(reading.type("U") == ["brought back; redo removes the note “Ada Holm”"])
    #expect(reading.type("'a").first?.hasPrefix("In the gale") == true)
    #expect(reading.type("'z") == ["no mark z; mz sets it"])
    #expect(reading.type("p1", "i mark a").first?.hasPrefix("In the gale") == true)
    #expect(reading.type("p1", "i 1843 holm was").first?.hasPrefix("In the gale") == true)
  }

  @Test mutating func `M with words lists what of the reader's own has them all, M alone all`() {
    reading.type("p2", "ma", "B gale", "p5", "A “daughter” who was she?")
    let gale = [
      "Yours with “GALE”:", "1. mark a at “In the gale of 1843 the quay broke. Holm was in”, p2",
      "2. highlight of “gale”, p2",
    ]
    #expect(reading.type("M GALE") == gale)
    #expect(
      reading.type("M note she") == [
        "Yours with “note she”:", "1. note “who was she?” on “daughter”, p5",
      ])
    #expect(reading.type("1").first == "“daughter”, in:")
    #expect(reading.type("<").first == "Yours with “note she”:")
    #expect(reading.type("<") == gale)
    #expect(reading.type("M whale") == ["nothing of yours has “whale”; M alone lists all"])
    #expect(reading.type("M").count == 4)
  }

  @Test mutating func `a mark is told by whole words, and a word longer than a line by a part`()
    throws
  {
    reading.type("p1", "ma")
    #expect(
      reading.type("M").last == "1. mark a at “Captain Holm built the quay in 1838, and the”, p1")
    var tide = try Sitting(Fixture(String(repeating: "a", count: 60)).loaded)
    tide.type("p1", "ma")
    #expect(tide.type("M").last == "1. mark a at “\(String(repeating: "a", count: 48))”, p1")
  }

  @Test func `a mark without a letter, as other programs set them, is told without one`() throws {
    let loaded = Fixture("Nobody has drowned here.").loaded
    var notebook = Notebook(of: loaded.article)
    notebook.apply(
      .add(.mark(nil), loaded.article.blocks[0].bytes, text: ""),
      Stamp(id: "urn:test:1", time: Timestamp(milliseconds: 1)))
    var session = LinearSession(loaded)
    session.take(notebook)
    #expect(session.take("M").lines.last == "1. mark at “Nobody has drowned here.” (p1)")
  }

  @Test func `a mark at a break behind the last words belongs to the paragraph before it`() throws {
    var tide = try Sitting(Fixture("One.\n\nNobody has drowned here.\n\n***"))
    #expect(tide.type("p2", "") == ["A break."])
    tide.type("mb")
    #expect(tide.type("M").last == "1. mark b at “Nobody has drowned here.” (p2)")
  }

  @Test mutating func `a mark has a letter or a digit; m' is the place that '' leads to`() {
    for typed in ["m!", "m?", "'!"] {
      #expect(reading.type(typed) == ["a mark has a letter or a digit"])
    }
    #expect(reading.type("p2", "m'") == ["this is the last place from now on"])
    #expect(reading.type("", "''").first?.hasPrefix("In the gale") == true)
    #expect(reading.type("M") == ["no mark and no note of yours here yet"])
  }

  @Test mutating func `a mark that is written on stays a mark, with a note beside it`() {
    reading.type("p2", "ma", "M")
    #expect(reading.type("E 1 the night") == ["the note is kept"])
    #expect(reading.type("'a").first?.hasPrefix("In the gale") == true)
    let both = reading.type("M")
    #expect(both.count == 3)
    #expect(both.last?.hasPrefix("2. note “the night” on “In the gale") == true)
    #expect(reading.type("U") == ["taken back; redo brings back the note “the night”"])
    #expect(reading.type("M") == Array(both.prefix(2)))
    #expect(reading.type("redo") == ["brought back; U takes back the note “the night”"])
    #expect(reading.type("M") == both)
    #expect(reading.type("redo") == ["there is nothing to bring back"])
  }

  @Test mutating func `E on a mark or a highlight goes on with the note that its words have`() {
    reading.type("p2", "ma", "M", "E 1 the night")
    #expect(reading.type("E 1 the gale") == ["the note is kept"])
    let both = reading.type("M")
    #expect(both.count == 3)
    #expect(both.last?.hasPrefix("2. note “the gale” on “In the gale") == true)

    reading.type("p5", "B daughter", "A “daughter” who?", "M highlight")
    let news = "there already: note “who?” on “daughter”, p5; type it again"
    #expect(reading.type("E 1 Ada") == [news])
    #expect(reading.type("E 1 Ada") == ["the note is kept"])
    #expect(reading.type("M daughter").dropFirst().last == "2. note “Ada” on “daughter”, p5")
    #expect(reading.type("M daughter").count == 3)
  }

  @Test(
    arguments: [
      .edit(id: "urn:test:2", text: "a long text"), .remove(id: "urn:test:2"),
    ] as [Notebook.Change])
  mutating func `a note that another reader has changed or removed since is left so, which is said`(
    change: Notebook.Change
  ) {
    reading.type("p2", "B gale", "A original")
    reading.changeElsewhere(change)
    let list = reading.type("M")
    #expect(reading.type("U") == ["not taken back: the note “original” was changed elsewhere"])
    #expect(reading.type("M") == list)
    #expect(reading.type("U") == ["taken back; redo brings back the highlight “gale”"])
  }

  @Test mutating func `a note on a mark is taken back also when another reader removed the mark`() {
    reading.type("p2", "ma", "M", "E 1 the night")
    reading.changeElsewhere(.remove(id: "urn:test:1"))
    #expect(reading.type("U") == ["taken back; redo brings back the note “the night”"])
    #expect(reading.type("M") == ["no mark and no note of yours here yet"])
    #expect(reading.type("redo") == ["brought back; U takes back the note “the night”"])
    #expect(reading.type("M").count == 2)
  }

  @Test mutating func `a note that is written again as it was is left so, and redo still works`() {
    reading.type("p2", "A one", "M", "E 1 two", "U")
    #expect(reading.type("E 1 one") == ["the note is as it was"])
    #expect(reading.type("redo") == ["brought back; U takes back the note “two”"])
  }

  @Test(arguments: SharedNote.changes)
  func `that a note was changed elsewhere as well is said, and that is not taken back`(
    change: Notebook.Change, kept: [String], said: String
  ) {
    let loaded = LoadedArticle.harbour
    let note = SharedNote(in: loaded.article, change)
    var session = LinearSession(loaded, at: nil)
    session.take(note.base)
    #expect(note.merged.annotations.map(\.text) == kept)
    #expect(session.take(note.merged, after: change, note.changed) == said)
    let isRemembered = session.take("U").lines != ["there is nothing to take back"]
    #expect(isRemembered == (kept.count == 2))
  }

  @Test mutating func `words of another reader that were not read out are told before they go`() {
    reading.type("p2", "A “gale” base words", "M")
    let edit = { Notebook.Change.edit(id: "urn:test:1", text: $0) }
    reading.changeElsewhere(edit("other words"))
    let news = "changed elsewhere: note “other words” on “gale”, p2; type it again"
    #expect(reading.type("E 1 mine") == [news])
    #expect(reading.type("M").last == "1. note “other words” on “gale”, p2")
    #expect(reading.type("E 1 mine") == ["the note is kept"])
    #expect(reading.type("E 1 mine too") == ["the note is kept"])
    reading.type("U")
    #expect(reading.type("E 1 mine again") == ["the note is kept"])

    reading.changeElsewhere(edit("last words"))
    #expect(
      reading.type("D 1") == [
        "changed elsewhere: note “last words” on “gale”, p2; type it again"
      ])
    #expect(
      reading.type("D 1") == ["removed: note “last words” on “gale”, p2; U brings it back"])
  }

  @Test mutating func `other words are not brought back over those of another reader`() {
    reading.type("p2", "A one", "M", "E 1 two", "U")
    reading.changeElsewhere(.edit(id: "urn:test:1", text: "a long text"))
    #expect(reading.type("redo") == ["not brought back: the note “two” was changed elsewhere"])
    #expect(reading.type("M").last?.hasPrefix("1. note “a long text” on ") == true)
  }

  @Test mutating func `words of the paragraph are copied, or all of it`() {
    #expect(reading.type("p5", "y pike left") == [])
    #expect(reading.copied == "Pike left")
    reading.type("copy")
    #expect(reading.copied == "Pike left; Holm's daughter stayed.")
    #expect(reading.type("y gale") == ["“gale” does not stand in this paragraph"])
  }

  @Test(arguments: [("art", 14..<17), ("the art", 10..<17), ("noth", 24..<28)])
  func `words that are typed are whole words, and letters of a longer word only where none are`(
    words: String, bytes: Range<ByteOffset>
  ) {
    var session = LinearSession(Fixture("A part of the art, and another art.").loaded)
    #expect(session.take("y \(words)").effect == .copy(bytes))
  }

  @Test
  mutating func `a paragraph says how many marks and notes of yours it has, and f lists them`() {
    reading.type("p5", "mb")
    #expect(reading.type(".").last == "Here: 1 mark or note of yours. f lists it.")
    reading.type("A “daughter” why?")
    #expect(reading.type(".").last == "Here: 2 marks and notes of yours. f lists them.")
    let list = reading.type("f").suffix(2)
    #expect(list.first?.hasPrefix("3. your mark b at “Pike left; ") == true)
    #expect(list.last == "4. your note “why?” on “daughter”, p5")
    #expect(reading.type("p1", "i why").first == "“daughter”, in:")
    #expect(reading.type("f").suffix(2) == list)
    #expect(reading.type("4").first == "“daughter”, in:")
    #expect(reading.type("D 3").first?.hasPrefix("removed: mark b at ") == true)
  }

  @Test func `B once more takes the highlight from a paragraph that begins with white space`()
    throws
  {
    var tide = try Sitting(Fixture("One.\n\n```\n   indented first\nline two\n```"))
    #expect(tide.type("p2", "B") == ["highlighted"])
    #expect(tide.type("B").first?.hasPrefix("removed: highlight of “indented first") == true)
    #expect(tide.type("M") == ["no mark and no note of yours here yet"])
  }

  @Test mutating func `a number stays the one that was read out, whatever is removed`() {
    reading.type("p1", "B Company", "p2", "B gale", "p5", "B daughter", "M")
    #expect(reading.type("D 1") == ["removed: highlight of “Company”, p1; U brings it back"])
    #expect(reading.type("D 2") == ["removed: highlight of “gale”, p2; U brings it back"])
    #expect(reading.type("D 2") == ["number 2 is none of yours; M lists them"])
    #expect(reading.type("2") == ["this line leads nowhere"])
    reading.type("U")
    #expect(reading.type("2").first == "“gale”, in:")
    #expect(
      reading.type("M").dropFirst() == [
        "1. highlight of “gale”, p2", "2. highlight of “daughter”, p5",
      ])
  }

  @Test(arguments: [
    ("E 3 other words", "the note is kept"),
    ("D 3", "removed: note “precious” on “daughter”, p5; U brings it back"),
  ])
  mutating func `a number with which no note was read out has it told before anything is changed`(
    typed: String, done: String
  ) {
    reading.type("p2", "A “gale” old words", "p5", "A “daughter” precious", "M", "p5")
    let news = "there already: note “precious” on “daughter”, p5; type it again"
    #expect(reading.type(typed) == [news])
    #expect(reading.type(typed) == [done])
  }

  @Test mutating func `when the last note is removed, its number leads nowhere any more`() {
    reading.type("p1", "A why", "M")
    #expect(reading.type("D 1").first?.hasPrefix("removed: note “why” on ") == true)
    #expect(reading.type("D 1") == ["number 1 is none of yours; M lists them"])
    #expect(reading.type("1") == ["this line leads nowhere"])
  }

  @Test mutating func `back at a list of one's own that has nothing left, the text is read`() {
    reading.type("p3", "ma", "M", "1", "D 3")
    #expect(
      reading.type("<") == [
        "no mark and no note of yours here yet",
        "The Company sent Mr Pike, who knew nothing of stones.",
      ])
  }

  @Test mutating func `words that have quotation marks are set in those of the other kind`()
    throws
  {
    var tide = try Sitting(Fixture("They say “the turn”, or \"the slack\", of it.").loaded)
    #expect(tide.type("A \"“the turn”\" what is it?") == ["the note is kept"])
    #expect(tide.type("A “\"the slack\"” and this?") == ["the note is kept"])
    #expect(
      tide.type("M") == [
        "Yours:", "1. note “what is it?” on ““the turn””, p1",
        "2. note “and this?” on “\"the slack\"”, p1",
      ])
  }

  @Test mutating func `a note on words that are not there is not written`() {
    #expect(
      reading.type("p1", "B whale") == ["“whale” does not stand in this paragraph"])
  }
}
