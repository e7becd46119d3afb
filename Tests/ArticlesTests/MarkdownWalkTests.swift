import MarkdownParsing
import Testing

struct MarkdownWalkTests {
  /// The steps of a walk, texts with their text.
  private func steps(_ markdown: String) -> [String] {
    var walk = MarkdownWalk(Array(markdown.utf8))
    var steps: [String] = []
    while let step = walk.next() {
      var text: [UInt8] = []
      if case .leaf(.text) = step { walk.appendText(to: &text) }
      steps.append(text.isEmpty ? "\(step)" : String(decoding: text, as: UTF8.self))
    }
    return steps
  }

  /// The text nodes of a walk, put together.
  private func text(_ markdown: String) -> String {
    var walk = MarkdownWalk(Array(markdown.utf8))
    var text: [UInt8] = []
    while walk.next() != nil { walk.appendText(to: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  @Test(arguments: [
    "1418~1450년에, 1469~1494년에", "약 3~5만, 10~12", "9時~17時、10時~15時", "Lemma~1, Lemma~2",
  ])
  func `a tilde between letters or digits strikes nothing out`(words: String) {
    #expect(text(words) == words)
  }

  @Test(arguments: [
    ("~a~ b", "a b"), ("a ~b c~ d", "a b c d"), ("1 ~~2~~ 3", "1 2 3"), ("`a~b`, c", "a~b, c"),
    ("<https://x.org/a~b> c~d", "https://x.org/a~b c~d"), ("[a~b]: c/d~e\n\n[a~b]/f", "a~b/f"),
    ("3~5万<br>10~12万", "3~5万<br>10~12万"), ("~c~<b>1~2</b>", "c<b>1~2</b>"),
  ])
  func `other tildes are read as ever`(markdown: String, words: String) {
    #expect(text(markdown) == words)
  }

  @Test func `every node that begins ends`() {
    #expect(
      steps("# a\n\n> *b*[^c]\n\n[^c]: d") == [
        "begin(MarkdownParsing.MarkdownBranch.heading(level: 1))", "a", "end",
        "begin(MarkdownParsing.MarkdownBranch.quotation)",
        "begin(MarkdownParsing.MarkdownBranch.paragraph)",
        "begin(MarkdownParsing.MarkdownBranch.emphasis)", "b", "end",
        "leaf(MarkdownParsing.MarkdownLeaf.noteMark(number: 1))", "end", "end",
        "begin(MarkdownParsing.MarkdownBranch.note(label: \"c\"))",
        "begin(MarkdownParsing.MarkdownBranch.paragraph)", "d", "end", "end",
      ])
  }

  @Test(arguments: [
    ("&amp;", "&"), ("&eacute;", "é"), ("&#233;", "é"), ("&#x1F30A;", "🌊"), ("&#0;", "\u{FFFD}"),
    ("&#xD800;", "\u{FFFD}"), ("&#X1f30a;", "🌊"), ("&#1114112;", "\u{FFFD}"), ("&#;", nil),
    ("&#+5;", nil), ("&#12345678;", nil), ("&#x;", nil), ("&#xg;", nil),
    ("&ngE;", "≧̸"), ("&nosuch;", nil), ("&amp", nil), ("", nil), ("a", nil),
  ])
  func `an entity is decoded by its name`(entity: String, text: String?) {
    #expect(decodedEntity(Array(entity.utf8)) == text.map { Array($0.utf8) })
  }

  @Test(arguments: ["&#87654321;", "&#x1234567;", "a &#00000065; b", "&#X00000041;"])
  func `a number of too many digits is text as it is written`(markdown: String) {
    #expect(text(markdown) == markdown)
    #expect(text(markdown.replacing("&", with: "\\&")) == markdown)
  }

  @Test(arguments: ["*a ", "**a ", "_a ", "~a ", "[a", "![a"])
  func `of marks that are never closed none is lost`(mark: String) {
    let markdown = String(repeating: mark, count: 2_000) + "b"
    #expect(text(markdown) == markdown)
  }

  @Test(arguments: [
    ("a [^b c\nd e] f", "a [^b cd e] f"), ("[^[]\nb é]", "[^[]b é]"), ("[^`a]`\nb]", "[^a]b]"),
    ("[^a\\]\nb]", "[^a]b]"), ("> [^a\n> b]", "[^ab]"), ("[^a] [^b]\nc]", "[^a] [^b]c]"),
    ("\\[^a\nb]", "[^ab]"), ("[^ a](b) [^a\nb](c)", "^ a [^ab](c)"),
  ])
  func `what looks like the mark of a note and goes on in the next line is text`(
    markdown: String, shown: String
  ) {
    #expect(text(markdown) == shown)
  }

  @Test func `marks of code, of destinations and of later paragraphs are as they were`() {
    let open = String(repeating: "*a ", count: 600)
    #expect(text("\(open)`*b*` [*c*](*d*)").hasSuffix("*a *b* c"))
    #expect(steps("\(open)\n[b](*d*)").contains { $0.contains("link(destination: \"*d*\")") })
    #expect(steps("\(open)\n\n*e*").contains { $0.contains("emphasis") })
  }
}
