import Foundation
import Testing

struct ActorsCommandTests {
  let facts: EditorsFacts

  init() throws { facts = try EditorsFacts() }

  @Test func `actors are the editors' 67, with kinds, numbers of mentions, verification`() throws {
    let answer = try Answer(["actors", "--json"])
    let known = facts["actor"]
    #expect(known.count == 67)
    #expect(answer.texts("id") == known.map { $0[0] })
    #expect(answer.texts("name") == known.map { $0[1] })
    #expect(answer.texts("kind") == known.map { $0[2] })
    #expect(answer.objects.map { $0["mentions"] as? Int } == known.map { Int($0[3]) })
    #expect(answer.texts("verification") == known.map { $0[8] })
    #expect(answer.run.status == 0)
  }

  @Test func `The counts for the sections, in told order, make the number of mentions`() throws {
    let actors = try Answer(["actors", "--json"]).objects
    for actor in actors {
      let sections = try #require(actor["sections"] as? [Int])
      #expect(sections.count == 5)
      #expect(sections.reduce(0, +) == actor["mentions"] as? Int)
    }
    #expect(actors.first?["sections"] as? [Int] == [0, 6, 0, 0, 0])
  }

  @Test func `A cell that is far too wide is not repeated as spaces in each row`() throws {
    let scratch = try Scratch()
    _ = try scratch.file("article.md", "The Moon.")
    let ids = ["moon", String(repeating: "x", count: 50_000), "sea"]
    _ = try scratch.file(
      "actors.yaml",
      ids.map { "- {id: \($0), name: N, kind: place, unmentioned: true}\n" }.joined())
    let run = try Lectern.run(["actors", scratch.folder.path])
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.count { $0.utf8.count > 1_000 } == 1)
  }

  @Test func `Only those of a kind are listed when it is asked for`() throws {
    let places = try Answer(["actors", "--kind", "place", "--json"]).texts("id")
    #expect(places == facts["actor"].filter { $0[2] == "place" }.map { $0[0] })
    #expect(!places.isEmpty)
    let works = try Answer(["actors", "--kind", "work", "--json"]).texts("id")
    let both = try Answer(["actors", "--kind", "place", "--kind", "work", "--json"]).texts("id")
    #expect(Set(both) == Set(places + works) && both.count > places.count)
  }

  @Test(arguments: ["s2", "s0", "p4", "title"]) func `In a section are those that it names`(
    scope: String
  ) throws {
    let paragraphs = ["s2": ["s2", "p10", "p11", "p12"], "s0": ["title", "p1", "p2"]]
    let named = Set(
      facts["mention"].filter { mention in
        (paragraphs[scope] ?? [scope]).contains {
          mention[1].hasPrefix("\($0):") || mention[1] == $0
        }
      }.map { $0[0] })
    #expect(!named.isEmpty)
    #expect(try Set(Answer(["actors", "--in", scope, "--json"]).texts("id")) == named)
  }

  @Test func `With an actor are those that are named in one of its paragraphs`() throws {
    let blocks = facts["mention"].map { (actor: $0[0], block: $0[1].prefix { $0 != ":" }) }
    func paragraphs(_ actor: String) -> Set<Substring> {
      Set(blocks.filter { $0.actor == actor }.map(\.block))
    }
    let shared = paragraphs("taliban").intersection(paragraphs("tajikistan"))
    let named = Set(blocks.filter { shared.contains($0.block) }.map(\.actor))
    let answer = try Answer(["actors", "--with", "taliban", "--with", "tajikistan", "--json"])
    #expect(Set(answer.texts("id")) == named.subtracting(["taliban", "tajikistan"]))
    #expect(answer.objects.count < 67 && !answer.objects.isEmpty)
  }

  @Test(arguments: [20, 40, 60, 80, 120]) func `No line is wider than the screen`(
    columns: Int
  ) throws {
    for arguments in [
      ["actors"], ["timeline"], ["readings"], ["notes"], ["sources"], ["actor", "taliban"],
      ["contents"],
    ] {
      let run = try Lectern.run(arguments, environment: ["COLUMNS": "\(columns)"])
      let lines = run.output.split(separator: "\n")
      #expect(!lines.isEmpty)
      #expect(lines.filter { $0.count > columns } == [], "\(arguments)")
    }
  }

  @Test func `For people it is a line for each actor, in columns`() throws {
    let lines = try Lectern.run(["actors", "--kind", "agreement"]).output
    #expect(
      lines == """
        tajik-peace-accord  1  ▁█▁▁▁  agreement  \
        Tajik peace accord (General Agreement, 27 June 1997)

        """)
    #expect(try Lectern.run(["actors"]).output.split(separator: "\n").count == 67)
  }

  @Test func `When there is none, the list is empty and the status 1`() throws {
    let answer = try Answer(["actors", "-", "--json"], input: "Nobody.\n")
    #expect(
      answer.run
        == Lectern.Run(
          output: "[]\n", errors: "lectern: this article has no actors (actors.yaml)\n", status: 1))
  }

  @Test func `When nobody is left by what is asked for, that is said`() throws {
    let run = try Lectern.run(["actors", "--in", "s2", "--kind", "person"])
    #expect(run.errors == "lectern: there is no actor with all that is asked for\n")
    #expect(run.status == 1 && run.output.isEmpty)
  }

  @Test(
    arguments: [
      (["actors", "--kind", "ghost"], 64), (["actors", "--in", "s9"], 65),
      (["actors", "--with", "nobody-at-all"], 1), (["actors", "nowhere.md"], 66),
    ] as [([String], Int32)])
  func `A mistake ends with a status of its own and lists nothing`(
    arguments: [String], status: Int32
  ) throws {
    let run = try Lectern.run(arguments)
    #expect(run.status == status)
    #expect(run.output.isEmpty && !run.errors.isEmpty)
  }

  @Test func `The name of an actor cannot command the terminal`() throws {
    let scratch = try Scratch()
    _ = try scratch.file("article.md", "Bob waits.\n")
    _ = try scratch.file(
      "actors.yaml", "- {id: bob, name: \"B\\e[2J\\x9b1mob\", kind: person, names: [Bob]}\n")
    let folder = scratch.folder.path
    for arguments in [
      ["actors", folder], ["actor", "bob", folder], ["actors", folder, "--json"],
    ] {
      let output = try Lectern.run(arguments).output.unicodeScalars
      #expect(!output.isEmpty)
      #expect(!output.contains("\u{1B}") && !output.contains("\u{9B}"))
    }
    #expect(try Answer(["actors", folder, "--json"]).texts("name") == ["B\u{1B}[2J\u{9B}1mob"])
  }
}
