import ArticleTestSupport
import Foundation
import Testing
import YAMLParsing

struct YAMLDocumentTests {
  private func node(_ text: String) -> YAMLNode? { YAMLDocument(Array(text.utf8)).root }

  @Test(arguments: [
    "NO", "1:30", "012", "1e3", "null", "~", "2015-10-28/2015-12-23", "true", ".inf", "0x1F",
  ])
  func `a scalar is text, whatever it looks like`(text: String) {
    #expect(node("a: \(text)")?["a"]?.text == text)
  }

  @Test(arguments: [
    ("a", YAMLNode.Style.plain), ("'a'", .quoted), ("\"\\u0061\"", .quoted), ("|-\n  a", .block),
    (">-\n  a", .block), (">\n  a\n", .block), ("|+\n  a\n\n\n", .block),
    ("!!binary a", .plain), ("!exec a", .plain), ("&x a", .plain),
  ])
  func `a scalar knows how it is written, and tags mean nothing`(
    text: String, style: YAMLNode.Style
  ) {
    #expect(node("k: \(text)")?["k"]?.content == .scalar("a", style))
  }

  @Test func `a document is a tree of lists and maps`() {
    let root = node("- id: a\n  names: [x, 'y']\n- id: b\n- c\n")
    #expect(root?.items?.count == 3)
    #expect(root?.items?[0]["names"]?.items?.map(\.text) == ["x", "y"])
    #expect(root?.items?[0].entries?.map(\.key.text) == ["id", "names"])
    #expect(root?.items?[1]["id"]?.text == "b")
    #expect(root?.items?[2].entries == nil)
  }

  @Test func `an alias is the value of its anchor`() {
    let root = node("a: &x [1, 2]\nb: *x\n")
    #expect(root?["b"]?.items?.map(\.text) == ["1", "2"])
  }

  @Test func `an alias is the value that had its anchor last, also in another of that anchor`() {
    let document = YAMLDocument(Array("&a [&a x, *a]".utf8))
    #expect(document.problems == [])
    #expect(document.root?.items?.map(\.text) == ["x", "x"])
  }

  @Test(arguments: ["", "\n# comment\n", "---\n...\n"])
  func `an empty document has no value, or an empty one`(text: String) {
    let document = YAMLDocument(Array(text.utf8))
    #expect(document.root?.text ?? "" == "")
    #expect(document.problems == [])
  }

  @Test(arguments: [
    ("a: b", YAMLPlace(line: 7, column: 4, length: 1)),
    ("{é: 漢, a: bcd}", YAMLPlace(line: 7, column: 14, length: 3)),
    ("# c\na:\n  'b\n  c'", YAMLPlace(line: 9, column: 3, length: 1)),
    ("a: [b, c]", YAMLPlace(line: 7, column: 4, length: 1)),
    ("{x: \"\u{2028}\", a: b}", YAMLPlace(line: 7, column: 15, length: 1)),
  ])
  func `a place counts lines from the first, and columns in bytes`(text: String, place: YAMLPlace) {
    #expect(YAMLDocument(Array(text.utf8), firstLine: 7).root?["a"]?.place == place)
  }

