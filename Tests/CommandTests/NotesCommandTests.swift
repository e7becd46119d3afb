import Foundation
import Testing

struct NotesCommandTests {
  let facts: EditorsFacts

  init() throws { facts = try EditorsFacts() }

  @Test func `notes are the editors' 30, with their kinds and places`() throws {
    let answer = try Answer(["notes", "--json"])
    let known = facts["note"]
    #expect(known.count == 30)
    #expect(answer.texts("id") == known.map { $0[0] })
    #expect(answer.texts("kind") == known.map { $0[1] })
    #expect(zip(known, answer.places).allSatisfy { isSamePlace($0[2], $1) })
    #expect(answer.objects.allSatisfy { $0["quote"] is String && $0["text"] is String })
    #expect(answer.run.status == 0)
  }

  @Test func `Only notes of a kind are listed when it is asked for`() throws {
    let notes = try Answer(["notes", "--kind", "disagreement", "--json"]).texts("id")
    #expect(notes == facts["note"].filter { $0[1] == "disagreement" }.map { $0[0] })
    #expect(!notes.isEmpty)
    #expect(try Lectern.run(["notes", "--kind", "rumour"]).status == 64)
  }

  @Test func `For people a note is where it stands, what it is about, and its text`() throws {
    let run = try Lectern.run(["notes"], environment: ["COLUMNS": "80"])
    #expect(
      run.output.hasPrefix(
        """
        n01-undated · title · bibliographic · partly verified
          “The Afghan Taliban and its Relations with Moscow”
            The copy bears no date or author. Darqad, mentioned near the end, fell on 28
            October 2015;
        """))
    #expect(run.output.contains("\n    Sources: csrs-525, voa-darqad, reuters-kabulov\n"))
  }

  @Test func `Where a note, a summary or a role breaks its lines it does so for people as well`()
    throws
  {
    let scratch = try Scratch()
    let text = "|\n    one\n    two\n\n    three"
    _ = try scratch.file("article.md", "The tide.\n")
    _ = try scratch.file(
      "notes.yaml", "notes:\n- id: n\n  kind: gloss\n  quote: tide\n  text: \(text)\n")
    _ = try scratch.file(
      "actors.yaml",
      "- id: tide\n  name: tide\n  kind: work\n  summary: \(text)\n  role: \(text)\n")
    let folder = scratch.folder.path
    #expect(
      try Lectern.run(["notes", folder]).output.hasSuffix("”\n    one\n    two\n\n    three\n"))
    #expect(
      try Lectern.run(["print", "--notes", folder]).output
        .contains("\n    Note (gloss) on “tide”: one\n    two\n\n    three\n"))
    #expect(
      try Lectern.run(["actor", "tide", folder]).output
        .contains("\n\none\ntwo\n\nthree\nHere: one\ntwo\n\nthree\n"))
  }

  /// The lines that the text of a note takes in a terminal of so many columns.
  private func noteLines(_ text: String, columns: Int) throws -> [Substring] {
    let scratch = try Scratch()
    _ = try scratch.file("article.md", "Tide.\n")
    _ = try scratch.file(
      "notes.yaml", "notes:\n- {id: n, kind: context, quote: Tide, text: \(text)}\n")
    let run = try Lectern.run(
      ["notes", scratch.folder.path], environment: ["COLUMNS": "\(columns)"])
    return run.output.split(separator: "\n").dropFirst(2).map { $0.dropFirst(4) }
  }

  @Test func `A word that is wider than the screen is continued on as many lines as it takes`()
    throws
  {
    let word = String(repeating: "sea", count: 40_000)
    let lines = try noteLines("a \(word) b", columns: 44)
    #expect(lines.first == "a")
    #expect(lines.last == "b")
    #expect(lines.dropFirst().dropLast().joined() == word)
    #expect(lines.dropFirst().dropLast().allSatisfy { $0.count == 40 })
  }

  @Test(arguments: 44...60)
  func `No line begins with a mark that ends a clause`(columns: Int) throws {
    let words = String(repeating: "海水上涨，而陆地下沉。", count: 20)
    let lines = try noteLines("Anna \(words)", columns: columns)
    #expect(lines.joined() == "Anna \(words)")
    #expect(lines.first?.hasPrefix("Anna 海") == true)
    #expect(lines.allSatisfy { !$0.hasPrefix("，") && !$0.hasPrefix("。") })
  }

  @Test func `readings are the editors' 62, with their kinds and places`() throws {
    let answer = try Answer(["readings", "--json"])
    let known = facts["reading"]
    #expect(known.count == 62)
    #expect(answer.texts("id") == known.map { $0[0] })
    #expect(answer.texts("kind") == known.map { $0[1] })
    #expect(zip(known, answer.places).allSatisfy { isSamePlace($0[2], $1) })
    #expect(answer.texts("quote").first == "the Kunduz City")
    #expect(answer.texts("reading").first == "Kunduz City")
  }

  @Test func `For people a reading is a line: the words, and what they are meant to be`() throws {
    let lines = try Lectern.run(["readings"]).output.split(separator: "\n")
    #expect(lines.count == 62)
    #expect(lines[0].hasPrefix("s0 p1   article      the Kunduz City "))
    #expect(lines[0].hasSuffix("  → Kunduz City"))
    let narrow = try Lectern.run(["readings"], environment: ["COLUMNS": "50"]).output
    #expect(narrow.hasPrefix("the Kunduz City\n  s0 p1 · article · → Kunduz City\n"))
  }

  @Test func `Every source is listed, with the notes and the events that rest on it`() throws {
    let sources = try Answer(["sources", "--json"])
    let known = Set(sources.texts("id"))
    #expect(known.count == facts["source"].count)
    for (command, field) in [("notes", "notes"), ("timeline", "events")] {
      let answer = try Answer([command, "--json"])
      let rests = zip(answer.texts("id"), answer.objects).flatMap { id, object in
        (object["sources"] as? [String] ?? []).map { "\(id) on \($0)" }
      }
      let isRestedOn = zip(sources.texts("id"), sources.objects).flatMap { id, object in
        (object[field] as? [String] ?? []).map { "\($0) on \(id)" }
      }
      #expect(!rests.isEmpty && rests.sorted() == isRestedOn.sorted())
    }
    let lines = try Lectern.run(["sources"]).output.split(separator: "\n")
    #expect(lines.count == known.count)
    #expect(zip(lines, sources.texts("id")).allSatisfy { $0.hasPrefix("\($1)  ") })
    #expect(zip(lines, sources.texts("title")).allSatisfy { $0.contains($1) })
  }

  @Test(arguments: [
    ("notes", "editors' notes (notes.yaml)"), ("readings", "readings (notes.yaml)"),
    ("sources", "sources (sources.yaml)"), ("actors", "actors (actors.yaml)"),
    ("timeline", "timeline (timeline.yaml)"),
    ("notes --kind context", "editors' notes (notes.yaml)"),
  ])
  func `An article without any says so, and the status is 1`(command: String, name: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let run = try Lectern.run(words + ["-"], input: "Plain.\n")
    #expect(run.errors == "lectern: this article has no \(name)\n")
    #expect(run.status == 1)
  }
}
