import ArticleTestSupport
import Foundation
import Testing

struct CiteCommandTests {
  @Test func `A paragraph is quoted with its source, and what is inferred is called so`() throws {
    let run = try Lectern.run(["cite", "p3:0-38"])
    #expect(
      run.output == """
        “The start of the Taliban activities in”
        — “The Afghan Taliban and its Relations with Moscow”, Center for Strategic and Regional Studies \
        (CSRS), Kabul, 28 October – 23 December 2015 (inferred), §1 “The Afghan-Russia relations during \
        the Taliban Regime”, paragraph 3, https://csrskabul.com/en/?p=525 \
        [taliban-and-moscow#p3:0-38]

        """)
    #expect(run.status == 0)
  }

  @Test(arguments: [
    ("p14", ", paragraph 14 of 21, "), ("p3:0-38", ", paragraph 3 of 21, "),
    ("p3:4-p5:9", ", paragraph 3 of 21, "), ("s2", "You are in section 2 of 4: "),
    ("title", "You are in Introduction, 0%."),
  ])
  func `What ends a citation opens the place again`(place: String, told: String) throws {
    let address = "taliban-and-moscow#\(place)"
    let cited = try Lectern.run(["cite", place])
    #expect(cited.output.hasSuffix("[\(address)]\n"))
    #expect(try Lectern.run(["cite", address]) == cited)
    let opened = try Lectern.run(["--plain", "--at", address], input: "=\n")
    #expect(opened.output.contains(told), "\(opened.output)")
    #expect(opened.status == 0)
  }

  @Test(arguments: [
    ("tides#p3", "the place is in the article “tides”, and this one is “taliban-and-moscow”"),
    ("p99", "there is no paragraph 99: there are 21 paragraphs"),
    ("p2-p1", "the range of “p2-p1” ends before it begins"),
  ])
  func `A place that is not of this article is named, with the reason, once`(
    place: String, reason: String
  ) throws {
    for command in ["cite", "--at"] {
      let run = try Lectern.run([command, place])
      #expect(run.errors == "lectern: \(reason)\n")
      #expect(run.output == "")
      #expect(run.status == 65)
    }
  }

  @Test func `A place without words is not cited`() throws {
    for (place, file) in [("p1:0-0", []), ("s0", ["-"])] as [(String, [String])] {
      let run = try Lectern.run(["cite", place] + file)
      #expect(run.errors == "lectern: there are no words at “\(place)”\n")
      #expect(run.output == "")
      #expect(run.status == 65)
    }
  }

  @Test(arguments: [
    ("s1-s1", "The Sea\n\nRises twice.\n\nDeep\n\nFathoms."), ("title-s0", "Tides\n\nTwo words."),
    ("p2:6-s1.1", "twice.\n\nDeep\n\nFathoms."), ("s1.1-s2", "Deep\n\nFathoms.\n\nShore"),
    ("s1.1-s1", "Deep\n\nFathoms."), ("p1-s1:7", "Two words.\n\nThe Sea"),
  ])
  func `A section that a range ends with is quoted to its end`(place: String, words: String) throws
  {
    let text =
      "# Tides\n\nTwo words.\n\n## The Sea\n\nRises twice.\n\n### Deep\n\nFathoms.\n\n## Shore\n"
    let run = try Lectern.run(["cite", place, "-"], input: text)
    #expect(run.output.hasPrefix("“\(words)”\n"), "\(run.output)")
  }

  @Test(arguments: [
    ("plain", "A^[[2J"), ("markdown", "A\\^\\[\\[2J"), ("chicago", "A^[[2J"),
    ("bibtex", "A\\textasciicircum{}[[2J"),
  ])
  func `Nothing in an article commands the terminal through a citation`(
    style: String, words: String
  ) throws {
    let scratch = try Scratch()
    let file = try scratch.file(
      "a.md",
      "---\ntitle: \"T\\e]0;x\"\npublisher: \"P\\u202e\"\n---\n\nA\u{1B}[2J\u{9B}1m\tb\u{202E}.\n")
    let run = try Lectern.run(["cite", "p1", file, "--style", style])
    #expect(run.status == 0)
    #expect(run.output.contains(words))
    #expect(run.output.unicodeScalars.commands.isEmpty)
  }

  @Test(arguments: ["plain", "markdown", "chicago", "bibtex"])
  func `The flag of Scotland is cited as it stands in the text`(style: String) throws {
    let run = try Lectern.run(
      ["cite", "p1", "-", "--style", style], input: "The 🏴󠁧󠁢󠁳󠁣󠁴󠁿 team met.\n")
    #expect(run.output.contains("The 🏴󠁧󠁢󠁳󠁣󠁴󠁿 team met."), "\(run.output)")
  }

  @Test(arguments: [
    ("plain", "“all:\n\tcc x.c\n\t\tb”"), ("markdown", "> all:\n> \tcc x.c\n> \t\tb\n"),
    ("chicago", "“all:\n\tcc x.c\n\t\tb”"), ("bibtex", "all:\n\tcc x.c\n\t\tb"),
  ])
  func `Code is cited with its tabs, and words with spaces for them`(
    style: String, code: String
  ) throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.md", "a\tb\n\n```\nall:\n\tcc x.c\n\t\tb\n```\n")
    let run = try Lectern.run(["cite", "p1-p2", file, "--style", style])
    #expect(run.output.contains("a b"), "\(run.output)")
    let alone = try Lectern.run(["cite", "p2", file, "--style", style])
    #expect(alone.output.contains(code), "\(alone.output)")
  }

  @Test func `A style that is not known is a mistake of usage that names those there are`() throws {
    let run = try Lectern.run(["cite", "p1", "--style", "apa"])
    #expect(run.status == 64)
    #expect(run.errors.contains("chicago"))
  }

  @Test(arguments: ["harbour", "harbour/", "harbour/article.md", "$PWD/harbour", "harbour/."])
  func `An article without a title is called by the folder that it has to itself`(
    article: String
  ) throws {
    let scratch = try Scratch()
    let run = try Lectern.shell(
      "mkdir harbour; echo Text. > harbour/article.md; $lectern cite p1 \(article)",
      in: scratch.folder)
    #expect(run.output.hasPrefix("“Text.”\n— “harbour”, Introduction, paragraph 1"))
    let inside = try Lectern.shell(
      "cd harbour; $lectern cite p1 .; $lectern cite p1 article.md", in: scratch.folder)
    #expect(inside.output.components(separatedBy: "— “harbour”, ").count == 3)
  }

  @Test func `A disk that is full is told`() throws {
    let run = try Lectern.shell("\"$lectern\" cite p1 > /dev/full")
    #expect(run.errors == "lectern: standard output cannot be written: no space left on device\n")
    #expect(run.status == 74)
  }
}
