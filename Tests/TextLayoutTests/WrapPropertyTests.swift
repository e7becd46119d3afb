import Articles
import Testing
import TextLayout

/// What holds for any text at any measure.
struct WrapPropertyTests {
  @Test(arguments: [Fit.firstFit, .leastRagged])
  func `Nothing but spaces, tabs and line feeds is left out between rows`(fit: Fit) {
    for (text, measure) in samples() {
      var end = 0
      for row in text.rows(measure, fit) {
        #expect(row.bytes.lowerBound >= end)
        #expect(text.isBlank(end..<row.bytes.lowerBound))
        end = row.bytes.upperBound
      }
      #expect(text.isBlank(end..<text.utf8.count))
    }
  }

  @Test(arguments: [Fit.firstFit, .leastRagged])
  func `A row is never wider than the measure unless one glyph is`(fit: Fit) {
    for (text, measure) in samples() {
      for (number, row) in text.rows(measure, fit).enumerated() {
        let greatest = number == 0 ? measure.first : measure.others
        if text.columns(row) > greatest {
          let glyphs = Glyphs(text: text.utf8, in: row.bytes).filter { $0.columns > 0 }
          #expect(glyphs.count == 1, "\(text) at \(measure): \(row)")
        }
      }
    }
  }

  @Test(arguments: [Fit.firstFit, .leastRagged])
  func `A line feed always ends a row`(fit: Fit) {
    for (text, measure) in samples() {
      for row in text.rows(measure, fit) {
        #expect(!text.utf8[row.bytes].contains(UInt8(ascii: "\n")))
      }
    }
  }

  @Test func `The least ragged rows leave no greater sum of squares free than first fit`() {
    for (text, measure) in samples(alphabet: ["a", "sea", "tides", "漢", "occasionally", " ", " "]) {
      let (ragged, even) = (text.rows(measure, .firstFit), text.rows(measure, .leastRagged))
      #expect(raggedness(even, of: text, measure) <= raggedness(ragged, of: text, measure))
      #expect(even.count <= ragged.count + 1)
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["\u{200B}", "\u{AD}", "\u{301}", "\u{200B} ", "“"])
  func `No text takes more than linear time`(piece: String) {
    let text = Sample("a" + String(repeating: piece, count: 100_000) + "b")
    #expect(text.rows(Measures(first: 40, others: 40), .leastRagged).count < 100_000)
  }

  /// The sum of the squares of the free columns of all rows but the last, and what a lone word in
  /// the last row costs.
  private func raggedness(_ rows: [WrappedRow], of text: Sample, _ measure: Measures) -> Int {
    var sum = 0
    for (number, row) in rows.enumerated() {
      let greatest = number == 0 ? measure.first : measure.others
      let columns = text.columns(row)
      if number < rows.count - 1 {
        sum += (greatest - columns) * (greatest - columns)
      } else if number > 0, !text.utf8[row.bytes].contains(0x20), columns < greatest / 8 {
        sum += greatest * greatest / 16
      }
    }
    return sum
  }

  /// Pieces that texts are made of: of every script, and of what makes trouble.
  private static let alphabet = [
    " ", " ", " ", "  ", "a", "tide", "occasionally", "well-known", "3.14%", "(", ")", "\u{201C}",
    "\u{201D}", "é", "e\u{301}", "\u{301}", "漢", "漢字仮名", "、", "한", "\u{1112}\u{1161}\u{11AB}",
    "\u{1161}", "سلام", "می\u{200C}خواهم", "שלום", "नमस्ते", "ภาษา", "\u{A0}", "\u{A0}\u{A0}",
    "co\u{AD}op\u{AD}er\u{AD}ate", "\u{AD}", "\u{200B}", "\u{2060}", "\u{200D}", "\u{FE0F}", "👩🏽‍🚀",
    "🇦🇫", "🇷", "❤️", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "\u{1B}[0m", "\u{202E}", "\u{9B}", "\t", "\n", "\r", "\u{2028}",
    "https://example.org/a/very/long/path?with=query&and=more",
  ]

  /// Texts of up to 40 pieces, each with a measure of 1 to 40 columns.
  private func samples(alphabet: [String] = alphabet) -> [(Sample, Measures)] {
    var dice = Dice(seed: 14)
    return (0..<500).map { _ in
      let pieces = (0..<Int.random(in: 0...40, using: &dice)).map { _ in
        alphabet.randomElement(using: &dice) ?? ""
      }
      let others = Int.random(in: 1...40, using: &dice)
      let first = Bool.random(using: &dice) ? others : Int.random(in: 1...40, using: &dice)
      return (Sample(pieces.joined()), Measures(first: first, others: others))
    }
  }
}

/// The measures of a paragraph, in columns.
private struct Measures {
  let first: Int
  let others: Int
}

/// A text to wrap.
private struct Sample: CustomStringConvertible {
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

/// Random numbers that are the same in every run: SplitMix64.
private struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
