import Foundation
import Testing

struct SearchCommandTests {
  @Test(arguments: [
    (["Toorajanzada"], 1), (["opium war"], 1), (["prof. rabbani"], 6), (["Russia's"], 3),
    (["russia’s"], 3), (["--word", "afghan"], 7), (["--regex", "Kunduz\\b.*while"], 1),
  ])
  func `Words are found however they are typed`(words: [String], count: Int) throws {
    let answer = try Answer(["search", "--json"] + words)
    #expect(answer.objects.count == count)
    #expect(answer.objects.allSatisfy { $0["scope"] as? String == "text" })
    #expect(answer.run.status == 0)
  }

  @Test func `A place that is told is where the words stand`() throws {
    for object in try Answer(["search", "taliban", "--json"]).objects {
      let written = place(of: object)
      let again = try Answer(["search", "taliban", "--in", paragraph(of: written), "--json"])
      #expect(again.objects.map(place(of:)).contains(written))
      #expect((object["match"] as? String)?.lowercased() == "taliban")
    }
  }

  @Test func `Accents do not matter, in whatever form a text has them`() throws {
    let run = try Lectern.run(
      ["search", "cafe", "-", "--json"], input: "The café and the cafe\u{301}, CAFE or caf.\n")
    #expect(run.output.components(separatedBy: "\"match\"").count == 4)
  }

  @Test func `A phrase is found across the end of a line, and not across that of a paragraph`()
    throws
  {
    let text = "The sea has\ncome over\n\nthe bar.\n"
    #expect(try Lectern.run(["search", "has come", "-"], input: text).status == 0)
    #expect(try Lectern.run(["search", "over the", "-"], input: text).status == 1)
  }

  @Test func `For people each line says where, with the words under one another`() throws {
    let run = try Lectern.run(["search", "opium war"], environment: ["COLUMNS": "60"])
    #expect(run.output.hasPrefix("s"))
    #expect(run.output.lowercased().contains("opium war"))
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [("notes", "note"), ("timeline", "event"), ("actors", "actor")])
  func `Where to look can be said`(scope: String, kind: String) throws {
    let answer = try Answer(["search", "taliban", "--in", scope, "--json"])
    #expect(!answer.objects.isEmpty)
    #expect(answer.texts("scope").allSatisfy { $0 == scope })
    #expect(answer.objects.allSatisfy { $0["id"] is String })
  }

  @Test func `What is nowhere ends with 1, and says so`() throws {
    let run = try Lectern.run(["search", "zeppelin"])
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("“zeppelin”"))
  }

  @Test func `A pattern that cannot be understood ends with 64, and shows where`() throws {
    let run = try Lectern.run(["search", "--regex", "sea("])
    #expect(run.status == 64)
    #expect(run.errors.hasSuffix("\n  sea(\n      ^\n"), "\(run.errors)")
  }

  @Test func `A pattern that would never end is given up`() throws {
    let text = String(repeating: "a", count: 40) + "!\n"
    let run = try Lectern.run(["search", "--regex", "(a+)+$", "-"], input: text)
    #expect([0, 1].contains(run.status))
  }

  /// `p14` of `p14:3-27`.
  private func paragraph(of place: String) -> String {
    String(place.prefix { $0 != ":" })
  }
}