  @Test(arguments: [
    (
      "a: 1\nb: 2\na: 3",
      YAMLProblem(.repeatedKey("a"), at: YAMLPlace(line: 3, column: 1, length: 1))
    ),
    ("a: *b", YAMLProblem(.unknownAlias("b"), at: YAMLPlace(line: 1, column: 4, length: 2))),
    ("a: &b [*b]", YAMLProblem(.circularAlias("b"), at: YAMLPlace(line: 1, column: 8, length: 2))),
    (
      "a: &b c\nd: &b {e: [*b]}",
      YAMLProblem(.circularAlias("b"), at: YAMLPlace(line: 2, column: 12, length: 2))
    ),
    ("a: b\n---\nc: d", YAMLProblem(.secondDocument, at: YAMLPlace(line: 2, column: 1, length: 3))),
    ("a: a #1 hit", YAMLProblem(.noPartOfText("#"), at: YAMLPlace(line: 1, column: 6, length: 2))),
    (
      "- {é: ü #ä\n }",
      YAMLProblem(.noPartOfText("#"), at: YAMLPlace(line: 1, column: 11, length: 2))
    ),
    ("a: #1 man", YAMLProblem(.noPartOfText("#"), at: YAMLPlace(line: 1, column: 4, length: 2))),
    ("- b\n- #he", YAMLProblem(.noPartOfText("#"), at: YAMLPlace(line: 2, column: 3, length: 2))),
    ("a: !wow b", YAMLProblem(.noPartOfText("!"), at: YAMLPlace(line: 1, column: 4, length: 1))),
    ("a: &c d", YAMLProblem(.noPartOfText("&"), at: YAMLPlace(line: 1, column: 4, length: 2))),
    (
      "[&b c, *b, &Co]",
      YAMLProblem(.noPartOfText("&"), at: YAMLPlace(line: 1, column: 12, length: 3))
    ),
    ("a: b: c", YAMLProblem(.broken(.colonInText), at: YAMLPlace(line: 1, column: 5, length: 1))),
    ("a: @b", YAMLProblem(.broken(.badStart("@")), at: YAMLPlace(line: 1, column: 4, length: 1))),
    (
      "a: *b* c", YAMLProblem(.broken(.badStart("*")), at: YAMLPlace(line: 1, column: 4, length: 1))
    ),
    (
      "a: *b c*\nd: e",
      YAMLProblem(.broken(.badStart("*")), at: YAMLPlace(line: 1, column: 4, length: 1))
    ),
    ("[*b c*]", YAMLProblem(.broken(.badStart("*")), at: YAMLPlace(line: 1, column: 2, length: 1))),
    ("[*b ]", YAMLProblem(.unknownAlias("b"), at: YAMLPlace(line: 1, column: 2, length: 2))),
    ("a: | b", YAMLProblem(.broken(.badStart("|")), at: YAMLPlace(line: 1, column: 4, length: 1))),
    ("a: ? b", YAMLProblem(.broken(.badStart("?")), at: YAMLPlace(line: 1, column: 4, length: 1))),
    ("a: - b", YAMLProblem(.broken(.badStart("-")), at: YAMLPlace(line: 1, column: 4, length: 1))),
    (
      "a: 'b's'",
      YAMLProblem(.broken(.textAfter("'")), at: YAMLPlace(line: 1, column: 7, length: 1))
    ),
    (
      "a: [b] c",
      YAMLProblem(.broken(.textAfter("]")), at: YAMLPlace(line: 1, column: 8, length: 1))
    ),
    (
      "a: b\nc d\n\ne: f",
      YAMLProblem(.broken(.lineWithoutField), at: YAMLPlace(line: 2, column: 1, length: 1))
    ),
    (
      "a: b\nc d\n",
      YAMLProblem(.broken(.lineWithoutField), at: YAMLPlace(line: 2, column: 1, length: 1))
    ),
    (
      "a: b\nc:d\ne: f",
      YAMLProblem(.broken(.missingSpace(after: ":")), at: YAMLPlace(line: 2, column: 2, length: 1))
    ),
    (
      "- id:a\n\n  b: c",
      YAMLProblem(.broken(.missingSpace(after: ":")), at: YAMLPlace(line: 1, column: 5, length: 1))
    ),
    (
      "- id: a\n-id: b",
      YAMLProblem(.broken(.missingSpace(after: "-")), at: YAMLPlace(line: 2, column: 1, length: 1))
    ),
    (
      "a:\n  b: c\n d: e",
      YAMLProblem(.broken(.misalignedLine), at: YAMLPlace(line: 3, column: 2, length: 1))
    ),
    (
      "a: |\n  – b\n c: d",
      YAMLProblem(.broken(.misalignedLine), at: YAMLPlace(line: 3, column: 2, length: 1))
    ),
    (
      "- a: b\n− c: d",
      YAMLProblem(
        .broken(.lookalike("−", of: "-")), at: YAMLPlace(line: 2, column: 1, length: 1))
    ),
    (
      "-\u{A0}a: b\n  c: d",
      YAMLProblem(
        .broken(.lookalike("\u{A0}", of: " ")), at: YAMLPlace(line: 1, column: 2, length: 1))
    ),
    (
      "- a:\u{3000}b\n  c: d",
      YAMLProblem(
        .broken(.lookalike("\u{3000}", of: " ")), at: YAMLPlace(line: 1, column: 5, length: 1))
    ),
    (
      "a:\n- b: c\n\u{A0} d: e\n- f: g",
      YAMLProblem(
        .broken(.lookalike("\u{A0}", of: " ")), at: YAMLPlace(line: 3, column: 1, length: 1))
    ),
    ("a:\n\t- b", YAMLProblem(.broken(.tab), at: YAMLPlace(line: 2, column: 1, length: 1))),
    ("a: b\n\tc: d", YAMLProblem(.broken(.tab), at: YAMLPlace(line: 2, column: 1, length: 1))),
    (
      "a: \"b\nc: d\n",
      YAMLProblem(.broken(.unclosedQuote), at: YAMLPlace(line: 1, column: 4, length: 1))
    ),
    (
      "é: 'b\n---\n",
      YAMLProblem(.broken(.unclosedQuote), at: YAMLPlace(line: 1, column: 5, length: 1))
    ),
    (
      "a: [b, c\n# d\n\n",
      YAMLProblem(.broken(.unclosedBracket("[")), at: YAMLPlace(line: 1, column: 4, length: 1))
    ),
    (
      "a: [",
      YAMLProblem(.broken(.unclosedBracket("[")), at: YAMLPlace(line: 1, column: 4, length: 1))
    ),
    (
      "- {a: ",
      YAMLProblem(.broken(.unclosedBracket("{")), at: YAMLPlace(line: 1, column: 3, length: 1))
    ),
    (
      "a: [b,\n c\nd: e\n",
      YAMLProblem(
        .broken(.missingComma(bracket: "[", line: 1)), at: YAMLPlace(line: 3, column: 2, length: 1))
    ),
    (
      "- {b: c\n- {d: e}\n",
      YAMLProblem(
        .broken(.missingComma(bracket: "{", line: 1)), at: YAMLPlace(line: 2, column: 3, length: 1))
    ),
    ("{a: b: c}", YAMLProblem(.broken(.secondColon), at: YAMLPlace(line: 1, column: 6, length: 1))),
    (
      "[a, {b: c d: e}]",
      YAMLProblem(.broken(.secondColon), at: YAMLPlace(line: 1, column: 12, length: 1))
    ),
    (
      "{a: b\n c: d}",
      YAMLProblem(
        .broken(.missingComma(bracket: "{", line: 1)), at: YAMLPlace(line: 2, column: 3, length: 1))
    ),
    (
      "a: \"\\U0000D83D\"",
      YAMLProblem(.broken(.halfCharacter), at: YAMLPlace(line: 1, column: 7, length: 1))
    ),
    (
      "a: \"\\U00110000\"",
      YAMLProblem(.broken(.unknownEscape), at: YAMLPlace(line: 1, column: 7, length: 1))
    ),
    (
      "%YAML 1.1\na: []",
      YAMLProblem(.broken(.missingStart), at: YAMLPlace(line: 2, column: 1, length: 1))
    ),
    (
      "%TAG ! tag:x,2000:\n{a: b}",
      YAMLProblem(.broken(.missingStart), at: YAMLPlace(line: 2, column: 1, length: 1))
    ),
    (
      "a: \u{1B}",
      YAMLProblem(.broken(.oddCharacter), at: YAMLPlace(line: 1, column: 4, length: 1))
    ),
  ])
  func `a problem is told with its place`(text: String, problem: YAMLProblem) {
    #expect(YAMLDocument(Array(text.utf8)).problems == [problem])
  }

