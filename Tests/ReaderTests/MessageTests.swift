import ArticleTestSupport
import Testing

@testable import Reader

struct MessageTests {
  private let full =
    "not kept: “/home/anna/lectern/notes/id-tides.json” cannot be written: disk full"

  @Test(arguments: [
    (79, "not kept: “/home/anna/lectern/notes/id-tides.json” cannot be written: disk full"),
    (78, "not kept: “/home/anna/l…tern/notes/id-tides.json” cannot be written: disk full"),
    (60, "not kept: “/home/…d-tides.json” cannot be written: disk full"),
    (20, "not kept: “/hom…des.json” cannot be written: disk full"),
  ])
  func `A sentence with a long name can be read to its end`(columns: Int, shown: String) {
    #expect(Message.report(full).text(.standard, columns: columns) == shown)
  }

  @Test func `A long name in wide letters is cut no more than it must be`() {
    func tides(_ count: Int) -> String { String(repeating: "潮", count: count) }
    #expect(
      Message.report("not kept: “\(tides(40))” is full").text(.standard, columns: 60)
        == "not kept: “\(tides(6))…\(tides(13))” is full")
  }

  @Test(arguments: [(1, "1 word"), (2, "2 words")])
  func `Where the reader is says how many words the section has`(words: Int, counted: String) {
    let message = Message.whereAmI(
      section: "§1 Ebb", paragraph: 1, paragraphs: 1, words: words, percent: 100)
    let text = message.text(.standard, columns: 80)
    #expect(text == "§1 Ebb · paragraph 1 of 1 · \(counted) · 100%")
  }

  @Test(arguments: [
    (80, "§1 of 4 The Afghan-Russia relations durin… · paragraph 3 of 21 · 486 words · 31%"),
    (47, "§1 of 4 … · paragraph 3 of 21 · 486 words · 31%"),
    (40, "§1 of 4 The Afgh… · p3 · 486 words · 31%"), (24, "§1 of 4 The … · p3 · 31%"),
    (10, "§1 … · 31%"),
  ])
  func `Where the reader is shows its numbers on a line of any length`(columns: Int, text: String) {
    let message = Message.whereAmI(
      section: "§1 of 4 The Afghan-Russia relations during the Taliban Regime", paragraph: 3,
      paragraphs: 21, words: 486, percent: 31)
    #expect(message.text(.standard, columns: columns) == text)
  }

  @Test func `A name of whatever length is cut where the numbers need its room, in proportion`()
    throws
  {
    try expectProportion(from: 2_500) { count in
      let name = String(repeating: "Anna ", count: count)
      let met = Message.met(name, number: 2, count: 40, paragraphsAgo: 1)
      #expect(met.text(.standard, columns: 40) == "Anna Anna… · 2 of 40 · one paragraph ago")
    }
  }

  @Test(
    arguments: [
      .noSuchParagraph(99, count: 21), .sentence(.nothingSearched), .wordsAreSelected,
      .sentence(.nothingSearchedInRest), .sentence(.nothingOfOwn), .readingsShown(62),
      .readingsShown(1), .nothingChosen, .sentence(.noteUnfinished),
      .noActorChosen, .noteEmptied, .otherNames("Emomali Rahmon", count: 12),
      .sentence(.filesGone),
      .measure(36, isWidest: true, isNarrowest: false), .turned(note, .back, count: 1),
      .turned(note, .forth, count: 12),
    ] as [Message])
  func `On the smallest screen a message ends with what is to be done`(message: Message) {
    let text = message.text(.standard, columns: 38)
    #expect(text.count <= 38, "\(text)")
  }

  @Test(arguments: [
    (90, "taken back; ^R brings back the note “who was she, and of what harbour did she write?”"),
    (60, "taken back; ^R brings back the note “who was she, and of w…”"),
    (50, "taken back; ^R brings back the note “who was she…”"),
    (48, "taken back; ^R brings back “who was she, and o…”"),
    (38, "taken back; ^R brings back “who was …”"),
  ])
  func `Of a note that is taken back so many words are told as have room`(
    columns: Int, shown: String
  ) {
    let message = Message.turned(Self.note, .back, count: 1)
    #expect(message.text(.standard, columns: columns) == shown)
  }

  @Test(arguments: [(43, "the note “hello”"), (42, "“hello”"), (34, "“hello”"), (33, "“hel…”")])
  func `A note of few words is told whole where it has room without its kind`(
    columns: Int, shown: String
  ) {
    let name = OwnChange.Name(kind: "the note", words: "hello", isRemoval: false)
    let message = Message.turned(name, .back, count: 1)
    #expect(message.text(.standard, columns: columns) == "taken back; ^R brings back " + shown)
  }

  static let note = OwnChange.Name(
    kind: "the note", words: "who was she, and of what harbour did she write?", isRemoval: false)

  @Test(arguments: [
    (60, "28 Sep 2015 · Taliban take Kunduz · ▲ 1–2 mo earlier"),
    (48, "28 Sep 2015 · Taliban take Kunduz"), (20, "28 Sep 2015 · Taliban take Kunduz"),
  ])
  func `How told time jumps to an event is told as a whole or not at all`(
    columns: Int, shown: String
  ) {
    let message = Message.event("28 Sep 2015 · Taliban take Kunduz", jump: " · ▲ 1–2 mo earlier")
    #expect(message.text(.standard, columns: columns) == shown)
  }

  @Test func `What has no long name stays as it is`() {
    for sentence in ["nothing is kept: HOME names no folder", "“a.md” is empty now"] {
      #expect(Message.report(sentence).text(.standard, columns: 10) == sentence)
    }
  }

  @Test(arguments: [nil, 0, 1, 12])
  func `Of a name that was met before, the numbers are never cut`(paragraphsAgo: Int?) {
    let name = "The Islamic Republic of Afghanistan and its Government"
    for columns in 40...120 {
      let message = Message.met(name, number: 139, count: 140, paragraphsAgo: paragraphsAgo)
      let text = message.text(.standard, columns: columns)
      #expect(text.count <= columns)
      #expect(text.contains(" · 139 of 140 · "))
      #expect(text.hasSuffix("ago") || text.hasSuffix("first") || text.hasSuffix("paragraph"))
    }
  }
}
