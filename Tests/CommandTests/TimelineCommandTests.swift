import Foundation
import Testing

struct TimelineCommandTests {
  let facts: EditorsFacts

  init() throws { facts = try EditorsFacts() }

  @Test func `timeline has the editors' 53 events, with dates, actors and places`() throws {
    let events = try Answer(["timeline", "--json"]).objects
    #expect(events.count == 53)
    let known = Dictionary(uniqueKeysWithValues: facts["event"].map { ($0[0], $0) })
    for event in events {
      let fact = try #require(known[event["id"] as? String ?? ""])
      #expect(event["date"] as? String == fact[1])
      #expect(event["told"] as? String ?? "-" == fact[2])
      #expect(event["sense"] as? String == fact[3])
      #expect(event["basis"] as? String == fact[4])
      #expect(isSamePlace(fact[7], place(of: event)))
      let actors = (event["actors"] as? [[String: Any]] ?? []).map { actor in
        "\(actor["id"] as? String ?? "") \(actor["role"] as? String ?? "-")"
      }
      #expect(actors.joined(separator: "; ") == (fact[8] == "-" ? "" : fact[8]))
    }
    #expect(Set(events.compactMap { $0["id"] as? String }).count == 53)
  }

  @Test func `Days and words are those of lectern date; an open end is null`() throws {
    let events = try Answer(["timeline", "--json"]).objects
    let dates = try Answer(
      ["date", "--json"] + events.compactMap { $0["date"] as? String }
    ).objects
    #expect(dates.count == 53)
    for (event, date) in zip(events, dates) {
      #expect(event["earliest"] as? String == date["earliest"] as? String)
      #expect(event["latest"] as? String == date["latest"] as? String)
      #expect(event["earliest"] != nil && event["latest"] != nil)
      if event["sense"] as? String != "within" {
        #expect(event["words"] as? String == date["words"] as? String)
      }
    }
  }

  @Test func `Emomali Rahmon has exactly four events`() throws {
    let run = try Lectern.run(["timeline", "--actor", "emomali-rahmon"])
    #expect(
      run.output == """
        perhaps 17 May 1995  s1 p4  editor   Rahmonov and Nuri to meet in Kabul (partly verified)
        10–11 Dec 1996       s1 p4  article  Rahmonov-Nuri meeting in northern Afghanistan
        23 Dec 1996          s1 p4  editor   Tajik agreement in Moscow
        27 Jun 1997          s1 p4  article  Tajik General Agreement signed in Moscow (article and record differ)

        """)
    #expect(run.status == 0)
  }

  @Test func `Of several actors the events of any are shown, each once`() throws {
    func ids(_ actors: String...) throws -> [String] {
      try Answer(["timeline", "--json"] + actors.flatMap { ["--actor", $0] }).texts("id")
    }
    let both = try ids("akbar-turajonzoda", "burhanuddin-rabbani")
    let (first, second) = (try ids("akbar-turajonzoda"), try ids("burhanuddin-rabbani"))
    #expect((first.count, second.count) == (2, 1))
    #expect(Set(both) == Set(first + second) && Set(both).count == both.count)
  }

  @Test func `By default the order is that of dates, and told order is that of the text`() throws {
    let dated = try Answer(["timeline", "--json"]).texts("earliest")
    #expect(dated == dated.sorted())
    let told = try Answer(["timeline", "--order", "told", "--json"])
    let sections = told.texts("section")
    #expect(sections == sections.sorted())
    #expect(told.texts("earliest") != dated && told.objects.count == 53)
  }

  @Test func `From and to keep what may lie between them`() throws {
    let all = try Answer(["timeline", "--json"]).objects
    let kept = try Answer(["timeline", "--from", "1996", "--to", "1997-05", "--json"]).texts("id")
    let expected = all.filter { event in
      (event["earliest"] as? String ?? "0000") <= "1997-05-31"
        && (event["latest"] as? String ?? "9999") >= "1996-01-01"
    }
    #expect(kept == expected.compactMap { $0["id"] as? String })
    #expect(kept.contains("soviet-invasion") == false && !kept.isEmpty)
  }

  @Test(arguments: [
    ["--from", "1996-13"], ["--to", "soon"], ["--from", "1999", "--to", "1998"],
    ["--format", "pdf"], ["--format", "csv", "--json"], ["--order", "length"],
  ])
  func `What is no date, form or order is a mistake of usage`(arguments: [String]) throws {
    let run = try Lectern.run(["timeline"] + arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }

  @Test func `A date before the common era may be asked for`() throws {
    let run = try Lectern.run(["timeline", "--from", "-0044", "--to", "-0043"])
    #expect(run.errors == "lectern: there is no such event\n")
    #expect(run.status == 1)
  }

  @Test func `What --json says is what --format json says`() throws {
    #expect(
      try Lectern.run(["timeline", "--json"]) == Lectern.run(["timeline", "--format", "json"]))
  }
}