  @Test(arguments: [
    "a: b # c", "a: b #", "a: b ## c", "a: b#1", "a: 'b #1'", "a: 'b' #c", "a: !!str b",
    "a: |-\n  b #1", "a:\n#c\n  b", "a: !x [b]", "a: # b\nc: d", "a:\n  #b\nc: d", "a: #c\n  - b",
    "a: &b c\nd: *b", "a: &b 'c'", "a: &b [c]",
  ])
  func `what is surely a comment or means nothing anyway is no problem`(text: String) {
    #expect(YAMLDocument(Array(text.utf8)).problems == [])
  }

  @Test func `a character that no YAML has is told, and all the rest is read`() {
    let document = YAMLDocument(Array("a: é\u{7}y\nb: \"\u{9B}\u{FEFF}\"\nc: z # \u{7F}\n".utf8))
    #expect(document.isWhole)
    #expect(document.root?["a"]?.text == "é\u{FFFD}y")
    #expect(document.root?["b"]?.text == "\u{FFFD}\u{FFFD}")
    #expect(document.root?["c"]?.text == "z")
    #expect(document.problems.map(\.place.line) == [1, 2, 2, 3])
    #expect(document.problems.map(\.place.column) == [6, 5, 7, 8])
  }

  @Test func `what was read before a mistake is kept`() {
    let document = YAMLDocument(Array("a: 1\nb: [2, 3\nc: 4".utf8))
    #expect(!document.isWhole)
    #expect(document.root?["a"]?.text == "1")
  }

