import Foundation
import Testing

struct MentionsCommandTests {
  @Test func `What stands before and after a mention is what the text has there`() throws {
    let first = try #require(try Answer(["mentions", "emomali-rahmon", "--json"]).objects.first)
    #expect(place(of: first) == "p4:202-217")
    #expect(first["section"] as? String == "s1")
    #expect((first["before"] as? String)?.hasSuffix("it hosted the negotiations between ") == true)
    #expect((first["after"] as? String)?.hasPrefix(", the head of the Tajik government") == true)
  }

  @Test func `For people the mentions stand under one another in their lines`() throws {
    let run = try Lectern.run(["mentions", "emomali-rahmon"], environment: ["COLUMNS": "64"])
    #expect(
      run.output == """
        s1 p4  …egotiations between Imam Ali Rahman, the head of the Ta…
        s1 p4  …mam Ali Rahman, the head of the Tajik government suppor…
        s1 p4  … the opposition and Imam Ali Rahman, the President of T…
        s1 p4  …mam Ali Rahman, the President of Tajikistan.
        s1 p5  …on us to deal with (Rahman). We became sacrificed of th…

        """)
  }

  @Test(arguments: [1, 8, 20, 33, 80, 200, Int.max], ["C.UTF-8", "C"])
  func `No line is wider than a screen with room for a place`(
    columns: Int, locale: String
  ) throws {
    let run = try Lectern.run(
      ["mentions", "taliban"], environment: ["COLUMNS": "\(columns)", "LANG": locale])
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 40)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= max(columns, 9) })
  }

  @Test func `An offset counts code points, whatever the text is made of`() throws {
    let scratch = try Scratch()
    _ = try scratch.file("article.md", "# Title\n\n👩‍👩‍👧 é 漢字 Bob’s dog.\n")
    _ = try scratch.file("actors.yaml", "- {id: bob, name: Bob, kind: person, names: [Bob]}\n")
    let answer = try Answer(["mentions", "bob", scratch.folder.path, "--json"])
    #expect(answer.places == ["p1:11-16"])
    #expect(answer.texts("match") == ["Bob’s"])
    #expect(answer.texts("after") == [" dog."])
  }

  @Test func `An actor that is never mentioned has none, and the status is 1`() throws {
    let scratch = try Scratch()
    _ = try scratch.file("article.md", "Nobody.\n")
    _ = try scratch.file("actors.yaml", "- {id: bob, name: Bob, kind: person, unmentioned: true}\n")
    let run = try Lectern.run(["mentions", "bob", scratch.folder.path])
    #expect(run.errors.hasSuffix("lectern: there is no mention of “bob”\n"))
    #expect(run.status == 1)
  }
}
