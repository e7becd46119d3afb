import ArticleTestSupport
import Foundation
import Testing

@testable import MarkdownParsing

/// A long text is parsed in pieces, and nobody can tell.
struct MarkdownPiecesTests {
  /// The steps of a walk, with the texts, and the lines of the blocks that begin.
  private func steps(_ markdown: String, pieceLength: Int) -> [String] {
    var walk = MarkdownWalk(Array(markdown.utf8), pieceLength: pieceLength)
    var steps: [String] = []
    while let step = walk.next() {
      switch step {
      case .begin(.emphasis), .begin(.strong), .begin(.struck), .begin(.link), .begin(.image):
        steps.append("\(step)")
      case .begin: steps.append("\(walk.line) \(step)")
      case .end, .leaf(.softBreak), .leaf(.hardBreak): steps.append("\(step)")
      case .leaf:
        var text: [UInt8] = []
        walk.appendText(to: &text)
        steps.append("\(step) \(String(decoding: text, as: UTF8.self))")
      }
    }
    return steps
  }

  private func expectSame(_ markdown: String) {
    let whole = steps(markdown, pieceLength: .max)
    for length in [1, 7, 30, 200] {
      let pieces = steps(markdown, pieceLength: length)
      guard pieces != whole else { continue }
      let first = zip(pieces, whole).first { $0 != $1 }
      let difference = first.map { "\($0) for \($1)" } ?? "a step more or less"
      Issue.record("in pieces of \(length): \(difference)\n\(markdown)")
    }
  }

  @Test
  func `texts that are read at the same time are read as one alone`() async {
    let paragraph = "a ~~b~~ c www.d.example\n\n| e |\n|---|\n| ~~f~~ |\n\n"
    let markdown = String(repeating: paragraph, count: 20)
    let alone = steps(markdown, pieceLength: .max)
    await withTaskGroup { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<100).allSatisfy { _ in steps(markdown, pieceLength: 200) == alone }
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  @Test(arguments: [
    "a\n\nb\n\nc", "# a\n\nb\n\n# c\n\n\n\nd\n", "\n\na\n\nb", "a",
    "- a\n\n  b\n\n- c\n\nd", "- a\n\nb\n\n- c\n\n\n- d\n\ne", "1. a\n\nb\n\n2. c",
    "> a\n\nb\n\n> c\n\n> d\n\ne", "a\n\n| b |\n|---|\n| c |\n\nd | e\n--- | ---\nf | g\n\nh",
    "```\na\n\nb\n\nc\n```\n\nd\n\n    e\n\nf\n\n    g", "~~~~\na\n\nb",
    "- ```\n  a\n\nb\n\n```\nc\n\nd",
    "<!-- a\n\nb\n\nc --> d\n\ne", "<pre>\n\na\n\nb</pre>\n\nc", "<div>\n\na\n\n</div>\n\nb",
    "a\nb\nc\nd\ne\nf\ng", "a\nb  \nc\\\nd\ne  \nf\ng", "a\nb\nc\n===\n\nd\ne\n---\nf",
    "a\nb\nc\n- d\ne\nf", "a\nb *c\nd\ne* f\ng\nh", "a\nb `c\n\nd` e\nf",
    "a\nb [c\nd](e)\nf\ng\n\nh", "a &amp;\nb\nc &lt;\nd\ne",
    "a\nb\nc | d\n--- | ---\ne | f\n\ng", "a\n\n*b*\nc | d\n--- | ---\ne | f", "海\n风\n来\n了\n\n海",
    "\u{FEFF}a\n\n\u{FEFF}b\n\nc",
    "a www.b.example\nc d@e.example\nf\n\nhttp://g.example\nh",
    "a\n\n$$\nb_*\n\nc\n$$\n\nd", "$$\nb\n$$\n\nc\n\n$$\nd*\n$$\ne\n\nf $g*$ *h*\n\ni",
    "a\n\n[b]\n\n[c](d)\n\n[e]: f\n\n[b]: g", "[a]\n\nb\n\n[a]: c", "[a]: b\n\nc\n\n[a]\n\nd",
    "a[1:]: b\n\n[1:]\n\nc [d](e): f\n\ng", "[a]\n\nb\n\n> - [c\n>   a]: d\n\n[c a]",
    "- [x] [a]: b\n\nc\n\n[a]", "\u{FEFF}[a]: b\n\nc\n\n[a]",
    "a[^1]\n\nb\n\n[^1]: c\n\nd", "\"a\"\n\n'b'\n\n(c)\n\n_d_\n\n___\n\n[e]\n\n#f",
  ])
  func `a text in pieces has the same steps as the whole`(markdown: String) {
    expectSame(markdown)
  }

  @Test(arguments: [
    ("for x in a[1:]: pass", true), ("as in [3]: there", true), ("[a](b): [c]", true),
    ("[a] b[c]: d", true), ("[a[b]: c", true), ("1) a [b]: c", true), ("", true),
    ("[a]: b", false), ("  [a]: b", false), ("> - 12) [a]: b", false), ("- [x] [a]: b", false),
    ("[a\nb]: c", false), ("> [a\n> b]: c", false), ("[a\\]]: b", false), ("[a\\\n]: b", false),
  ])
  func `A long text is cut if nothing in it may be the target of a link by name`(
    lines: String, isCut: Bool
  ) {
    for text in ["\(lines)\n\na", "a\n\n\(lines)", "\u{FEFF}\(lines)\n\na"] {
      let pieces = MarkdownPieces(Array(text.utf8), length: 1)
      #expect((pieces != nil) == isCut, "\(text)")
    }
  }

  @Test(arguments: ["[", "[a\n", "[a\\[", "[x] ", "- [\\] ", "1", "a[b]: "])
  func `Whether a text may be cut is seen in time in proportion to it`(piece: String) throws {
    try expectProportion(from: 10_000) { count in
      let text = String(repeating: piece, count: count)
      let pieces = MarkdownPieces(Array(text.utf8), length: 1)
      #expect(pieces?.isWithinParagraph == false)
    }
  }

  @Test func `A text of all that a specification shows has the same steps as the whole`() throws {
    struct Example: Decodable {
      let markdown: String
    }
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/commonmark/commonmark-spec.json")
    let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: url))
      .map(\.markdown).filter { !$0.contains("]:") }
    var random = SplitMix(seed: 1)
    for _ in 0..<100 {
      let chosen = (0..<12).map { _ in examples.randomElement(using: &random) ?? "" }
      expectSame(chosen.joined(separator: "\n\n"))
    }
  }
}