  @Test func `a billion laughs are refused`() {
    let lines = (1...9).map { level in
      "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ","))]"
    }
    let document = YAMLDocument(Array((["a0: &a0 lol"] + lines).joined(separator: "\n").utf8))
    #expect(document.problems.map(\.kind) == [.tooManyAliases])
    #expect(document.root?["a3"] != nil)
  }

  @Test func `long texts are repeated by aliases as little as many values`() {
    let text = String(repeating: "word ", count: 100_000)
    let lines = (1...10).map { "a\($0): *a0" }
    let document = YAMLDocument(Array((["a0: &a0 \(text)"] + lines).joined(separator: "\n").utf8))
    #expect(document.problems.map(\.kind) == [.tooManyAliases])
    #expect(document.root?["a6"] == document.root?["a0"])
    #expect(document.root?["a7"]?.text == "")
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `a million levels are refused`(opening: String) {
    let text = String(repeating: opening, count: 1_000_000 / opening.utf8.count)
    #expect(!YAMLDocument(Array(text.utf8)).isWhole)
  }

  @Test func `however many tags stand in a line, each is told`() throws {
    try expectProportion(from: 500) { count in
      let tags = String(repeating: "!wow a, ", count: count)
      #expect(YAMLDocument(Array("[\(tags)]".utf8)).problems.count == count)
    }
  }

  @Test func `aliases cannot nest deeper than lists can`() {
    let lines = (1...60).map { "a\($0): &a\($0) [[*a\($0 - 1)]]" }
    let document = YAMLDocument(Array((["a0: &a0 b"] + lines).joined(separator: "\n").utf8))
    #expect(document.problems.map(\.kind) == [.tooDeep])
  }

  @Test(arguments: [
    ("goyaml-10kb_of_maps.yaml", true), ("snakeyaml-fuzz56902-version.yaml", false),
    ("snakeyaml-fuzzy-collection.yaml", true),
  ])
  func `the suites of other readers are read or refused`(file: String, isWhole: Bool) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(file)")
    #expect(try YAMLDocument(Array(Data(contentsOf: url))).isWhole == isWhole)
  }
}
