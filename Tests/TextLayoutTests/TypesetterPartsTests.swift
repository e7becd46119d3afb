import Articles
import Testing
import TextLayout

/// Blocks that are too long to be laid out in one go.
struct TypesetterPartsTests {
  private static let long = [
    ("words", Piece.paragraph(String(repeating: "the tide comes in ", count: 3_000))),
    ("lines", .paragraph(String(repeating: "the tide\ncomes in ", count: 3_000))),
    ("one word", .paragraph(String(repeating: "tide", count: 13_000))),
    ("wide characters", .paragraph(String(repeating: "潮の満ち引き", count: 3_000))),
    ("marks", .paragraph("e" + String(repeating: "\u{301}", count: 26_000))),
    ("code", .code(String(repeating: "if tide {\n\n\trise()\n}\n", count: 3_000))),
    ("a line of code", .code(String(repeating: "rise() ", count: 8_000))),
    (
      "a table",
      .table(
        [.left, .right],
        (0..<300).map { ["port \($0)", String(repeating: "high ", count: $0 % 9)] })
    ),
  ]

  @Test(arguments: long)
  func `A long block is laid out in parts that have all of its text`(_ name: String, piece: Piece) {
    let article = Article(.paragraph("before"), piece, .paragraph("after"))
    let stretches = Typesetter(article: article, measure: 40).stretches.filter { $0.block == 1 }

    #expect(stretches.count > 1)
    #expect(stretches.first?.bytes.lowerBound == article.blocks[1].bytes.lowerBound)
    #expect(stretches.last?.bytes.upperBound == article.blocks[1].bytes.upperBound)
    for (part, next) in zip(stretches, stretches.dropFirst()) {
      #expect(part.bytes.upperBound == next.bytes.lowerBound)
      #expect(part.bytes.count <= 48 * 1024)
      #expect(next.gap.isEmpty)
    }
  }

  @Test(arguments: long)
  func `No part has a row more or less than its text needs`(_ name: String, piece: Piece) {
    let article = Article(piece)
    let typesetter = Typesetter(article: article, measure: 40)
    var shown: [UInt8] = []
    for row in typesetter.stretches.flatMap(\.rows) {
      #expect(name == "code" || !row.segments.isEmpty)
      for case .text(let bytes) in row.segments.map(\.content) { shown += article.text[bytes] }
    }

    #expect(shown.withoutSpace.sorted() == article.text.withoutSpace.sorted())
    #expect(name == "a table" || shown.withoutSpace == article.text.withoutSpace)
  }

  @Test(arguments: long)
  func `A part is the same from wherever it is asked for`(_ name: String, piece: Piece) {
    let article = Article(piece)
    let typesetter = Typesetter(article: article, measure: 40)
    for stretch in typesetter.stretches {
      for offset in [stretch.bytes.lowerBound, stretch.bytes.upperBound - 1] {
        #expect(typesetter.stretch(at: Place(block: 0, offset: offset)) == stretch)
      }
    }
  }

  @Test func `A part of a paragraph begins with a word`() {
    let article = Article(Self.long[0].1)
    for stretch in Typesetter(article: article, measure: 40).stretches.dropFirst() {
      #expect(article.text[stretch.bytes.lowerBound - 1] == UInt8(ascii: " "))
    }
  }

  @Test func `A part of a poem or of code begins with a line`() {
    for piece in [Self.long[1].1, Self.long[5].1] {
      let article = Article(piece)
      for stretch in Typesetter(article: article, measure: 40).stretches.dropFirst() {
        #expect(article.text[stretch.bytes.lowerBound - 1] == UInt8(ascii: "\n"))
      }
    }
  }

  @Test func `Every line of long code has its row, blank ones too`() {
    let article = Article(Self.long[5].1)
    let rows = Typesetter(article: article, measure: 40).stretches.flatMap(\.rows)

    #expect(rows.count == article.text.count { $0 == UInt8(ascii: "\n") })
  }

  @Test func `The columns of a long table are the same in all of its parts`() {
    let article = Article(Self.long[7].1)
    let stretches = Typesetter(article: article, measure: 60).stretches
    let bars = stretches.flatMap(\.rows).dropFirst(2).map { $0.segments.map(\.column)[1] }

    #expect(Set(bars).count == 1)
  }
}
