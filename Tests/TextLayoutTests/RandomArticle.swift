import ArticleTestSupport
import Articles

extension Article {
  /// An article of every kind of block and container, the same for the same seed.
  static func random(seed: Int) -> Article {
    var chance = SplitMix(seed: UInt64(seed))
    var pieces = (0..<8).map { _ in chance.piece(depth: 0) }
    pieces += (0..<chance.number(below: 3)).map { _ in .note([chance.piece(depth: 3)]) }
    return Article(pieces)
  }
}

/// Pieces of an article by chance.
extension SplitMix {
  fileprivate mutating func number(below limit: Int) -> Int {
    Int.random(in: 0..<limit, using: &self)
  }

  /// A block, or a container of some.
  fileprivate mutating func piece(depth: Int) -> Piece {
    switch number(below: depth < 6 ? 12 : 7) {
    case 0: .heading(text(words: 6))
    case 1: .code(code())
    case 2: table()
    case 3: .rule
    case 7, 8: .quotation(pieces(depth: depth + 1))
    case 9...11: item(depth: depth)
    default: .paragraph(text(words: 40))
    }
  }

  private mutating func pieces(depth: Int) -> [Piece] {
    (0...number(below: 3)).map { _ in piece(depth: depth) }
  }

  private mutating func item(depth: Int) -> Piece {
    let marker = ["•", "☑", "1.", "12.", "1000000."].randomElement(using: &self) ?? "•"
    return .item(marker, tight: .random(using: &self), pieces(depth: depth + 1))
  }

  private mutating func table() -> Piece {
    let alignments = (0...number(below: 5)).map { _ in
      [Table.Alignment.left, .center, .right].randomElement(using: &self) ?? .left
    }
    let rows = (0...number(below: 4)).map { _ in alignments.map { _ in text(words: 5) } }
    return .table(
      alignments, rows.map { $0.map { $0.replacing("\n", with: " ").replacing("\t", with: " ") } })
  }

  private mutating func code() -> String {
    (0..<number(below: 5)).map { _ in text(words: 9) }.joined(separator: "\n")
  }

  private mutating func text(words: Int) -> String {
    (0..<number(below: words + 1)).map { _ in word() }.joined()
  }

  private mutating func word() -> String {
    let words = [
      "tide ", "the ", "a ", "moon-lit ", "extraordinarily ", "water,  ", "\n", "\t",
      "high\u{A0}sea ",
      "wa\u{AD}ter", "e\u{301}bbe ", "潮の満ち引き", "مدّ ", "🌊", "👩‍👩‍👧 ", "🇮🇸 ", "\u{1B}[1m", "\u{202E}",
      "“noon” ",
      "supercalifragilisticexpialidocious-and-then-some-more-of-it ", "\u{301}",
    ]
    return words.randomElement(using: &self) ?? ""
  }
}
