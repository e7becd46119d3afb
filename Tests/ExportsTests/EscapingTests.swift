import Testing

@testable import Exports

/// A mark of a form is one to its readers also where an accent, a joiner or a keycap stands on it.
struct EscapingTests {
  @Test(arguments: ["", "\u{308}", "\u{FE0F}\u{20E3}", "\u{200D}"])
  func `A mark is none in another form, whatever stands on it`(accent: String) {
    #expect(csv([["a\"\(accent)b", "c"]]) == "\"a\"\"\(accent)b\",c\r\n")
    #expect(csv([["a,\(accent)b"]]) == "\"a,\(accent)b\"\r\n")
    #expect(escapedTeX("%\(accent)x#\(accent)") == "\\%\(accent)x\\#\(accent)")
    #expect(escapedTeX("{\(accent)") == "\\textbraceleft{}\(accent)")
    #expect(escapedMarkdown("1.\(accent) *\(accent)a") == "1\\.\(accent) \\*\(accent)a")
    #expect(escapedHTML("<\(accent)b>&\(accent)") == "&lt;\(accent)b&gt;&amp;\(accent)")
    #expect(angled("a>\(accent)b") == "<a%3E\(accent)b>")
    #expect(bracedAddress("a}\(accent)b") == "a%7D\(accent)b")
    #expect(codeSpan("a`\(accent)b") == "`` a`\(accent)b ``")
  }

  @Test func `A control is written out with no mark of another form`() {
    #expect(escapedMarkdown("a\u{1B}[b\tc\u{7F}") == "a\\^\\[\\[b\tc\\^?")
    #expect(
      escapedTeX("a\u{1}\u{1C}\n\u{1F}")
        == "a\\textasciicircum{}A\\textasciicircum{}\\textbackslash{}\n\\textasciicircum{}\\_")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `Each line of a quotation is set off, whatever ends it`(end: String) {
    #expect(quotedProse("a\(end)b") == "> a\\\n> b\n")
    #expect(quotedCode("a\(end)b") == "> ```\n> a\n> b\n> ```\n")
  }
}
