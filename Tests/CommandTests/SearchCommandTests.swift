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
    let answer = try Answer(["search", "taliban", "--json"])
    #expect(answer.texts("match").allSatisfy { $0.lowercased() == "taliban" })
    let paragraphs = Dictionary(grouping: answer.places, by: paragraph(of:))
    #expect(paragraphs.count > 10)
    for (paragraph, places) in paragraphs {
      let again = try Answer(["search", "taliban", "--in", paragraph, "--json"])
      #expect(Set(again.places).isSuperset(of: places))
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

  @Test func `To look for nothing is a mistake of usage`() throws {
    let run = try Lectern.run(["search", ""])
    #expect(run.status == 64)
    #expect(run.errors.contains("what to look for is empty"))
  }

  @Test func `For people each line says where, with the words under one another`() throws {
    let run = try Lectern.run(["search", "prof. rabbani"], environment: ["COLUMNS": "60"])
    #expect(
      run.output == """
        s1 p3  …the government of Prof. Rabbani in Kabul.
        s1 p4  …Mujahedeen led by Prof. Rabbani that was increasing…
        s1 p5  …ther Word) said: “Prof. Rabbani and Ahmad Shah Mass…
        s1 p5  …ced of the war of Prof. Rabbani with the Taliban.”
        s1 p6  …the government of Prof. Rabbani. After the Taliban …
        s1 p6  …the government of Prof. Rabbani moved to the North,…

        """)
  }

  @Test(arguments: [
    ("notes", ["notes", "readings"]), ("timeline", ["timeline"]), ("actors", ["actors"]),
  ])
  func `Where to look can be said, and each is told with its id there`(
    scope: String, lists: [String]
  ) throws {
    let answer = try Answer(["search", "taliban", "--in", scope, "--json"])
    let ids = Set(try lists.flatMap { try Answer([$0, "--json"]).texts("id") })
    #expect(!answer.objects.isEmpty)
    #expect(answer.texts("scope").allSatisfy { $0 == scope })
    #expect(answer.objects.allSatisfy { $0["start"] is NSNull && $0["end"] is NSNull })
    #expect(ids.isSuperset(of: answer.texts("id")))
  }

  @Test func `Footnotes are searched with the notes, and the rest of the text is not`() throws {
    let text = "Tide[^a] ebbs.\n\n[^a]: Flood of Kunduz.\n"
    let answer = try Answer(["search", "kunduz", "--in", "notes", "--json", "-"], input: text)
    #expect(answer.places == ["p2:9-15"])
    #expect(answer.texts("section") == ["notes"])
    let run = try Lectern.run(["search", "tide", "--in", "notes", "-"], input: text)
    #expect(run.errors == "lectern: “tide” is not in the footnotes or the editors' notes\n")
    #expect(run.status == 1)
  }

  @Test func `One's own notes are searched, also those that have lost their words`() throws {
    let scratch = try Scratch()
    let notes = [
      ("increasingly vulnerable", "bodyValue", "a treaty, perhaps"),
      ("increasingly vulnerable against the Taleban movement", "bodyValue", "no treaty"),
    ].enumerated().map { index, note in
      """
      {"id": "urn:test:\(index)", "\(note.1)": "\(note.2)", "target": {
       "source": "https://csrskabul.com/en/?p=525", "selector": {"type": "TextQuoteSelector",
       "exact": "\(note.0)", "prefix": "that was "}}}
      """
    }
    let file = try scratch.file("notes.json", "[\(notes.joined(separator: ","))]")
    let home = ["HOME": scratch.folder.path, "COLUMNS": "60"]
    _ = try Lectern.run(["import", file], environment: home)
    let run = try Lectern.run(["search", "Treaty", "--in", "own"], environment: home)
    #expect(run.status == 1, "a capital asks for capitals")
    let lines = try Lectern.run(["search", "treaty", "--in", "own"], environment: home)
    #expect(
      lines.output == """
        s1 p4                      a treaty, perhaps
        fuzzy 98%                 no treaty

        """)
    let all = try Lectern.run(["search", "treaty", "--in", "all", "--json"], environment: home)
    #expect(all.output.contains("\"scope\": \"own\""))
    #expect(all.output.contains("\"id\": \"urn:test:1\""))
    #expect(try Lectern.run(["search", "treaty", "--in", "own"]).status == 1)
  }

  @Test(arguments: [
    (["Rahmon"], "lectern: “Rahmon” is not in the text\n", 5), (["Rahman"], "", 2),
    (["Rahmon", "--in", "s1"], "lectern: “Rahmon” is not in s1\n", 5),
    (["Rahmon", "--in", "s2"], "lectern: “Rahmon” is not in s2\n", 0),
    (["Rahmon", "--in", "actors"], "", 0),
    (["--regex", "Rahmon"], "lectern: “Rahmon” is not in the text\n", 0),
  ])
  func `Of who has a name that is searched for the mentions by other names are told`(
    words: [String], before: String, count: Int
  ) throws {
    let run = try Lectern.run(["search"] + words)
    let told =
      "lectern: also \(count) mentions of Emomali Rahmon by other names; "
      + "lectern mentions emomali-rahmon lists all\n"
    #expect(run.errors == before + (count > 0 ? told : ""))
  }

  @Test func `An id that begins as an option does is advised so that it can be typed`() throws {
    let scratch = try Scratch()
    let actors = "- {id: -x, name: Xaver, kind: person, names: [Xaver, Max]}\n"
    _ = try scratch.file("actors.yaml", actors)
    _ = try scratch.file("article.md", "Xaver came. Max went.\n")
    let run = try Lectern.shell("$lectern search Xaver .", in: scratch.folder)
    let command = "mentions -- -x ."
    let told = "also 1 mention of Xaver by other names; lectern \(command) lists all"
    #expect(run.errors == "lectern: \(told)\n")
    #expect(try Lectern.shell("$lectern \(command)", in: scratch.folder).status == 0)
  }

  @Test(arguments: [
    ("text", "the text"), ("own", "your notes"), ("notes", "the editors' notes"), ("p4", "p4"),
    ("all", "the article or your notes"),
  ])
  func `What is nowhere ends with 1, and is said to be not there`(scope: String, place: String)
    throws
  {
    let run = try Lectern.run(["search", "zeppelin", "--in", scope])
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors == "lectern: “zeppelin” is not in \(place)\n")
  }

  @Test(arguments: [
    (["Toorajanzada"], ["p5:6-18"]), (["Opium War"], ["p12:177-186"]), (["RUSSIA"], []),
    (["Russia's"], ["p9:210-218", "p11:289-297", "p12:0-8"]),
    (["Russia's", "--in", "p9"], ["p9:210-218"]), (["Russia's", "--in", "s0"], []),
    (["Russia's", "--in", "taliban-and-moscow#p9"], ["p9:210-218"]),
    (["Russia's", "--in", "taliban-and-moscow#title"], []),
  ])
  func `Each is told with the place where it stands`(words: [String], places: [String]) throws {
    let answer = try Answer(["search", "--json"] + words)
    #expect(answer.places == places)
    #expect(answer.run.status == (places.isEmpty ? 1 : 0))
  }

  @Test func `An actor is found by a name in its own script, and shown where it is first named`()
    throws
  {
    let answer = try Answer(["search", "Раҳмон", "--in", "all", "--json"])
    #expect(answer.texts("scope").first == "actors")
    #expect(answer.texts("id").first == "emomali-rahmon")
    #expect(answer.texts("place").first == "p4")
  }

  @Test(arguments: [
    ("sea(", "missing closing parenthesis", "  sea(\n      ^"),
    ("漢[", "missing terminating ] for character class", "  漢[\n     ^"),
    ("\u{1B}(", "missing closing parenthesis", "  ^[(\n     ^"),
    (
      String(repeating: "a", count: 100_001), "the expression is longer than 100,000 bytes",
      "  …\(String(repeating: "a", count: 61))\n\(String(repeating: " ", count: 63))^"
    ),
    (
      "(" + String(repeating: "a", count: 200), "missing closing parenthesis",
      "  …\(String(repeating: "a", count: 60))\n\(String(repeating: " ", count: 63))^"
    ),
  ])
  func `A pattern that cannot be understood ends with 64, and shows where`(
    pattern: String, reason: String, shown: String
  ) throws {
    let run = try Lectern.run(["search", "--regex", pattern])
    #expect(run.errors == "lectern: \(reason)\n\(shown)\n")
    #expect(run.output.isEmpty)
    #expect(run.status == 64)
  }

  @Test func `A scope that is none is told, with those that there are`() throws {
    let run = try Lectern.run(["search", "a", "--in", "nowhere"])
    #expect(run.errors.contains("“nowhere” is no scope: there are text, actors, timeline, notes"))
    #expect(run.status == 64)
    #expect(try Lectern.run(["search", "a", "--in", "p9999"]).status == 65)
    for place in ["p1:0-5", "p1-p3", "s1-s2", "p1:3-p2:5", "title-p2"] {
      for command in [["search", "a"], ["actors"]] {
        let range = try Lectern.run(command + ["--in", place])
        let sentence = "“\(place)” is a range, and --in takes one section or paragraph"
        #expect(range.errors == "lectern: \(sentence)\n")
        #expect(range.output.isEmpty && range.status == 65)
      }
    }
  }

  @Test(arguments: [
    ("foo:bar", "“foo:bar” is no place: write “p14”, “s2”, “s2.1”, “s0”, “title” or “notes”"),
    ("s1: two", "“s1: two” is no place: write “p14”, “s2”, “s2.1”, “s0”, “title” or “notes”"),
    ("P1:0-5", "“P1” is no place: write “p1”"),
    ("s99:0-5", "there is no section “s99”: the nearest is “s4”"),
    ("s99-s100", "there is no section “s99”: the nearest is “s4”"),
    ("tides#s1", "the place is in the article “tides”, and this one is “taliban-and-moscow”"),
  ])
  func `Of what is no place it is not said that it has a range`(scope: String, message: String)
    throws
  {
    #expect(try Lectern.run(["actors", "--in", scope]).errors == "lectern: \(message)\n")
  }

  @Test func `A pattern that would never end is given up, and that is said`() throws {
    let text = String(repeating: "a", count: 5_000) + "!\n"
    let run = try Lectern.run(["search", "--regex", "(a+)+$", "-"], input: text)
    #expect(run.errors.contains("the pattern was too hard for a part of the text"))
    #expect(run.status == 1)
  }

  @Test(arguments: ["", "--json"])
  func `What is found is written at once, and a reader who has enough ends the search`(
    form: String
  ) throws {
    // What comes last is too hard for the pattern, which would be said; what comes before is more
    // than a pipe holds.
    let hard = String(repeating: "a", count: 5_000) + "!\n"
    let scratch = try Scratch()
    let file = try scratch.file("long.md", String(repeating: "x x x x\n\n", count: 10_000) + hard)
    let line = "$lectern search --regex 'x|(a+)+$' \(form) '\(file)'"
    #expect(try Lectern.shell("\(line) | tail -1").errors.contains("too hard"))
    let run = try Lectern.shell("\(line) | head -1")
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.errors.isEmpty)
  }

  @Test func `However much is found is one list`() throws {
    let input = String(repeating: "x x x x\n\n", count: 2_000)
    let answer = try Answer(["search", "x", "--json", "-"], input: input)
    #expect(answer.objects.count == 8_000)
    #expect(answer.places.last == "p2000:6-7")
    let lines = try Lectern.run(["search", "x", "-"], input: input).output.split(separator: "\n")
    #expect(lines.count == 8_000)
    #expect(lines.last?.hasPrefix("s0 p2000  ") == true)
  }

  @Test func `Controls in what is found are shown`() throws {
    let run = try Lectern.run(["search", "owned", "-"], input: "x \u{1B}]0;owned\u{7} y\n")
    #expect(run.output.contains("^[]0;owned^G y"))
  }

  /// `p14` of `p14:3-27`.
  private func paragraph(of place: String) -> String {
    String(place.prefix { $0 != ":" })
  }
}
