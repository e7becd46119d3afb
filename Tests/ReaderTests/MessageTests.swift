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

  @Test(.timeLimit(.minutes(1)))
  func `A name of whatever length is cut where the numbers need its room`() {
    let name = String(repeating: "Anna ", count: 40_000)
    let met = Message.met(name, number: 2, count: 40, paragraphsAgo: 1)
    #expect(met.text(.standard, columns: 40) == "Anna Anna… · 2 of 40 · one paragraph ago")
  }

  @Test func `What has no long name stays as it is`() {
    for sentence in ["nothing is kept: HOME is not set", "“a.md” is empty now"] {
      #expect(Message.report(sentence).text(.standard, columns: 10) == sentence)
    }
  }
}
