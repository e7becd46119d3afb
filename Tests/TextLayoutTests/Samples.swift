import ArticleTestSupport
import Articles
import TextLayout

/// Texts of up to 40 pieces, each with measures of 1 to 40 columns, the same in every run.
func samples(alphabet: [String] = trouble) -> [(Sample, Measures)] {
  var dice = SplitMix(seed: 14)
  return (0..<500).map { _ in
    let pieces = (0..<Int.random(in: 0...40, using: &dice)).map { _ in
      alphabet.randomElement(using: &dice) ?? ""
    }
    let others = Int.random(in: 1...40, using: &dice)
    let first = Bool.random(using: &dice) ? others : Int.random(in: 1...40, using: &dice)
    return (Sample(pieces.joined()), Measures(first: first, others: others))
  }
}

/// Pieces that texts are made of: of every script, and of what makes trouble.
let trouble = [
  " ", " ", " ", "  ", "a", "tide", "occasionally", "well-known", "3.14%", "(", ")", "\u{201C}",
  "\u{201D}", "é", "e\u{301}", "\u{301}", "漢", "漢字仮名", "、", "한", "\u{1112}\u{1161}\u{11AB}",
  "\u{1161}", "سلام", "می\u{200C}خواهم", "שלום", "नमस्ते", "ภาษา", "\u{A0}", "\u{A0}\u{A0}",
  "co\u{AD}op\u{AD}er\u{AD}ate", "\u{AD}", "\u{200B}", "\u{2060}", "\u{200D}", "\u{FE0F}", "👩🏽‍🚀",
  "🇦🇫", "🇷", "❤️", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "\u{1B}[0m", "\u{202E}", "\u{9B}", "\t", "\n", "\r", "\u{2028}",
  "https://example.org/a/very/long/path?with=query&and=more",
]

/// The measures of a paragraph, in columns.
struct Measures {
  let first: Int
  let others: Int
}

/// A text to wrap.
struct Sample: CustomStringConvertible {
  let utf8: [UInt8]

  init(_ string: String) {
    utf8 = Array(string.utf8)
  }

  var description: String {
    String(decoding: utf8, as: UTF8.self).debugDescription
  }

  func rows(_ measure: Measures, _ fit: Fit) -> [WrappedRow] {
    wrap(utf8, utf8.indices, firstColumns: measure.first, columns: measure.others, fit: fit)
  }

  func columns(_ row: WrappedRow) -> Int {
    TextLayout.columns(of: utf8, in: row.bytes) + (row.endsInHyphen ? 1 : 0)
  }

  func isBlank(_ range: Range<ByteOffset>) -> Bool {
    utf8[range].allSatisfy { [0x20, 0x09, 0x0A].contains($0) }
  }
}
