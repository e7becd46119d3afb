import ArticleTestSupport
import Articles
import Exports
import Testing

extension CitationTests {
  @Test func `Quotation marks within others are single in the style of Chicago, but not in code`()
    throws
  {
    let article = Article.loaded(
      """
      ---
      title: The “New” Tides
      id: tides
      ---

      # A "Moon"

      “Up,” she said, "and down," by 6".

          say "up"
      """)
    #expect(
      try cited("p1", .chicago, of: article).hasPrefix(
        "“‘Up,’ she said, ‘and down,’ by 6\".”\n“The ‘New’ Tides,” n.d., under “A ‘Moon,’” para"))
    #expect(try cited("s1", .chicago, of: article).hasSuffix("under “A ‘Moon,’” [tides#s1].\n"))
    #expect(try cited("p2", .chicago, of: article).hasPrefix("“say \"up\"”\n"))
  }

  @Test(arguments: [
    (#"Run `grep "x y" f` "now"."#, "p1", #"Run grep "x y" f ‘now’."#),
    (#"Run `grep "x y" f` "now"."#, "p1:9-22", #""x y" f ‘now’"#),
    (#""See `a"b` there," *`"c"`* “d”"#, "p1", #"‘See a"b there,’ "c" ‘d’"#),
    ("| \"é\" | `\"b\"` |\n|-|-|\n| c | d |", "p1", "‘é’ | \"b\"\nc | d"),
  ])
  func `Code within a sentence keeps its quotation marks in the style of Chicago`(
    text: String, place: String, words: String
  ) throws {
    #expect(try cited(place, .chicago, of: .loaded(text)).hasPrefix("“\(words)”\n"))
  }

  @Test func `Words stay what they are in Markdown and in TeX`() throws {
    let article = Article.loaded("`*a* _b_ [c](d) <e> # $f$ \\ ^~ {g} & 1%`\n\n+ `1. x`\n")
    let markdown = try cited("p1-p2", .markdown, of: article)
    let read = Article.loaded(markdown)
    #expect(read.string(read.blocks[0].bytes) == "*a* _b_ [c](d) <e> # $f$ \\ ^~ {g} & 1%")
    #expect(read.string(read.blocks[1].bytes) == "1. x")
    #expect(
      try cited("p1", .bibtex, of: article).contains(
        "“*a* \\_b\\_ [c](d) <e> \\# \\$f\\$ \\textbackslash{} \\textasciicircum{}\\textasciitilde{} "
          + "\\textbraceleft{}g\\textbraceright{} \\& 1\\%”"))
  }

  @Test(arguments: [
    ("潮汐", "U6F6EU6C50"), ("海流", "U6D77U6D41"), ("Élodie", "UC9lodie"), ("a(b)", "a-b-"),
  ])
  func `An id makes a key of its own for BibTeX, in whatever script`(
    id: String, key: String
  ) throws {
    let article = Article.loaded("---\nid: \(id)\n---\n\nUp and down.")
    #expect(try cited("p1", .bibtex, of: article).hasPrefix("@misc{\(key):p1,\n"))
  }

  @Test(arguments: ["{", "}", "}{", "\\{", "{{}"])
  func `A brace of the text ends no field of BibTeX, and opens none`(braces: String) throws {
    let article = Article.loaded(
      """
      ---
      title: 'Set \(braces)a'
      author: 'X \(braces) Y'
      publisher: 'P\(braces)'
      url: 'https://x.org/\(braces)'
      ---

      # Heading \(braces)

      The set `\(braces)` of x.
      """)
    let entry = try cited("p1", .bibtex, of: article)
    let depths = entry.reduce(into: [0]) { depths, character in
      depths.append(depths[depths.count - 1] + (character == "{" ? 1 : character == "}" ? -1 : 0))
    }
    #expect(depths.last == 0, "\(entry)")
    #expect(depths.dropFirst(6).dropLast(2).allSatisfy { $0 > 0 }, "\(entry)")
  }
}
