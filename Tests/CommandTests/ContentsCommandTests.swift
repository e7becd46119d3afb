import Foundation
import Testing

struct ContentsCommandTests {
  @Test func `contents lists the introduction and the four sections with what is in them`() throws {
    let sections = try list(["contents", "--json"])
    #expect(sections.map(\.id) == ["s0", "s1", "s2", "s3", "s4"])
    #expect(sections.map(\.place) == ["s0", "s1", "s2", "s3", "s4"])
    #expect(sections.map(\.level) == [1, 1, 1, 1, 1])
    #expect(sections.map(\.paragraphs) == [2, 7, 3, 3, 6])
    #expect(
      sections[1].title == "The Afghan-Russia relations during the Taliban Regime\u{A0}\u{A0}")
    #expect(sections.allSatisfy { $0.words > 100 })
  }

  @Test func `Sections below sections have the number of both`() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.md", "# T\n\n## A\n\n### B\n\none two\n\n## C\n\nthree\n")
    let sections = try list(["contents", file, "--json"])
    #expect(sections.map(\.id) == ["s0", "s1", "s1.1", "s2"])
    #expect(sections.map(\.level) == [1, 1, 2, 1])
    #expect(sections.map(\.title) == ["Introduction", "A", "B", "C"])
  }

  @Test func `Every place that is listed opens, that of the footnotes too`() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.md", "# T\n\nOne[^n].\n\n## A\n\nTwo.\n\n[^n]: Three.\n")
    let places = try list(["contents", file, "--json"]).map(\.place)
    #expect(places == ["s0", "s1", "notes"])
    for (place, words) in zip(places, ["“T” [", "“T”, §1 “A” [", "“Three.”\n"]) {
      #expect(try Lectern.run(["cite", place, file]).output.hasPrefix(words))
      #expect(try Lectern.run(["--at", place, file]).status == 0)
    }
  }

  @Test func `For people it is a line for each section`() throws {
    let lines = try Lectern.run(["contents"]).output.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[2].hasPrefix("s2  After the fall of the Taliban  (3 paragraphs, "))
  }

  @Test func `What a screen has no room for stands on the next line, and no title ends in spaces`()
    throws
  {
    let run = try Lectern.run(["contents"], environment: ["COLUMNS": "80"])
    #expect(
      run.output.contains(
        """

        s1  The Afghan-Russia relations during the Taliban Regime
            (7 paragraphs, 486 words)
        s2  After the fall of the Taliban  (3 paragraphs, 188 words)

        """))
    let wide = try Lectern.run(["contents"]).output
    #expect(wide.contains(" Taliban Regime  (7 paragraphs, 486 words)\n"))
  }

  @Test(arguments: [
    (
      "## The lower reaches of the river\n\nx\n",
      "s1  The lower\n    reaches of the\n    river\n    (1 paragraph, 7\n    words)\n"
    ),
    (
      "## A\n\n### The sea of the south\n\nx\n",
      "  s1.1  The sea of the\n        south\n        (1 paragraph, 6\n        words)\n"
    ),
  ])
  func `A title of several lines goes on below its first word`(text: String, lines: String) throws {
    let run = try Lectern.run(["contents", "-"], input: text, environment: ["COLUMNS": "20"])
    #expect(run.output.hasSuffix(lines), "\(run.output)")
  }

  @Test func `A soft hyphen is left out, as in the printed text`() throws {
    let run = try Lectern.run(["contents", "-"], input: "# T\n\n## Wa\u{AD}ter\n\nwa\u{AD}ter\n")
    #expect(run.output.contains("Water"), "\(run.output)")
  }

  @Test func `One paragraph and one word are told as one`() throws {
    let run = try Lectern.run(["contents", "-"], input: "# T\n\none\n\n## A\n\nb c\n\nd\n")
    #expect(
      run.output == """
        s0  Introduction  (1 paragraph, 2 words)
        s1  A  (2 paragraphs, 4 words)

        """)
    #expect(
      try Lectern.run(["contents", "-"], input: "one\n").output
        == "s0  Introduction  (1 paragraph, 1 word)\n")
    #expect(
      try Lectern.run(["contents", "-"], input: "\n").output
        == "s0  Introduction  (0 paragraphs, 0 words)\n")
  }

  private struct Section: Decodable {
    let id: String
    let level: Int
    let title: String
    let place: String
    let paragraphs: Int
    let words: Int
  }

  private func list(_ arguments: [String]) throws -> [Section] {
    try JSONDecoder().decode([Section].self, from: Data(Lectern.run(arguments).output.utf8))
  }
}
